"""The pieces that a slide is filled with, paragraphs and rows of tables, and how high they are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, unique
from typing import Final

from argmap.briefing.blocks import Line, Table, Tone, Words
from argmap.briefing.wrapping import shortened, wrapped

TABLE_TYPE: Final = 14.0
LEADING: Final = 1.2
"""The distance of lines in ems; slides set it in points, so that it is the same in every typeface."""

_LONGEST_HEADING: Final = 30.0

CELL_SIDE, CELL_TOP = 5.0, 4.0
PADDING: Final = 10.0
"""The space inside the box of a leading paragraph, above and below its words."""

WIDER: Final = 1.24
"""How much wider than `metrics` measures what stands in for Calibri may be: DejaVu Sans, 1.236 on lines of 80 letters.

Calibri itself has 0.98, so that what is set by this estimate leaves some room.
"""

BOLDER: Final = 1.13
"""How much wider than its regular face the bold face of DejaVu Sans is; that of Calibri has 1.02."""


@unique
class Style(Enum):
    """How a paragraph is set: size, indent and the space above it, in points."""

    LEADING = (24.0, 16.0, 10.0)
    BODY = (18.0, 0.0, 10.0)
    NUMBERED = (18.0, 30.0, 12.0)
    BULLET = (18.0, 20.0, 8.0)
    BELOW_NUMBERED = (16.0, 30.0, 2.0)
    BELOW_BULLET = (16.0, 20.0, 2.0)
    HEADING = (18.0, 0.0, 14.0)
    CAPTION = (14.0, 0.0, 10.0)

    @property
    def size(self) -> float:
        """The size of the type."""
        return self.value[0]

    @property
    def indent(self) -> float:
        """How far from the left edge the words stand."""
        return self.value[1]

    @property
    def above(self) -> float:
        """The space above the paragraph."""
        return self.value[2]


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph; `number` counts where the style is NUMBERED, and is 0 where a split paragraph goes on."""

    line: Line
    style: Style
    number: int = 0
    scale: float = 1.0

    @property
    def size(self) -> float:
        """The size of its type."""
        return self.style.size * self.scale

    @property
    def indent(self) -> float:
        """How far from the left edge its words stand."""
        return self.style.indent * self.scale

    @property
    def above(self) -> float:
        """The space above it."""
        return self.style.above * self.scale**2

    def height(self, width: float) -> float:
        """Its height in points in a column of `width` points."""
        inside = 2 * PADDING if self.style is Style.LEADING else 0.0
        return self.above + len(self.lines(width)) * self.size * LEADING + inside

    def lines(self, width: float) -> tuple[Line, ...]:
        """The lines it is broken into."""
        sides = 2 if self.style is Style.LEADING else 1
        return wrapped(self.line, (width - sides * self.indent) / self.size / WIDER, BOLDER)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, with the widths of its columns in points."""

    table: Table
    widths: tuple[float, ...]
    cells: tuple[Line, ...]

    @property
    def height(self) -> float:
        """Its height in points, in the widest type that may stand in for Calibri."""
        return max(map(len, self.lines), default=1) * TABLE_TYPE * LEADING + 2 * CELL_TOP

    @property
    def least_height(self) -> float:
        """Its height in points in Calibri; where words need more, the programs that show it make it higher."""
        counts = (len(wrapped(cell, _inside(width), 1.0)) for cell, width in zip(self.cells, self.widths, strict=True))
        return max(counts, default=1) * TABLE_TYPE * LEADING + 2 * CELL_TOP

    @property
    def lines(self) -> list[tuple[Line, ...]]:
        """The lines that each of its cells is broken into."""
        return [
            wrapped(cell, max(_inside(width) / WIDER, 2.0), BOLDER)
            for cell, width in zip(self.cells, self.widths, strict=True)
        ]

    @property
    def heading(self) -> Row:
        """The headings of its columns as a row."""
        return Row(self.table, self.widths, headings_of(self.table))


def _inside(width: float) -> float:
    """What a column of `width` points leaves for words, in ems."""
    return max((width - 2 * CELL_SIDE) / TABLE_TYPE, 2.0)


def headings_of(table: Table) -> tuple[Line, ...]:
    """The headings of a table's columns, in bold; they stand on every slide, so a long one is shortened."""
    return tuple((Words(shortened(column.title, _LONGEST_HEADING), Tone.STRONG),) for column in table.columns)
