"""Positions: of a map that sets several papers against one another, who answers what, and where they clash."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from argmap.analysis.analysis import Analysis
from argmap.analysis.comparison import Comparison
from argmap.analysis.crossings import Crossing, Verdict, step_crossing
from argmap.analysis.graph import GraphStep
from argmap.analysis.queries import Deletion, least_turns
from argmap.analysis.removal import graph_without
from argmap.analysis.standing import Standing
from argmap.briefing.content.numerals import number_in_words
from argmap.briefing.content.speaking import closed, label, narrowing, possessive, spoken, voice
from argmap.model.claim import Claim, Question
from argmap.model.step import Relation
from argmap.text.words import listed

MOST_GROUNDS = 3


@dataclass(frozen=True, slots=True)
class Position:
    """Who answers a question and how: in the words of the relation that says so, else of the claim."""

    holder: str
    answer: str
    label: str
    standing: str


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question of the map, with the positions of the maps it imports."""

    text: str
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a clash.

    `gives_way` says in a sentence what it would fall with, were there no conflict about it; it may be empty.
    """

    claim: Claim
    holder: str
    label: str
    standing: Standing
    gives_way: str


@dataclass(frozen=True, slots=True)
class Clash:
    """Two claims of different maps of which the map says that they cannot both hold.

    `warrant` says why, `limits` what narrows it, `outcome` who prevails; where it only seems so, `dissolved_by` says
    what parts the two.
    """

    sides: tuple[Side, Side]
    warrant: str
    is_real: bool
    outcome: str
    limits: tuple[str, ...] = ()
    dissolved_by: tuple[str, ...] = ()


def questions_asked(analysis: Analysis) -> tuple[AskedQuestion, ...]:
    """The questions of the map itself that claims of imported maps answer, in file order."""
    root = analysis.map.root
    answers: dict[str, dict[str, Position]] = {question.name: {} for question in root.questions}
    for relation in root.relations:
        question = analysis.map.look_up(root.id, relation.target)
        claim = analysis.map.look_up(root.id, relation.origin)
        if not (isinstance(question, Question) and isinstance(claim, Claim) and relation.verb == "answers"):
            continue
        if claim.map != root.id and question.name in answers:
            answers[question.name].setdefault(claim.name, _position(analysis, claim, relation))
    return tuple(
        AskedQuestion(closed(question.text), tuple(answers[question.name].values()))
        for question in dict.fromkeys(root.questions)
        if answers[question.name]
    )


def _position(analysis: Analysis, claim: Claim, relation: Relation) -> Position:
    words = {Standing.IN: "", Standing.UNDECIDED: "disputed", Standing.OUT: "falls"}
    answer = closed(relation.warrant.text or claim.text)
    return Position(voice(analysis, claim), answer, label(claim), words[analysis.standing_of(claim)])


def clashes(analysis: Analysis) -> tuple[Clash, ...]:
    """The conflicts that the map declares between claims of different maps, real ones first, else in file order."""
    root, claims = analysis.map.root.id, analysis.graph.claims
    by_written: dict[int, list[GraphStep]] = {}
    for step in analysis.graph.steps:
        if (
            step.is_conflict
            and step.written.map == root
            and claims[step.premises[0]].map != claims[step.conclusion].map
        ):
            by_written.setdefault(id(step.written), []).append(step)
    crossings = [step_crossing(analysis, tuple(steps)) for steps in by_written.values()]
    crossings.sort(key=lambda crossing: (crossing.verdict is not Verdict.REAL, crossing.written.span.start))
    return tuple(_clash(analysis, crossing) for crossing in crossings)


def objections_across(analysis: Analysis) -> int:
    """How many attacks and undercuts of one imported map on another count; conflicts are told as clashes."""
    imported = [map_id for map_id in analysis.map.by_id if map_id != analysis.map.root.id]
    return sum(
        crossing.verdict is Verdict.REAL and crossing.is_objection
        for one, other in combinations(imported, 2)
        for crossing in Comparison(analysis, one, other).disputes
    )


def _clash(analysis: Analysis, crossing: Crossing) -> Clash:
    is_real = crossing.verdict is Verdict.REAL
    one, other = crossing.premises[0], crossing.conclusion
    claims = analysis.graph.claims
    sides = (_side(analysis, one, is_real=is_real), _side(analysis, other, is_real=is_real))
    return Clash(
        sides,
        closed(crossing.written.warrant.text),
        is_real,
        _outcome(*sides),
        tuple(narrowing(claims[limit.claim], limit.written.warrant.text) for limit in crossing.limits),
        tuple(label(claims[premise]) for undercut in crossing.broken_by for premise in undercut.premises),
    )


def _outcome(one: Side, other: Side) -> str:
    """Who prevails in a clash, as the standings of its two sides say."""
    standing = [side for side in (one, other) if side.standing is Standing.IN]
    return f"In this analysis {standing[0].holder if len(standing) == 1 else 'neither side'} prevails."


def _side(analysis: Analysis, number: int, *, is_real: bool) -> Side:
    claim = analysis.graph.claims[number]
    gives_way = _gives_way(analysis, number) if is_real else ""
    return Side(claim, voice(analysis, claim), label(claim), analysis.standing_of(claim), gives_way)


def _gives_way(analysis: Analysis, number: int) -> str:
    """What a side would fall with, all conflicts about it set aside: the fewest claims it rests on, in a sentence."""
    graph = analysis.graph
    conflicts = {id(step.written): step.written for step in _conflicts(analysis, number)}
    calm = graph_without(graph, frozenset(), list(conflicts.values()))
    claim = graph.claims[number]
    answers = least_turns(calm, calm.numbers[claim.name])
    if answers.standing is not Standing.IN:
        return ""
    own = voice(analysis, claim)
    side = f"{possessive(own)} side"
    if not graph.steps_for[graph.unit_of[number]]:
        return f"{side} needs no other claim to stand."
    sets = [claims for each in answers.deletions if len(claims := _claims(each)) == len(each.parts)]
    if not sets:
        return ""
    if len(sets[0]) == 1:
        named = [spoken(analysis, part, own=own) for part in itertools.chain(*sets)]
        shown = named if len(named) <= MOST_GROUNDS else [*named[: MOST_GROUNDS - 1], "others"]
        return f"{side} would no longer stand without {listed(shown, 'or')}."
    named = [spoken(analysis, part, own=own) for part in sets[0]]
    if len(named) <= MOST_GROUNDS:
        return f"{side} would no longer stand if {listed(named)} were lost together."
    if answers.is_complete:
        fewer = number_in_words(len(named) - 1)
        return f"{side} would still stand if any {fewer} of the claims at its base were lost."
    return f"{side} would no longer stand without {number_in_words(len(named))} of the claims at its base."


def _claims(deletion: Deletion) -> list[Claim]:
    return [part for part in deletion.parts if isinstance(part, Claim)]


def _conflicts(analysis: Analysis, number: int) -> Iterator[GraphStep]:
    unit = analysis.graph.unit_of[number]
    for step in analysis.graph.steps:
        if step.is_conflict and (unit in step.units or analysis.graph.unit_of[step.conclusion] == unit):
            yield step
