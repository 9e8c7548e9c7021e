"""Reasons: why a claim is out, and which disputes leave a claim undecided."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from argmap.analysis.circles import circles
from argmap.analysis.graph import Effect, Graph
from argmap.analysis.grounding import all_leaves, grounded_units
from argmap.analysis.standing import Standing, Standings


class Fall(StrEnum):
    """Why a claim is out (language, section 5)."""

    DEFEATED = "defeated"
    CIRCULAR = "circular"
    UNSUPPORTED = "unsupported"


def circles_of_support(graph: Graph) -> tuple[frozenset[int], ...]:
    """The sets of units that reach themselves by support, in the order of their least member."""
    return _circles(graph, frozenset())


def vicious_circles(graph: Graph) -> tuple[frozenset[int], ...]:
    """The circles of support within what no leaf leads to: their members rest on one another alone."""
    return _circles(graph, grounded_units(graph, all_leaves(graph)))


def _circles(graph: Graph, without: frozenset[int]) -> tuple[frozenset[int], ...]:
    return tuple(
        circles(
            (premise, conclusion)
            for step in graph.steps
            if step.sign == "for" and (conclusion := graph.unit_of[step.conclusion]) not in without
            for premise in step.units
            if premise not in without
        )
    )


def falls_of(graph: Graph, standings: Standings, vicious: tuple[frozenset[int], ...]) -> dict[int, Fall]:
    """For each unit that is out, why; `vicious` are the circles that no leaf leads to.

    Where several extensions share the standings, a unit can be out in all of them by the doing of another step in each.
    It counts as defeated then, too, unless its grounds are out in all.
    """
    in_circle = frozenset().union(*vicious)
    falls = {}
    for unit, standing in enumerate(standings.units):
        if standing is Standing.OUT:
            is_defeated = any(True for _ in defeaters_of(graph, standings, unit))
            if is_defeated or _has_open_ground(graph, standings, unit):
                falls[unit] = Fall.DEFEATED
            else:
                falls[unit] = Fall.CIRCULAR if unit in in_circle else Fall.UNSUPPORTED
    return falls


def _has_open_ground(graph: Graph, standings: Standings, unit: int) -> bool:
    return graph.is_own_ground[unit] or any(
        standings.steps[number] is not Standing.OUT for number in graph.steps_for[unit]
    )


def defeaters_of(graph: Graph, standings: Standings, unit: int) -> Iterator[int]:
    """The steps that are in and defeat the unit."""
    for number in graph.steps_against[unit]:
        if graph.steps[number].effect is Effect.DEFEATS and standings.steps[number] is Standing.IN:
            yield number


def open_objections_to(graph: Graph, standings: Standings, unit: int) -> Iterator[int]:
    """The steps against the unit that are neither granted nor out."""
    for number in graph.steps_against[unit]:
        if graph.steps[number].effect is not Effect.GRANTED and standings.steps[number] is not Standing.OUT:
            yield number


def has_ground_in(graph: Graph, standings: Standings, unit: int) -> bool:
    """Whether some ground of the unit is in: then no dispute about its other grounds can touch it."""
    return graph.is_own_ground[unit] or any(standings.steps[step] is Standing.IN for step in graph.steps_for[unit])


def open_undercuts_below(graph: Graph, standings: Standings, unit: int) -> Iterator[int]:
    """The undercuts, neither granted nor out, of the undecided steps for a unit that has no ground in."""
    if has_ground_in(graph, standings, unit):
        return
    for step in graph.steps_for[unit]:
        if standings.steps[step] is Standing.UNDECIDED:
            for number in graph.undercuts_of[step]:
                is_granted = graph.undercuts[number].effect is Effect.GRANTED
                if not is_granted and standings.undercuts[number] is not Standing.OUT:
                    yield number


def disputes_behind(graph: Graph, standings: Standings, unit: int) -> tuple[int, ...]:
    """The units, this one included, from whose open objections its being undecided stems, nearest first.

    Walks down through the undecided grounds of units that have no ground in; where a unit has an open objection of
    its own or an undercut of one of those grounds is open, the walk notes it.
    """
    found: list[int] = []
    seen = {unit}
    queue = [unit]
    for current in queue:
        objections = open_objections_to(graph, standings, current)
        undercuts = open_undercuts_below(graph, standings, current)
        if any(True for _ in objections) or any(True for _ in undercuts):
            found.append(current)
        if has_ground_in(graph, standings, current):
            continue
        for step in graph.steps_for[current]:
            if standings.steps[step] is Standing.UNDECIDED:
                for premise in sorted(graph.steps[step].units):
                    if premise not in seen and standings.units[premise] is Standing.UNDECIDED:
                        seen.add(premise)
                        queue.append(premise)
    return tuple(found)
