"""The shapes of one slide: lines, paragraphs, tables and pictures, set where they are told, all in points."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

from argmap.briefing.blocks import Line, Tone, Words
from argmap.briefing.clean_line import clean_line
from argmap.briefing.figures import SetFigure
from argmap.briefing.slide_pieces import CELL_SIDE, CELL_TOP, LEADING, PADDING, TABLE_TYPE, Row, Style, Text
from argmap.briefing.wrapping import shortened

WIDTH, HEIGHT = 960.0, 540.0
LEFT, ROOM = 38.0, 884.0
TOP, BOTTOM = 104.0, 480.0
"""Where the live area of a slide begins and ends, below its title and above its foot."""

INK, GREY, ACCENT, TINT, HAIRLINE = "1A1A1A", "4A4A4A", "0B4F7D", "EEF4F9", "C9CDD2"
SMALLEST: Final = 14.0
LINE: Final = 22.0
"""The height of a line of the smallest type, and of the space below it."""

_INKS: Final = {Tone.PLAIN: INK, Tone.STRONG: INK, Tone.QUIET: GREY}
_WIDER: Final = 1.15
_BAR: Final = 4.0
_PLAIN_TABLE: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_SLIDE_NUMBER: Final = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


class SlideShapes:
    """Puts shapes on one slide; `shapes` are those of python-pptx, `language` is a tag such as `en-GB`."""

    def __init__(self, shapes: Any, language: str) -> None:
        from pptx.dml.color import RGBColor
        from pptx.oxml.ns import qn
        from pptx.oxml.xmlchemy import OxmlElement
        from pptx.util import Pt

        self.shapes = shapes
        self.language = language
        self.points = Pt
        self.colour: Any = RGBColor
        self.new_element = OxmlElement
        self.qualified = qn

    def title(self, title: str, size: float, top: float, bottom: float, *, is_low: bool = False) -> None:
        """The slide's title, in its own placeholder; `is_low` sets it at the placeholder's bottom."""
        from pptx.enum.text import MSO_ANCHOR

        placeholder = self.shapes.title
        placeholder.left, placeholder.top = self.points(LEFT), self.points(top)
        placeholder.width, placeholder.height = self.points(ROOM), self.points(bottom - top)
        if is_low:
            placeholder.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
        self._fill(placeholder.text_frame.paragraphs[0], (Words(title, Tone.STRONG),), size)

    def line(
        self,
        text: str,
        y: float,
        name: str,
        *,
        ink: str = "",
        fill: str = "",
        is_centred: bool = True,
        numbered: bool = False,
    ) -> None:
        """One line of the smallest type across the slide, shortened where it is longer; `numbered` adds its number."""
        frame = self._box(LEFT, y, ROOM, LINE - 2, name, fill)
        paragraph = frame.paragraphs[0]
        paragraph._p.get_or_add_pPr().set("algn", "ctr" if is_centred else "l")
        shown = shortened(text, (ROOM - 60) / SMALLEST / _WIDER)
        tone = Tone.STRONG if is_centred else Tone.QUIET
        self._fill(paragraph, (Words(f"{shown} · " if shown and numbered else shown, tone),), SMALLEST, ink)
        if numbered:
            self._number(paragraph, ink or GREY)

    def texts(self, texts: Sequence[Text], y: float) -> float:
        """Paragraphs one below the other; returns where they end. A leading one has a tinted box of its own."""
        leading = texts[0].style is Style.LEADING
        above = texts[0].above if y > TOP or leading else 0.0
        indent = texts[0].indent if leading else 0.0
        height = sum(text.height(ROOM) for text in texts) - texts[0].above
        y += above
        if leading:
            self._bar(y, height)
        frame = self._box(LEFT, y, ROOM, height, "Bottom line" if leading else "Text", TINT if leading else "")
        if leading:
            frame.margin_left = frame.margin_right = self.points(indent)
            frame.margin_top = frame.margin_bottom = self.points(PADDING)
        for place, text in enumerate(texts):
            paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
            paragraph.line_spacing = self.points(text.size * LEADING)
            paragraph.space_before = self.points(text.above if place else 0)
            self._mark(paragraph, text)
            ink = ACCENT if text.style is Style.HEADING else GREY if text.style is Style.CAPTION else ""
            self._fill(paragraph, text.line, text.size, ink)
        return y + height

    def table(self, rows: Sequence[Row], y: float) -> float:
        """Rows of one table below its headings; returns where they end."""
        y += Style.BODY.above if y > TOP else 0.0
        all_rows = (rows[0].heading, *rows)
        heights = [row.height for row in all_rows]
        frame = self.shapes.add_table(
            len(all_rows), len(rows[0].widths), *map(self.points, (LEFT, y, sum(rows[0].widths), sum(heights)))
        )
        frame.name = "Table"
        frame._element.nvGraphicFramePr.cNvPr.set("descr", rows[0].table.caption or "Table")
        table = frame.table
        table.horz_banding = False
        frame._element.graphic.graphicData.tbl.tblPr.find(self.qualified("a:tableStyleId")).text = _PLAIN_TABLE
        for column, width in zip(table.columns, rows[0].widths, strict=True):
            column.width = self.points(width)
        for place, (row, height) in enumerate(zip(all_rows, heights, strict=True)):
            table.rows[place].height = self.points(height)
            for cell, line in zip(table.rows[place].cells, row.cells, strict=True):
                self._cell(cell, line, is_heading=place == 0)
        return y + sum(heights)

    def figure(self, figure: SetFigure) -> None:
        """A picture in the middle of the live area."""
        left, top = LEFT + (ROOM - figure.width) / 2, TOP + max(0.0, (BOTTOM - TOP - figure.height) / 2)
        shape = self.shapes.add_picture(
            BytesIO(figure.png), *map(self.points, (left, top, figure.width, figure.height))
        )
        shape.name = "Picture"
        shape._element.nvPicPr.cNvPr.set("descr", figure.alternative)

    def _box(self, x: float, y: float, width: float, height: float, name: str, fill: str = "") -> Any:
        box = self.shapes.add_textbox(*map(self.points, (x, y, width, height)))
        box.name = name
        if fill:
            box.fill.solid()
            box.fill.fore_color.rgb = self.colour(*bytes.fromhex(fill))
        frame = box.text_frame
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        return frame

    def _bar(self, y: float, height: float) -> None:
        from pptx.enum.shapes import MSO_SHAPE

        bar = self.shapes.add_shape(MSO_SHAPE.RECTANGLE, *map(self.points, (LEFT - _BAR, y, _BAR, height)))
        bar.name = "Bar"
        bar.fill.solid()
        bar.fill.fore_color.rgb = self.colour(*bytes.fromhex(ACCENT))
        bar.line.fill.background()
        bar.shadow.inherit = False

    def _mark(self, paragraph: Any, text: Text) -> None:
        """Give a paragraph its indent, and its bullet or number."""
        if text.indent == 0 or text.style is Style.LEADING:
            return
        properties = paragraph._p.get_or_add_pPr()
        indent = int(self.points(text.indent))
        properties.set("marL", str(indent))
        is_marked = text.style in {Style.NUMBERED, Style.BULLET} and text.number > 0
        properties.set("indent", str(-indent if is_marked else 0))
        if not is_marked:
            return
        colour = self.new_element("a:buClr")
        rgb = self.new_element("a:srgbClr")
        rgb.set("val", ACCENT)
        colour.append(rgb)
        properties.append(colour)
        mark = self.new_element("a:buAutoNum" if text.style is Style.NUMBERED else "a:buChar")
        if text.style is Style.NUMBERED:
            mark.set("type", "arabicPlain")
            mark.set("startAt", str(text.number))
        else:
            mark.set("char", "•")
        properties.append(mark)

    def _fill(self, paragraph: Any, line: Line, size: float, ink: str = "") -> None:
        for words in clean_line(line):
            run = paragraph.add_run()
            run.text = words.text
            run.font.size = self.points(size)
            run.font.bold = words.tone is Tone.STRONG or None
            run.font.color.rgb = self.colour(*bytes.fromhex(ink or _INKS[words.tone]))
            run._r.get_or_add_rPr().set("lang", self.language)

    def _number(self, paragraph: Any, ink: str) -> None:
        """Add the field that PowerPoint counts slides by."""
        field = self.new_element("a:fld")
        field.set("id", _SLIDE_NUMBER)
        field.set("type", "slidenum")
        properties = self.new_element("a:rPr")
        properties.set("lang", self.language)
        properties.set("sz", str(int(SMALLEST * 100)))
        fill, colour = self.new_element("a:solidFill"), self.new_element("a:srgbClr")
        colour.set("val", ink)
        fill.append(colour)
        properties.append(fill)
        text = self.new_element("a:t")
        text.text = "‹#›"
        field.append(properties)
        field.append(text)
        paragraph._p.append(field)

    def _cell(self, cell: Any, line: Line, *, is_heading: bool) -> None:
        cell.margin_left = cell.margin_right = self.points(CELL_SIDE)
        cell.margin_top = cell.margin_bottom = self.points(CELL_TOP)
        paragraph = cell.text_frame.paragraphs[0]
        paragraph.line_spacing = self.points(TABLE_TYPE * LEADING)
        self._fill(paragraph, line, TABLE_TYPE)
        if not clean_line(line):
            end = self.new_element("a:endParaRPr")
            end.set("sz", str(int(TABLE_TYPE * 100)))
            paragraph._p.append(end)
        rule = self.new_element("a:lnB")
        rule.set("w", str(int(self.points(1.25 if is_heading else 0.5))))
        fill, colour = self.new_element("a:solidFill"), self.new_element("a:srgbClr")
        colour.set("val", INK if is_heading else HAIRLINE)
        fill.append(colour)
        rule.append(fill)
        cell._tc.get_or_add_tcPr().append(rule)
