"""Reach: what lies above or below some units by support, and whose standing hangs on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

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


def chain_below(graph: Graph, unit: int, is_end: Callable[[int], bool]) -> tuple[int, ...]:
    """The shortest chain of support from `unit` down to one for which `is_end` holds, as units; () if there is none."""
    above: dict[int, int | None] = {unit: None}
    queue = [unit]
    for current in queue:
        if is_end(current):
            chain, link = [], above[current]
            chain.append(current)
            while link is not None:
                chain.append(link)
                link = above[link]
            return tuple(reversed(chain))
        for number in graph.steps_for[current]:
            for premise in sorted(graph.steps[number].units):
                if premise not in above:
                    above[premise] = current
                    queue.append(premise)
    return ()


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
