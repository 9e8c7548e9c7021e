"""The overview: who claims what, where they clash, and what the map itself stands for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from argmap.analysis.analysis import Analysis
from argmap.drawing.facing_rows import part_of
from argmap.drawing.outline import outline_of
from argmap.drawing.picture import Picture
from argmap.drawing.selected import questions_answered
from argmap.drawing.selection import MOST_CARDS, MOST_ON_A_RANK, MOST_ROWS
from argmap.drawing.views import roots_of, theses_view

Fits = Callable[[Picture], bool]


def overview(analysis: Analysis, fits: Fits = lambda _: True) -> tuple[Picture, ...]:
    """What a reading holds: for several papers who claims what and where they clash, then the map's own theses."""

    def titled_fits(picture: Picture) -> bool:
        return fits(_titled(picture, "Overview (10 of 10)"))

    papers: tuple[Picture, ...] = ()
    if len(analysis.map.by_id) > 2:
        from argmap.drawing.papers import papers_view  # imported late: most maps are of one paper

        papers = papers_view(analysis, titled_fits)
    pictures = [*papers, *overview_of_theses(analysis, roots_of(analysis), titled_fits)]
    return tuple(
        _titled(picture, f"Overview{part_of(place, len(pictures))}") for place, picture in enumerate(pictures, start=1)
    )


def theses_of_map(analysis: Analysis, map_id: str, fits: Fits = lambda _: True) -> tuple[Picture, ...]:
    """The theses of one of the maps of a reading, as its overview shows them."""
    pictures = overview_of_theses(
        analysis, roots_of(analysis, map_id), lambda picture: fits(_titled(picture, f"Theses of {map_id} (10 of 10)"))
    )
    return tuple(
        _titled(picture, f"Theses of {map_id}{part_of(place, len(pictures))}")
        for place, picture in enumerate(pictures, start=1)
    )


def overview_of_theses(analysis: Analysis, roots: Sequence[int], fits: Fits) -> list[Picture]:
    """Each page with as many theses as it takes, and then with as many reasons and objections below them.

    The rows of evidence are counted instead where that makes fewer pages.
    """
    pictures = _pages_of_theses(analysis, roots, fits, MOST_ROWS)
    if len(pictures) > 1:
        without_rows = _pages_of_theses(analysis, roots, fits, 0)
        return without_rows if len(without_rows) < len(pictures) else pictures
    return pictures


def _pages_of_theses(analysis: Analysis, roots: Sequence[int], fits: Fits, most_rows: int) -> list[Picture]:
    view = partial(theses_view, analysis, most_rows=most_rows)
    pictures: list[Picture] = []
    left = list(roots)
    while left or not pictures:
        here = left[:1]
        for count in range(min(len(left), MOST_ON_A_RANK), 1, -1):
            if fits(view(left[:count], count + questions_answered(analysis, left[:count]))):
                here = left[:count]
                break
        picture: Picture | None = None
        least = len(here) + questions_answered(analysis, here)
        for most_cards in range(MOST_CARDS, least - 1, -1):
            tried, picture = picture, view(here, most_cards)
            if picture != tried and fits(picture):
                break
        assert picture is not None  # noqa: S101 (there is always a least number of cards)
        pictures.append(picture)
        left = left[len(here) :]
    return pictures


def _titled(picture: Picture, subtitle: str) -> Picture:
    titled = replace(picture, subtitle=subtitle)
    return replace(titled, description=outline_of(titled))
