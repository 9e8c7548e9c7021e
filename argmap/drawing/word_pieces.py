"""The pieces of a text between which a line may end, words that are longer than a line cut where it hurts least."""

from __future__ import annotations

import re
import unicodedata
from math import ceil
from typing import Final

from argmap.drawing.metrics import width_of

JOINERS: Final = "\u200c\u200d"
# By how many ems the pieces of a word may differ: up to about the width of a letter.
_SLACK: Final = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5)
# Where a line may also end inside a word: after a hyphen, a dash or a slash that stands between letters.
_INNER_BREAK: Final = re.compile(r"(?<=[^\W\d_][-‐–—/])(?=[^\W\d_])")
# Where a word that is longer than a line is parted: after what joins the greater parts of a name or an address, then
# after what joins the lesser ones, then between letters and a number.
_JOINTS: Final = (
    re.compile(r"(?<=[./:])(?=\w)"),
    re.compile(r"(?<=[_=&?])(?=\w)"),
    re.compile(r"(?<=[^\W\d_])(?=\d)"),
)


def pieces_of(text: str, width: float) -> list[str]:
    """The parts of `text` between which a line may end; each but the last keeps its own space."""
    pieces: list[str] = []
    for word in text.split():
        parts = [part for part in _INNER_BREAK.split(word) if part]
        for part in parts:
            pieces.extend(cut(part, width))
        pieces[-1] += " "
    if pieces:
        pieces[-1] = pieces[-1].rstrip()
    return pieces


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
