"""What is wrong with an attribute that the grammar refuses, in words that say what to write."""

from __future__ import annotations

import re
from collections.abc import Sequence

from argmap.reading.complaint import SYNTAX, Complaint, Remedy
from argmap.reading.explain_relations import JOINERS, not_a_joiner
from argmap.reading.grammar import Failure
from argmap.reading.names import bad_name, is_name, is_reference
from argmap.reading.shapes import Word
from argmap.reading.tokens import tokens_of
from argmap.reading.wording import shortened
from argmap.vocabulary.keys import CLAIM, REPEATABLE, SOURCE

_STEP_KEYS = frozenset({"because", "against"})
_NAME_KEYS = frozenset({"answers", "origin", "paper"})
_PROSE_FROM = 4
"""So many words side by side are a sentence, not a list of names that lacks its `&`."""

_QUOTES = re.compile('["“”„]')
_CLOSES = {'"': '"', "“": "”", "„": "“", "”": "”"}
_TWO_DOTS = re.compile(r"(?<!\.)\.\.(?!\.)")


def explained_attribute(piece: str, key: str, failure: Failure) -> Complaint:
    """What is wrong with an attribute's text, which begins with `key`; places are those in `piece`."""
    value = piece.index(":") + 1
    if not piece[value:].strip():
        return Complaint(SYNTAX, 0, value, f"nothing stands after `{key}:`")
    if key in _STEP_KEYS:
        return _joined(piece, key, tokens_of(piece, value))
    if key in _NAME_KEYS:
        return _one_name(piece, key, tokens_of(piece, value))
    if key == "cite":
        return _citation(piece, value)
    if key == "waive":
        return _waiver(piece, value)
    return Complaint(SYNTAX, failure.place, len(piece), f"`{key}` cannot be read from here")


def _joined(piece: str, key: str, tokens: Sequence[Word]) -> Complaint:
    joiners = sum(token.text == "&" or token.text in JOINERS for token in tokens)
    words = len(tokens) - joiners
    if words >= _PROSE_FROM and 2 * joiners < words - 1 and not any(token.text in ("&", "as") for token in tokens):
        message = f"`{key}` takes names, not text"
        note = "write the reason as a statement of its own, such as `premise some_name: …`, and put its name here"
        return Complaint(SYNTAX, tokens[0].start, len(piece), message, (note,))
    number = 0
    while True:
        if number == len(tokens) or tokens[number].text in ("&", "as", ":"):
            token = tokens[min(number, len(tokens) - 1)]
            return Complaint(SYNTAX, token.start, token.end, "a claim's name is missing here", (_step_form(key),))
        token = tokens[number]
        if not is_reference(token.text):
            return bad_name(token, dotted=True)
        number += 1
        if number == len(tokens):
            return Complaint(SYNTAX, token.start, token.end, f"`{key}` cannot be read", (_step_form(key),))
        following = tokens[number]
        if following.text in JOINERS:
            return not_a_joiner(following)
        if following.text == "as":
            return _step_name(piece, key, tokens[number:])
        if following.text != "&":
            return _unjoined(piece, key, token, following)
        number += 1


def _step_form(key: str) -> str:
    return f"write `{key}: a & b`, or `{key}: a & b as some_step`"


def _unjoined(piece: str, key: str, before: Word, following: Word) -> Complaint:
    if is_reference(following.text):
        message = f"`&` is missing between `{before.text}` and `{following.text}`"
        remedy = Remedy("write `&` between them", before.end, before.end, " &", safe=False)
        note = f"premises joined by `&` are one step; for another step write `{key}` again"
        return Complaint(SYNTAX, before.start, following.end, message, (note,), remedy)
    message = f"`{following.text}` cannot stand after a name"
    return Complaint(SYNTAX, following.start, len(piece), message, (_step_form(key),))


def _step_name(piece: str, key: str, tokens: Sequence[Word]) -> Complaint:
    if len(tokens) == 1:
        return Complaint(SYNTAX, tokens[0].start, tokens[0].end, "no name stands after `as`", (_step_form(key),))
    if not is_name(tokens[1].text):
        return bad_name(tokens[1], dotted=False)
    start = tokens[2].start if len(tokens) > 2 else tokens[1].start
    note = "a step that carries a warrant is written as a relation, such as `a supports b as c: because …`"
    return Complaint(SYNTAX, start, len(piece), "nothing can stand after the step's name", (note,))


def _one_name(piece: str, key: str, tokens: Sequence[Word]) -> Complaint:
    first = tokens[0]
    if not is_reference(first.text):
        return bad_name(first, dotted=True)
    if len(tokens) == 1:
        return Complaint(SYNTAX, first.start, first.end, f"`{key}` cannot be read")
    if tokens[1].text == "&" or tokens[1].text in JOINERS:
        repeats = key in REPEATABLE[CLAIM] or key in REPEATABLE[SOURCE]
        notes = (f"write `{key}` once for each name",) if repeats else ()
        return Complaint(SYNTAX, tokens[1].start, tokens[1].end, f"`{key}` takes one name", notes)
    return Complaint(SYNTAX, tokens[1].start, len(piece), f"`{key}` takes one name and no text")


def _waiver(piece: str, value: int) -> Complaint:
    word = re.compile(r"\s*([^\s,]+)").match(piece, value)
    form = "write `waive: unsupported-premise, the reason`"
    if word is None:
        return Complaint(SYNTAX, value, len(piece), "no check stands before the comma", (form,))
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9-]*", word[1]):
        message = f"`{shortened(word[1])}` is no check's name or code"
        return Complaint(SYNTAX, word.start(1), word.end(1), message, (form,))
    if piece[word.end() :].lstrip().startswith(","):
        return Complaint(SYNTAX, word.start(1), len(piece), "no reason stands after the comma", (form,))
    message = f"a comma is missing after `{word[1]}`"
    remedy = Remedy("write a comma", word.end(1), word.end(1), ",")
    return Complaint(SYNTAX, word.start(1), word.end(1), message, (), remedy)


_CITE_FORM = 'write `cite: SOURCE, p. 3, "first words … last words"`'


def _citation(piece: str, value: int) -> Complaint:
    quote = _QUOTES.search(piece, value)
    before = piece[value : quote.start() if quote else len(piece)]
    source = re.compile(r"\s*([^,]*[^,\s])").match(before)
    if source is None:
        return Complaint(SYNTAX, value, len(piece), "no source stands after `cite:`", (_CITE_FORM,))
    word = Word(source[1], value + source.start(1), value + source.end(1))
    if quote and not before.rstrip().endswith(","):
        end = value + len(before.rstrip())
        message = "a comma is missing before the quotation mark"
        return Complaint(
            SYNTAX, quote.start(), quote.end(), message, (_CITE_FORM,), Remedy("write a comma", end, end, ",")
        )
    if not is_reference(word.text):
        return _source_name(word)
    if quote:
        fault = _anchor_fault(piece, quote.start())
        if fault is not None:
            return fault
    comma = piece.find(",", value)
    if comma < 0:
        return Complaint(SYNTAX, value, len(piece), "this citation cannot be read", (_CITE_FORM,))
    message = "nothing stands between two commas" if before.count(",") > 1 else "nothing stands after the comma"
    return Complaint(SYNTAX, comma, len(piece), message, (_CITE_FORM,))


def _source_name(word: Word) -> Complaint:
    first = re.match(r"\S+", word.text)
    if first and first[0] != word.text and is_reference(first[0]):
        end = word.start + len(first[0])
        message = f"a comma is missing after the source `{first[0]}`"
        return Complaint(SYNTAX, word.start, end, message, (_CITE_FORM,), Remedy("write a comma", end, end, ","))
    return bad_name(word, dotted=True)


def _anchor_fault(piece: str, start: int) -> Complaint | None:
    """What is wrong with the anchor whose opening quotation mark stands at `start`."""
    opening = piece[start]
    closing = _CLOSES[opening]
    end = len(piece.rstrip())
    inside = piece[start + 1 : end]
    found = re.search(r'(?<!\\)"' if closing == '"' else f"[{closing}]" if opening != "„" else "[“”]", inside)
    if found is None:
        last = inside[-1:]
        if last and _QUOTES.match(last) and not inside.endswith('\\"'):
            message = f"the anchor opens with `{opening}` and closes with `{last}`"
            remedy = Remedy(f"close it with `{closing}`", end - 1, end, closing)
            return Complaint(SYNTAX, end - 1, end, message, (), remedy)
        line_end = piece.find("\n", start)
        shown_end = end if line_end < 0 else line_end
        note = 'a quotation mark inside an anchor is written `\\"`' if '\\"' in inside else _CITE_FORM
        shown_end = start + len(piece[start:shown_end].rstrip())
        remedy = Remedy(f"close it with `{closing}`", shown_end, shown_end, closing, safe=False)
        return Complaint(SYNTAX, start, shown_end, "the quotation mark is not closed", (note,), remedy)
    after = start + 1 + found.end()
    if found.end() == len(inside):
        return None
    if re.match(r"\s*,\s*[\"“„]", piece[after:]):
        message = "a citation has one anchor"
        return Complaint(SYNTAX, after, end, message, ("write `cite` again for the other passage",))
    if inside.endswith(closing) and opening == '"':
        place = start + 1 + found.start()
        message = "a quotation mark stands inside the anchor"
        remedy = Remedy('write `\\"`', place, place + 1, '\\"', safe=False)
        return Complaint(SYNTAX, place, place + 1, message, (), remedy)
    rest = start + 1 + found.end() + (len(piece[after:]) - len(piece[after:].lstrip()))
    return Complaint(SYNTAX, rest, end, "the anchor is the last part of a citation, and text follows it", (_CITE_FORM,))


def anchor_fault(written: str, anchor: Word) -> Complaint | None:
    """What is wrong with an anchor that the grammar accepts, `written` so; its text has `…` where `...` was typed."""
    text = anchor.text
    dots = _TWO_DOTS.search(written)
    if not text.strip(" …"):
        return Complaint(SYNTAX, anchor.start, anchor.end, "the anchor has no words", (_CITE_FORM,))
    if dots:
        start, end = anchor.start + dots.start(), anchor.start + dots.end()
        note = "`…` (or `...`) stands between the first and the last words of a passage"
        remedy = Remedy("write `…`", start, end, "…", safe=False)
        return Complaint(SYNTAX, start, end, "two dots in an anchor are no `…`", (note,), remedy)
    if text.endswith("…"):
        return Complaint(SYNTAX, anchor.start, anchor.end, "no closing words stand after `…`", (_CITE_FORM,))
    if text.startswith("…"):
        return Complaint(SYNTAX, anchor.start, anchor.end, "no opening words stand before `…`", (_CITE_FORM,))
    return None
