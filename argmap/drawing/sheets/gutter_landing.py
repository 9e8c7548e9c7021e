"""Where the slanting lines of two facing columns meet a card: side by side, so that no head lies on another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argmap.drawing.sheets.gutter_rows import GutterRow


@dataclass(frozen=True, slots=True)
class Landing:
    """The rows whose lines come to a card from above, and from below, as places from the left; "" is room without."""

    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()

    def port_of(self, row: int) -> str:
        """The place of a row's line as a port of Graphviz; "" where it lands wherever it leads."""
        place = _place_of(row)
        if place in self.above:
            return f"{place}:n"
        return f"{place}:s" if place in self.below else ""


def landings(rows: Sequence[GutterRow]) -> Mapping[str, Landing]:
    """How lines land on each card, by id, if several come from above it or from below.

    The nearest comes at the flattest angle: it lands next to the gutter, and those from farther on behind it.
    """
    found: dict[str, Landing] = {}
    for home, row in enumerate(rows):
        for ident, is_set, is_left in ((row.left, row.sets_left, True), (row.right, row.sets_right, False)):
            if is_set:
                joined = [
                    place for place, other in enumerate(rows) if other.arrow and ident in (other.left, other.right)
                ]
                above = [place for place in reversed(joined) if place < home]
                below = [place for place in joined if place > home]
                found[ident] = Landing(_places(above, is_left), _places(below, is_left))
    return found


def _places(nearest_first: Sequence[int], is_left: bool) -> tuple[str, ...]:
    """The places on one edge of a card: in the half that is nearer to the gutter."""
    if len(nearest_first) < 2:
        return ()
    places = (*map(_place_of, nearest_first), *("" for _ in nearest_first))
    return places[::-1] if is_left else places


def _place_of(row: int) -> str:
    return f"r{row}"
