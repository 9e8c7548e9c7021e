"""The reasoning graph of a map: claims and steps by number, with what bears on what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from argmap.model.claim import Claim
from argmap.model.step import Relation, Step, Undercut


class Effect(StrEnum):
    """What something that goes against a claim or step does to it (language, section 5, rule 1)."""

    GRANTED = "granted"
    DISPUTES = "disputes"
    DEFEATS = "defeats"


@dataclass(frozen=True, slots=True)
class GraphStep:
    """A step with its ends resolved to claim numbers.

    `written` is the step, or the `contrary-to` or `contradicts` of which this is one direction. `effect` is None for
    a step that is for its conclusion. `units` are the units of the premises: a claim and its restatement are one.
    """

    number: int
    written: Step | Relation
    sign: str
    premises: tuple[int, ...]
    conclusion: int
    effect: Effect | None
    units: frozenset[int]

    @property
    def is_conflict(self) -> bool:
        """Whether the step is one direction of a symmetric conflict."""
        return isinstance(self.written, Relation)


@dataclass(frozen=True, slots=True)
class GraphUndercut:
    """An undercut with its ends resolved: claim numbers, and the number of the step it ends on."""

    number: int
    written: Undercut
    premises: tuple[int, ...]
    step: int
    effect: Effect
    units: frozenset[int]


@dataclass(frozen=True)
class Graph:
    """Claims, steps and undercuts of a reading under numbers that count from 0, in reading and file order.

    Claims joined by `restates` are one *unit*: standing belongs to units. All adjacency is from unit or step numbers
    to step or undercut numbers, so that every pass over the graph is linear in its arcs.
    `incomplete` holds the units that a reason was written for which could not be resolved or read: what is said of
    their support would rest on a fault that is reported already.
    """

    claims: tuple[Claim, ...]
    unit_of: tuple[int, ...]
    units: tuple[tuple[int, ...], ...]
    steps: tuple[GraphStep, ...]
    undercuts: tuple[GraphUndercut, ...]
    restatements: tuple[tuple[int, int, Relation], ...]
    qualifications: tuple[tuple[int, int | None, int | None, Relation], ...]
    is_own_ground: tuple[bool, ...]
    is_stood_for: tuple[bool, ...]
    incomplete: frozenset[int]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each claim, under its full name."""
        return {claim.name: number for number, claim in enumerate(self.claims)}

    @cached_property
    def steps_for(self) -> list[list[int]]:
        """For each unit, the steps that conclude it."""
        return self._steps_by_conclusion("for")

    @cached_property
    def steps_against(self) -> list[list[int]]:
        """For each unit, the steps against it, granted ones included."""
        return self._steps_by_conclusion("against")

    def _steps_by_conclusion(self, sign: str) -> list[list[int]]:
        table: list[list[int]] = [[] for _ in self.units]
        for step in self.steps:
            if step.sign == sign:
                table[self.unit_of[step.conclusion]].append(step.number)
        return table

    @cached_property
    def steps_from(self) -> list[list[int]]:
        """For each unit, the steps it is a premise of, each once."""
        return _by_premise(self.steps, len(self.units))

    @cached_property
    def undercuts_from(self) -> list[list[int]]:
        """For each unit, the undercuts it is a premise of, each once."""
        return _by_premise(self.undercuts, len(self.units))

    @cached_property
    def undercuts_of(self) -> list[list[int]]:
        """For each step, the undercuts that end on it."""
        table: list[list[int]] = [[] for _ in self.steps]
        for undercut in self.undercuts:
            table[undercut.step].append(undercut.number)
        return table


def _by_premise(arcs: Sequence[GraphStep] | Sequence[GraphUndercut], size: int) -> list[list[int]]:
    table: list[list[int]] = [[] for _ in range(size)]
    for arc in arcs:
        for unit in arc.units:
            table[unit].append(arc.number)
    return table
