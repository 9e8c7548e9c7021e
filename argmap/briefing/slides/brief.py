"""A brief as slides show it: in few words, as it is read from afar, with the fullest picture that is legible."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.briefing.blocks import BriefBlocks
from argmap.briefing.brief_picture import brief_picture
from argmap.briefing.composition.extent import EXTENTS, Extent
from argmap.briefing.composition.parts import blocks_of
from argmap.briefing.content.brief import Brief
from argmap.briefing.figures import set_figure
from argmap.briefing.slides.powerpoint import PICTURE_PAGE
from argmap.drawing.picture import Picture
from argmap.drawing.theme import SLIDE


def on_slides(analysis: Analysis, brief: Brief, *, banner: str = "", band: str = "") -> BriefBlocks:
    """The brief for slides.

    Raises LayoutUnavailable or LayoutFailed as `drawing.layout` does.
    """
    return blocks_of(brief, _legible(analysis, brief, banner), Extent(is_terse=True), banner=banner, band=band)


def _legible(analysis: Analysis, brief: Brief, banner: str) -> Picture | None:
    """The picture with the most on it that is legible on a slide, else the one with the least."""
    picture = None
    tried: set[tuple[int, int]] = set()
    for extent in EXTENTS:
        if (extent.reasons, extent.clashes) not in tried:
            tried.add((extent.reasons, extent.clashes))
            picture = brief_picture(analysis, brief, extent, banner)
            if picture is None or set_figure(picture, (PICTURE_PAGE,), SLIDE).fit.is_legible:
                return picture
    return picture
