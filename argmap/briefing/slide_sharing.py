"""Short sections that share a slide: a slide with one sentence on it is turned over before it is read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from argmap.briefing.blocks import Section, Tone, Words
from argmap.briefing.slide_flow import Slide, height_of, pieces_of
from argmap.briefing.slide_pieces import Style, Text
from argmap.text.words import listed

_SHORT: Final = 0.45
"""The part of a slide that a section may fill and still share it."""

_ALONE: Final = frozenset({"bottom-line", "judgements", "counter-argument", "indicators"})
"""The sections that make the case, each with a slide of its own however short it is."""


def shared(sections: Iterable[Section], width: float, height: float) -> list[tuple[Section, ...]]:
    """The sections in order, in one group those that share a slide with `width` × `height` points of room."""
    groups: list[tuple[Section, ...]] = []
    for section in sections:
        joined = (*groups[-1], section) if groups else ()
        if joined and _find_room(joined, width, height):
            groups[-1] = joined
        else:
            groups.append((section,))
    return groups


def slide_of(sections: Iterable[Section], width: float, height: float) -> Slide:
    """The one slide of sections that share it, each below its heading."""
    return tuple(
        piece
        for section in sections
        for piece in (Text((Words(section.title, Tone.STRONG),), Style.HEADING), *_pieces(section, width, height))
    )


def title_of(sections: Iterable[Section]) -> str:
    """What a slide is called that sections share: `Gaps, coverage and provenance`."""
    first, *others = (section.title for section in sections)
    return listed([first, *(other[:1].lower() + other[1:] for other in others)])


def _pieces(section: Section, width: float, height: float) -> Slide:
    return tuple(piece for block in section.blocks for group in pieces_of(block, width, height) for piece in group)


def _find_room(sections: Sequence[Section], width: float, height: float) -> bool:
    is_each_short = all(_is_short(section, width, height) for section in sections)
    return is_each_short and height_of(slide_of(sections, width, height), None, width) <= height


def _is_short(section: Section, width: float, height: float) -> bool:
    pieces = _pieces(section, width, height)
    is_text = section.name not in _ALONE and all(isinstance(piece, Text) for piece in pieces)
    return is_text and height_of(pieces, None, width) <= _SHORT * height
