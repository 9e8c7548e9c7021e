"""Grounding: which claims a set of leaves leads to by steps of support, whatever goes against them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from argmap.analysis.graph import Graph


def grounded_units(graph: Graph, seeds: Iterable[int]) -> frozenset[int]:
    """The least set of units that holds the seeds and each unit concluded from members: all premises of one step."""
    grounded = set(seeds)
    waiting = [len(step.units) if step.sign == "for" else -1 for step in graph.steps]
    queue = deque(grounded)
    while queue:
        for number in graph.steps_from[queue.popleft()]:
            waiting[number] -= 1
            unit = graph.unit_of[graph.steps[number].conclusion]
            if waiting[number] == 0 and unit not in grounded:
                grounded.add(unit)
                queue.append(unit)
    return frozenset(grounded)


def all_leaves(graph: Graph) -> list[int]:
    """The units that are their own ground, or that no step from any map is for."""
    return [unit for unit, own in enumerate(graph.is_own_ground) if own or not graph.steps_for[unit]]


def self_grounding_leaves(graph: Graph) -> list[int]:
    """The units that are their own ground."""
    return [unit for unit, own in enumerate(graph.is_own_ground) if own]


def evidence_leaves(graph: Graph) -> list[int]:
    """The units with an item of evidence among their members."""
    return [
        number
        for number, unit in enumerate(graph.units)
        if any(graph.claims[member].kind == "evidence" for member in unit)
    ]
