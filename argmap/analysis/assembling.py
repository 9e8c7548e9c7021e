"""The reasoning graph from resolved claims and links: restatements made one unit, grounds and effects worked out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from argmap.analysis.graph import Effect, Graph, GraphStep, GraphUndercut
from argmap.model.claim import Claim
from argmap.model.step import Relation, Step, Undercut


class ResolvedStep(NamedTuple):
    """A step, or one direction of a conflict, with its ends as claim numbers."""

    written: Step | Relation
    sign: str
    premises: tuple[int, ...]
    conclusion: int


class ResolvedUndercut(NamedTuple):
    """An undercut with its premises as claim numbers, and the step or conflict it ends on as it was written."""

    written: Undercut
    premises: tuple[int, ...]
    target: Step | Relation


class ResolvedLimit(NamedTuple):
    """A `qualifies`: the qualifying claim's number, and the claim's number or the written step that it narrows."""

    origin: int
    claim: int | None
    step: Step | Relation | None
    written: Relation


def assembled(
    claims: Sequence[Claim],
    steps: Sequence[ResolvedStep],
    undercuts: Iterable[ResolvedUndercut],
    restatements: Sequence[tuple[int, int, Relation]],
    limits: Iterable[ResolvedLimit] = (),
    incomplete: Iterable[int] = (),
) -> Graph:
    """The graph of the claims, which are numbered by their place, and of the links between them.

    `incomplete` are the claims that a reason was written for which could not be resolved or read. Linear in the links.
    """
    unit_of, units = _units(len(claims), restatements)
    own_ground = _own_grounds(claims, steps, unit_of, units)
    stood_for = _stood_for(claims, unit_of, units)
    judge = _Judge(claims, unit_of, stood_for)
    graph_steps: list[GraphStep] = []
    directions: dict[int, list[GraphStep]] = {}
    for number, (written, sign, premises, conclusion) in enumerate(steps):
        effect = None
        if sign == "against":
            unit = unit_of[conclusion]
            effect = judge.effect_of(premises, claims[conclusion].map, stood_for[unit], rebuttable=not own_ground[unit])
        step = GraphStep(number, written, sign, premises, conclusion, effect, _units_of(premises, unit_of))
        graph_steps.append(step)
        if written.id is not None:
            directions.setdefault(id(written), []).append(step)
    graph_undercuts: list[GraphUndercut] = []
    for undercut, premises, target in undercuts:
        for step in directions.get(id(target), ()):
            step_stood_for = all(stood_for[unit] for unit in step.units)
            effect = judge.effect_of(premises, target.map, step_stood_for, rebuttable=False)
            units_of_premises = _units_of(premises, unit_of)
            graph_undercuts.append(
                GraphUndercut(len(graph_undercuts), undercut, premises, step.number, effect, units_of_premises)
            )
    return Graph(
        claims=tuple(claims),
        unit_of=tuple(unit_of),
        units=tuple(units),
        steps=tuple(graph_steps),
        undercuts=tuple(graph_undercuts),
        restatements=tuple(restatements),
        qualifications=tuple(_qualifications(limits, directions)),
        is_own_ground=tuple(own_ground),
        is_stood_for=tuple(stood_for),
        incomplete=frozenset([unit_of[claim] for claim in incomplete]),
    )


def _units(size: int, restatements: Sequence[tuple[int, int, Relation]]) -> tuple[list[int], list[tuple[int, ...]]]:
    """Restated claims joined into units, numbered by their first member: the unit of each claim, and the units."""
    if not restatements:
        return list(range(size)), [(number,) for number in range(size)]
    parent = list(range(size))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for one, other, _ in restatements:
        first, second = sorted((root(one), root(other)))
        parent[second] = first
    members: dict[int, list[int]] = {}
    for number in range(size):
        members.setdefault(root(number), []).append(number)
    units = [tuple(unit) for unit in members.values()]
    unit_of = [0] * size
    for unit_number, unit in enumerate(units):
        for member in unit:
            unit_of[member] = unit_number
    return unit_of, units


def _units_of(premises: tuple[int, ...], unit_of: Sequence[int]) -> frozenset[int]:
    return frozenset([unit_of[premise] for premise in premises])


def _own_grounds(
    claims: Sequence[Claim], steps: Iterable[ResolvedStep], unit_of: Sequence[int], units: Sequence[tuple[int, ...]]
) -> list[bool]:
    """Which units are their own ground (rule 5): a self-grounding member, with no reason in its own map."""
    reasoned = {
        (unit_of[conclusion], written.map)
        for written, sign, _, conclusion in steps
        if sign == "for" and written.map == claims[conclusion].map
    }
    own_ground = [False] * len(units)
    for number, claim in enumerate(claims):
        if claim.grounds_itself and (unit_of[number], claim.map) not in reasoned:
            own_ground[unit_of[number]] = True
    return own_ground


def _stood_for(claims: Sequence[Claim], unit_of: Sequence[int], units: Sequence[tuple[int, ...]]) -> list[bool]:
    stood_for = [False] * len(units)
    for number, claim in enumerate(claims):
        if claim.is_stood_for:
            stood_for[unit_of[number]] = True
    return stood_for


class _Judge:
    """What goes against something does to it what rule 1 says; only `assembled` uses it."""

    def __init__(self, claims: Sequence[Claim], unit_of: Sequence[int], stood_for: Sequence[bool]) -> None:
        self.claims = claims
        self.unit_of = unit_of
        self.stood_for = stood_for

    def effect_of(
        self, premises: tuple[int, ...], target_map: str, target_stood_for: bool, *, rebuttable: bool
    ) -> Effect:
        members = [self.claims[premise] for premise in premises]
        if all(claim.stance == "concede" and claim.map == target_map for claim in members):
            return Effect.GRANTED
        against_stood_for = all(self.stood_for[self.unit_of[premise]] for premise in premises)
        if (target_stood_for and not against_stood_for) or (rebuttable and target_stood_for == against_stood_for):
            return Effect.DISPUTES
        return Effect.DEFEATS


def _qualifications(
    limits: Iterable[ResolvedLimit], directions: dict[int, list[GraphStep]]
) -> Iterable[tuple[int, int | None, int | None, Relation]]:
    """Each `qualifies`: the qualifying claim, then the claim or the step it narrows (the other is None)."""
    for origin, claim, step, written in limits:
        if claim is not None:
            yield origin, claim, None, written
        elif step is not None and id(step) in directions:
            yield origin, None, directions[id(step)][0].number, written
