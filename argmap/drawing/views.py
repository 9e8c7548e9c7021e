"""Views: the pictures that can be drawn of a reading, each an answer to one question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from argmap.analysis.analysis import Analysis
from argmap.drawing.filling import selection_below
from argmap.drawing.fitting import fitted, fitted_with_rows
from argmap.drawing.labels import lines_of
from argmap.drawing.parts import selections_in_parts
from argmap.drawing.picture import Picture
from argmap.drawing.selected import CONFLICT_LOOKS as CONFLICT_LOOKS
from argmap.drawing.selected import picture_of, questions_answered
from argmap.drawing.selected import source_line as source_line
from argmap.drawing.selection import MOST_CARDS, MOST_ON_A_RANK, MOST_ROWS, Selection, everything
from argmap.model.claim import Claim
from argmap.model.source import Section

ROOT_KINDS = ("thesis", "recommendation")

_SUBTITLE_WIDTH = 32.0

MOST_ABOVE = 2
"""Cards of elsewhere that stand above a section's conclusions."""


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
    return roots or _tops(analysis, members)


def thesis_view(
    analysis: Analysis, claim: Claim, most_cards: int = MOST_CARDS, most_rows: int = MOST_ROWS
) -> tuple[Picture, ...]:
    """Why believe one claim: what bears on it, nearest first."""
    root = analysis.graph.numbers[claim.name]
    selection = selection_below(analysis.graph, [root], most_cards=most_cards)
    return (picture_of(analysis, replace(selection, most_rows=most_rows), f"Why: {_in_short(claim)}"),)


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
        picture_of(analysis, selection, f"Why: {_in_short(claim)}{_part(place, len(parts))}")
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
        reached = [target for number in current for target in _bears_on(analysis, number)]
        current = [target for target in dict.fromkeys(reached) if target != root and target not in above]
        above += current
    most_above = min(MOST_ON_A_RANK, max(1, most_cards // 3))
    selection = selection_below(graph, [root], most_cards=most_cards, depth=depth, above=above[:most_above])
    return (picture_of(analysis, replace(selection, most_rows=most_rows), f"Around: {_in_short(claim)}"),)


def section_view(
    analysis: Analysis, section: Section, fits: Callable[[Picture], bool] = lambda _: True
) -> tuple[Picture, ...]:
    """One chapter: its claims, and above them what they bear on elsewhere. Split where its conclusions are too many.

    Each page takes as many cards as its picture `fits`.
    """
    graph = analysis.graph
    left = members = [
        number
        for number in analysis.own_claims
        if graph.claims[number].section == section.id and graph.claims[number].map == section.map
    ]
    title = f"Section: {section.short or section.title}"
    pages: list[Selection] = []
    while left:
        for most_cards in range(MOST_CARDS, 0, -1):
            selection = _section_page(analysis, members, left, most_cards)
            if fits(picture_of(analysis, selection, f"{title}{_part(10, 10)}")):
                break
        pages.append(selection)
        seen = set(selection.claims) | {row for rows in selection.rows.values() for row in rows}
        seen |= {limit for limits in selection.limits.values() for limit in limits}
        left = [number for number in left if number not in seen]
    return tuple(
        picture_of(analysis, selection, f"{title}{_part(place, len(pages))}")
        for place, selection in enumerate(pages, start=1)
    )


def _section_page(analysis: Analysis, members: Sequence[int], left: Sequence[int], most_cards: int) -> Selection:
    """A page that begins with what of a section's claims is left and bears on no other of these."""
    roots = _tops(analysis, left)[: min(MOST_ON_A_RANK, most_cards)]
    above = [target for root in roots for target in _bears_on(analysis, root) if target not in left]
    room = min(MOST_ABOVE, most_cards - len(roots))
    return selection_below(
        analysis.graph,
        roots,
        most_cards=most_cards,
        allowed=frozenset(members),
        above=list(dict.fromkeys(above))[:room],
    )


def whole(analysis: Analysis) -> tuple[Picture, ...]:
    """Every claim of the reading in one picture, unfolded."""
    return (picture_of(analysis, everything(analysis.graph), "", with_questions=True),)


def _in_short(claim: Claim) -> str:
    """A claim in the words of its card, as far as they have room beside a title."""
    return "".join(lines_of(claim.label, _SUBTITLE_WIDTH, 1)).removesuffix(".")


def _part(place: int, parts: int) -> str:
    return f" ({place} of {parts})" if parts > 1 else ""


def _bears_on(analysis: Analysis, number: int) -> list[int]:
    """The claims that a claim is a premise for or against, directly or by undercutting a step to them."""
    graph = analysis.graph
    steps = [graph.steps[step] for step in graph.steps_from[graph.unit_of[number]]]
    steps += [graph.steps[graph.undercuts[under].step] for under in graph.undercuts_from[graph.unit_of[number]]]
    targets = [step.conclusion for step in steps]
    targets += [claim for origin, claim, _, _ in graph.qualifications if origin == number and claim is not None]
    return list(dict.fromkeys(targets))


def _tops(analysis: Analysis, members: Sequence[int]) -> list[int]:
    """The members that bear on no other member; where all run in circles, one that others lead up to."""
    chosen = set(members)
    above = {number: [each for each in _bears_on(analysis, number) if each in chosen and each != number]
             for number in members}  # fmt: skip
    tops = [number for number in members if not above[number]]
    if tops or not members:
        return tops
    here, passed = members[0], {members[0]}
    while way_up := [number for number in above[here] if number not in passed]:
        here = way_up[0]
        passed.add(here)
    return [here]
