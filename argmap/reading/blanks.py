"""Odd blanks: no-break and other spaces that stand where only a plain one parts two words."""

from __future__ import annotations

import re

from argmap.reading.complaint import SYNTAX, Complaint, Remedy
from argmap.reading.grammar import Failure, Shape, shape_of

ODD_BLANKS = re.compile(r"[^\S \t\r\n]+")
_MOST = 20
"""So many odd gaps are mended in one piece; with more, it is no slip of the hand."""


def shape_despite_blanks(piece: str, start: str) -> tuple[Shape | Failure, Complaint | None]:
    """What the piece says when odd blanks between its words are taken for plain ones, and the complaint about them."""
    shape = shape_of(piece, start)
    first = last = -1
    mended = piece
    for _ in range(_MOST):
        odd = ODD_BLANKS.match(mended, shape.place) if isinstance(shape, Failure) else None
        if odd is None:
            break
        first, last = (odd.start() if first < 0 else first), odd.end()
        mended = mended[: odd.start()] + " " * len(odd[0]) + mended[odd.end() :]
        shape = shape_of(mended, start)
    if first < 0:
        return shape, None
    remedy = Remedy("write a plain space", first, last, mended[first:last])
    return shape, Complaint(SYNTAX, first, last, f"{name_of(piece[first])} stands between two words", (), remedy)


def name_of(blank: str) -> str:
    """What an odd blank is called."""
    return "a no-break space" if blank in "\u00a0\u202f" else f"the blank U+{ord(blank):04X}"
