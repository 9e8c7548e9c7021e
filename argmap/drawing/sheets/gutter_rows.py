"""The rows of a dispute: which card stands left, which right and which in the gutter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from argmap.drawing.picture import Arrow, Picture, Side


@dataclass(frozen=True, slots=True)
class GutterRow:
    """One relation with the cards at its ends, by id, and whether each stands in this row.

    A card stands in one row, and the lines of others run to where that is. A row with a `middle`
    holds a card of the gutter and those cards that its arrows join it to and that stand in no other row. A row without
    arrow and middle holds cards that nothing across the gutter touches; a side may then be empty.
    """

    arrow: Arrow | None
    left: str
    right: str
    sets_left: bool
    sets_right: bool
    middle: str = ""

    @property
    def points_right(self) -> bool:
        """Whether the arrow's head is at the right card."""
        return self.arrow is not None and self.arrow.head == self.right


def gutter_rows(picture: Picture) -> tuple[GutterRow, ...]:
    """A row for each arrow that crosses the gutter, for each card that stands in it, and for the cards left over."""
    side_of = {card.id: card.side for card in picture.cards}
    joined = list(_joined(picture, side_of))
    places: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(joined):
        for ident in (row.left, row.right):
            places[ident].append(place)
    # A card stands in the middle one of its rows, so that the lines from the others are short.
    chosen = {ident: found[(len(found) - 1) // 2] for ident, found in places.items() if ident}
    rows = [
        replace(row, sets_left=chosen.get(row.left) == place, sets_right=chosen.get(row.right) == place)
        for place, row in enumerate(joined)
    ]
    placed = {*chosen, *(row.middle for row in joined)}
    left, middle, right = (
        [card.id for card in picture.cards if card.side is side and card.id not in placed]
        for side in (Side.LEFT, Side.GUTTER, Side.RIGHT)
    )
    rows += [GutterRow(None, "", "", False, False, alone) for alone in middle]
    rows += [
        GutterRow(None, one, other, bool(one), bool(other)) for one, other in zip_longest(left, right, fillvalue="")
    ]
    return tuple(rows)


def crossing_arrows(picture: Picture) -> tuple[Arrow, ...]:
    """The arrows between a card of the left and a card of the right column."""
    side_of = {card.id: card.side for card in picture.cards}
    columns = {Side.LEFT, Side.RIGHT}
    return tuple(arrow for arrow in picture.arrows if {side_of.get(arrow.tail), side_of.get(arrow.head)} == columns)


def _joined(picture: Picture, side_of: dict[str, Side]) -> Iterator[GutterRow]:
    """The rows of arrows and of cards in the gutter, in the order of the arrows; which cards they set is open yet."""
    across = set(crossing_arrows(picture))
    middles: set[str] = set()
    for arrow in picture.arrows:
        if arrow in across:
            ends = (arrow.tail, arrow.head) if side_of[arrow.tail] is Side.LEFT else (arrow.head, arrow.tail)
            yield GutterRow(arrow, *ends, False, False)
            continue
        for end in (arrow.tail, arrow.head):
            if side_of.get(end) is Side.GUTTER and end not in middles:
                middles.add(end)
                yield GutterRow(None, *_beside(end, picture, side_of), False, False, end)


def _beside(middle: str, picture: Picture, side_of: dict[str, Side]) -> tuple[str, str]:
    """The first card of the left and of the right column that an arrow joins to a card of the gutter."""
    ends = [
        arrow.head if arrow.tail == middle else arrow.tail
        for arrow in picture.arrows
        if middle in (arrow.tail, arrow.head)
    ]
    left, right = (next((end for end in ends if side_of.get(end) is side), "") for side in (Side.LEFT, Side.RIGHT))
    return left, right
