"""What is wrong with a head that the grammar refuses, in words that say what to write, and what it still declares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from argmap.reading.complaint import SYNTAX, Complaint, Remedy
from argmap.reading.explain_relations import explained_relation
from argmap.reading.names import bad_name, is_name, is_reference, suggested_name
from argmap.reading.shapes import Unread, Word
from argmap.reading.tokens import tokens_of
from argmap.reading.wording import listed
from argmap.vocabulary.keys import IMPORT, RELATION
from argmap.vocabulary.kinds import CLAIM_KINDS, DECLARATIONS, KINDS
from argmap.vocabulary.near import nearest
from argmap.vocabulary.verbs import VERB_OF_FORM

UNREADABLE = "unreadable"
"""The sort of a statement whose head does not even tell what it was meant to be."""

_OTHER_WORDS = {
    "argument": "claim",
    "conclusion": "thesis",
    "data": "evidence",
    "definition": "term",
    "fact": "evidence",
    "hypothesis": "claim",
    "issue": "question",
    "judgement": "thesis",
    "judgment": "thesis",
    "objection": "counterclaim",
    "reason": "premise",
    "reference": "source",
    "statement": "claim",
}
"""Words from elsewhere, and the word of the language that comes nearest in meaning."""


class ExplainedHead(NamedTuple):
    """What is still known of a broken head: the statement's sort, its names, and the prose on its line."""

    sort: str
    head: Unread
    prose: str
    complaint: Complaint


def explained_head(line: str) -> ExplainedHead:
    """What is wrong with a head line that could not be parsed."""
    tokens = tokens_of(line)
    first = tokens[0].text if tokens else ""
    second = tokens[1].text if len(tokens) > 1 else ""
    names_second = len(tokens) > 2 and tokens[2].text == ":"
    if first == "import" and (second not in VERB_OF_FORM or names_second):
        return _import(line, tokens)
    if first in DECLARATIONS and (second not in VERB_OF_FORM or names_second):
        return _declaration(line, tokens)
    if names_second and second not in VERB_OF_FORM and first not in (":", "&", ","):
        return _unknown_kind(line, tokens)
    head, complaint = explained_relation(line, tokens)
    return ExplainedHead(RELATION, head, "", complaint)


def _sort_of(keyword: str) -> str:
    return "claim" if keyword in CLAIM_KINDS else keyword


def _declaration(line: str, tokens: Sequence[Word]) -> ExplainedHead:
    keyword = tokens[0].text
    colon = next((place for place, token in enumerate(tokens) if token.text == ":"), None)
    sort = _sort_of(keyword)
    if len(tokens) == 1 or colon == 1:
        example = f"write `{keyword} some_name: Text`"
        end = tokens[min(1, len(tokens) - 1)].end
        message = f"this `{keyword}` has no name"
        return ExplainedHead(sort, Unread(), "", Complaint(SYNTAX, 0, end, message, (example,)))
    name = tokens[1]
    if colon == 2:
        declared = Word(suggested_name(name.text), name.start, name.end)
        return ExplainedHead(sort, Unread((declared,)), line[tokens[2].end :].strip(), bad_name(name, dotted=False))
    if colon is not None and colon <= 6:
        last = tokens[colon - 1]
        written = line[name.start : last.end]
        offered = suggested_name(written)
        message = f"the name `{written}` has a blank in it"
        remedy = Remedy(f"write `{offered}`", name.start, last.end, offered, safe=False)
        declared = Word(offered, name.start, last.end)
        return ExplainedHead(
            sort,
            Unread((declared,)),
            line[tokens[colon].end :].strip(),
            Complaint(SYNTAX, name.start, last.end, message, ("a name is one word; join its parts by `_`",), remedy),
        )
    if not is_name(name.text):
        declared = Word(suggested_name(name.text), name.start, name.end)
        return ExplainedHead(sort, Unread((declared,)), "", bad_name(name, dotted=False))
    message = f"the colon after `{name.text}` is missing"
    remedy = Remedy(f"write `{name.text}:`", name.end, name.end, ":")
    complaint = Complaint(SYNTAX, name.start, name.end, message, (), remedy)
    return ExplainedHead(sort, Unread((name,)), line[name.end :].strip(), complaint)


def _unknown_kind(line: str, tokens: Sequence[Word]) -> ExplainedHead:
    word, name = tokens[0], tokens[1]
    if word.text in VERB_OF_FORM:
        message = f"nothing stands before `{word.text}`"
        note = f"a relation begins with a claim's name: write `some_claim {word.text} {name.text}`"
        mentioned = (name,) if is_name(name.text) else ()
        head = Unread((), mentioned)
        return ExplainedHead(RELATION, head, "", Complaint(SYNTAX, word.start, word.end, message, (note,)))
    near = _near_word(word.text)
    remedy = Remedy(f"write `{near}`", word.start, word.end, near, safe=False) if near else None
    notes = () if near else (f"the kinds of node are {listed(KINDS, 'and')}",)
    complaint = Complaint(SYNTAX, word.start, word.end, f"`{word.text}` is no kind of statement", notes, remedy)
    declared = Word(suggested_name(name.text), name.start, name.end)
    sort = UNREADABLE if near in (None, IMPORT, "map") else _sort_of(near)
    return ExplainedHead(sort, Unread((declared,)), line[tokens[2].end :].strip(), complaint)


def _near_word(word: str) -> str | None:
    plain = word.casefold()
    if plain in _OTHER_WORDS:
        return _OTHER_WORDS[plain]
    for ending in ("s", "es"):
        if plain.removesuffix(ending) in DECLARATIONS:
            return plain.removesuffix(ending)
    return nearest(plain, DECLARATIONS, within=2) if 3 < len(plain) < 20 else None


_FORM = "write `import ID`, `import ID as ALIAS` or `import ID from path/to/file.arg`"


def _import(line: str, tokens: Sequence[Word]) -> ExplainedHead:
    words = tokens[1:]
    if not words:
        return _broken_import((), Complaint(SYNTAX, 0, len("import"), "this `import` names no map", (_FORM,)))
    name = words[0]
    if not is_name(name.text):
        return _broken_import((), _import_name(line, name))
    prefix = name
    rest = words[1:]
    if rest and rest[0].text == "as":
        if len(rest) < 2 or rest[1].text == "from":
            message = "no name stands after `as`"
            return _broken_import((name,), Complaint(SYNTAX, rest[0].start, rest[0].end, message, (_FORM,)))
        prefix = rest[1]
        if not is_name(prefix.text):
            return _broken_import((name,), bad_name(prefix, dotted=False))
        rest = rest[2:]
    if rest and rest[0].text == "from":
        message = "no path stands after `from`"
        return _broken_import((prefix,), Complaint(SYNTAX, rest[0].start, rest[0].end, message, (_FORM,)))
    if not rest:
        return _broken_import(
            (prefix,), Complaint(SYNTAX, name.start, name.end, "this import cannot be read", (_FORM,))
        )
    message = f"`{rest[0].text}` cannot stand here"
    note = "each import is a line of its own" if rest[0].text in ("&", ",", "and") else _FORM
    return _broken_import((prefix,), Complaint(SYNTAX, rest[0].start, rest[0].end, message, (note,)))


def _import_name(line: str, name: Word) -> Complaint:
    path = re.compile(r"\S+").match(line, name.start)
    written = path[0] if path else name.text
    if "/" in written or "\\" in written or written.endswith(".arg"):
        stem = suggested_name(re.split(r"[/\\]", written.strip("\"'"))[-1].removesuffix(".arg"))
        offered = stem if written == f"{stem}.arg" else f"{stem} from {written}"
        end = name.start + len(written)
        message = "`import` takes a map's ID before the path of its file"
        return Complaint(
            SYNTAX,
            name.start,
            end,
            message,
            (),
            Remedy(f"write `import {offered}`", name.start, end, offered, safe=False),
        )
    if is_reference(name.text):
        note = "an imported map brings in no other maps: import the one that declares the names"
        return Complaint(SYNTAX, name.start, name.end, f"the map's ID `{name.text}` has a dot in it", (note,))
    return bad_name(name, dotted=False)


def _broken_import(declared: tuple[Word, ...], complaint: Complaint) -> ExplainedHead:
    return ExplainedHead(IMPORT, Unread(tuple(word for word in declared if is_name(word.text))), "", complaint)
