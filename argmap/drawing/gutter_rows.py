"""The rows of a dispute: which card stands left and which right of each relation."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.drawing.picture import Arrow, Picture, Side


@dataclass(frozen=True, slots=True)
class GutterRow:
    """One relation with the cards at its ends, by id, and whether each first appears in this row.

    A card that stood in an earlier row is not set again, and the line runs to where it stands. A row without an arrow
    holds cards that no relation across the gutter touches; a side may then be empty.
    """

    arrow: Arrow | None
    left: str
    right: str
    sets_left: bool
    sets_right: bool

    @property
    def points_right(self) -> bool:
        """Whether the arrow's head is at the right card."""
        return self.arrow is not None and self.arrow.head == self.right


def gutter_rows(picture: Picture) -> tuple[GutterRow, ...]:
    """One row for each arrow that crosses the gutter, then rows for the cards that no such arrow touches."""
    side_of = {card.id: card.side for card in picture.cards}
    placed: set[str] = set()
    rows: list[GutterRow] = []
    for arrow in crossing_arrows(picture):
        ends = (arrow.tail, arrow.head) if side_of[arrow.tail] is Side.LEFT else (arrow.head, arrow.tail)
        rows.append(GutterRow(arrow, *ends, ends[0] not in placed, ends[1] not in placed))
        placed |= set(ends)
    alone = {side: [card.id for card in picture.cards if card.side is side and card.id not in placed] for side in Side}
    for index in range(max(map(len, alone.values()))):
        left, right = (alone[side][index] if index < len(alone[side]) else "" for side in (Side.LEFT, Side.RIGHT))
        rows.append(GutterRow(None, left, right, bool(left), bool(right)))
    return tuple(rows)


def crossing_arrows(picture: Picture) -> tuple[Arrow, ...]:
    """The arrows between a card of the left and a card of the right column."""
    side_of = {card.id: card.side for card in picture.cards}
    return tuple(
        arrow
        for arrow in picture.arrows
        if arrow.tail in side_of and arrow.head in side_of and side_of[arrow.tail] is not side_of[arrow.head]
    )
