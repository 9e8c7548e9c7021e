"""The strongest counter-argument to what a map stands for, in its best form, with what has become of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import Effect, GraphUndercut
from argmap.analysis.standing import Standing
from argmap.briefing.judgements import Judgement
from argmap.briefing.objections_below import STATUS_WORDS, Objection, Status, objections_below, reasons_below
from argmap.briefing.speaking import closed, label, main_voice, origins, passages, quoted, stated, statement, voice
from argmap.model.claim import Claim
from argmap.model.step import Relation
from argmap.text.words import counted, listed

MOST_GROUNDS = 4
MOST_ANSWERS = 3


@dataclass(frozen=True, slots=True)
class Point:
    """What somebody says, in full: the words, who holds it, and where it stands."""

    text: str
    holder: str
    source: str


@dataclass(frozen=True, slots=True)
class CounterArgument:
    """One objection at its best.

    `against` says what it goes against, and which judgement rests on that; `grounds` are the nearest reasons it has of
    its own, in short, `more_grounds` how many it has beside; `link` is the warrant that the map gives for it. `others`
    counts the objections that are not told. `between_papers` says that none goes against a judgement itself.
    """

    against: str
    points: tuple[Point, ...]
    link: str
    grounds: tuple[str, ...]
    more_grounds: int
    status: Status
    outcome: str
    answers: tuple[Point, ...]
    others: str
    between_papers: bool = False


def strongest_counter_argument(analysis: Analysis, judgements: Sequence[Judgement]) -> CounterArgument | None:
    """The objection that is unanswered before any answered one, then has the most grounds, then is the nearest.

    Where nothing goes against the judgements, what the map itself holds against claims of the maps it imports. None
    where there is no such thing either.
    """
    nearest: dict[int, tuple[Objection, int]] = {}
    for judgement in judgements:
        for objection in judgement.objections:
            known = nearest.get(id(objection.written.written))
            if known is None or objection.depth < known[0].depth:
                nearest[id(objection.written.written)] = (objection, judgement.number)
    if nearest:
        return _told(analysis, list(nearest.values()), judgements)
    across = [(each, 0) for each in _across_maps(analysis)]
    return _told(analysis, across, judgements) if across else None


def _across_maps(analysis: Analysis) -> list[Objection]:
    """What the map itself holds against the theses of imported maps; conflicts are told elsewhere."""
    graph, root = analysis.graph, analysis.map.root.id
    theses = [
        number
        for number, claim in enumerate(graph.claims)
        if claim.kind == "thesis" and claim.map != root and claim.is_stood_for
    ]
    return [
        objection
        for objection in objections_below(analysis, theses)
        if objection.written.written.map == root and not isinstance(objection.written.written, Relation)
    ]


_PRESSING = {Status.OPEN: 0, Status.PARTLY: 1, Status.GRANTED: 2, Status.ANSWERED: 2}


def _told(
    analysis: Analysis, candidates: Sequence[tuple[Objection, int]], judgements: Sequence[Judgement]
) -> CounterArgument:
    ranked = sorted(
        enumerate(candidates),
        key=lambda each: (_PRESSING[each[1][0].status], -each[1][0].grounds, each[1][0].depth, each[1][1], each[0]),
    )
    objection, number = ranked[0][1]
    claims = analysis.graph.claims
    reasons = reasons_below(analysis, objection.written.units)
    grounds = [claims[analysis.graph.units[unit][0]] for unit in reasons]
    return CounterArgument(
        against=_against(analysis, objection, number, judgements),
        points=tuple(_point(analysis, claims[premise]) for premise in objection.premises),
        link=closed(objection.written.written.warrant.text),
        grounds=tuple(quoted(label(claim)) for claim in grounds[:MOST_GROUNDS]),
        more_grounds=max(0, len(grounds) - MOST_GROUNDS),
        status=objection.status,
        outcome=_outcome(analysis, objection),
        answers=tuple(_point(analysis, claims[answer]) for answer in _answers(analysis, objection)[:MOST_ANSWERS]),
        others=_others([each for _, (each, _) in ranked[1:]]),
        between_papers=number == 0,
    )


def _point(analysis: Analysis, claim: Claim) -> Point:
    holder = voice(analysis, claim)
    if claim.stance == "concede":
        holder = f"conceded by {holder}" if holder else "conceded"
    rests = origins(analysis, claim)
    where = passages(analysis, claim)
    return Point(closed(claim.text), holder, "; ".join(filter(None, [where, f"after {rests}" if rests else ""])))


def _against(analysis: Analysis, objection: Objection, number: int, judgements: Sequence[Judgement]) -> str:
    """What it goes against: a judgement, a claim on which one rests, or the reasoning to either."""
    target = analysis.graph.claims[objection.target]
    own = main_voice(analysis)
    direct = next((f"judgement {each.number}" for each in judgements if each.claim.name == target.name), "")
    rests = f", on which judgement {number} rests" if number and not direct else ""
    if isinstance(objection.written, GraphUndercut):
        step = analysis.graph.steps[objection.written.step]
        reasons = listed([quoted(statement(analysis.graph.claims[premise])) for premise in step.premises])
        holder = voice(analysis, target)
        whose = f" of {holder}" if holder and holder != own else ""
        return f"the reasoning{whose} from {reasons} to {direct or quoted(statement(target))}{rests}"
    return f"{direct or stated(analysis, target, own=own)}{rests}"


def _outcome(analysis: Analysis, objection: Objection) -> str:
    """What has become of it, in a sentence."""
    if objection.status is Status.ANSWERED:
        return "Answered: it does not hold, or does not bear, because:" if objection.answers else "Answered: it falls."
    if objection.status is Status.GRANTED:
        weighed = ", and sets against it:" if _answers(analysis, objection) else " and holds the claim all the same."
        return f"Conceded: the author grants it{weighed}"
    if objection.status is Status.PARTLY:
        return "Answered in part; what limits or contests it:"
    prevails = objection.written.effect is Effect.DEFEATS and _is_in(analysis, objection)
    return f"Open: nothing in the map answers it{', and it prevails' if prevails else '; neither side prevails'}."


def _is_in(analysis: Analysis, objection: Objection) -> bool:
    written = objection.written
    if isinstance(written, GraphUndercut):
        return analysis.standings.undercuts[written.number] is Standing.IN
    return analysis.standings.steps[written.number] is Standing.IN


def _answers(analysis: Analysis, objection: Objection) -> tuple[int, ...]:
    """What answers an objection; of one that is granted, the reasons that outweigh it."""
    if objection.answers or objection.status is not Status.GRANTED:
        return objection.answers
    graph = analysis.graph
    steps = [graph.steps[number] for number in graph.steps_for[graph.unit_of[objection.target]]]
    reasons = [step.premises for step in steps if analysis.standings.steps[step.number] is Standing.IN]
    return tuple(dict.fromkeys(premise for premises in reasons for premise in premises))


def _others(objections: Sequence[Objection]) -> str:
    """How many objections there are beside, and what has become of them."""
    if not objections:
        return ""
    counts = [(sum(each.status is status for each in objections), word) for status, word in STATUS_WORDS.items()]
    parts = [f"{count} {word}" for count, word in counts if count]
    fates = listed(parts) if len(objections) > 1 else parts[0].removeprefix("1 ")
    return f"Besides it: {counted(len(objections), 'more objection')}, {fates}."
