"""The page that a picture must fit on without its type becoming too small."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from argmap.drawing.theme import Measures, Theme

# How much larger than its least size type is set at first, so that a picture may still be made a little smaller.
_ROOM: Final = 15 / 14


@dataclass(frozen=True, slots=True)
class Page:
    """The live area of a page in millimetres, and the least size in points that its type may be shown in.

    `factor` is how much larger than usual the type is set, for a page that is read from afar. A slide cannot be turned.
    """

    name: str
    width: float
    height: float
    least_type: float
    factor: float = 1.0
    may_be_turned: bool = True

    @property
    def inches(self) -> tuple[float, float]:
        """Width and height in inches, as Graphviz wants them."""
        return round(self.width / 25.4, 3), round(self.height / 25.4, 3)

    @property
    def turned(self) -> Page:
        """The same page standing instead of lying, or lying instead of standing."""
        return replace(self, name=f"{self.name} turned", width=self.height, height=self.width)

    def themed(self, theme: Theme) -> Theme:
        """`theme` with the type sizes of this page, none of them too small to be made a little smaller yet."""
        return theme.for_type(self.factor, ceil(self.least_type * _ROOM))

    def bounded_type(self, measures: Measures) -> float:
        """The size of the smallest type, which `least_type` bounds."""
        return min(measures.body, measures.row, measures.small)


A4: Final = Page("a4", 277, 190, 9)
A3: Final = Page("a3", 400, 277, 9)
SLIDE: Final = Page("16:9", 323, 175, 14, factor=1.5, may_be_turned=False)
PAGES: Final[Mapping[str, Page]] = {page.name: page for page in (A4, A3, SLIDE)}
