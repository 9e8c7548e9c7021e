"""The overview: who claims what, where they clash, and what the map itself stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from argmap.analysis.analysis import Analysis
from argmap.analysis.questions import answered_questions
from argmap.drawing.fitting import Fits
from argmap.drawing.outline import outline_of
from argmap.drawing.picture import Picture
from argmap.drawing.views.claims import roots_of, theses_view
from argmap.drawing.views.facing_rows import part_of
from argmap.drawing.views.selected import questions_answered
from argmap.drawing.views.selection import MOST_CARDS, MOST_ON_A_RANK, MOST_ROWS
from argmap.text.words import counted


def overview(analysis: Analysis, fits: Fits = lambda _: True) -> tuple[Picture, ...]:
    """What a reading holds: for several papers who claims what and where they clash, then the map's own theses.

    The last page says how many recommendations the map makes that none of them shows.
    """
    roots = roots_of(analysis)
    advice = [number for number in analysis.own_recommendations if number not in roots]

    def titled_fits(picture: Picture) -> bool:
        return fits(_titled(replace(picture, remark=_beside(len(advice))), "Overview (10 of 10)"))

    papers: tuple[Picture, ...] = ()
    if len(analysis.map.by_id) > 2:
        from argmap.drawing.views.papers import papers_view  # imported late: most maps are of one paper

        papers = papers_view(analysis, titled_fits)
    pictures = [*papers, *overview_of_theses(analysis, roots, titled_fits)]
    shown = {card.id for picture in pictures for card in picture.cards}
    left = sum(analysis.graph.claims[number].name not in shown for number in advice)
    pictures[-1] = replace(pictures[-1], remark=_beside(left))
    return tuple(
        _titled(picture, f"Overview{part_of(place, len(pictures))}") for place, picture in enumerate(pictures, start=1)
    )


def _beside(advice: int) -> str:
    """How many recommendations the overview does not show, in words; empty for none."""
    return (
        f"Not drawn here: {counted(advice, 'recommendation')} that the map makes beside these theses." if advice else ""
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
        return _pages_of_theses(analysis, roots, fits, 0, fewer_than=len(pictures)) or pictures
    return pictures


def _pages_of_theses(
    analysis: Analysis, roots: Sequence[int], fits: Fits, most_rows: int, fewer_than: int | None = None
) -> list[Picture]:
    """The pages, or none as soon as it is clear that they are not `fewer_than` so many."""
    view = partial(theses_view, analysis, most_rows=most_rows)
    related = _related(analysis, roots)
    pictures: list[Picture] = []
    left = _relatives_together(roots, related)
    while left or not pictures:
        here = left[:1]
        for count in range(min(len(left), MOST_ON_A_RANK), 1, -1):
            if fits(view(left[:count], count + questions_answered(analysis, left[:count]))):
                here = left[: _break_between_groups(left, count, related)]
                break
        if fewer_than and len(pictures) + 1 + (len(here) < len(left)) >= fewer_than:
            return []
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


def _related(analysis: Analysis, roots: Sequence[int]) -> dict[int, list[int]]:
    """For each root those in conflict with it, then those that bear on it or it on them, then its fellow answers."""
    graph = analysis.graph
    known = set(roots)
    steps = sorted(graph.steps, key=lambda step: not step.is_conflict)
    pairs = [(premise, step.conclusion) for step in steps for premise in step.premises]
    pairs += [
        pair
        for asked in answered_questions(analysis.map, graph)
        for pair in pairwise([each for each in asked.answers if each in known])
    ]
    related: dict[int, list[int]] = {root: [] for root in roots}
    for one, other in pairs:
        if one != other and {one, other} <= known:
            related[one].append(other)
            related[other].append(one)
    return related


def _relatives_together(roots: Sequence[int], related: Mapping[int, Sequence[int]]) -> list[int]:
    """The roots in their order, but each followed by those related to it, so that a page can show what joins them."""
    ordered: dict[int, None] = {}

    def add(root: int) -> None:
        if root not in ordered:
            ordered[root] = None
            for other in related[root]:
                add(other)

    for root in roots:
        add(root)
    return list(ordered)


def _break_between_groups(left: Sequence[int], count: int, related: Mapping[int, Sequence[int]]) -> int:
    """The most of the first `count` roots after which no root is related to one before; `count` where there is none."""
    for most in range(count, 0, -1):
        if not any(other in left[most:] for root in left[:most] for other in related[root]):
            return most
    return count


def _titled(picture: Picture, subtitle: str) -> Picture:
    titled = replace(picture, subtitle=subtitle)
    return replace(titled, description=outline_of(titled))
