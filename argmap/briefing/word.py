"""A brief as a Word file, with real headings, lists and tables."""

from __future__ import annotations

import math
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from argmap.briefing.blocks import BriefBlocks, Figure, Items, Line, Paragraph, Section, Table, Tone, Words
from argmap.briefing.clean_line import clean_line, leads_on
from argmap.briefing.columns import column_widths
from argmap.briefing.figures import TURNED, SetFigure, caption_of, heading_of, set_figure
from argmap.briefing.missing_extra import MissingExtra
from argmap.briefing.office_package import drop_relationships, set_properties, undated, with_own_parts
from argmap.drawing.labels import clean

_OWN_PARTS: Final = {
    "word/styles.xml": "word_styles.xml",
    "word/numbering.xml": "word_numbering.xml",
    "word/settings.xml": "word_settings.xml",
}
"""The parts of python-docx's empty file that are replaced by ours."""

_CHARACTERS: Final = {Tone.PLAIN: None, Tone.STRONG: "Strong", Tone.QUIET: "Quiet"}
_PAGE: Final = (210.0, 297.0)
_SIDE, _TOP, _BOTTOM, _EDGE = 18.0, 20.0, 21.0, 9.0
# The width of a page's text, 174 mm, in ems of the 9 points that tables are set in.
_TABLE_WIDTH: Final = 174 / 25.4 * 72 / 9
_PADDING: Final = 1.6
_AFTER: Final = 4.5
"""Points below a paragraph, as the style sheet has it."""

_SHORT, _LETTERS = 12, 90
"""The most lines of a short section, a fifth of a page, and about how many letters a line holds."""


def written(blocks: BriefBlocks) -> bytes:
    """`blocks` as the bytes of a Word file: A4, the pictures with 300 dots to the inch, without any date.

    Raises MissingExtra without the package python-docx, and LayoutUnavailable or LayoutFailed as `drawing.layout` does.
    """
    try:
        import docx  # imported late: an extra, and slow to load
    except ImportError as error:
        raise MissingExtra("office") from error
    document = docx.Document(
        BytesIO(with_own_parts(Path(docx.__file__).parent / "templates" / "default.docx", _OWN_PARTS))
    )
    _Writer(document).write(blocks)
    target = BytesIO()
    document.save(target)
    return undated(target.getvalue())


class _Writer:
    def __init__(self, document: Any) -> None:
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        self.document = document
        self.new_element = OxmlElement
        self.qualified = qn
        self.is_turned = False

    def write(self, blocks: BriefBlocks) -> None:
        """Fill the document."""
        drop_relationships(self.document.part.package.rels)
        drop_relationships(self.document.part.rels)
        title, language = clean(blocks.title) or "Brief", clean(blocks.language) or "en"
        set_properties(self.document.core_properties, title, "; ".join(map(clean, blocks.authors)), language)
        for element in self.document.styles.element.iter(self.qualified("w:lang")):
            element.set(self.qualified("w:val"), language)
        self._set_page(turned=False)
        self._frame(blocks)
        self.document.add_paragraph(title, "Title")
        if subtitle := clean(blocks.subtitle):
            self.document.add_paragraph(subtitle, "Subtitle")
        for section in blocks.sections:
            self._section(section)

    def _set_page(self, *, turned: bool) -> None:
        """Let what follows stand on an A4 page, or on one that lies."""
        from docx.enum.section import WD_ORIENT
        from docx.shared import Mm

        section = self.document.sections[-1]
        width, height = reversed(_PAGE) if turned else _PAGE
        section.orientation = WD_ORIENT.LANDSCAPE if turned else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Mm(width), Mm(height)
        section.left_margin = section.right_margin = Mm(_SIDE)
        section.top_margin, section.bottom_margin = Mm(_TOP), Mm(_BOTTOM)
        section.header_distance = section.footer_distance = Mm(_EDGE)
        self.is_turned = turned

    def _frame(self, blocks: BriefBlocks) -> None:
        """Set what stands at top and bottom of every page."""
        banner, band, foot = clean(blocks.banner), clean(blocks.band), clean(blocks.foot)
        section = self.document.sections[0]
        top = [(text, style) for text, style in ((banner, "Banner"), (band, "Band")) if text]
        header = section.header
        for place, (text, style) in enumerate(top):
            paragraph = header.paragraphs[0] if place == 0 else header.add_paragraph()
            paragraph.style = self.document.styles[style]
            paragraph.add_run(text)
        line = section.footer.paragraphs[0]
        line.style = self.document.styles["Footer"]
        line.add_run(f"{foot} · " if foot else "")
        self._number(line, "PAGE")
        line.add_run(" / ")
        self._number(line, "NUMPAGES")
        if banner:
            section.footer.add_paragraph(banner, self.document.styles["Banner"])

    def _number(self, paragraph: Any, name: str) -> None:
        """Add a field that Word itself counts: PAGE or NUMPAGES."""
        field = self.new_element("w:fldSimple")
        field.set(self.qualified("w:instr"), name)
        run = self.new_element("w:r")
        text = self.new_element("w:t")
        text.text = "1"
        run.append(text)
        field.append(run)
        paragraph._p.append(field)

    def _section(self, section: Section) -> None:
        figures = {block: set_figure(block.picture) for block in section.blocks if isinstance(block, Figure)}
        turned = any(figure.fit.page is TURNED for figure in figures.values())
        if turned != self.is_turned:
            self.document.add_section()
            self._set_page(turned=turned)
        self.document.add_paragraph(heading_of(section), self.document.styles["Heading 1"])
        before = len(self.document.paragraphs)
        for block in section.blocks:
            match block:
                case Paragraph(line, is_leading):
                    self._paragraph(line, "Bottom Line" if is_leading else "Normal")
                case Items():
                    self._items(block)
                case Table():
                    self._table(block)
                case Figure(picture):
                    self._caption(caption_of(section, picture))
                    self._figure(figures[block])
        if all(isinstance(block, (Paragraph, Items)) for block in section.blocks):
            _keep_together(self.document.paragraphs[before:])

    def _paragraph(self, line: Line, style: str) -> Any:
        paragraph = self.document.add_paragraph(style=self.document.styles[style])
        self._fill(paragraph, line)
        if leads_on(line):
            paragraph.paragraph_format.keep_with_next = True
        return paragraph

    def _fill(self, paragraph: Any, line: Line) -> None:
        for words in clean_line(line):
            paragraph.add_run(words.text, _CHARACTERS[words.tone])

    def _items(self, block: Items) -> None:
        """A list; each numbered one begins with 1, so it has a numbering of its own."""
        from docx.shared import Pt

        number = self._new_numbering() if block.is_numbered else None
        for item in block.items:
            paragraph = self._paragraph(item.line, "List Number" if block.is_numbered else "List Bullet")
            if number is not None:
                paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number
            for line in item.below:
                paragraph.add_run().add_break()
                self._fill(paragraph, line)
        if block.items:
            # the items of a list stand close, but what follows is not one of them
            paragraph.paragraph_format.space_after = Pt(_AFTER)

    def _new_numbering(self) -> int:
        number = self.document.part.numbering_part.element.add_num(0)
        number.add_lvlOverride(0).add_startOverride(1)
        return int(number.numId)

    def _table(self, block: Table) -> None:
        from docx.shared import Mm, Pt

        self._caption(block.caption)
        table = self.document.add_table(1, len(block.columns), self.document.styles["Brief Table"])
        table.autofit = False
        self._row(table.rows[0], [(Words(column.title),) for column in block.columns])
        self._mark(table.rows[0], "w:tblHeader")
        for row in block.rows:
            self._row(table.add_row(), row)
        for column, width in zip(table.columns, column_widths(block, _TABLE_WIDTH, _PADDING), strict=True):
            millimetres = Mm(width * 9 / 72 * 25.4)
            column.width = millimetres
            for cell in column.cells:
                cell.width = millimetres
        # Word joins tables with nothing between them, so an empty paragraph stands there: as low as one can be.
        gap = self.document.add_paragraph(style=self.document.styles["Table Text"]).paragraph_format
        gap.line_spacing, gap.space_before, gap.space_after = Pt(_AFTER), Pt(0), Pt(0)

    def _caption(self, caption: str) -> None:
        if words := clean(caption):
            self.document.add_paragraph(words, self.document.styles["Caption"])

    def _row(self, row: Any, lines: Sequence[Line]) -> None:
        self._mark(row, "w:cantSplit")
        for cell, line in zip(row.cells, lines, strict=True):
            cell.paragraphs[0].style = self.document.styles["Table Text"]
            self._fill(cell.paragraphs[0], line)

    def _mark(self, row: Any, name: str) -> None:
        row._tr.get_or_add_trPr().append(self.new_element(name))

    def _figure(self, figure: SetFigure) -> None:
        from docx.shared import Pt

        paragraph = self.document.add_paragraph(style=self.document.styles["Figure"])
        shape = paragraph.add_run().add_picture(BytesIO(figure.png), Pt(figure.width), Pt(figure.height))
        shape._inline.docPr.set("descr", figure.alternative)
        for side in ("distT", "distB", "distL", "distR"):
            # what is not said is a margin of a program's own choice
            shape._inline.set(side, "0")


def _keep_together(paragraphs: Sequence[Any]) -> None:
    """Keep a short section of words on one page."""
    lines = sum(math.ceil(len(part) / _LETTERS) for each in paragraphs for part in each.text.split("\n"))
    if lines <= _SHORT:
        for paragraph in paragraphs[:-1]:
            paragraph.paragraph_format.keep_with_next = True
