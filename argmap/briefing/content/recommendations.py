"""The recommendations of a map beside its judgements: what ought to be done, and on what that rests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.analysis.analysis import Analysis
from argmap.analysis.standing import Standing
from argmap.briefing.content.judgements import Judgement
from argmap.briefing.content.objections_below import STATUS_WORDS, Objection, objections_below, reasons_below
from argmap.briefing.content.speaking import closed, main_voice, spoken_of


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One recommendation; `rests_on` are the numbers of the judgements below it.

    `standing` says what became of it, and is empty where it stands. `objections` are those that no judgement shares and
    no recommendation before it, in short, with what became of them.
    """

    text: str
    rests_on: tuple[int, ...]
    standing: str
    objections: tuple[str, ...]


def recommendations_of(analysis: Analysis, judgements: Sequence[Judgement]) -> tuple[Recommendation, ...]:
    """The recommendations that the map stands for and that are no judgement of the brief, in file order."""
    graph = analysis.graph
    judged = {graph.unit_of[graph.numbers[judgement.claim.name]]: judgement.number for judgement in judgements}
    told = {id(each.written.written) for judgement in judgements for each in judgement.objections}
    found = []
    for number in analysis.own_recommendations:
        unit = graph.unit_of[number]
        if unit not in judged:
            below = sorted(judged[reason] for reason in reasons_below(analysis, [unit]) if reason in judged)
            objections = [each for each in objections_below(analysis, [number]) if id(each.written.written) not in told]
            told |= {id(each.written.written) for each in objections}
            said = tuple(_in_short(analysis, each) for each in objections)
            text, standing = closed(graph.claims[number].text), _standing(analysis, number)
            found.append(Recommendation(text, tuple(below), standing, said))
    return tuple(found)


def _in_short(analysis: Analysis, objection: Objection) -> str:
    """`against it: “…” (Ann Author), answered`."""
    claims = [analysis.graph.claims[premise] for premise in objection.premises]
    said = spoken_of(analysis, claims, own=main_voice(analysis))
    return f"against {'its grounds' if objection.depth else 'it'}: {said}, {STATUS_WORDS[objection.status]}"


def _standing(analysis: Analysis, number: int) -> str:
    standing = analysis.standing_of(analysis.graph.claims[number])
    return {Standing.IN: "", Standing.UNDECIDED: "disputed", Standing.OUT: "falls"}[standing]
