"""What stands in the cells of a table: words, marks and lines, as markup of Graphviz."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Final

from argmap.drawing.labels import lines_of
from argmap.drawing.metrics import SEMIBOLD as WIDER
from argmap.drawing.metrics import width_of
from argmap.drawing.sheets.markup import cell, fixed_table, paragraph, row, table, type_set
from argmap.drawing.tables.table import Cell, Line, Mark, MarkLook
from argmap.drawing.theme import REGULAR, SEMIBOLD, Theme

PAD: Final = 3.0
HEADING_LINES: Final = 5
TEXT_LINES: Final = 4
SMALL_LINES: Final = 3
BAR: Final = 3.0
_LINE: Final = 2
_LOWER: Final = 1 / 30
"""How far below its middle a line of type has that of its signs, in heights of the line."""


def cell_content(each: Cell, width: float, theme: Theme, align: str, *, is_bold: bool = False) -> str:
    """The marks of a cell above its words, `width` points wide; empty where it holds nothing."""
    if each.before is not Line.NONE or each.after is not Line.NONE:
        return _line(each, width, theme)
    measures = theme.measures
    face = SEMIBOLD if is_bold or each.is_bold else REGULAR
    ink = theme.grey if each.is_struck else theme.ink
    words = _text_lines(each, width / measures.body / (WIDER if face == SEMIBOLD else 1))
    small = lines_of(each.small, width / measures.small, SMALL_LINES)
    shown = [
        paragraph(words, measures.body, ink, face, struck=each.is_struck, align=align),
        paragraph(small, measures.small, theme.grey, align=align),
    ]
    text = stacked(*shown, align=align)
    if not each.marks:
        return text
    rows = [row(cell(_marks(each.marks, width, theme), {"ALIGN": align}))]
    if text:
        rows.append(row(cell(text, {"ALIGN": align, "BALIGN": align})))
    return table(rows)


def _text_lines(each: Cell, width: float) -> tuple[str, ...]:
    """The text in lines of at most `width` ems; of a list as many parts as have room, and how many more there are."""
    whole = lines_of(each.words, width, TEXT_LINES)
    if len(each.listed) < 2 or len(lines_of(each.words, width, TEXT_LINES + 1)) <= TEXT_LINES:
        return whole
    for count in range(len(each.listed) - 1, 0, -1):
        more = f"and {len(each.listed) - count} more"
        words = f"{'; '.join(each.listed[:count])} {more}"
        if len(lines_of(words, width, TEXT_LINES + 1)) <= TEXT_LINES:
            return lines_of(words, width, TEXT_LINES)
    return (*lines_of(each.listed[0], width, TEXT_LINES - 1), more)


def stacked(*paragraphs: str, align: str) -> str:
    """Paragraphs below each other, all aligned alike; empty ones take no line."""
    return f'<BR ALIGN="{align}"/>'.join(each for each in paragraphs if each)


def mark_width(mark: Mark, size: float) -> int:
    """The width of a mark in whole points, with the frame it may have."""
    if mark.look is MarkLook.BAR:
        return ceil(BAR)
    is_framed = mark.look in {MarkLook.CHIP, MarkLook.OPEN_CHIP}
    return ceil(width_of(mark.sign) * size * WIDER + (size if is_framed else 1.0))


def mark_markup(mark: Mark, theme: Theme, size: float, height: float) -> str:
    """A mark as a small table of its own width."""
    width = mark_width(mark, size)
    if mark.line is not Line.NONE:
        return _segment(mark.line, width, height, theme)
    if mark.look is MarkLook.BAR:
        return fixed_table([row(cell("", {"WIDTH": width, "HEIGHT": height, "BGCOLOR": theme.ink}))], width, height)
    if mark.look is MarkLook.STRUCK:
        sign = type_set(mark.sign, size, theme.grey, struck=True)
    else:
        sign = type_set(mark.sign, size, theme.ink, SEMIBOLD)
    look: dict[str, object] = {"ALIGN": "CENTER", "WIDTH": width, "HEIGHT": height}
    # The frame is the cell's: Graphviz draws the rounded frame of a table of fixed size as wide as it is high. Only a
    # plain border is drawn dotted, a rounded one never.
    if mark.look is MarkLook.CHIP:
        look |= {"BORDER": 1, "COLOR": theme.grey, "STYLE": "ROUNDED", "BGCOLOR": theme.chip_fill}
    elif mark.look is MarkLook.OPEN_CHIP:
        look |= {"BORDER": 1, "COLOR": theme.grey, "STYLE": "DOTTED"}
    return fixed_table([row(cell(sign, look))], width, height)


def _marks(marks: Sequence[Mark], width: float, theme: Theme) -> str:
    """The marks side by side, as many as the width holds, and the count of the others."""
    size, height = theme.measures.body, theme.measures.body * 1.5
    shown = list(marks)
    while len(shown) > 1 and sum(mark_width(mark, size) + 2 for mark in shown) > width:
        shown.pop()
    widths = [mark_width(mark, size) + 2 for mark in shown]
    cells = [
        cell(mark_markup(mark, theme, size, height), {"WIDTH": each}) for mark, each in zip(shown, widths, strict=True)
    ]
    if len(shown) < len(marks):
        words = f"+{len(marks) - len(shown)}"
        widths.append(ceil(width_of(words) * size) + 2)
        cells.append(cell(type_set(words, size, theme.ink), {"WIDTH": widths[-1]}))
    # A table grows with its cell unless its size is fixed, and would then stand at the left.
    return table([row(*cells)], {"FIXEDSIZE": "TRUE", "WIDTH": sum(widths), "HEIGHT": height})


def _line(each: Cell, width: float, theme: Theme) -> str:
    """A line through the cell, or to or from its marks."""
    size, height = theme.measures.body, theme.measures.body * 1.5
    if not each.marks and each.before is each.after:
        return _segment(each.before, width, height, theme)
    widths = [mark_width(mark, size) for mark in each.marks]
    # Graphviz takes whole points alone, and leaves a gap where they do not come to the width of the cell.
    room = max(round(width - sum(widths)), 2)
    at_left, at_right = room // 2, room - room // 2
    cells = [cell(_segment(each.before, at_left, height, theme), {"WIDTH": at_left})]
    cells += [cell(mark_markup(mark, theme, size, height)) for mark in each.marks]
    cells.append(cell(_segment(each.after, at_right, height, theme), {"WIDTH": at_right}))
    return table([row(*cells)])


def _segment(line: Line, width: float, height: float, theme: Theme) -> str:
    """A level line at the middle of signs, made of a cell's ground or border, since a label holds no drawing."""
    if line is Line.NONE:
        return fixed_table([row(cell(""))], width, height)
    # Whole points, since Graphviz drops what is beyond them.
    whole = round(height)
    above = round((whole - _LINE) / 2 + height * _LOWER)
    look: dict[str, object] = {"WIDTH": width, "HEIGHT": _LINE, "FIXEDSIZE": "TRUE", "COLOR": theme.ink, "BORDER": 1}
    if line is Line.SOLID:
        # A border is drawn half a point beyond its cell, and so over the seam to the line of the cell beside it.
        look |= {"BGCOLOR": theme.ink, "SIDES": "LR"}
    else:
        # Its line is the lower border.
        above -= _LINE // 2
        look |= {"SIDES": "B", "STYLE": "DASHED"}
    below = row(cell("", {"HEIGHT": whole - above - _LINE}))
    return fixed_table([row(cell("", {"HEIGHT": above})), row(cell("", look)), below], width, whole)
