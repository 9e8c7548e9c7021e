"""The pieces of a text between which a line may end, words that are longer than a line cut where it hurts least."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from math import ceil
from typing import Final

from argmap.drawing.metrics import width_of

JOINERS: Final = "\u200c\u200d"
BETWEEN_NOTES: Final = "·"
_DIGIT: Final = re.compile(r"\d")
_MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_YEAR: Final = r"(?:19|20)\d\d"
_WEAK_WORDS: Final = (
    r"a|an|and|are|as|at|but|by|for|from|had|has|have|he|in|is|it|nor|not|of|on|or|she|so|than|that|the|they|to|was|"
    r"were|when|where|which|while|who|will|with"
)
# What belongs together: a date, a share of a number, a number and what it counts. A year counts nothing.
_TOGETHER: Final = re.compile(
    rf"(?<!\S)[(“‘]?(?:\d\d?,? {_MONTH}(?:,? {_YEAR})?\b|{_MONTH} \d\d?,?(?: {_YEAR})?\b|{_MONTH} {_YEAR}\b|"
    rf"\d[\d.,]* of \d[\d.,]*|"
    rf"(?!{_YEAR} )[$€£~]?\d[\d.,:–-]*(?<![.,:–-]) (?!(?:{_WEAK_WORDS})\b)[^\W\d_])"
)
_TIE: Final = "\N{NO-BREAK SPACE}"
# By how many ems the pieces of a word may differ: up to about the width of a letter.
_SLACK: Final = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5)
# Where a line may also end inside a word: after a hyphen, a dash or a slash that stands between letters.
_INNER_BREAK: Final = re.compile(r"(?<=[^\W\d_][-‐–—/])(?=[^\W\d_])")
# In a word that fits a line only after so much that the reader knows how it goes on: not after "pro-" or "mid-".
_KIND_BREAK: Final = re.compile(r"(?:(?<=[^\W\d_]{4}[-‐])|(?<=[^\W\d_][–—/]))(?=[^\W\d_])")
# Where a word that is longer than a line is parted: after what joins the greater parts of a name or an address, then
# after what joins the lesser ones, then between letters and a number.
_JOINTS: Final = (
    re.compile(r"(?<=[./:])(?=\w)"),
    re.compile(r"(?<=[_=&?])(?=\w)"),
    re.compile(r"(?<=[^\W\d_])(?=\d)"),
)


def pieces_of(text: str, width: float) -> list[str]:
    """The parts of a clean `text` between which a line may end; each but the last keeps its own space.

    A date, a number with what it counts and a dot between notes with the word before it are one part if a line of
    `width` ems has room for it.
    """
    pieces: list[str] = []
    for word in _words(text, width):
        breaks = _KIND_BREAK if width_of(word) <= width else _INNER_BREAK
        for part in breaks.split(word):
            if part:
                pieces.extend(cut(part, width))
        pieces[-1] += " "
    if pieces:
        pieces[-1] = pieces[-1].rstrip()
    return pieces


def _words(text: str, width: float) -> Iterator[str]:
    """The words of `text`, those that belong together as one."""
    tied = text.replace(f" {BETWEEN_NOTES} ", f"{_TIE}{BETWEEN_NOTES} ")
    if _DIGIT.search(tied):
        tied = _TOGETHER.sub(lambda found: found.group().replace(" ", _TIE), tied)
    for word in tied.split(" "):
        together = word.replace(_TIE, " ")
        if width_of(together) > width:
            yield from filter(None, word.split(_TIE))
        elif together:
            yield together


def cut(word: str, width: float) -> list[str]:
    """`word` in pieces of at most `width` ems, never between a letter and its marks: at its joints where it has any."""
    if width_of(word) <= width:
        return [word]
    for joint in _JOINTS:
        parts = joint.split(word)
        if len(parts) > 1:
            return [piece for part in parts for piece in cut(part, width)]
    # A single letter or two on a line of their own read worse than lines of equal length.
    shares = ceil(width_of(word) / width)
    for slack in _SLACK:
        pieces = _cut_evenly(word, min(width, width_of(word) / shares + slack))
        if len(pieces) <= shares:
            return pieces
    return _cut_evenly(word, width)


def _cut_evenly(word: str, width: float) -> list[str]:
    pieces = [""]
    joined = False
    for character in word:
        belongs = joined or character in JOINERS or unicodedata.category(character) in {"Mn", "Me", "Sk"}
        joined = character in JOINERS
        if pieces[-1] and not belongs and width_of(pieces[-1] + character) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces
