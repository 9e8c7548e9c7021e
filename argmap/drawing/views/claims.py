"""Claims with what bears on them: the theses, one claim, its surroundings, or every claim."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from argmap.analysis.analysis import Analysis
from argmap.drawing.fitting import fitted, fitted_with_rows
from argmap.drawing.picture import Picture
from argmap.drawing.views.bearings import targets_of, tops_of
from argmap.drawing.views.cards import in_short
from argmap.drawing.views.facing_rows import part_of
from argmap.drawing.views.filling import selection_below
from argmap.drawing.views.parts import selections_in_parts
from argmap.drawing.views.selected import CONFLICT_LOOKS as CONFLICT_LOOKS
from argmap.drawing.views.selected import picture_of, questions_answered
from argmap.drawing.views.selected import source_line as source_line
from argmap.drawing.views.selection import MOST_CARDS, MOST_ON_A_RANK, MOST_ROWS, everything
from argmap.model.claim import Claim

ROOT_KINDS = ("thesis", "recommendation")


def theses_view(
    analysis: Analysis, roots: Sequence[int], most_cards: int = MOST_CARDS, most_rows: int = MOST_ROWS
) -> Picture:
    """Some of the theses with the questions that they answer, and the nearest reasons and objections."""
    most_cards -= questions_answered(analysis, roots)
    selection = selection_below(analysis.graph, roots, most_cards=most_cards)
    return picture_of(analysis, replace(selection, most_rows=most_rows), "", with_questions=True)


def roots_of(analysis: Analysis, map_id: str | None = None) -> list[int]:
    """What a map stands for: its theses, else its recommendations, else the claims that bear on no other.

    It is the reading's own map, or another of its maps.
    """
    claims = analysis.graph.claims
    members = list(analysis.own_claims)
    if map_id is not None:
        members = [number for number, claim in enumerate(claims) if claim.map == map_id]
    theses = [number for number in members if claims[number].kind == "thesis"]
    roots = theses or [number for number in members if claims[number].kind in ROOT_KINDS]
    return roots or tops_of(members, {number: targets_of(analysis.graph, number) for number in members})


def thesis_view(
    analysis: Analysis, claim: Claim, most_cards: int = MOST_CARDS, most_rows: int = MOST_ROWS
) -> tuple[Picture, ...]:
    """Why believe one claim: what bears on it, nearest first."""
    root = analysis.graph.numbers[claim.name]
    selection = selection_below(analysis.graph, [root], most_cards=most_cards)
    return (picture_of(analysis, replace(selection, most_rows=most_rows), f"Why: {in_short(claim)}"),)


def thesis_pictures(
    analysis: Analysis, claim: Claim, fits: Callable[[Picture], bool] = lambda _: True
) -> tuple[Picture, ...]:
    """The picture of one claim that `fits`; in full on several, where a page has no room for a single whole reason."""
    pictures = fitted_with_rows(partial(thesis_view, analysis, claim), fits)
    if any(len(picture.cards) > 1 or not picture.cards[0].folded for picture in pictures):
        return pictures
    return fitted(partial(reasons_in_full, analysis, claim), fits)


def reasons_in_full(analysis: Analysis, claim: Claim, most_cards: int = MOST_CARDS) -> tuple[Picture, ...]:
    """Why believe one claim, with nothing that bears on it left out: on as many pictures as that takes."""
    parts = selections_in_parts(analysis.graph, analysis.graph.numbers[claim.name], most_cards)
    return tuple(
        picture_of(analysis, selection, f"Why: {in_short(claim)}{part_of(place, len(parts))}")
        for place, selection in enumerate(parts, start=1)
    )


def around(
    analysis: Analysis, claim: Claim, depth: int, most_cards: int = MOST_CARDS, most_rows: int = MOST_ROWS
) -> tuple[Picture, ...]:
    """One claim's neighbourhood: what bears on it, and what it bears on, up to `depth` steps away."""
    graph = analysis.graph
    root = graph.numbers[claim.name]
    above: list[int] = []
    current = [root]
    for _ in range(depth):
        reached = [target for number in current for target in targets_of(graph, number)]
        current = [target for target in dict.fromkeys(reached) if target != root and target not in above]
        above += current
    most_above = min(MOST_ON_A_RANK, max(1, most_cards // 3))
    selection = selection_below(graph, [root], most_cards=most_cards, depth=depth, above=above[:most_above])
    return (picture_of(analysis, replace(selection, most_rows=most_rows), f"Around: {in_short(claim)}"),)


def whole(analysis: Analysis) -> tuple[Picture, ...]:
    """Every claim of the reading in one picture, unfolded."""
    return (picture_of(analysis, everything(analysis.graph), "Every claim", with_questions=True),)
