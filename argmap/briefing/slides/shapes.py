"""The shapes of one slide: lines, paragraphs, tables and pictures, set where they are told, all in points."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

from argmap.briefing.blocks import Tone, Words
from argmap.briefing.figures import SetFigure
from argmap.briefing.slides.pieces import BOLDER, PADDING, WIDER, Row, Style, Text
from argmap.briefing.slides.table import add_table
from argmap.briefing.slides.words import ACCENT, GREY, SMALLEST, SlideWords
from argmap.briefing.wrapping import shortened

WIDTH, HEIGHT = 960.0, 540.0
LEFT, ROOM = 38.0, 884.0
TOP, BOTTOM = 104.0, 480.0
"""Where the live area of a slide begins and ends, below its title and above its foot."""

LINE: Final = 22.0
"""The height of a line of the smallest type, and of the space below it."""

_TINT: Final = "EEF4F9"
_BAR: Final = 4.0
_MARKING_TYPES: Final = (12.0, 10.5, 9.0)


class SlideShapes:
    """Puts shapes on one slide; `shapes` are those of python-pptx, `language` is a tag such as `en-GB`."""

    def __init__(self, shapes: Any, language: str) -> None:
        self.shapes = shapes
        self.words = SlideWords(language)
        self.points = self.words.points

    def title(self, title: str, size: float, top: float, bottom: float, *, is_low: bool = False) -> None:
        """The slide's title, in its own placeholder; `is_low` sets it at the placeholder's bottom."""
        from pptx.enum.text import MSO_ANCHOR

        placeholder = self.shapes.title
        placeholder.left, placeholder.top = self.points(LEFT), self.points(top)
        placeholder.width, placeholder.height = self.points(ROOM), self.points(bottom - top)
        if is_low:
            placeholder.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
        self.words.fill(placeholder.text_frame.paragraphs[0], (Words(title, Tone.STRONG),), size)

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
        is_marking: bool = False,
    ) -> None:
        """One line of the smallest type across the slide, shortened where it is longer; `numbered` adds its number.

        A marking must be read to its end: where it is longer, its type is smaller, and at last it has two lines.
        """
        frame = self._box(LEFT, y, ROOM, LINE - 2, name, fill)
        paragraph = frame.paragraphs[0]
        paragraph._p.get_or_add_pPr().set("algn", "ctr" if is_centred else "l")
        ems = (ROOM - 60) / WIDER / (BOLDER if is_centred else 1.0)
        sizes = (SMALLEST, *_MARKING_TYPES) if is_marking else (SMALLEST,)
        size = next((each for each in sizes if shortened(text, ems / each) == text), sizes[-1])
        shown = shortened(text, ems / size, 2 if is_marking else 1)
        tone = Tone.STRONG if is_centred else Tone.QUIET
        self.words.fill(paragraph, (Words(f"{shown} · " if shown and numbered else shown, tone),), size, ink)
        if numbered:
            self.words.number(paragraph, ink or GREY)

    def texts(self, texts: Sequence[Text], y: float, *, is_low: bool = False) -> float:
        """Paragraphs one below the other; returns where they end. A leading one has a tinted box of its own.

        `is_low` sets them at the bottom of their room, next to the table that follows.
        """
        from pptx.enum.text import MSO_ANCHOR

        leading = texts[0].style is Style.LEADING
        above = texts[0].above if y > TOP or leading else 0.0
        height = sum(text.height(ROOM) for text in texts) - texts[0].above
        y += above
        if leading:
            self._bar(y, height)
        frame = self._box(LEFT, y, ROOM, height, "Bottom line" if leading else "Text", _TINT if leading else "")
        if leading:
            frame.vertical_anchor = MSO_ANCHOR.MIDDLE
            frame.margin_left = frame.margin_right = self.points(texts[0].indent)
            frame.margin_top = frame.margin_bottom = self.points(PADDING)
        elif is_low:
            frame.vertical_anchor = MSO_ANCHOR.BOTTOM
        self.words.paragraphs(frame, texts)
        return y + height

    def table(self, pieces: Sequence[Row | Text], y: float) -> None:
        """Rows below their headings, and what stands below them: the last shape of its slide."""
        add_table(self.shapes, self.words, pieces, LEFT, y + (Style.BODY.above if y > TOP else 0.0))

    def figure(self, figure: SetFigure) -> None:
        """A picture in the middle of the live area."""
        left, top = LEFT + (ROOM - figure.width) / 2, TOP + max(0.0, (BOTTOM - TOP - figure.height) / 2)
        shape = self.shapes.add_picture(
            BytesIO(figure.png), *map(self.points, (left, top, figure.width, figure.height))
        )
        shape.name = "Picture"
        shape._element.nvPicPr.cNvPr.set("descr", figure.alternative)

    def _box(self, x: float, y: float, width: float, height: float, name: str, fill: str = "") -> Any:
        """A box that keeps its size whatever its words need, so that nothing beside it has to move."""
        from pptx.enum.text import MSO_AUTO_SIZE

        box = self.shapes.add_textbox(*map(self.points, (x, y, width, height)))
        box.name = name
        if fill:
            self._paint(box, fill)
        frame = box.text_frame
        frame.word_wrap = True
        frame.auto_size = MSO_AUTO_SIZE.NONE
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        return frame

    def _bar(self, y: float, height: float) -> None:
        from pptx.enum.shapes import MSO_SHAPE

        bar = self.shapes.add_shape(MSO_SHAPE.RECTANGLE, *map(self.points, (LEFT - _BAR, y, _BAR, height)))
        bar.name = "Bar"
        self._paint(bar, ACCENT)
        bar.line.fill.background()
        bar.shadow.inherit = False

    def _paint(self, shape: Any, colour: str) -> None:
        shape.fill.solid()
        shape.fill.fore_color.rgb = self.words.colour(*bytes.fromhex(colour))
