"""How wide a table's columns are: as its author asked, but none narrower than its longest word."""

from __future__ import annotations

import re
from typing import Final

from argmap.briefing.blocks import Table
from argmap.briefing.clean_line import text_of
from argmap.drawing.metrics import SEMIBOLD, width_of

# Where a long name or word may be broken, so that it does not run into the next column or off the page.
_INSIDE_NAME: Final = re.compile(r"(?<=[_./\\])(?=\w)")
_PIECE: Final = re.compile(r"\S{1,12}")
_SHORT: Final = 20


def pieces_of(word: str) -> list[str]:
    """The parts of a word between which a line may end; a word that is not long is one part."""
    if len(word) < _SHORT:
        return [word]
    return [piece for part in _INSIDE_NAME.split(word) for piece in _PIECE.findall(part)]


def column_widths(table: Table, room: float, padding: float = 0.8) -> tuple[float, ...]:
    """The width of each column in ems of the table's type, `room` in all, with `padding` beside each column's words."""
    least = [_longest_word(table, place) + padding for place in range(len(table.columns))]
    if sum(least) >= room:
        return tuple(room * each / sum(least) for each in least)
    parts = [max(column.width, 0.01) for column in table.columns]
    narrow: set[int] = set()
    while True:
        wide = [place for place in range(len(parts)) if place not in narrow]
        left = room - sum(least[place] for place in narrow)
        shares = {place: left * parts[place] / sum(parts[other] for other in wide) for place in wide}
        more = {place for place, share in shares.items() if share < least[place]}
        if not more:
            return tuple(shares.get(place, least[place]) for place in range(len(parts)))
        narrow |= more


def _longest_word(table: Table, place: int) -> float:
    """The width in ems of the longest part of a word in a column or its heading."""
    texts = (table.columns[place].title, *(text_of(row[place]) for row in table.rows))
    pieces = (piece for text in texts for word in text.split() for piece in pieces_of(word))
    return SEMIBOLD * max(map(width_of, pieces), default=0.0)
