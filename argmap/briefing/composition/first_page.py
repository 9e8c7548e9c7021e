"""The first page of a brief: as much of each part as leaves room for all down to what would change our mind."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from math import inf
from typing import Final

from argmap.analysis.analysis import Analysis
from argmap.briefing.blocks import Block, BriefBlocks, Figure, Items, Line, Paragraph, Section, Tone, Words
from argmap.briefing.brief_picture import brief_picture
from argmap.briefing.composition.extent import EXTENTS
from argmap.briefing.composition.parts import LAST_ON_FIRST_PAGE, blocks_of
from argmap.briefing.content.brief import Brief
from argmap.briefing.figures import TURNED, heading_of, set_figure
from argmap.briefing.wrapping import wrapped

# The measures of `templates/brief.typ`, in points.
_WIDTH: Final = 493.0
_HEIGHT: Final = 841.9 - (13 + 16) / 25.4 * 72
_BANNER: Final = 9 / 25.4 * 72
_BAND: Final = 6 / 25.4 * 72
_TEXT: Final = 9.6
_CAPITAL: Final = 0.66
"""The height of a line's letters in ems; the leading comes on top of it between two lines."""

_WIDER: Final = 0.98
"""How much wider lines come out than `wrapping` estimates them, as measured on the briefs of five maps."""

_FAR: Final = 1.05
"""How far above the room an estimated height is too high for certain: nothing is set to find out."""

_AFTER_LIST: Final = 9.6

MOST_MORE: Final = 64
"""Rows beyond the usual most that are tried to fill the later pages."""


def fitted(
    analysis: Analysis,
    brief: Brief,
    *,
    banner: str = "",
    band: str = "",
    higher: float = 1.0,
    pages: Callable[[BriefBlocks], int] | None = None,
) -> BriefBlocks:
    """The brief with the most on its first page that finds room there.

    `higher` is how much higher than in the PDF form its words come out. Where it can be counted how many `pages` it
    takes, what finds room is known and not estimated, and the later pages are filled: lists and tables are as long as
    adds no page.

    Raises LayoutUnavailable or LayoutFailed as `drawing.layout` does.
    """
    for extent in EXTENTS:
        picture = brief_picture(analysis, brief, extent, banner)
        blocks = blocks_of(brief, picture, extent, banner=banner, band=band)
        if _is_on_one_page(blocks, higher, pages):
            break
    if pages is None:
        return blocks

    def with_more(more: int) -> BriefBlocks:
        return blocks_of(brief, picture, replace(extent, more=more), banner=banner, band=band)

    usual = pages(blocks)
    return with_more(bisect_left(range(1, MOST_MORE), True, key=lambda more: pages(with_more(more)) > usual))


def _is_on_one_page(blocks: BriefBlocks, higher: float, pages: Callable[[BriefBlocks], int] | None) -> bool:
    height, most = first_page_height(blocks) * higher, room(blocks)
    if pages is None or height > most * _FAR:
        return height <= most
    return pages(replace(blocks, sections=tuple(_first(blocks.sections)))) == 1


def room(blocks: BriefBlocks) -> float:
    """The height in points that a page of the PDF form leaves for words and pictures."""
    return _HEIGHT - (_BANNER if blocks.banner else 0.0) - (_BAND if blocks.band else 0.0)


def first_page_height(blocks: BriefBlocks) -> float:
    """The height in points of the title and the sections down to what would change our mind, in the PDF form."""
    sections = list(_first(blocks.sections))
    title = _lines((Words(blocks.title, Tone.STRONG),), 20, _WIDTH, 0.36) + 11
    subtitle = _lines((Words(blocks.subtitle),), 10.5, _WIDTH) + 9.6 if blocks.subtitle else 0.0
    # what stands below the last list is left to the page's edge
    return title + subtitle + sum(map(_section, sections)) - _AFTER_LIST


def _first(sections: Iterable[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        if section.name == LAST_ON_FIRST_PAGE:
            return


def _section(section: Section) -> float:
    heading = 12.0 * (1.15 + 0.5) + _lines(((Words(heading_of(section), Tone.STRONG)),), 12, _WIDTH)
    return heading + sum(map(_block, section.blocks)) - 7.0


def _block(block: Block) -> float:
    """The height of a block with the space below it."""
    match block:
        case Paragraph(line, True):
            return _lines(line, 12.25, _WIDTH - 24, 0.5) + 16 + 8.6
        case Paragraph(line):
            return _lines(line) + 7.2
        case Items(items, is_numbered):
            between, indent, taller = (8.2, 16.0, 2.0) if is_numbered else (6.7, 14.0, 0.0)
            heights = (
                sum(_lines(line, _TEXT, _WIDTH - indent) for line in (item.line, *item.below))
                + 0.55 * _TEXT * len(item.below)
                + taller
                for item in items
            )
            return sum(heights) + between * (len(items) - 1) + _AFTER_LIST
        case Figure(picture):
            figure = set_figure(picture)
            return inf if figure.fit.page is TURNED else figure.height + 7.7
    return inf


def _lines(line: Line, size: float = _TEXT, width: float = _WIDTH, leading: float = 0.55) -> float:
    """The height of a paragraph, without any space around it."""
    count = len(wrapped(line, width / size / _WIDER))
    return size * (count * _CAPITAL + (count - 1) * leading)
