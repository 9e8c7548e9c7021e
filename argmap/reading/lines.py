"""The lines of one statement below its head, each told for what it is: prose, attribute, comment or blank."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from argmap.reading.split import WIDTHLESS
from argmap.vocabulary.keys import ALL_KEYS, REPEATABLE
from argmap.vocabulary.near import nearest

PROSE_KEYS = frozenset({"note", "summary", "short", "author", "series", "publisher"})
"""Keys whose value is prose, so that a line which lost its indentation may continue it."""

_INDENTATION = re.compile(rf"[{WIDTHLESS}]*+(?P<blanks>[ \t]*+)")
_ODD_BLANKS = re.compile(r"[^\S\n]++")
_KEY = re.compile(r"(?P<word>[\w-]++)(?P<gap>[ \t]*+):(?P<follows>[^\s])?")
_LOWER_CASE_WORD = re.compile(r"[a-z_]+")
_OPENING = re.compile('["“„”]')
_ANCHOR = re.compile(
    r'(?:"[^"\\]*+(?:\\"?+[^"\\]*+)*+"|“[^“”]*+(?:“[^“”]*+”[^“”]*+)*+”|„[^„“”]*+[“”]|”[^”]*+”)[ \t\r]*+(?=\n|\Z)'
)
_CITATION = re.compile(r"\n[ \t]*+cite:[ \t]")
_LONGEST_ANCHOR = 4000


class Sort(Enum):
    """What a line is. A VALUE line continues the attribute above it; a SKIPPED one is read as nothing."""

    PROSE = auto()
    KEY = auto()
    VALUE = auto()
    UNKNOWN_KEY = auto()
    SKIPPED = auto()
    COMMENT = auto()
    BLANK = auto()


class Flaw(Enum):
    """What is amiss with a line that can be read all the same."""

    UNINDENTED = auto()
    ODD_BLANK = auto()
    MIXED = auto()
    COLON = auto()


class Line(NamedTuple):
    """A line: from `start` to `end` without its line end; `content` is its first character that is not blank.

    `key` is the word before the colon of a KEY or UNKNOWN_KEY line.
    """

    sort: Sort
    start: int
    content: int
    end: int
    key: str = ""
    flaw: Flaw | None = None


def lines_below(text: str, start: int, sort: str, keys: Iterable[str]) -> list[Line]:
    """The lines of a statement from `start`, where the line below its head begins, to its end.

    `sort` is the statement's sort and `keys` the attributes that it takes.
    """
    lines: list[Line] = []
    current = ""
    given: set[str] = set()
    quoted_until = 0
    while start < len(text):
        newline = text.find("\n", start)
        end = len(text) if newline < 0 else newline
        line = _line(text, start, end - (text[start:end].endswith("\r")), current, quoted_until)
        if line.flaw is Flaw.UNINDENTED:
            line = _stray(line, current, given, sort, keys)
        lines.append(line)
        if line.sort in (Sort.KEY, Sort.UNKNOWN_KEY):
            current = line.key
            given.add(current)
            if current == "cite":
                quoted_until = _end_of_anchor(text, line)
        start = end + 1
    return lines


def _line(text: str, start: int, end: int, current: str, quoted_until: int) -> Line:
    indentation = _INDENTATION.match(text, start, end)
    content = indentation.end() if indentation else start
    if content == end:
        return Line(Sort.BLANK, start, content, end)
    blanks = indentation["blanks"] if indentation else ""
    flaw = None if blanks else Flaw.UNINDENTED
    if " \t" in blanks:
        flaw = Flaw.MIXED
    odd = _ODD_BLANKS.match(text, content, end)
    if odd:
        content, flaw = odd.end(), Flaw.ODD_BLANK
        if content == end:
            return Line(Sort.BLANK, start, content, end, "", flaw)
    continued = Sort.VALUE if current else Sort.PROSE
    if text[content] == "#":
        return Line(Sort.COMMENT, start, content, end, "", flaw if flaw is Flaw.ODD_BLANK else None)
    if text[content] == "\\" or start < quoted_until:
        return Line(continued, start, content, end, "", flaw)
    found = _KEY.match(text, content, end)
    if found is None:
        return Line(continued, start, content, end, "", flaw)
    word = found["word"]
    if word in ALL_KEYS:
        if found["gap"] or found["follows"]:
            flaw = flaw or Flaw.COLON
        return Line(Sort.KEY, start, content, end, word, flaw)
    if _is_unknown_key(found, among_attributes=bool(current)):
        return Line(Sort.UNKNOWN_KEY, start, content, end, word, flaw)
    return Line(continued, start, content, end, "", flaw)


def _is_unknown_key(found: re.Match[str], *, among_attributes: bool) -> bool:
    word = found["word"]
    if found["gap"] or word.replace("-", "_") in ALL_KEYS:
        return word.replace("-", "_") in ALL_KEYS
    if among_attributes:
        return not found["follows"] and "-" not in word
    return _LOWER_CASE_WORD.fullmatch(word) is not None and near_key(word) is not None


@lru_cache(maxsize=4096)
def near_key(word: str) -> str | None:
    """The key that a misspelt one is taken for in prose: one letter off, two for words of six letters or more."""
    return nearest(word, ALL_KEYS, within=2 if len(word) >= 6 else 1)


def _stray(line: Line, current: str, given: set[str], sort: str, keys: Iterable[str]) -> Line:
    """A line in column 0 that is no head, as the line of the statement above that does no further harm."""
    if line.sort is Sort.KEY and line.key in keys:
        if line.key not in given or line.key in REPEATABLE.get(sort, ()):
            return line
    elif not current and sort != "import":
        return line._replace(sort=Sort.PROSE, key="")
    elif current in PROSE_KEYS and line.sort is Sort.VALUE:
        return line
    return line._replace(sort=Sort.SKIPPED, key="")


def _end_of_anchor(text: str, line: Line) -> int:
    """Where the anchor of a `cite` line ends that is closed on a later line; else the line's own end.

    A forgotten quotation mark must not swallow the attributes below: the closing one ends its line, and no line of the
    passage is a citation itself.
    """
    opening = _OPENING.search(text, line.content, line.end)
    if opening is None:
        return line.end
    anchor = _ANCHOR.match(text, opening.start(), min(len(text), opening.start() + _LONGEST_ANCHOR))
    if anchor is None or _CITATION.search(text, line.end, anchor.end()):
        return line.end
    return anchor.end()
