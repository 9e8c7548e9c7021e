"""The order of support: units in parts that rest on one another, each part after those it rests on."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from argmap.analysis.graph import Graph


def order_of_support(graph: Graph, circles: Sequence[frozenset[int]]) -> tuple[tuple[int, ...], ...]:
    """All units, premises before conclusions; each of the `circles` of support is one part, any other unit its own."""
    part_of = list(range(len(graph.units)))
    for circle in circles:
        first = min(circle)
        for unit in circle:
            part_of[unit] = first
    members: dict[int, list[int]] = {}
    for unit, part in enumerate(part_of):
        members.setdefault(part, []).append(unit)
    leading_to: dict[int, list[int]] = {part: [] for part in members}
    waiting = dict.fromkeys(members, 0)
    for step in graph.steps:
        if step.sign == "for":
            conclusion = part_of[graph.unit_of[step.conclusion]]
            for premise in step.units:
                if part_of[premise] != conclusion:
                    leading_to[part_of[premise]].append(conclusion)
                    waiting[conclusion] += 1
    ready = deque(part for part, count in waiting.items() if not count)
    order: list[tuple[int, ...]] = []
    while ready:
        part = ready.popleft()
        order.append(tuple(members[part]))
        for conclusion in leading_to[part]:
            waiting[conclusion] -= 1
            if not waiting[conclusion]:
                ready.append(conclusion)
    return tuple(order)
