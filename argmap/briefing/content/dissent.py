"""Dissent: who holds otherwise, what, and why; kept apart and never blended into the judgements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from argmap.analysis.analysis import Analysis
from argmap.briefing.content.judgements import Judgement
from argmap.briefing.content.objections_below import Objection, Status, reasons_below
from argmap.briefing.content.speaking import closed, label, main_voice, voice
from argmap.text.words import listed, quoted

MOST_REASONS: Final = 2


@dataclass(frozen=True, slots=True)
class Dissent:
    """What somebody else holds against judgements, or against what they rest on: `direct` and `below`, by number.

    `reasons` are the nearest that he gives, in short and in quotation marks, whether or not they hold; `answer` is what
    answers him, likewise.
    """

    holder: str
    point: str
    reasons: tuple[str, ...]
    status: Status
    answer: str
    direct: tuple[int, ...]
    below: tuple[int, ...]


def dissents_from(analysis: Analysis, judgements: Sequence[Judgement]) -> tuple[Dissent, ...]:
    """The objections that somebody holds who is named otherwise than the map's own voice, open ones first."""
    found: dict[tuple[int, tuple[int, ...]], tuple[Objection, dict[int, int]]] = {}
    for judgement in judgements:
        for objection in judgement.objections:
            # of a conflict each direction is an objection of its own
            _, depths = found.setdefault((id(objection.written.written), objection.premises), (objection, {}))
            depths[judgement.number] = objection.depth
    said = [_dissent(analysis, objection, depths) for objection, depths in found.values()]
    order = list(Status)
    return tuple(sorted((each for each in said if each.holder), key=lambda each: order.index(each.status)))


def _dissent(analysis: Analysis, objection: Objection, depths: Mapping[int, int]) -> Dissent:
    claims = [analysis.graph.claims[premise] for premise in objection.premises]
    own = main_voice(analysis)
    holders = [voice(analysis, claim) for claim in claims if claim.stance != "concede"]
    others = list(dict.fromkeys(holder for holder in holders if holder and holder != own))
    # what somebody gave as a reason is told even where the map refutes it
    reasons = reasons_below(analysis, objection.written.units, with_fallen=True)
    grounds = [quoted(label(analysis.graph.claims[analysis.graph.units[unit][0]])) for unit in reasons[:MOST_REASONS]]
    return Dissent(
        listed(others),
        " ".join(closed(claim.text) for claim in claims),
        tuple(grounds),
        objection.status,
        quoted(label(analysis.graph.claims[objection.answers[0]])) if objection.answers else "",
        tuple(number for number, depth in depths.items() if not depth),
        tuple(number for number, depth in depths.items() if depth),
    )
