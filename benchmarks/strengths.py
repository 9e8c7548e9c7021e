"""What graded strengths cost: argmap beside a fourth-order Runge–Kutta over dictionaries, on generated graphs.

    python benchmarks/strengths.py [--sizes 1000 10000 100000] [--runs N] [--peer-runs N]

Both work out the quadratic energy model on the same graph in the same process, each from the graph on: what they make
of it first, argmap its flat lists and the peer its dictionaries, is within the time. The peer is the way the model is
defined, as a differential equation from the base scores to rest. Prints CPU seconds as a Markdown table; exits with 1
where the bound does not hold, or the two disagree by more than the peer's own stopping rule lets it be off.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import TypeVar

from argmap.analysis.graph import Effect, Graph, GraphStep, GraphUndercut
from argmap.analysis.strength import Strengths, strengths_of
from argmap.model.claim import Claim
from argmap.model.reference import Reference
from argmap.model.step import Step, Undercut
from argmap.text.span import Span
from argmap.text.text import Text

SEED = 2018
BOUND, AT = 100, 100_000
SIZES = (1_000, 10_000, 100_000)
CIRCULAR_SIZES = (1_000, 10_000)
LARGE = 10_000

STEP = 0.1
STILL = 1e-4
AGREEMENT = 0.01

DEEPEST = 12
PER_THESIS = 500
AGAINST_SHARE = 0.12
LINKED_SHARE = 0.3
SECOND_USE_SHARE = 0.2
UNDERCUT_SHARE = 0.04
CONFLICT_SHARE = 0.02

Result = TypeVar("Result")

NOWHERE = Span(Text("generated", ""), 0, 0)
SOMETHING = Reference("x", NOWHERE)
WRITTEN = Step("m", None, "for", (SOMETHING,), SOMETHING, span=NOWHERE, statement=NOWHERE)
WRITTEN_UNDERCUT = Undercut("m", (SOMETHING,), SOMETHING, span=NOWHERE, statement=NOWHERE)


class Grower:
    """Grows the graph of a map: a forest of theses, made a graph by claims of second use; only `grown` uses it.

    Every step leads from later units to an earlier one, so there is no circle but those that conflicts make.
    """

    def __init__(self, relations: int, *, circular: bool) -> None:
        self.relations = relations
        self.circular = circular
        self.chance = Random(SEED)
        self.depths: list[int] = []
        self.is_leaf: list[bool] = []
        self.steps: list[GraphStep] = []
        self.undercuts: list[GraphUndercut] = []
        self.written: set[tuple[frozenset[int], int]] = set()

    def new_unit(self, depth: int) -> int:
        """A new unit so many steps below its thesis."""
        self.depths.append(depth)
        self.is_leaf.append(True)
        return len(self.depths) - 1

    def premise_for(self, conclusion: int) -> int:
        """A new unit, or now and then one that is in use below something else."""
        latest = len(self.depths) - 1
        if latest - conclusion > 50 and self.chance.random() < SECOND_USE_SHARE:
            return self.chance.randint(latest - (latest - conclusion) // 2, latest)
        return self.new_unit(self.depths[conclusion] + 1)

    def add_step(self, sign: str, premises: frozenset[int], conclusion: int) -> None:
        """Add a step, `for` or `against`, unless one with the same ends stands already."""
        if (premises, conclusion) in self.written:
            return
        self.written.add((premises, conclusion))
        effect = Effect.DISPUTES if sign == "against" else None
        ends = tuple(sorted(premises))
        self.steps.append(GraphStep(len(self.steps), WRITTEN, sign, ends, conclusion, effect, premises))
        self.is_leaf[conclusion] = False

    def grow(self) -> None:
        """Add steps, and undercuts of some of them, until there are enough."""
        chance = self.chance
        while len(self.steps) + len(self.undercuts) < self.relations:
            latest = len(self.depths) - 1
            if latest < 0 or latest % PER_THESIS == 0:
                conclusion = self.new_unit(0)
            else:
                conclusion = chance.randint(max(0, latest - PER_THESIS), latest)
            if self.depths[conclusion] >= DEEPEST:
                continue
            count = 1 + (chance.random() < LINKED_SHARE) + (chance.random() < LINKED_SHARE / 3)
            premises = frozenset(self.premise_for(conclusion) for _ in range(count))
            sign = "against" if chance.random() < AGAINST_SHARE else "for"
            self.add_step(sign, premises, conclusion)
            if chance.random() < UNDERCUT_SHARE:
                unit = frozenset([self.new_unit(self.depths[conclusion] + 1)])
                number = len(self.undercuts)
                step = len(self.steps) - 1
                self.undercuts.append(GraphUndercut(number, WRITTEN_UNDERCUT, tuple(unit), step, Effect.DISPUTES, unit))
            if self.circular and latest > 60 and chance.random() < CONFLICT_SHARE:
                one, other = chance.sample(range(latest - 60, latest), 2)
                self.add_step("against", frozenset([one]), other)
                self.add_step("against", frozenset([other]), one)


def grown(relations: int, *, circular: bool = False) -> tuple[Graph, list[float]]:
    """A graph of so many relations (steps and undercuts), with base scores; `circular` adds contraries."""
    grower = Grower(relations, circular=circular)
    grower.grow()
    size = len(grower.depths)
    claim = Claim("m", "c", "claim", "A claim", "assert", span=NOWHERE, statement=NOWHERE)
    graph = Graph(
        claims=(claim,) * size,
        unit_of=tuple(range(size)),
        units=tuple((unit,) for unit in range(size)),
        steps=tuple(grower.steps),
        undercuts=tuple(grower.undercuts),
        restatements=(),
        qualifications=(),
        is_own_ground=tuple(grower.is_leaf),
        is_stood_for=(True,) * size,
        incomplete=frozenset(),
    )
    scores = [grower.chance.choice((0.15, 0.3, 0.45, 0.6, 0.75, 0.9)) if leaf else 0.1 for leaf in grower.is_leaf]
    return graph, scores


def by_runge_kutta(graph: Graph, base_scores: list[float]) -> dict[int, float]:
    """The peer: strengths as a dictionary, moved by the classical fourth-order method until none moves `STILL`."""
    base = dict(enumerate(base_scores))
    undercuts: dict[int, list[frozenset[int]]] = {}
    for undercut in graph.undercuts:
        undercuts.setdefault(undercut.step, []).append(undercut.units)
    supporters: dict[int, list[tuple[frozenset[int], list[frozenset[int]]]]] = {unit: [] for unit in base}
    attackers: dict[int, list[tuple[frozenset[int], list[frozenset[int]]]]] = {unit: [] for unit in base}
    for step in graph.steps:
        (supporters if step.sign == "for" else attackers)[step.conclusion].append(
            (step.units, undercuts.get(step.number, []))
        )

    def impact(energy: float) -> float:
        return energy * energy / (1 + energy * energy) if energy > 0 else 0.0

    def strength_of(strengths: dict[int, float], step: tuple[frozenset[int], list[frozenset[int]]]) -> float:
        premises, against = step
        least = min([strengths[unit] for unit in premises])
        if against:
            least -= least * impact(sum([min([strengths[unit] for unit in units]) for units in against]))
        return least

    def slope(strengths: dict[int, float]) -> dict[int, float]:
        slopes = {}
        for unit, start in base.items():
            energy = 0.0
            for step in supporters[unit]:
                energy += strength_of(strengths, step)
            for step in attackers[unit]:
                energy -= strength_of(strengths, step)
            slopes[unit] = start - start * impact(-energy) + (1 - start) * impact(energy) - strengths[unit]
        return slopes

    strengths = dict(base)
    while True:
        one = slope(strengths)
        two = slope({unit: strength + STEP / 2 * one[unit] for unit, strength in strengths.items()})
        three = slope({unit: strength + STEP / 2 * two[unit] for unit, strength in strengths.items()})
        four = slope({unit: strength + STEP * three[unit] for unit, strength in strengths.items()})
        moved = {unit: STEP / 6 * (one[unit] + 2 * two[unit] + 2 * three[unit] + four[unit]) for unit in strengths}
        strengths = {unit: strength + moved[unit] for unit, strength in strengths.items()}
        if max(map(abs, moved.values())) < STILL:
            return strengths


def seconds_of(task: Callable[[], Result], runs: int) -> tuple[float, Result]:
    """The median of the CPU seconds of some runs, with the last result; as in the command, no search for garbage."""
    taken = []
    gc.disable()
    for _ in range(runs):
        gc.collect()
        start = time.process_time()
        result = task()
        taken.append(time.process_time() - start)
    return statistics.median(taken), result


def main() -> None:
    """Measure, print the table, and say whether the bound holds."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="numbers of relations")
    options.add_argument("--runs", type=int, default=3, help="runs of argmap, and of the peer on small graphs")
    options.add_argument("--peer-runs", type=int, default=1, help="runs of the peer from 10,000 relations on")
    given = options.parse_args()
    # loaded once a process, for the first circle: a quarter of a second that no graph is to blame for
    import networkx as nx  # noqa: F401

    misses = []
    print("| graph | relations | claims | argmap, s | Runge–Kutta, s | ratio | largest difference |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    cases = [(size, False) for size in given.sizes] + [(size, True) for size in CIRCULAR_SIZES if size in given.sizes]
    for size, circular in cases:
        graph, scores = grown(size, circular=circular)

        def ours(graph: Graph = graph, scores: list[float] = scores) -> Strengths:
            return strengths_of(replace(graph), scores)  # a copy, so that nothing is remembered from the last run

        def theirs(graph: Graph = graph, scores: list[float] = scores) -> dict[int, float]:
            return by_runge_kutta(graph, scores)

        our_seconds, strengths = seconds_of(ours, given.runs)
        their_seconds, rest = seconds_of(theirs, given.peer_runs if size >= LARGE else given.runs)
        ratio = their_seconds / our_seconds
        difference = max(abs(strengths.units[unit] - strength) for unit, strength in rest.items())
        name = "with contraries" if circular else "no circle"
        print(
            f"| {name} | {len(graph.steps) + len(graph.undercuts):,} | {len(graph.units):,} | {our_seconds:.4f} | "
            f"{their_seconds:.2f} | {ratio:.0f} | {difference:.5f} |",
            flush=True,
        )
        if strengths.unsettled or difference > AGREEMENT:
            misses.append(f"{name}, {size:,} relations: the two do not agree")
        if size >= AT and not circular and ratio < BOUND:
            misses.append(f"{size:,} relations: {ratio:.0f} times as fast, not {BOUND}")
    for miss in misses:
        print(miss, file=sys.stderr)
    sys.exit(1 if misses else 0)


if __name__ == "__main__":
    main()
