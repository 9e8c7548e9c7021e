"""The sheet of a picture that is a table: one node whose label is the table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from argmap.drawing.labels import lines_of
from argmap.drawing.metrics import width_of
from argmap.drawing.page import Page
from argmap.drawing.picture import Picture
from argmap.drawing.sheets.frame import framed
from argmap.drawing.sheets.layers import sheet_attributes
from argmap.drawing.sheets.markup import cell, paragraph, row, table
from argmap.drawing.sheets.sheet import Block, Markup, Node
from argmap.drawing.tables.cells import BAR, HEADING_LINES, PAD, SMALL_LINES, cell_content, stacked
from argmap.drawing.tables.table import Column, Line, RowGroup, Table, TableRow
from argmap.drawing.theme import SEMIBOLD, Measures, Theme

_NOTE_LINES: Final = 4
# With the bar as wide as Graphviz sets the title further right than the table, so that words stand below words.
_BAR_GAP: Final = 2.0
_RULE: Final = 1


def table_sheet(picture: Picture, content: Table, theme: Theme, page: Page | None = None) -> Block:
    """The sheet of a picture with the table `content`, as wide as its page where its columns give so much."""
    widths = column_widths(content.columns, theme.measures, page)
    label = table(_rows(content, widths, theme))
    node = Node("n1", {"shape": "plain", "label": Markup(label)})
    sheet = Block("picture", sheet_attributes(theme), (node,))
    return framed(sheet, picture, theme, sum(widths) + BAR + _BAR_GAP)


def column_widths(columns: Sequence[Column], measures: Measures, page: Page | None) -> list[int]:
    """The widths of the columns in whole points; on a page those that give are made wider or narrower to fill it.

    Where cards are wider than usual, the table is as much wider than its page, which then makes it smaller.
    """
    wanted = [column.width * measures.card for column in columns]
    if page is None:
        return [round(width) for width in wanted]
    wider = measures.card / Measures().card / page.factor
    slack = page.inches[0] * 72 * wider - 2 * (BAR + _BAR_GAP) - sum(wanted)
    give = sum(column.give * width for column, width in zip(columns, wanted, strict=True))
    part = max(-1.0, min(1.0, slack / give)) if give else 0.0
    return [round(width * (1 + column.give * part)) for column, width in zip(columns, wanted, strict=True)]


def _rows(content: Table, widths: Sequence[float], theme: Theme) -> Iterator[str]:
    """All lines of the table, with rules between them, which are rows too: the border of a cell would cut its lines."""
    lead = (cell("", {"WIDTH": BAR}), cell("", {"WIDTH": _BAR_GAP}))
    yield row(*lead, *_headings(content.columns, widths, theme))
    yield row(*lead, _rule(len(widths), theme.ink))
    for group in content.groups:
        if group.heading:
            yield row(*lead, _across(group.heading, len(widths), sum(widths), theme))
        for place, line in enumerate(group.rows):
            if line.is_total:
                yield row(*lead, _rule(len(widths), theme.ink))
            yield row(*_lead(group, place, theme), *_cells(content, line, widths, theme))
            is_joined = group.is_joined and place < len(group.rows) - 1
            yield row(*(lead[1:] if is_joined else lead), _rule(len(widths), theme.hairline))
    for place, note in enumerate(content.notes):
        if not place:
            yield row(*lead, cell("", {"COLSPAN": len(widths), "HEIGHT": PAD}))
        lines = lines_of(note, (sum(widths) - 2 * PAD) / theme.measures.body, _NOTE_LINES, balanced=False)
        words = paragraph(lines, theme.measures.body, theme.ink)
        yield row(*lead, cell(words, {"COLSPAN": len(widths), "CELLPADDING": PAD}))


def _rule(columns: int, colour: str) -> str:
    return cell("", {"COLSPAN": columns, "HEIGHT": _RULE, "BGCOLOR": colour})


def _lead(group: RowGroup, place: int, theme: Theme) -> tuple[str, ...]:
    """What stands left of a row: the bar that joins the rows of its group, drawn once at the first, and a space."""
    gap = cell("", {"WIDTH": _BAR_GAP})
    if not group.is_joined:
        return cell("", {"WIDTH": BAR}), gap
    if place:
        return (gap,)
    return cell("", {"WIDTH": BAR, "ROWSPAN": 2 * len(group.rows) - 1, "BGCOLOR": theme.ink}), gap


def _across(heading: str, columns: int, width: float, theme: Theme) -> str:
    """The heading of a group, over all columns."""
    lines = lines_of(heading, (width - 2 * PAD) / theme.measures.body / 1.05, 2)
    words = paragraph(lines, theme.measures.body, theme.ink, SEMIBOLD)
    return cell(words, {"COLSPAN": columns, "CELLPADDING": PAD, "BGCOLOR": theme.band_fill})


def _headings(columns: Sequence[Column], widths: Sequence[float], theme: Theme) -> Iterator[str]:
    measures = theme.measures
    pairs = list(zip(columns, widths, strict=True))
    has_room = all(width_of(column.name) * measures.small <= width - 2 * PAD for column, width in pairs)
    for column, width in pairs:
        room = width - 2 * PAD
        align = "CENTER" if column.is_centred else "LEFT"
        words = lines_of(column.heading, room / measures.body / 1.05, HEADING_LINES)
        parts = ("" if column.is_continued else column.small, column.name if has_room else "")
        small = lines_of(" · ".join(filter(None, parts)), room / measures.small, SMALL_LINES)
        shown = [
            paragraph(words, measures.body, theme.ink, SEMIBOLD, align=align),
            paragraph(small, measures.small, theme.grey, align=align),
        ]
        look: dict[str, object] = {"CELLPADDING": PAD, "VALIGN": "BOTTOM"}
        if column.is_marked:
            look["BGCOLOR"] = theme.marked_fill
        yield cell(stacked(*shown, align=align), {**look, **_aligned(align), "WIDTH": width})


def _aligned(align: str) -> dict[str, object]:
    return {"ALIGN": align, "BALIGN": align}


def _cells(content: Table, line: TableRow, widths: Sequence[float], theme: Theme) -> Iterator[str]:
    place = 0
    for each in line.cells:
        columns = content.columns[place : place + each.span]
        width = sum(widths[place : place + each.span])
        place += each.span
        is_marked = columns[0].is_marked
        align = "CENTER" if columns[0].is_centred else "LEFT"
        look: dict[str, object] = {"WIDTH": width}
        fill = theme.tints[each.tint] or (theme.marked_fill if is_marked else "")
        if fill:
            look["BGCOLOR"] = fill
        if each.span > 1:
            look["COLSPAN"] = each.span
        has_line = each.before is not Line.NONE or each.after is not Line.NONE
        look["CELLPADDING"] = 0 if has_line else PAD
        inner = cell_content(each, width if has_line else width - 2 * PAD, theme, align, is_bold=line.is_total)
        yield cell(inner, {**look, **_aligned(align)})
