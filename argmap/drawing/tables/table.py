"""A neutral table: columns, groups of rows and cells with words and marks, for the pictures that are tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Tint(StrEnum):
    """The ground of a cell, which only repeats what its marks say; `theme` gives it a colour."""

    NONE = "none"
    FOR_STRONG = "for, strong"
    FOR = "for"
    AGAINST = "against"
    AGAINST_STRONG = "against, strong"
    MIXED = "mixed"
    MARKED = "marked"


class MarkLook(StrEnum):
    """How a mark is drawn: bare, in a frame, in a dotted frame for what is not given, as a struck word, or as a bar."""

    SIGN = "sign"
    CHIP = "chip"
    OPEN_CHIP = "open chip"
    STRUCK = "struck"
    BAR = "bar"


class Line(StrEnum):
    """A line that leads from a cell's mark to the cell beside it."""

    NONE = "none"
    SOLID = "solid"
    DASHED = "dashed"


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign in a cell, and the words that say the same: in the legend, and to those who cannot see it.

    In a key, one with a `line` explains that line, and is drawn as wide as its sign.
    """

    sign: str
    words: str
    look: MarkLook = MarkLook.SIGN
    line: Line = Line.NONE


GRADE_WORDS: Final = "reliability A–F of the source, credibility 1–6 of what it says"
STRUCK: Final = Mark("abc", "falls", MarkLook.STRUCK)
JOINED: Final = Mark("", "count as one", MarkLook.BAR)


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands where a row meets a column.

    `marks` stand side by side above the wrapped `text`, which `small` follows in grey. `span` is the number of columns
    it takes. A line `before` or `after` leads from the marks, or from the middle, to the border of the cell at that
    side. What does not stand is struck. `listed` are the parts of a text that is a list, of which as many are shown as
    have room, and the others counted. `named` are the marks that its words use, for the legend, and `untold` what there
    is no room for, for the outline.
    """

    text: str = ""
    small: str = ""
    marks: tuple[Mark, ...] = ()
    tint: Tint = Tint.NONE
    span: int = 1
    before: Line = Line.NONE
    after: Line = Line.NONE
    is_bold: bool = False
    is_struck: bool = False
    named: tuple[Mark, ...] = ()
    untold: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The whole text, or all parts of the list."""
        return "; ".join(self.listed) or self.text


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `width` in widths of a card, of which the part `give` may be lost or won to fill the page.

    Its `name` is an identifier, shown after `small` where all columns have room for theirs in one piece. Where it
    `is_continued`, its `small` is the same as that of the column before, and not drawn again.
    """

    heading: str = ""
    small: str = ""
    name: str = ""
    width: float = 0.5
    give: float = 0.0
    is_centred: bool = False
    is_marked: bool = False
    is_continued: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of one line, which together take as many columns as the table has; a total stands below a rule."""

    cells: tuple[Cell, ...]
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows below a heading of their own; a heavy bar at the left joins those that count as one."""

    rows: tuple[TableRow, ...]
    heading: str = ""
    is_joined: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and groups of rows; `notes` are whole sentences below them, and `key` the marks in the legend's order.

    A key in a frame stands for all marks in such a frame.
    """

    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    notes: tuple[str, ...] = ()
    key: tuple[Mark, ...] = ()

    @property
    def rows(self) -> Iterator[TableRow]:
        """The rows of all groups."""
        for group in self.groups:
            yield from group.rows

    @property
    def marks(self) -> Iterator[Mark]:
        """The marks of all cells, and those that their words use."""
        for row in self.rows:
            for cell in row.cells:
                yield from (*cell.marks, *cell.named)

    @property
    def explained(self) -> tuple[Mark, ...]:
        """The marks of the key that the table uses, and the lines; then how what falls and what counts as one look."""
        used = set(self.marks)
        lines = {line for row in self.rows for cell in row.cells for line in (cell.before, cell.after)} - {Line.NONE}
        chips = {mark.look for mark in used if mark.look is MarkLook.CHIP}
        found = [mark for mark in self.key if mark in used or mark.look in chips or mark.line in lines]
        if any(cell.is_struck and cell.text for row in self.rows for cell in row.cells):
            found.append(STRUCK)
        if any(group.is_joined for group in self.groups):
            found.append(JOINED)
        return tuple(found)
