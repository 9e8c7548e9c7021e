"""Where a run of letters begins and ends with whole words of the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from argmap.passages.anchor import Part
from argmap.passages.letter_spacing import LetterSpacing, word_edges
from argmap.passages.letters import Reading
from argmap.passages.place import Place
from argmap.passages.source_text import SourceText

_HYPHENS = "-‐‑\u00ad"
_INVISIBLE = "\u200b-\u200d\u2060\ufeff"
_INSIDE_A_WORD = re.compile(rf"[{_HYPHENS}{_INVISIBLE}'’ʼ()\[\]*_\\]+|[{_HYPHENS}]\s+")
"""What may stand between two letters of one word: hyphens (a line may end after them), apostrophes, brackets, emphasis.

A compound is one word, and so is a word with an apostrophe: else `lethal` would be found in `non-lethal`, `can` in
`can't`, `likely` in `(un)likely`. Only names joined by a hyphen are two words, a name is a word before its `'s`, and
`short` is one in `short- and long-term`.
"""

_SUSPENDED = re.compile(rf"[{_HYPHENS}]\s+(?:and|nor|or|to)(?!\w)")
_POSSESSIVE = re.compile(r"['’]s(?!\w)")
_JOINED_NAMES = re.compile(rf"(?<![^\W_])([^\W\d_]+)[{_HYPHENS}]\s*\Z")
_PREFIXES = frozenset(
    re.findall(r"\w+", "anti counter de dis ex half mid mis multi neo non post pre pro pseudo quasi semi sub un")
)

_WINDOW = 80
"""How many letters on either side of a place in a letter-spaced line tell whether a word ends there."""

_THOUSANDS = re.compile(r"(?<!\d)\d{1,3}[ \u00a0\u2009\u202f]\d{3}(?!\d)")


def is_in_whole_words(source: SourceText, place: Place, part: Part) -> bool:
    """Whether `place`, where the letters of `part` stand, begins where a word begins and ends where one ends.

    What is running text at its edges has to be a word of the running text: `likely` is none where the page before it
    ends in `un-`, with footnotes between. Other edges (in a footnote, at a note mark) are taken as printed.
    """
    return all(
        is_word_edge(reading, edge(reading.offsets, offset), part, source.letter_spacing)
        for offset, edge in ((place.start, bisect_left), (place.end - 1, bisect_right))
        for reading in [source.as_meant if source.as_meant.holds(offset) else source.as_printed]
    )


def is_word_edge(reading: Reading, place: int, part: Part, spacing: LetterSpacing) -> bool:
    """Whether one word ends and another begins just before letter number `place` of `reading`.

    `part` is what was looked for; its words are known words where a letter-spaced line is divided into words.
    """
    if place in (0, len(reading.letters)):
        return True
    left, right = reading.offsets[place - 1], reading.offsets[place]
    between = reading.text[left + 1 : right]
    if not between or _divides_thousands(reading.text, left, right):
        return False
    line = spacing.line_with(left, right)
    if line is not None and between.isspace():
        return _is_edge_in_spaced_line(reading, place, line, spacing.vocabulary, part.vocabulary)
    if line is not None:  # "n o n - l e t h a l" is as much one word as "non-lethal"
        return not _INSIDE_A_WORD.fullmatch(between.strip()) or reading.text[right].isupper()
    if not _INSIDE_A_WORD.fullmatch(between):
        return True
    ends_word = _POSSESSIVE.match(reading.text, left + 1) or _SUSPENDED.match(reading.text, left + 1)
    return ends_word is not None or _divides_names(reading.text, right)


def _divides_names(text: str, right: int) -> bool:
    joined = _JOINED_NAMES.search(text, max(0, right - 200), right)
    if not joined or not text[right].isupper() or not joined[1][0].isupper():
        return False
    return len(joined[1]) > 1 and joined[1].casefold() not in _PREFIXES


def _divides_thousands(text: str, left: int, right: int) -> bool:
    if right - left != 2 or not (text[left].isdigit() and text[right].isdigit()):
        return False
    # a point or a comma that is no thousands comma is a letter of its own: see `letters`
    return text[left + 1] == "," or any(
        number.start() <= left < number.end() for number in _THOUSANDS.finditer(text, max(0, left - 3), right + 4)
    )


def _is_edge_in_spaced_line(reading: Reading, place: int, line: tuple[int, int], *vocabularies: frozenset[str]) -> bool:
    first = max(bisect_left(reading.offsets, line[0]), place - _WINDOW)
    end = min(bisect_left(reading.offsets, line[1]), place + _WINDOW)
    return place - first in word_edges(reading.letters[first:end], *vocabularies)
