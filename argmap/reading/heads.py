"""The head of a statement: its line parsed, checked, and explained where it cannot be read."""

from __future__ import annotations

import re
from typing import NamedTuple

from lark import Token

from argmap.reading.blanks import shape_despite_blanks
from argmap.reading.complaint import SYNTAX, Complaint, Remedy
from argmap.reading.explain_heads import explained_head
from argmap.reading.explain_relations import complaints_about
from argmap.reading.grammar import Failure, Shape
from argmap.reading.names import checked, is_name
from argmap.reading.shapes import Declaration, Head, Importing, Relating, Unread, Word
from argmap.vocabulary.keys import IMPORT, RELATION
from argmap.vocabulary.kinds import CLAIM_KINDS
from argmap.vocabulary.verbs import VERB_OF_FORM

_ALIAS_AFTER_PATH = re.compile(r"(?P<path>.*\S)[ \t]+as[ \t]+(?P<alias>\w+)")
_QUOTES = "\"'“”„‘’"


class ParsedHead(NamedTuple):
    """A head, the sort of its statement, the prose on its line, and where a colon stands that wants prose after it."""

    sort: str
    head: Head
    prose: str
    colon: int | None


def parsed_head(line: str, complaints: list[Complaint]) -> ParsedHead:
    """What a head line says; what is wrong with it is added to the complaints."""
    shape, odd_blank = shape_despite_blanks(line, "head")
    if odd_blank is not None:
        complaints.append(odd_blank)
    if isinstance(shape, Failure):
        explained = explained_head(line)
        complaints.append(explained.complaint)
        return ParsedHead(explained.sort, explained.head, explained.prose, None)
    if shape.rule == "declaration":
        return _declaration(line, shape, complaints)
    if shape.rule == "import":
        return ParsedHead(IMPORT, _import(shape, complaints), "", None)
    return _relation(line, shape, complaints)


def word_of(token: Token, base: int, complaints: list[Complaint]) -> Word:
    """A token that is a name, `base` characters into the statement; the rules of names are checked."""
    start = base + (token.start_pos or 0)
    return checked(Word(str(token), start, start + len(token)), complaints)


def _declaration(line: str, shape: Shape, complaints: list[Complaint]) -> ParsedHead:
    keyword, name, *prose = shape.parts
    word = word_of(name, 0, complaints)
    colon = line.index(":", word.end)
    _check_space(line, colon, complaints)
    sort = "claim" if keyword in CLAIM_KINDS else str(keyword)
    return ParsedHead(sort, Declaration(str(keyword), word), str(prose[0]) if prose else "", colon)


def _check_space(line: str, colon: int, complaints: list[Complaint]) -> None:
    if line[colon + 1 : colon + 2].strip():
        remedy = Remedy("write a space after the colon", colon, colon + 1, ": ")
        complaints.append(Complaint(SYNTAX, colon, colon + 1, "no space stands after the colon", (), remedy))


def _import(shape: Shape, complaints: list[Complaint]) -> Importing:
    name, alias, path = shape.parts
    imported = word_of(name, 0, complaints)
    named = word_of(alias, 0, complaints) if alias else None
    if path is None:
        return Importing(imported, named, None)
    written = str(path)
    misplaced = _ALIAS_AFTER_PATH.fullmatch(written)
    if misplaced and named is None and is_name(misplaced["alias"]):
        start, end = path.start_pos, path.end_pos
        named = Word(misplaced["alias"], start + misplaced.start("alias"), end)
        mended = f"as {named.text} from {misplaced['path']}"
        remedy = Remedy(f"write `{mended}`", imported.end, end, f" {mended}")
        complaints.append(Complaint(SYNTAX, named.start, end, "`as` stands before `from`", (), remedy))
        written = misplaced["path"]
    elif written[0] in _QUOTES and written[-1] in _QUOTES and len(written) > 2:
        written = written[1:-1]
        remedy = Remedy("remove the quotation marks", path.start_pos, path.end_pos, written)
        message = "a path stands without quotation marks"
        complaints.append(Complaint(SYNTAX, path.start_pos, path.end_pos, message, (), remedy))
    return Importing(imported, named, written)


def _relation(line: str, shape: Shape, complaints: list[Complaint]) -> ParsedHead:
    origins, verb, target, name, colon, *prose = shape.parts
    head = Relating(
        tuple(word_of(origin, 0, complaints) for origin in origins),
        VERB_OF_FORM[verb],
        word_of(target, 0, complaints),
        word_of(name, 0, complaints) if name else None,
        (name or target).end_pos,
    )
    if not complaints:
        complaints.extend(complaints_about(head))
    if colon is not None:
        _check_space(line, colon.start_pos, complaints)
    text = str(prose[0]) if prose and prose[0] is not None else ""
    return ParsedHead(RELATION, head, text, colon.start_pos if colon is not None else None)


def complaint_of_empty_text(head: Head, colon: int) -> Complaint:
    """The complaint about a head whose colon is followed by no text, neither on its line nor below."""
    if isinstance(head, Declaration):
        name = head.name
        return Complaint(SYNTAX, name.start, colon + 1, f"no text stands after `{head.keyword} {name.text}:`")
    remedy = Remedy("remove the colon", colon, colon + 1, "")
    return Complaint(SYNTAX, colon, colon + 1, "no text stands after the colon", (), remedy)


def is_broken(head: Head) -> bool:
    """Whether a head could not be read."""
    return isinstance(head, Unread)
