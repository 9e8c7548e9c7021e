"""Reach: what lies above or below some units by support, and whose standing hangs on them."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping

from argmap.analysis.graph import Graph


def units_above(graph: Graph, seeds: Iterable[int]) -> frozenset[int]:
    """The seeds and every unit that some chain of support leads to from them."""

    def concluded_from(unit: int) -> Iterator[int]:
        for number in graph.steps_from[unit]:
            if graph.steps[number].sign == "for":
                yield graph.unit_of[graph.steps[number].conclusion]

    return _closure(seeds, concluded_from)


def units_below(graph: Graph, seeds: Iterable[int]) -> frozenset[int]:
    """The seeds and every unit that some chain of support leads from to them."""

    def reasons_for(unit: int) -> Iterator[int]:
        for number in graph.steps_for[unit]:
            yield from graph.steps[number].units

    return _closure(seeds, reasons_for)


def units_affected_by(graph: Graph, seeds: Iterable[int]) -> frozenset[int]:
    """The seeds and every unit whose standing may hang on theirs, by support, attack or undercut."""

    def bears_on(unit: int) -> Iterator[int]:
        for number in graph.steps_from[unit]:
            yield graph.unit_of[graph.steps[number].conclusion]
        for number in graph.undercuts_from[unit]:
            yield graph.unit_of[graph.steps[graph.undercuts[number].step].conclusion]

    return _closure(seeds, bears_on)


def units_bearing_on(graph: Graph, seeds: Iterable[int]) -> frozenset[int]:
    """The seeds and every unit that their standing may hang on, by support, attack or undercut."""

    def borne_on_by(unit: int) -> Iterator[int]:
        for number in (*graph.steps_for[unit], *graph.steps_against[unit]):
            yield from graph.steps[number].units
            for undercut in graph.undercuts_of[number]:
                yield from graph.undercuts[undercut].units

    return _closure(seeds, borne_on_by)


def units_leading_to(graph: Graph, seeds: Iterable[int]) -> frozenset[int]:
    """The seeds and every unit that bears on one of them in any way, limits and undercuts of steps included."""
    limits_on_claims: dict[int, list[int]] = {}
    limits_on_steps: dict[int, list[int]] = {}
    for origin, claim, step, _ in graph.qualifications:
        if claim is not None:
            limits_on_claims.setdefault(graph.unit_of[claim], []).append(graph.unit_of[origin])
        elif step is not None:
            limits_on_steps.setdefault(step, []).append(graph.unit_of[origin])

    def borne_on_by(unit: int) -> Iterator[int]:
        yield from limits_on_claims.get(unit, ())
        for number in (*graph.steps_for[unit], *graph.steps_against[unit]):
            yield from graph.steps[number].units
            yield from limits_on_steps.get(number, ())
            for undercut in graph.undercuts_of[number]:
                yield from graph.undercuts[undercut].units

    return _closure(seeds, borne_on_by)


def _closure(seeds: Iterable[int], neighbours: Callable[[int], Iterable[int]]) -> frozenset[int]:
    reached = set(seeds)
    waiting = list(reached)
    while waiting:
        for unit in neighbours(waiting.pop()):
            if unit not in reached:
                reached.add(unit)
                waiting.append(unit)
    return frozenset(reached)


def steps_down(graph: Graph, ends: Iterable[int]) -> dict[int, int]:
    """For each unit that some chain of support leads to from `ends`, how many steps the shortest such chain has."""
    steps = dict.fromkeys(ends, 0)
    queue = list(steps)
    for unit in queue:
        for number in graph.steps_from[unit]:
            conclusion = graph.unit_of[graph.steps[number].conclusion]
            if graph.steps[number].sign == "for" and conclusion not in steps:
                steps[conclusion] = steps[unit] + 1
                queue.append(conclusion)
    return steps


def chain_down(graph: Graph, unit: int, steps: Mapping[int, int]) -> Iterator[int]:
    """A shortest chain of support from `unit` down to one of the ends that `steps` was counted from, as units.

    Of several the first by the order of the steps and of their premises; none where no chain leads to an end.
    """
    while unit in steps:
        yield unit
        if not steps[unit]:
            return
        reasons = (premise for number in graph.steps_for[unit] for premise in sorted(graph.steps[number].units))
        unit = next(premise for premise in reasons if steps.get(premise) == steps[unit] - 1)


def least_below(graph: Graph, order: Iterable[tuple[int, ...]], among: Container[int], most: int) -> list[list[int]]:
    """For each unit, the least of those `among` the units below it, itself included: sorted, and at most so many.

    `order` is an order of support, so that one pass does for all units.
    """
    least: list[list[int]] = [[] for _ in graph.units]
    for part in order:
        found = {unit for unit in part if unit in among}
        for unit in part:
            for number in graph.steps_for[unit]:
                for premise in graph.steps[number].units:
                    found.update(least[premise])
        few = sorted(found)[:most]
        for unit in part:
            least[unit] = few
    return least


def circle_through(graph: Graph, circle: frozenset[int]) -> tuple[int, ...]:
    """The steps of a shortest round of support through the least member of a circle, in the order of the reasoning."""
    start = min(circle)
    before: dict[int, tuple[int, int]] = {}
    queue = [start]
    for unit in queue:
        for number in graph.steps_from[unit]:
            conclusion = graph.unit_of[graph.steps[number].conclusion]
            if graph.steps[number].sign != "for" or conclusion not in circle or conclusion in before:
                continue
            before[conclusion] = (unit, number)
            if conclusion == start:
                break
            queue.append(conclusion)
    steps: list[int] = []
    unit = start
    while not steps or unit != start:
        unit, number = before[unit]
        steps.append(number)
    return tuple(reversed(steps))
