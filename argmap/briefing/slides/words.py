"""The words of one slide as runs, paragraphs, bullets and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from argmap.briefing.blocks import Line, Tone
from argmap.briefing.clean_line import clean_line
from argmap.briefing.slides.pieces import LEADING, Style, Text

INK, GREY, ACCENT = "1A1A1A", "4A4A4A", "0B4F7D"
SMALLEST: Final = 14.0

_INKS: Final = {Tone.PLAIN: INK, Tone.STRONG: INK, Tone.QUIET: GREY}
_STYLE_INKS: Final = {Style.HEADING: ACCENT, Style.CAPTION: GREY}
_SLIDE_NUMBER: Final = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


class SlideWords:
    """Sets words in the frames of python-pptx; `language` is a tag such as `en-GB`."""

    def __init__(self, language: str) -> None:
        from pptx.dml.color import RGBColor
        from pptx.oxml.xmlchemy import OxmlElement
        from pptx.util import Pt

        self.language = language
        self.points = Pt
        self.colour: Any = RGBColor
        self.new_element = OxmlElement

    def paragraphs(self, frame: Any, texts: Sequence[Text]) -> None:
        """Fill an empty frame with paragraphs one below the other; the space above the first is left to the frame."""
        for place, text in enumerate(texts):
            paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
            paragraph.line_spacing = self.points(text.size * LEADING)
            paragraph.space_before = self.points(text.above if place else 0)
            self._mark(paragraph, text)
            self.fill(paragraph, text.line, text.size, _STYLE_INKS.get(text.style, ""))

    def fill(self, paragraph: Any, line: Line, size: float, ink: str = "") -> None:
        """Add a line to a paragraph, a run for each tone."""
        words_of_line = clean_line(line)
        for words in words_of_line:
            run = paragraph.add_run()
            run.text = words.text
            run.font.size = self.points(size)
            run.font.bold = words.tone is Tone.STRONG or None
            run.font.color.rgb = self.colour(*bytes.fromhex(ink or _INKS[words.tone]))
            run._r.get_or_add_rPr().set("lang", self.language)
        if not words_of_line:
            end = self.new_element("a:endParaRPr")
            end.set("sz", str(int(size * 100)))
            paragraph._p.append(end)

    def number(self, paragraph: Any, ink: str) -> None:
        """Add the field that PowerPoint counts slides by."""
        field = self.new_element("a:fld")
        field.set("id", _SLIDE_NUMBER)
        field.set("type", "slidenum")
        properties = self.new_element("a:rPr")
        properties.set("lang", self.language)
        properties.set("sz", str(int(SMALLEST * 100)))
        properties.append(self.solid(ink))
        text = self.new_element("a:t")
        text.text = "‹#›"
        field.append(properties)
        field.append(text)
        paragraph._p.append(field)

    def solid(self, colour: str) -> Any:
        """The element that fills with one colour."""
        fill, rgb = self.new_element("a:solidFill"), self.new_element("a:srgbClr")
        rgb.set("val", colour)
        fill.append(rgb)
        return fill

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
