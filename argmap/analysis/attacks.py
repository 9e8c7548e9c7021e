"""Circles of attack of odd length, which leave all their members undecided."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from argmap.analysis.circles import circles
from argmap.analysis.graph import Effect, Graph


def odd_circles_of_attack(graph: Graph) -> Iterator[tuple[int, ...]]:
    """The steps of one odd circle of attacks in each part of the graph that holds one; self-attacks are left out.

    A strongly connected part holds an odd circle just when one of its members reaches itself in an odd number of
    attacks. Conflicts are left out too: three answers of which each excludes the others are no paradox.
    """
    by_arc: dict[tuple[int, int], int] = {}
    for step in graph.steps:
        if step.sign == "against" and not step.is_conflict and step.effect is not Effect.GRANTED:
            for premise in step.units:
                if premise != graph.unit_of[step.conclusion]:
                    by_arc.setdefault((premise, graph.unit_of[step.conclusion]), step.number)
    attacked: dict[int, list[int]] = {}
    for one, other in by_arc:
        attacked.setdefault(one, []).append(other)
    for part in circles(by_arc):
        circle = _odd_circle(attacked, part, min(part))
        if circle:
            yield tuple(by_arc[arc] for arc in pairwise(circle))


def _odd_circle(attacked: dict[int, list[int]], part: frozenset[int], start: int) -> list[int]:
    """The shortest odd walk within a part from `start` back to it, both ends included; [] when there is none."""
    before: dict[tuple[int, bool], tuple[int, bool] | None] = {(start, False): None}
    queue = [(start, False)]
    for state in queue:
        unit, is_odd = state
        for other in sorted(part.intersection(attacked[unit])):
            if (other, not is_odd) not in before:
                before[other, not is_odd] = state
                queue.append((other, not is_odd))
    walk: list[int] = []
    current: tuple[int, bool] | None = (start, True) if (start, True) in before else None
    while current is not None:
        walk.append(current[0])
        current = before[current]
    return walk[::-1]
