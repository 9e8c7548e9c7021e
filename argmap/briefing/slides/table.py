"""The one table of a slide, last on it: its rows may grow as high as a typeface makes them and cover nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from argmap.briefing.blocks import Line
from argmap.briefing.slides.pieces import CELL_SIDE, CELL_TOP, LEADING, TABLE_TYPE, Row, Text
from argmap.briefing.slides.words import INK, SlideWords

_HAIRLINE: Final = "C9CDD2"
_PLAIN_TABLE: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"


def add_table(shapes: Any, words: SlideWords, pieces: Sequence[Row | Text], x: float, y: float) -> None:
    """Put rows below their headings on a slide; words between rows and below them are rows of a single cell.

    `shapes` are those of python-pptx; all the rows have the same columns, and the first piece is a row.
    """
    heading = next(piece.heading for piece in pieces if isinstance(piece, Row))
    shown = [heading, *pieces]
    widths = heading.widths
    room = sum(widths)
    heights = [piece.least_height if isinstance(piece, Row) else piece.height(room) for piece in shown]
    frame = shapes.add_table(len(shown), len(widths), *map(words.points, (x, y, room, sum(heights))))
    frame.name = "Table"
    captions = dict.fromkeys(piece.table.caption for piece in pieces if isinstance(piece, Row) and piece.table.caption)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", " ".join(captions) or "Table")
    table = frame.table
    table.horz_banding = False
    table._tbl.tblPr[0].text = _PLAIN_TABLE
    for column, width in zip(table.columns, widths, strict=True):
        column.width = words.points(width)
    for row, piece, height in zip(table.rows, shown, heights, strict=True):
        row.height = words.points(height)
        if isinstance(piece, Text):
            _set_across(row, words, piece)
            continue
        for cell, line in zip(row.cells, piece.cells, strict=True):
            _set_cell(cell, words, line, is_heading=piece is heading)


def _set_across(row: Any, words: SlideWords, text: Text) -> None:
    """Words in one cell as wide as the table."""
    cell = row.cells[0]
    if len(row.cells) > 1:
        cell.merge(row.cells[len(row.cells) - 1])
    cell.margin_left = cell.margin_right = cell.margin_bottom = 0
    cell.margin_top = words.points(text.above)
    words.paragraphs(cell.text_frame, [text])


def _set_cell(cell: Any, words: SlideWords, line: Line, *, is_heading: bool) -> None:
    cell.margin_left = cell.margin_right = words.points(CELL_SIDE)
    cell.margin_top = cell.margin_bottom = words.points(CELL_TOP)
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.line_spacing = words.points(TABLE_TYPE * LEADING)
    words.fill(paragraph, line, TABLE_TYPE)
    rule = words.new_element("a:lnB")
    rule.set("w", str(int(words.points(1.25 if is_heading else 0.5))))
    rule.append(words.solid(INK if is_heading else _HAIRLINE))
    cell._tc.get_or_add_tcPr().append(rule)
