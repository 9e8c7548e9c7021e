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

    A leaf that supports every thesis of three or more is background, and left out.
    """
    theses = sorted({graph.unit_of[number] for number, claim in enumerate(graph.claims) if claim.kind == "thesis"})
    sides = [(graph.unit_of[conflict.premises[0]], graph.unit_of[conflict.conclusion]) for conflict in conflicts]
    numbers = {
        unit: number for number, unit in enumerate(sorted({*theses, *(unit for pair in sides for unit in pair)}))
    }
    all_theses = sum(1 << numbers[thesis] for thesis in theses) if len(theses) > 2 else 0
    conflicts_of: list[list[int]] = [[] for _ in numbers]
    for position, (one, _) in enumerate(sides):
        conflicts_of[numbers[one]].append(position)
    above = _above(graph, order, numbers)
    for leaf in leaves:
        reached = above[leaf]
        is_background = all_theses and reached & all_theses == all_theses
        if reached & (reached - 1) and not is_background:
            for side in bits(reached):
                for position in conflicts_of[side]:
                    if reached >> numbers[sides[position][1]] & 1:
                        yield position, leaf


def _above(graph: Graph, order: Sequence[tuple[int, ...]], numbers: dict[int, int]) -> list[int]:
    """For each unit, which of the numbered ones some chain of support leads to, as bits: one pass, downward."""
    above = [0] * len(graph.units)
    for part in reversed(order):
        reached = 0
        for unit in part:
            for number in graph.steps_from[unit]:
                if graph.steps[number].sign == "for":
                    conclusion = graph.unit_of[graph.steps[number].conclusion]
                    own = 1 << numbers[conclusion] if conclusion in numbers else 0
                    reached |= own | above[conclusion]
        for unit in part:
            above[unit] = reached
    return above
