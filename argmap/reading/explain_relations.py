"""What is wrong with joined names and relations that the grammar refuses, in words that say what to write."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.reading.complaint import SYNTAX, Complaint, Remedy
from argmap.reading.names import bad_name, is_name, is_reference
from argmap.reading.shapes import Relating, Unread, Word
from argmap.reading.split import near_verb
from argmap.reading.tokens import is_arrow, points_left
from argmap.reading.wording import listed
from argmap.vocabulary.verbs import VERB_OF_FORM, VERBS

JOINERS = frozenset({",", "and", "And", "AND", "+", "&&", "und", "et"})
"""What writers type where `&` must stand."""

_LIST_OF_VERBS = listed(VERBS, "and")


def explained_relation(line: str, tokens: Sequence[Word]) -> tuple[Unread, Complaint]:
    """What is wrong with the head of a relation, and the names that it declares and speaks of."""
    return _names_of(tokens), _relation_fault(line, tokens)


def _names_of(tokens: Sequence[Word]) -> Unread:
    """The step's name after `as`, and the claims that anybody would take the line to speak of."""
    declared: list[Word] = []
    mentioned: list[Word] = []
    verb_seen = target_seen = False
    before = ""
    for token in tokens:
        if token.text == ":":
            break
        if before == "as" and is_name(token.text):
            declared.append(token)
        elif is_arrow(token) or near_verb(token.text) is not None:
            verb_seen = True
        elif not target_seen and token.text not in JOINERS and is_reference(token.text):
            mentioned.append(token)
            target_seen = verb_seen
        before = token.text
    return Unread(tuple(declared), tuple(mentioned))


def _relation_fault(line: str, tokens: Sequence[Word]) -> Complaint:
    number, complaint = _subject_fault(tokens)
    if complaint is not None:
        return complaint
    verb = tokens[number]
    if is_arrow(verb):
        return _arrow(line, verb)
    if verb.text not in VERB_OF_FORM:
        return _unknown_verb(verb)
    number += 1
    if number == len(tokens) or tokens[number].text in (":", "as"):
        return _no_target(verb)
    target = tokens[number]
    if not is_reference(target.text):
        return bad_name(target, dotted=True)
    return _after_target(line, tokens, number)


def _subject_fault(tokens: Sequence[Word]) -> tuple[int, Complaint | None]:
    """The place of the verb among the tokens, or what is wrong before it."""
    number = 0
    while True:
        token = tokens[number] if number < len(tokens) else None
        if token is None or token.text in (":", "&", ","):
            last = token or tokens[-1]
            return number, Complaint(SYNTAX, last.start, last.end, "a claim's name is missing here", (_form(),))
        if token.text in VERB_OF_FORM:
            return number, Complaint(
                SYNTAX,
                token.start,
                token.end,
                f"nothing stands before `{token.text}`",
                ("a relation begins with a claim's name",),
            )
        if not is_reference(token.text):
            return number, bad_name(token, dotted=True)
        number += 1
        following = tokens[number] if number < len(tokens) else None
        if following is None:
            return number, Complaint(SYNTAX, token.start, token.end, f"nothing stands after `{token.text}`", (_form(),))
        if following.text in JOINERS:
            return number, not_a_joiner(following)
        if following.text != "&":
            return number, None
        number += 1


def _form() -> str:
    return "a relation is written `a supports b`, or `a & b support c`"


def not_a_joiner(token: Word) -> Complaint:
    """The complaint about a word or sign that stands where `&` must."""
    remedy = Remedy("write `&`", token.start, token.end, " &" if token.text == "," else "&")
    return Complaint(SYNTAX, token.start, token.end, f"`{token.text}` does not join names", (), remedy)


def _arrow(line: str, arrow: Word) -> Complaint:
    message = f"`{arrow.text}` is no verb"
    if points_left(arrow):
        return Complaint(SYNTAX, arrow.start, arrow.end, message, ("write the reason first: `reason supports claim`",))
    before = "" if line[arrow.start - 1 : arrow.start].isspace() else " "
    after = "" if line[arrow.end : arrow.end + 1].isspace() else " "
    remedy = Remedy("write `supports`", arrow.start, arrow.end, f"{before}supports{after}", safe=False)
    return Complaint(SYNTAX, arrow.start, arrow.end, message, (f"the verbs are {_LIST_OF_VERBS}",), remedy)


def _unknown_verb(verb: Word) -> Complaint:
    near = near_verb(verb.text)
    remedy = Remedy(f"write `{near}`", verb.start, verb.end, near, safe=False) if near else None
    notes = () if near else (f"the verbs are {_LIST_OF_VERBS}",)
    return Complaint(SYNTAX, verb.start, verb.end, f"`{verb.text}` is no verb", notes, remedy)


def _no_target(verb: Word) -> Complaint:
    ends_on = VERBS[VERB_OF_FORM[verb.text]].target
    note = f"write the name of a {ends_on} after it"
    return Complaint(SYNTAX, verb.start, verb.end, f"nothing stands after `{verb.text}`", (note,))


def _after_target(line: str, tokens: Sequence[Word], number: int) -> Complaint:
    target = tokens[number]
    rest = tokens[number + 1 :]
    if rest and rest[0].text == "as":
        if len(rest) == 1 or rest[1].text == ":":
            message = "no name stands after `as`"
            return Complaint(SYNTAX, rest[0].start, rest[0].end, message, ("the name is the step's own",))
        if not is_name(rest[1].text):
            return bad_name(rest[1], dotted=False)
        target, rest = rest[1], rest[2:]
    if rest and (rest[0].text == "&" or rest[0].text in JOINERS):
        note = "write one relation for each target"
        return Complaint(SYNTAX, rest[0].start, rest[0].end, "a relation has one target", (note,))
    start = rest[0].start if rest else target.start
    remedy = Remedy("write a colon before the text", target.end, target.end, ":")
    note = "the words after it are the warrant: why the reason bears on the target"
    return Complaint(
        SYNTAX, start, len(line), f"a colon is missing between `{target.text}` and the text after it", (note,), remedy
    )


def complaints_about(head: Relating) -> list[Complaint]:
    """What is wrong with a relation that the grammar accepts: joined or named where its verb does not allow it."""
    verb = VERBS[head.verb]
    found = []
    if len(head.origins) > 1 and not verb.joins:
        message = f"`{verb.name}` takes one claim before it, not several joined by `&`"
        note = "write one relation for each claim"
        found.append(Complaint(SYNTAX, head.origins[0].start, head.origins[-1].end, message, (note,)))
    if head.name is not None and not verb.nameable:
        message = f"`{verb.name}` takes no name"
        remedy = Remedy(f"remove `as {head.name.text}`", head.target.end, head.name.end, "", safe=False)
        note = f"`as` stands after {listed(name for name, other in VERBS.items() if other.nameable)}"
        found.append(Complaint(SYNTAX, head.name.start, head.name.end, message, (note,), remedy))
    return found
