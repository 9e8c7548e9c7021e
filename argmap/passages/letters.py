"""The letters and digits of a text, each with its place in the text."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

_NUMBER_MARK = re.compile(r"(?<=\d)(?:([.:/])|(,)(?!\d{3}(?!\d))|\s?([-‐‑‒–−])\s?)(?=\d)")
"""A point, colon, slash, comma or dash between two digits makes another number of them; a thousands comma does not."""

_VARIATION_SELECTORS = range(0xFE00, 0xFE10)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a text: its letters and digits, without case, and where in the text each of them stands.

    `text` has the length of the source text: what a reading leaves out is blanked in it, never cut, so that every
    offset is an offset of the source. `offsets[i]` is the offset of `letters[i]` in characters.
    """

    text: str
    letters: str
    offsets: list[int]

    def letters_between(self, start: int, end: int) -> str:
        """The letters that stand from offset `start` up to, not including, offset `end`."""
        return self.letters[bisect_left(self.offsets, start) : bisect_left(self.offsets, end)]

    def holds(self, offset: int) -> bool:
        """Whether the character at `offset` is among the letters of this reading."""
        place = bisect_left(self.offsets, offset)
        return place < len(self.offsets) and self.offsets[place] == offset


@cache
def letters_of_character(character: str) -> str:
    """The letters, digits and combining marks that `character` stands for, without case: `ﬁ` is `fi`, `²` is `2`.

    Case folding comes between two compatibility decompositions (Unicode 15, D146), so that composed and decomposed
    spellings of one letter are the same letters here.
    """
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    return "".join(map(_kept, decomposed))


def _kept(character: str) -> str:
    if character.isalnum():
        return character
    if character == "\N{FRACTION SLASH}":  # without it one half, written as one character, would be twelve
        return "/"
    is_mark = unicodedata.category(character).startswith("M") and ord(character) not in _VARIATION_SELECTORS
    return character if is_mark else ""


def letters_of(text: str) -> str:
    """The letters and digits of `text`, without their places."""
    return read_letters(text).letters


def read_letters(text: str) -> Reading:
    """The letters and digits of `text`, case folded, in Unicode's compatibility form, with their places.

    Everything else is dropped (white space, quotes, dashes, hyphens, backslashes), except a mark between two digits
    that makes another number of them: `1.8` is not `18`, while `55,100` is `55100`.
    """
    letters_for = {character: letters_of_character(character) for character in set(text)}
    pieces = [letters_for[character] for character in text]
    for mark in _NUMBER_MARK.finditer(text):
        group = mark.lastindex or 0
        pieces[mark.start(group)] = mark[group] if group < 3 else "-"
    if all(len(letters) <= 1 for letters in letters_for.values()):
        offsets = [offset for offset, piece in enumerate(pieces) if piece]
    else:
        offsets = [offset for offset, piece in enumerate(pieces) for _ in piece]
    return Reading(text, "".join(pieces), offsets)
