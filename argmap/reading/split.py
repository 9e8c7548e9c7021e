"""Where statements begin: a file's text cut into chunks, one statement each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from argmap.vocabulary.kinds import DECLARATIONS
from argmap.vocabulary.near import nearest
from argmap.vocabulary.verbs import VERB_OF_FORM

NO_HEAD = -1
LETTERS_OFF = 2
"""How far a word in second place may be from a verb to be taken for one that is misspelt."""

FORMS = "|".join(sorted(VERB_OF_FORM, key=len, reverse=True))
WORDS = "|".join(DECLARATIONS)
ARROW = r"(?:<?-{1,9}>|<?={1,9}>|<[-=]{1,9}|[→←⇒⇐⟶⟵])"
_GAP = "[ \\t\u00a0\u2000-\u200a\u202f\u205f\u3000]"
"""What looks like a gap between two words; blanks.py says what is wrong with the odd ones."""
_SUBJECT = rf"[^\s&,:+]++(?:(?:{_GAP}*+[&,+]{_GAP}*+|{_GAP}++and{_GAP}++)[^\s&,:+]++)*+"

WIDTHLESS = "\u200b\u2060\ufeff"
"""Characters without width: at the start of a line, as where two files were joined, they are passed over."""

_LINE = re.compile(rf"^[{WIDTHLESS}]*+(?P<blanks>[ \t\r]*+)[^ \t\r\n]", re.MULTILINE)

_HEAD = re.compile(
    rf"""(?!\\)(?:
    [^\s:]++{_GAP}++[^\s:]++{_GAP}*+:(?!//)        # word WORD:
  | import(?!\S)                                 # import …
  | (?:{WORDS}){_GAP}*+:                          # a declaration without its name
  | {_SUBJECT}{_GAP}++(?:{FORMS})(?![\w-])        # a relation
    )""",
    re.VERBOSE,
)
_SECOND_WORD = re.compile(rf"{_SUBJECT}{_GAP}++([A-Za-z-]{{4,13}}+)(?![\w-])")
_ARROW_HEAD = re.compile(rf"[^\s&,:<>=-]++(?:{_GAP}*+[&,]{_GAP}*+[^\s&,:<>=-]++)*+{_GAP}*+{ARROW}{_GAP}*+[^\s&,:]")
_SPACED_NAME = re.compile(rf"(?:{WORDS})(?:{_GAP}++[^\s:]++){{2,5}}{_GAP}*+:(?!\S)")
_NO_COLON = re.compile(rf"(?:{WORDS}){_GAP}++[^\W\d]\w*+[ \t\r]*+(?P<clear>\n|\Z|(?=[A-Z0-9\"“„]))?")


class Chunk(NamedTuple):
    """One statement's part of the text: from its first leading comment to the end of its last line.

    `head` is where its head line begins, NO_HEAD for comments that nothing follows and for stray lines.
    """

    start: int
    head: int
    end: int


def chunks_of(content: str) -> Iterator[Chunk]:
    """The statements of a file's content (without byte order mark), in order; no chunk begins or ends in a blank line.

    Comments in column 0 go with what follows them: with the statement above where an indented line follows.
    """
    start = head = comments = NO_HEAD
    for line in _LINE.finditer(content):
        at, first = line.start(), line.end() - 1
        indented = line.start("blanks") != first
        if content[first] == "#" and (not indented or start == NO_HEAD):
            comments = at if comments == NO_HEAD else comments
            continue
        if not indented and is_head(content, first):
            begin = at if comments == NO_HEAD else comments
            if start != NO_HEAD:
                yield Chunk(start, head, _end_of_text(content, start, begin))
            start, head = begin, first
        elif start == NO_HEAD:
            start = at if comments == NO_HEAD else comments
        comments = NO_HEAD
    if start != NO_HEAD:
        yield Chunk(start, head, _end_of_text(content, start, len(content) if comments == NO_HEAD else comments))
    if comments != NO_HEAD:
        yield Chunk(comments, NO_HEAD, _end_of_text(content, comments, len(content)))


def _end_of_text(content: str, start: int, end: int) -> int:
    while end > start and content[end - 1] in " \t\r\n":
        end -= 1
    return end


def is_head(content: str, at: int) -> bool:
    """Whether the line in column 0 that begins at `at` is the head of a statement, be it a broken one."""
    if _HEAD.match(content, at):
        return True
    second = _SECOND_WORD.match(content, at)
    if second and near_verb(second[1]):
        return True
    if _ARROW_HEAD.match(content, at) or _SPACED_NAME.match(content, at):
        return True
    unfinished = _NO_COLON.match(content, at)
    return unfinished is not None and (unfinished["clear"] is not None or _follows_blank(content, at))


@lru_cache(maxsize=4096)
def near_verb(word: str) -> str | None:
    """The verb's form that a misspelt one is nearest to."""
    return nearest(word, VERB_OF_FORM, within=LETTERS_OFF)


def _follows_blank(content: str, at: int) -> bool:
    return not content[content.rfind("\n", 0, max(at - 1, 0)) + 1 : at].strip(" \t\r\n")
