"""Key assumptions: what the judgements take for granted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argmap.analysis.analysis import Analysis
from argmap.analysis.standing import Standing
from argmap.briefing.content.judgements import Judgement
from argmap.briefing.content.objections_below import reasons_below
from argmap.briefing.content.speaking import closed, gist_of, main_voice, voice
from argmap.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Assumption:
    """A claim that is taken as given below some judgements, by number; `carried` are those that fall without it.

    `gist` is its short form, empty where the text is short enough. `is_marked` says that the map calls it an
    assumption, rather than a premise for which it gives no reason.
    """

    text: str
    gist: str
    holder: str
    below: tuple[int, ...]
    carried: tuple[int, ...]
    is_marked: bool


def key_assumptions(
    analysis: Analysis, judgements: Sequence[Judgement], needed: Mapping[int, Sequence[Claim]]
) -> tuple[Assumption, ...]:
    """The assumptions that the map marks below the judgements, then the unargued premises that a judgement hangs on.

    `needed` holds, by the number of a judgement, the claims without which it would not stand.
    """
    graph, own = analysis.graph, main_voice(analysis)
    below: dict[int, list[int]] = {}
    for judgement in judgements:
        unit = graph.unit_of[graph.numbers[judgement.claim.name]]
        for reason in reasons_below(analysis, [unit]):
            below.setdefault(reason, []).append(judgement.number)
    carried: dict[int, list[int]] = {}
    for number, claims in needed.items():
        for claim in claims:
            carried.setdefault(graph.unit_of[graph.numbers[claim.name]], []).append(number)
    found = []
    for unit in sorted({*below, *carried}, key=lambda unit: graph.units[unit][0]):
        members = [graph.claims[each] for each in graph.units[unit]]
        marked = [member for member in members if member.kind == "assumption"]
        claim, is_marked = (*marked, *members)[0], bool(marked)
        is_given = graph.is_own_ground[unit] and not graph.steps_for[unit] and claim.kind != "evidence"
        if is_marked or (unit in carried and is_given and analysis.standings.units[unit] is not Standing.OUT):
            holder = voice(analysis, claim)
            found.append(
                Assumption(
                    closed(claim.text),
                    gist_of(claim),
                    holder if holder != own else "",
                    tuple(below.get(unit, ())),
                    tuple(carried.get(unit, ())),
                    is_marked,
                )
            )
    return tuple(sorted(found, key=lambda each: not each.is_marked))
