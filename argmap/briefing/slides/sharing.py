"""Short sections that share a slide: a slide with one sentence on it is turned over before it is read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from argmap.briefing.blocks import Section, Tone, Words
from argmap.briefing.slides.flow import Slide, at_scale, flowed, groups_of, height_of, slides_of
from argmap.briefing.slides.pieces import Style, Text
from argmap.text.words import listed

_SLIGHT: Final = 0.3
"""The part of a slide below which a section, or what is on a slide, is too little to be shown alone."""

_ALONE: Final = frozenset({"bottom-line", "judgements", "counter-argument", "indicators"})
"""The sections that make the case, each with slides of its own however short it is."""

_Cost = tuple[int, int, float]
"""How many slides, how many of them with next to nothing on them, and how unevenly they are filled."""


def shared(sections: Sequence[Section], width: float, height: float) -> list[tuple[Section, ...]]:
    """The sections in order, in one group those that share slides with `width` × `height` points of room.

    Of all ways to group them it is the one with the fewest slides, then the fewest nearly empty ones, then the most
    even. A group has one slide; it has more only where a sentence or two stand before or after one long section.
    """
    best: list[tuple[_Cost, list[tuple[Section, ...]]]] = [((0, 0, 0.0), [])]
    for end in range(1, len(sections) + 1):
        ways = []
        for start in range(end):
            group = tuple(sections[start:end])
            slides = group_slides(group, width, height)
            if len(group) > 1 and not _may_share(group, len(slides), width, height):
                continue
            fills = [height_of(at_scale(slide, 1.0), width) / height for slide in slides]
            (count, slight, squares), groups = best[start]
            cost = (
                count + len(fills),
                slight + sum(fill < _SLIGHT for fill in fills),
                squares + sum(fill * fill for fill in fills),
            )
            ways.append((cost, [*groups, group]))
        best.append(min(ways, key=lambda way: way[0]))
    return best[-1][1]


def group_slides(group: Sequence[Section], width: float, height: float) -> tuple[Slide, ...]:
    """The slides of sections that share them, each section below its heading; a section alone needs none."""
    if len(group) == 1:
        return slides_of(group[0], width, height)
    groups: list[Slide] = []
    for section in group:
        heading = Text((Words(section.title, Tone.STRONG),), Style.HEADING)
        first, *others = groups_of(section, width, height) or [()]
        groups += [(heading, *first), *others]
    return flowed(groups, width, height)


def title_of(group: Sequence[Section]) -> str:
    """What slides are called that sections share: `Gaps, coverage and annex`; what follows a colon is left out."""
    if len(group) == 1:
        return group[0].title
    first, *others = (section.title.partition(":")[0] for section in group)
    return listed([first, *(other[:1].lower() + other[1:] for other in others)])


def _may_share(group: Sequence[Section], count: int, width: float, height: float) -> bool:
    if any(section.name in _ALONE or not _is_text(section, width, height) for section in group):
        return False
    return count == 1 or (len(group) == 2 and any(_is_slight(section, width, height) for section in group))


def _is_text(section: Section, width: float, height: float) -> bool:
    return all(isinstance(piece, Text) for group in groups_of(section, width, height) for piece in group)


def _is_slight(section: Section, width: float, height: float) -> bool:
    pieces = tuple(piece for group in groups_of(section, width, height) for piece in group)
    return height_of(pieces, width) < _SLIGHT * height
