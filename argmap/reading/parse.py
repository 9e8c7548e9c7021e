"""A statement's text parsed into its head, its prose and its attributes; faults are collected, never raised."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from argmap.reading.attributes import parsed_attributes
from argmap.reading.complaint import SYNTAX, Complaint
from argmap.reading.explain_lines import complaints_about
from argmap.reading.heads import complaint_of_empty_text, is_broken, parsed_head
from argmap.reading.lines import Flaw, Line, Sort, lines_below
from argmap.reading.prose import prose_of
from argmap.reading.shapes import Attribute, Head
from argmap.reading.split import FORMS, WORDS
from argmap.vocabulary.keys import ALL_KEYS, IMPORT, KEYS

_LONGEST_REMEMBERED = 20_000
_REMEMBERED = 16_384

_NAME = r"[^\W\d]\w*(?:\.[^\W\d]\w*)?"
_RELATION = re.compile(
    rf"(?P<names>{_NAME}(?:[ \t]*&[ \t]*{_NAME})*)[ \t]+(?:{FORMS})[ \t]+(?P<target>{_NAME})"
    r"(?:[ \t]+as[ \t]+\w+)?[ \t\r]*(?::|$)"
)
_DECLARATION = re.compile(rf"(?:{WORDS})[ \t]+[^\W\d]\w*[ \t]*:(?!\S)")
_REFERENCE = re.compile(_NAME)


class WouldBe(NamedTuple):
    """An indented line that reads like a statement, and the names that it would relate."""

    start: int
    end: int
    names: tuple[str, ...]


class Parsed(NamedTuple):
    """What one statement's text says. `broken_keys` are those whose value could not be read."""

    sort: str
    head: Head
    prose: str
    attributes: tuple[Attribute, ...]
    broken_keys: tuple[str, ...]
    complaints: tuple[Complaint, ...]
    would_be: tuple[WouldBe, ...]


def parsed(text: str) -> Parsed:
    """What a statement's text says, from its head line on. A statement that did not change is parsed once."""
    return _remembered(text) if len(text) <= _LONGEST_REMEMBERED else _parsed(text)


def _parsed(text: str) -> Parsed:
    complaints: list[Complaint] = []
    newline = text.find("\n")
    head = parsed_head((text if newline < 0 else text[:newline]).rstrip(), complaints)
    sort = head.sort
    lines = lines_below(text, newline + 1, sort, KEYS.get(sort, tuple(ALL_KEYS))) if newline >= 0 else []
    prose = prose_of(head.prose, text, lines, Sort.PROSE)
    if head.colon is not None and not prose:
        complaints.append(complaint_of_empty_text(head.head, head.colon))
    if sort == IMPORT:
        complaints.extend(_lines_of_import(text, lines, broken=is_broken(head.head)))
        return Parsed(sort, head.head, "", (), (), tuple(complaints), ())
    for line in lines:
        if line.flaw is not None or line.sort is Sort.UNKNOWN_KEY:
            complaints.extend(complaints_about(text, line, sort))
    attributes, broken = parsed_attributes(text, lines, complaints)
    return Parsed(sort, head.head, prose, attributes, broken, tuple(complaints), _would_be(text, lines))


_remembered = lru_cache(maxsize=_REMEMBERED)(_parsed)


def _lines_of_import(text: str, lines: Sequence[Line], *, broken: bool) -> list[Complaint]:
    """One complaint about the lines indented under an import, and one about each stray line."""
    found = []
    indented = [
        line for line in lines if line.flaw is not Flaw.UNINDENTED and line.sort not in (Sort.BLANK, Sort.COMMENT)
    ]
    if indented and not broken:
        message = "an import takes no lines below it"
        found.append(Complaint(SYNTAX, indented[0].content, indented[-1].end, message))
    for line in lines:
        if line.flaw is Flaw.UNINDENTED:
            found.extend(complaints_about(text, line, IMPORT))
    return found


def _would_be(text: str, lines: Sequence[Line]) -> tuple[WouldBe, ...]:
    found = []
    for line in lines:
        if (line.sort is Sort.PROSE or line.sort is Sort.VALUE) and line.flaw is not Flaw.UNINDENTED:
            relation = _RELATION.match(text, line.content, line.end)
            if relation:
                names = (*_REFERENCE.findall(relation["names"]), relation["target"])
                found.append(WouldBe(line.content, line.end, names))
            elif _DECLARATION.match(text, line.content, line.end):
                found.append(WouldBe(line.content, line.end, ()))
    return tuple(found)
