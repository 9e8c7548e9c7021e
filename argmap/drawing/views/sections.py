"""Sections: one chapter of a map, on as many pages as show what each of its claims bears on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from argmap.analysis.analysis import Analysis
from argmap.drawing.picture import Picture
from argmap.drawing.views.bearings import Bearing
from argmap.drawing.views.chapter import Chapter
from argmap.drawing.views.facing_rows import part_of
from argmap.drawing.views.section_page import MOST_ABOVE, SectionPage, section_page
from argmap.drawing.views.selected import picture_of
from argmap.drawing.views.selection import MOST_CARDS, MOST_ON_A_RANK, Selection
from argmap.model.source import Section

_MANY_MORE = 2
"""How many times as many claims a page must show to leave the cards of elsewhere to words."""


def section_view(
    analysis: Analysis, section: Section, fits: Callable[[Picture], bool] = lambda _: True
) -> tuple[Picture, ...]:
    """One chapter: its questions and claims, what is said in it of others, and what these bear on elsewhere.

    Each page takes as many cards as its picture `fits`. What a claim of the chapter bears on that is not on its page,
    its card says in words.
    """
    chapter = Chapter(analysis, section)
    title = f"Section: {section.short or section.title}"
    widest = f"{title}{part_of(10, 10)}"
    pages: list[Selection] = []
    left, drawn = list(chapter.order), frozenset[Bearing]()
    while left:
        page = _best(
            _fitting(chapter, left, drawn, most_above, lambda page: fits(picture_of(analysis, page.selection, widest)))
            for most_above in (MOST_ABOVE, 0)
        )
        pages.append(page.selection)
        drawn = page.drawn
        left = [number for number in left if number not in page.done]
    alone = chapter.unanswered
    pages += [
        Selection((), questions=alone[start : start + MOST_ON_A_RANK]) for start in range(0, len(alone), MOST_ON_A_RANK)
    ]
    return tuple(
        picture_of(analysis, selection, f"{title}{part_of(place, len(pages))}")
        for place, selection in enumerate(pages, start=1)
    )


def _best(pages: Iterator[SectionPage]) -> SectionPage:
    """The page with what its claims bear on above them, unless one without finishes many more claims."""
    page = next(pages)
    if page.is_last:
        return page
    without = next(pages)
    return without if len(without.done) >= _MANY_MORE * len(page.done) else page


def _fitting(
    chapter: Chapter,
    left: Sequence[int],
    drawn: frozenset[Bearing],
    most_above: int,
    fits: Callable[[SectionPage], bool],
) -> SectionPage:
    """The page with the most cards that fits; with one card if none does."""
    page: SectionPage | None = None
    for most_cards in range(MOST_CARDS, 0, -1):
        tried, page = page, section_page(chapter, left, drawn, most_cards, most_above)
        if page != tried and fits(page):
            break
    assert page is not None  # noqa: S101 (there is always a least number of cards)
    return page
