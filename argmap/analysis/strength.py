"""Graded strengths: how strong each unit and step of a reading comes out, by one of several methods."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from argmap.analysis.gradual_semantics import COMBINATIONS, Combination, Method
from argmap.analysis.graph import Graph
from argmap.analysis.influence import Influence, Part, influence_in, order_of_influence

ATTEMPTS = ((1 / 2, 1000), (1 / 8, 500), (1 / 32, 1500))
"""How far, in a round, a strength in a circle goes towards what the others make of it, and for how many rounds.

What still swings is tried again from the start, in shorter steps: they follow the continuous model of Potyka (2018).
"""

SETTLED = 1e-9
"""A circle has settled when what the others make of a strength is within this of it, for all of its strengths."""

TOLD_APART = 6
"""Strengths that agree to this many places share a rank: what is left of a circle's rounds is far below that."""


@dataclass(frozen=True, slots=True)
class Strengths:
    """The strength, from 0 to 1, of each unit and step of a graph, under their numbers there.

    A strength ranks; it is no probability. `unsettled` are the units whose strength did not settle, or hangs on one
    that did not: what stands for them in `units` is the last round's value and says nothing.
    """

    units: tuple[float, ...]
    steps: tuple[float, ...]
    unsettled: frozenset[int]

    def ranks(self) -> dict[int, int]:
        """The rank of each settled unit: one more than the units that are stronger, so 1 is the strongest."""
        shown = {
            unit: round(strength, TOLD_APART) for unit, strength in enumerate(self.units) if unit not in self.unsettled
        }
        ranks: dict[float, int] = {}
        for place, strength in enumerate(sorted(shown.values(), reverse=True), start=1):
            ranks.setdefault(strength, place)
        return {unit: ranks[strength] for unit, strength in shown.items()}


def strengths_of(graph: Graph, base_scores: Sequence[float], method: Method = Method.QUADRATIC_ENERGY) -> Strengths:
    """The strengths of a graph whose units have these base scores (0 to 1, by unit number).

    A step is as strong as the least of its premises, weakened by its undercuts as a claim is by attacks; a unit's
    base score is combined with the steps for and against it. What is granted counts for nothing, and a step that is
    written twice (same sign, same premises, same conclusion) counts once, at its strongest. Units in no circle are
    worked out once, each after those it hangs on. A circle starts from the base scores and goes in rounds, all of its
    units at once, so that the order in which they were written cannot matter; it may fail to settle.
    """
    influence = influence_in(graph)
    order = order_of_influence(influence.influenced)
    evaluation = _Evaluation(graph, influence, base_scores, COMBINATIONS[method])
    for unit in order.before_circles:
        evaluation.units[unit] = evaluation.strength_of(unit)
    unsettled: set[int] = set()
    for part in order.parts:
        if not evaluation.settles(part) or not unsettled.isdisjoint(part.units):
            unsettled.update(part.units)
            for unit in part.units:
                unsettled.update(influence.influenced[unit])
    return Strengths(tuple(evaluation.units), evaluation.strengths_of_steps(), frozenset(unsettled))


class _Evaluation:
    """Strengths under construction; only `strengths_of` uses it."""

    def __init__(self, graph: Graph, influence: Influence, base_scores: Sequence[float], combine: Combination) -> None:
        self.premises = [step.units for step in graph.steps]
        self.supports, self.attacks, self.undercuts = influence.supports, influence.attacks, influence.undercuts
        self.base_scores = base_scores
        self.combine = combine
        self.units = list(base_scores)

    def settles(self, part: Part) -> bool:
        """Set the strengths of a part, after all that influences it; whether they came to rest."""
        if part.is_circle:
            return any(self._comes_to_rest(part.units, damping, rounds) for damping, rounds in ATTEMPTS)
        (unit,) = part.units
        self.units[unit] = self.strength_of(unit)
        return True

    def _comes_to_rest(self, circle: Sequence[int], damping: float, rounds: int) -> bool:
        for unit in circle:
            self.units[unit] = self.base_scores[unit]
        for _ in range(rounds):
            due = [(unit, self.strength_of(unit)) for unit in circle]
            if all(abs(strength - self.units[unit]) < SETTLED for unit, strength in due):
                return True
            for unit, strength in due:
                self.units[unit] += damping * (strength - self.units[unit])
        return False

    def strength_of(self, unit: int) -> float:
        """What the base score of a unit and the steps that end on it make of its strength, as things are."""
        supports, attacks = self.supports[unit], self.attacks[unit]
        base = self.base_scores[unit]
        return self.combine(base, self._strongest(supports), self._strongest(attacks)) if supports or attacks else base

    def _strongest(self, steps: list[int]) -> Collection[float]:
        """The strengths of steps with one conclusion and sign; of those with the same premises the strongest alone."""
        if len(steps) < 2:
            return [self._strength_of_step(step) for step in steps]
        strengths: dict[frozenset[int], float] = {}
        for step in steps:
            premises, strength = self.premises[step], self._strength_of_step(step)
            if premises not in strengths or strength > strengths[premises]:
                strengths[premises] = strength
        return strengths.values()

    def _strength_of_step(self, step: int) -> float:
        """The least strength of the premises, weakened by the undercuts."""
        least = min(map(self.units.__getitem__, self.premises[step]))
        if step not in self.undercuts:
            return least
        undercuts = [min(map(self.units.__getitem__, premises)) for premises in self.undercuts[step]]
        return self.combine(least, (), undercuts)

    def strengths_of_steps(self) -> tuple[float, ...]:
        """The strengths of all steps, granted ones included, which count for nothing."""
        return tuple(map(self._strength_of_step, range(len(self.premises))))
