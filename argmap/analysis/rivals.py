"""Rivals: claims that cannot both hold, and what supports both of them all the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.analysis.dominators import bits
from argmap.analysis.graph import Graph, GraphStep


def rivalries(graph: Graph) -> tuple[GraphStep, ...]:
    """The conflicts between two different units, each in the direction in which it was written."""
    found: dict[int, GraphStep] = {}
    for step in graph.steps:
        if step.is_conflict and graph.unit_of[step.premises[0]] != graph.unit_of[step.conclusion]:
            found.setdefault(id(step.written), step)
    return tuple(found.values())


def support_of_both(
    graph: Graph, order: Sequence[tuple[int, ...]], conflicts: Sequence[GraphStep], leaves: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """The conflicts, by their place in `conflicts`, both sides of which a leaf supports, each with that leaf.

    One pass from conclusions down to premises carries, for every unit, the sides that lie above it as bits.
    """
    sides = [(graph.unit_of[conflict.premises[0]], graph.unit_of[conflict.conclusion]) for conflict in conflicts]
    own = [0] * len(graph.units)
    numbers: dict[int, int] = {}
    for unit in (unit for pair in sides for unit in pair):
        own[unit] = 1 << numbers.setdefault(unit, len(numbers))
    conflicts_of: list[list[int]] = [[] for _ in numbers]
    for position, (one, _) in enumerate(sides):
        conflicts_of[numbers[one]].append(position)
    above = _sides_above(graph, order, own)
    for leaf in leaves:
        reached = above[leaf]
        if reached & (reached - 1):
            for side in bits(reached):
                for position in conflicts_of[side]:
                    if reached & own[sides[position][1]]:
                        yield position, leaf


def _sides_above(graph: Graph, order: Sequence[tuple[int, ...]], own: Sequence[int]) -> list[int]:
    above = [0] * len(graph.units)
    for part in reversed(order):
        reached = 0
        for unit in part:
            for number in graph.steps_from[unit]:
                if graph.steps[number].sign == "for":
                    conclusion = graph.unit_of[graph.steps[number].conclusion]
                    reached |= own[conclusion] | above[conclusion]
        for unit in part:
            above[unit] = reached
    return above
