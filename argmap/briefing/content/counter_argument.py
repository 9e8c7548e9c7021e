"""The strongest counter-argument to what a map stands for, in its best form, with what has become of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import GraphUndercut
from argmap.briefing.content.judgements import Judgement
from argmap.briefing.content.objections_below import STATUS_WORDS, Objection, Status, objections_below, reasons_below
from argmap.briefing.content.outcome import answers_to, outcome_of
from argmap.briefing.content.speaking import (
    closed,
    label,
    main_voice,
    origins,
    passages,
    possessive,
    stated,
    statement,
    voice,
)
from argmap.model.claim import Claim
from argmap.model.step import Relation
from argmap.text.words import listed, quoted

CLAIM = "Claim"
LINK = "Linking step"
MOST_GROUNDS = 4
MOST_ANSWERS = 3


@dataclass(frozen=True, slots=True)
class Point:
    """What somebody says, in full: the words, who holds it, and where it stands.

    `part` is what it does in an argument, as readers are told: a claim, an assumption, or a step that links two papers.
    """

    text: str
    holder: str
    source: str
    part: str = CLAIM


@dataclass(frozen=True, slots=True)
class CounterArgument:
    """One objection at its best.

    `against` says what it goes against, and which judgement rests on that; `grounds` are the nearest reasons it has of
    its own, in short, `more_grounds` how many it has beside; `link` is the warrant that the map gives for it. `others`
    counts the objections that are not told. `between_papers` says that none goes against a judgement or its reasons.
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


def strongest_counter_argument(
    analysis: Analysis, judgements: Sequence[Judgement], needed: Mapping[int, Sequence[Claim]]
) -> CounterArgument | None:
    """The objection that is unanswered before any answered one, then has the most grounds, then is the nearest.

    `needed` are the claims without which each judgement would not stand, by its number.

    Where nothing goes against the judgements, what the map itself holds against claims of the maps it imports. None
    where there is no such thing either.
    """
    # a conflict of two judgements is one objection, though it may be open against one of them alone
    written: dict[int, tuple[Objection, int]] = {}
    for judgement in judgements:
        for objection in judgement.objections:
            known = written.get(id(objection.written.written))
            if known is None or _urgency(objection) < _urgency(known[0]):
                written[id(objection.written.written)] = (objection, judgement.number)
    if written:
        return _told(analysis, list(written.values()), judgements, needed)
    across = [(each, 0) for each in _across_maps(analysis)]
    return _told(analysis, across, judgements, needed) if across else None


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


def _urgency(objection: Objection) -> tuple[int, int]:
    """What is open before what is answered, then the nearest."""
    return _PRESSING[objection.status], objection.depth


def _told(
    analysis: Analysis,
    candidates: Sequence[tuple[Objection, int]],
    judgements: Sequence[Judgement],
    needed: Mapping[int, Sequence[Claim]],
) -> CounterArgument:
    ranked = sorted(
        enumerate(candidates),
        key=lambda each: (_PRESSING[each[1][0].status], -each[1][0].grounds, each[1][0].depth, each[1][1], each[0]),
    )
    objection, number = ranked[0][1]
    is_across = number == 0
    claims = analysis.graph.claims
    reasons = reasons_below(analysis, objection.written.units)
    grounds = [claims[analysis.graph.units[unit][0]] for unit in reasons]
    return CounterArgument(
        against=_against(analysis, objection, number, judgements, needed.get(number, ())),
        points=tuple(
            _link(analysis, claim) if is_across and claim.map == analysis.map.root.id else _point(analysis, claim)
            for claim in map(claims.__getitem__, objection.premises)
        ),
        link=closed(objection.written.written.warrant.text),
        grounds=tuple(quoted(label(claim)) for claim in grounds[:MOST_GROUNDS]),
        more_grounds=max(0, len(grounds) - MOST_GROUNDS),
        status=objection.status,
        outcome=outcome_of(analysis, objection),
        answers=tuple(_point(analysis, claims[answer]) for answer in answers_to(analysis, objection)[:MOST_ANSWERS]),
        # between papers all are counted together, where the clashes are told
        others="" if is_across else _others([each for _, (each, _) in ranked[1:]]),
        between_papers=is_across,
    )


def _point(analysis: Analysis, claim: Claim) -> Point:
    holder = voice(analysis, claim)
    if claim.stance == "concede":
        # it is the author who grants it, whoever holds it
        raised = holder if claim.holder and holder != main_voice(analysis) else ""
        holder = f"{raised}; granted" if raised else f"granted by {holder}" if holder else "granted"
    rests = origins(analysis, claim)
    how_likely = f"likelihood: {claim.likelihood.told}" if claim.likelihood else ""
    source = "; ".join(filter(None, [passages(analysis, claim), f"after {rests}" if rests else "", how_likely]))
    return Point(closed(claim.text), holder, source, "Assumption" if claim.kind == "assumption" else CLAIM)


def _link(analysis: Analysis, claim: Claim) -> Point:
    """A claim by which the map itself joins what one paper says to another, with the passages that it compares."""
    where = passages(analysis, claim)
    whose = f"held by {claim.holder}" if claim.holder else "our own"
    return Point(closed(claim.text), whose, f"compare {where}" if where else "", LINK)


def _against(
    analysis: Analysis, objection: Objection, number: int, judgements: Sequence[Judgement], needed: Sequence[Claim]
) -> str:
    """What it goes against: a judgement, a claim on which one rests, or the reasoning to either."""
    target = analysis.graph.claims[objection.target]
    own = main_voice(analysis)
    direct = next((f"judgement {each.number}" for each in judgements if each.claim.name == target.name), "")
    role = f"on which judgement {number} rests" if target in needed else f"a ground of judgement {number}"
    rests = f", {role}" if number and not direct else ""
    if isinstance(objection.written, GraphUndercut):
        step = analysis.graph.steps[objection.written.step]
        reasons = listed([quoted(statement(analysis.graph.claims[premise])) for premise in step.premises])
        holder = voice(analysis, target)
        whose = possessive(holder) if holder and holder != own else "the"
        return f"{whose} step from {reasons} to {direct or quoted(statement(target))}{rests}"
    return f"{direct or stated(analysis, target, own=own)}{rests}"


def _others(objections: Sequence[Objection]) -> str:
    """How many objections there are beside, and what has become of them."""
    if not objections:
        return ""
    counts = [(sum(each.status is status for each in objections), word) for status, word in STATUS_WORDS.items()]
    parts = [f"{count} {word}" for count, word in counts if count]
    fates = parts[0].split(" ", 1)[1] if len(parts) == 1 else listed(parts)
    if len(objections) == 1:
        return f"One more objection is on record, {fates}."
    return f"{len(objections)} more objections are on record{', all' if len(parts) == 1 else ':'} {fates}."
