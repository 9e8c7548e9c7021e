"""A brief's pictures set on its pages: as large as they are legible, turned where only that makes them so."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from argmap.briefing.blocks import Figure, Section
from argmap.briefing.clean_line import description_of
from argmap.drawing.labels import clean
from argmap.drawing.layout import LayoutFailed, laid_out
from argmap.drawing.outline import title_of
from argmap.drawing.page import Page
from argmap.drawing.picture import Picture
from argmap.drawing.render import Fit, best_fit, untangled
from argmap.drawing.sheets.svg import plain_svg
from argmap.drawing.theme import SCREEN, Theme

UPRIGHT: Final = Page("brief", 174, 222, 9, may_be_turned=False)
"""What a heading leaves of an A4 page of a brief, in millimetres."""

TURNED: Final = Page("brief turned", 261, 146, 9, may_be_turned=False)
"""The same for an A4 page that lies."""

_SIZE: Final = re.compile(rb'<svg width="([0-9.]+)pt" height="([0-9.]+)pt"')


@dataclass(frozen=True, slots=True)
class SetFigure:
    """A picture as it was laid out on one of the pages that were offered; its width and height are in points."""

    picture: Picture
    fit: Fit
    width: float
    height: float

    @property
    def svg(self) -> bytes:
        """The picture as an SVG file."""
        return plain_svg(self.fit.svg, self.picture.title, self.picture.description)

    @property
    def png(self) -> bytes:
        """The picture as a PNG file with 300 dots to the inch."""
        return laid_out(self.fit.dot, "png")

    @property
    def alternative(self) -> str:
        """What a screen reader says instead of the picture."""
        return description_of(self.picture.description) or self.picture.title or "A picture without a description."


def set_figure(picture: Picture, pages: tuple[Page, ...] = (UPRIGHT, TURNED), theme: Theme = SCREEN) -> SetFigure:
    """`picture` on the first of `pages` where it is legible, else where its type is largest.

    It is drawn without its title, which stands above it in the type of the brief: see `heading_of` and `caption_of`.

    Raises LayoutUnavailable or LayoutFailed as `drawing.layout` does.
    """
    untitled = replace(picture, title="", subtitle="")
    fits: list[Fit] = []
    for page in pages:
        fits.append(best_fit(untitled, page, theme))
        if fits[-1].is_legible:
            break
    fit = fits[-1] if fits[-1].is_legible else max(fits, key=lambda each: each.type_size)
    fit = untangled(untitled, fit)
    width, height = _size_of(fit.svg)
    return SetFigure(picture, fit, width, height)


def heading_of(section: Section) -> str:
    """The heading of a section; where that is one picture, with what the picture is called."""
    heading = clean(section.title) or clean(section.name)
    match section.blocks:
        case (Figure(picture),):
            called = title_of(picture)
            return f"{heading}: {called}" if called and called != heading else heading
    return heading


def caption_of(section: Section, picture: Picture) -> str:
    """What stands above a picture where it shares its section with other blocks, so that its title is not lost."""
    return "" if len(section.blocks) == 1 else title_of(picture)


def _size_of(svg: bytes) -> tuple[float, float]:
    """The width and the height in points that Graphviz wrote on its `svg`."""
    found = _SIZE.search(svg)
    if found is None:
        raise LayoutFailed("a drawing without a size")
    return float(found.group(1)), float(found.group(2))
