"""A brief as a PowerPoint file: one section to a slide or to several, in native text and tables."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from itertools import groupby, takewhile
from pathlib import Path
from typing import Any, Final

from argmap.briefing.blocks import BriefBlocks, Figure, Section, Tone, Words
from argmap.briefing.figures import heading_of, set_figure
from argmap.briefing.missing_extra import MissingExtra
from argmap.briefing.office_package import drop_relationships, set_properties, undated, with_own_parts
from argmap.briefing.slides.flow import Slide, slides_of
from argmap.briefing.slides.pieces import BOLDER, WIDER, Style, Text
from argmap.briefing.slides.shapes import BOTTOM, HEIGHT, LINE, ROOM, TOP, WIDTH, SlideShapes
from argmap.briefing.slides.sharing import group_slides, shared, title_of
from argmap.briefing.wrapping import shortened
from argmap.drawing.labels import clean, lines_of
from argmap.drawing.page import Page
from argmap.drawing.theme import SLIDE

PICTURE_PAGE: Final = Page("slide", ROOM / 72 * 25.4, (BOTTOM - TOP) / 72 * 25.4, 14, 1.5, may_be_turned=False)
"""What a slide leaves for a picture below its title: a picture that is legible here is legible on its slide."""

_OWN_PARTS: Final = {
    "ppt/slideMasters/slideMaster1.xml": "slides_master.xml",
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": "slides_master_rels.xml",
    "ppt/slideLayouts/slideLayout6.xml": "slides_layout.xml",
}
"""The parts of python-pptx's empty file that are replaced by ours."""

_WARNING, _WARNING_TINT = "8A3B00", "FFF3CC"
_TITLE_BOTTOM: Final = 98.0
_OPENING_TITLE_BOTTOM: Final = 140.0
_LEAST_TITLE: Final = 18.0
_BOLD: Final = WIDER * BOLDER
# The distance of a title's lines in ems, in the typeface with the highest.
_LEADING: Final = 1.12


def written(blocks: BriefBlocks) -> bytes:
    """`blocks` as the bytes of a PowerPoint file: 16:9, no type below 14 points, pictures with 300 dots to the inch.

    Raises MissingExtra without the package python-pptx, and LayoutUnavailable or LayoutFailed as `drawing.layout` does.
    """
    try:
        import pptx  # imported late: an extra, and slow to load
    except ImportError as error:
        raise MissingExtra("office") from error
    template = with_own_parts(Path(pptx.__file__).parent / "templates" / "default.pptx", _OWN_PARTS)
    presentation = pptx.Presentation(BytesIO(template))
    _Writer(presentation, blocks).write()
    target = BytesIO()
    presentation.save(target)
    return undated(target.getvalue())


class _Writer:
    def __init__(self, presentation: Any, blocks: BriefBlocks) -> None:
        self.presentation = presentation
        self.blocks = blocks
        self.language = clean(blocks.language) or "en"
        self.titles: set[str] = set()

    def write(self) -> None:
        """Fill the presentation."""
        from pptx.util import Pt

        presentation, blocks = self.presentation, self.blocks
        presentation.slide_width, presentation.slide_height = Pt(WIDTH), Pt(HEIGHT)
        drop_relationships(presentation.part.package._rels)
        drop_relationships(presentation.part.rels)
        title, authors = clean(blocks.title) or "Brief", "; ".join(map(clean, blocks.authors))
        set_properties(presentation.core_properties, title, authors, self.language)
        rest = blocks.sections
        if self._opening(title, rest[0] if rest else None):
            rest = rest[1:]
        for group in shared(rest, ROOM, BOTTOM - TOP):
            self._group(group)

    def _opening(self, title: str, first: Section | None) -> bool:
        """The first slide; whether the first section found room on it, below the title."""
        shapes = self._new_slide(title, "", 34.0, _OPENING_TITLE_BOTTOM)
        y = _OPENING_TITLE_BOTTOM
        if subtitle := shortened(self.blocks.subtitle, ROOM / 20, 3):
            y = shapes.texts([Text((Words(subtitle, Tone.QUIET),), Style.BODY)], y)
        y += 14
        if first is None:
            return False
        heading = Text((Words(first.title, Tone.STRONG),), Style.HEADING)
        slides = slides_of(first, ROOM, BOTTOM - y - heading.height(ROOM) - LINE)
        if len(slides) != 1 or not all(isinstance(piece, Text) for piece in slides[0]):
            return False
        self._fill(shapes, (heading, *slides[0]), y)
        return True

    def _group(self, group: tuple[Section, ...]) -> None:
        """The slides of a section, or of sections that share them."""
        slides = group_slides(group, ROOM, BOTTOM - TOP)
        for place, slide in enumerate(slides, start=1):
            first = slide[0] if slide else None
            shown = replace(group[0], blocks=(first,)) if isinstance(first, Figure) else group[0]
            title = title_of(group) if len(group) > 1 else heading_of(shown)
            part = f" ({place} of {len(slides)})" if len(slides) > 1 else ""
            self._fill(self._new_slide(title, part, 28.0, _TITLE_BOTTOM), slide, TOP)

    def _new_slide(self, title: str, part: str, size: float, bottom: float) -> SlideShapes:
        """A slide with its title, and what stands at top and bottom of every slide."""
        slide = self.presentation.slides.add_slide(self.presentation.slide_layouts[0])
        shapes = SlideShapes(slide.shapes, self.language)
        banner, band = clean(self.blocks.banner), clean(self.blocks.band)
        y = 8.0
        if banner:
            shapes.line(banner, y, "Marking, top", is_marking=True)
            y += LINE
        if band:
            shapes.line(band, y, "Warning", ink=_WARNING, fill=_WARNING_TINT)
            y += LINE
        y += 4
        # One line of a title that is a little smaller reads better than two lines.
        size = next(
            (less for less in (size, size - 2, size - 4) if _count(title + part, ROOM / less / _BOLD) == 1), size
        )
        while size > _LEAST_TITLE and _count(title + part, ROOM / size / _BOLD) * size * _LEADING > bottom - y:
            size -= 2
        most = max(1, int((bottom - y) / size / _LEADING))
        shown = shortened(title, ROOM / size / _BOLD - len(part) / 2, most)
        shapes.title(self._unlike(shown + part), size, y, bottom, is_low=bottom == _OPENING_TITLE_BOTTOM)
        shapes.line(clean(self.blocks.foot), BOTTOM + 6, "Foot", is_centred=False, numbered=True)
        if banner:
            shapes.line(banner, BOTTOM + 6 + LINE, "Marking, bottom", is_marking=True)
        return shapes

    def _unlike(self, title: str) -> str:
        """`title`, made unlike all titles before it."""
        shown, times = title, 1
        while shown in self.titles:
            times += 1
            shown = f"{title} – {times}"
        self.titles.add(shown)
        return shown

    def _fill(self, shapes: SlideShapes, slide: Slide, y: float) -> None:
        """A picture, or words with at most one table, which is last: what follows its rows is part of it."""
        words = tuple(takewhile(lambda piece: isinstance(piece, Text), slide))
        rest = slide[len(words) :]
        table = [piece for piece in rest if not isinstance(piece, Figure)]
        texts = [piece for piece in words if isinstance(piece, Text)]
        for _, group in groupby(texts, key=lambda text: text.style is Style.LEADING):
            y = shapes.texts(list(group), y, is_low=bool(table))
        if table:
            shapes.table(table, y)
        for piece in rest:
            if isinstance(piece, Figure):
                shapes.figure(set_figure(piece.picture, (PICTURE_PAGE,), SLIDE))


@lru_cache(maxsize=64)
def _count(title: str, width: float) -> int:
    """How many lines of `width` ems a title takes; none has room for ten."""
    return len(lines_of(title, width, 10))
