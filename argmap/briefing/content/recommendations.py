"""The recommendations of a map beside its judgements: what ought to be done, and on what that rests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.analysis.analysis import Analysis
from argmap.analysis.standing import Standing
from argmap.briefing.content.judgements import Judgement
from argmap.briefing.content.objections_below import reasons_below
from argmap.briefing.content.speaking import closed


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One recommendation; `rests_on` are the numbers of the judgements below it.

    `standing` says what became of it, and is empty where it stands.
    """

    text: str
    rests_on: tuple[int, ...]
    standing: str


def recommendations_of(analysis: Analysis, judgements: Sequence[Judgement]) -> tuple[Recommendation, ...]:
    """The recommendations that the map stands for and that are no judgement of the brief, in file order."""
    graph = analysis.graph
    judged = {graph.unit_of[graph.numbers[judgement.claim.name]]: judgement.number for judgement in judgements}
    found = []
    for number in analysis.own_recommendations:
        unit = graph.unit_of[number]
        if unit not in judged:
            below = sorted(judged[reason] for reason in reasons_below(analysis, [unit]) if reason in judged)
            found.append(Recommendation(closed(graph.claims[number].text), tuple(below), _standing(analysis, number)))
    return tuple(found)


def _standing(analysis: Analysis, number: int) -> str:
    standing = analysis.standing_of(analysis.graph.claims[number])
    return {Standing.IN: "", Standing.UNDECIDED: "disputed", Standing.OUT: "falls"}[standing]
