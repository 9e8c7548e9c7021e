"""Dominators: what a claim cannot do without.

A claim needs only one of its grounds, a step needs all its premises, so these are dominators of an AND/OR graph:
Dom(leaf) = {leaf}, Dom(step) = the union over its premises, Dom(claim) = {claim} and the intersection over its grounds,
as the greatest fixpoint. (Dominators of the flattened graph miss what several grounds share through joint premises.)
Sets are the bits of whole numbers, so that a union of thousands of members is one operation.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

from argmap.analysis.graph import Graph

EVERYTHING = -1
"""All bits: what a ground needs of which nothing is known yet."""


def dominators_of(
    graph: Graph,
    order: Iterable[tuple[int, ...]],
    grounded: frozenset[int],
    members: Sequence[int],
    own_grounds: Sequence[int],
    spared: Sequence[int] | None = None,
) -> dict[int, int]:
    """For each grounded unit, the bits of all it cannot do without.

    `order` is the order of support, `grounded` what the self-grounding leaves lead to. `members[unit]` are the bits
    that every ground of the unit needs (the claim itself); `own_grounds[unit]` those that its own ground needs, where
    it is its own ground (what a leaf rests on). `spared[unit]` are bits that the unit can do without though every
    ground needs them; such a unit counts as grounded even where all else is needed for it.
    """
    dominators: dict[int, int] = {}
    for part in order:
        open_units = grounded.intersection(part)
        queue = deque(unit for unit in part if unit in open_units)
        waiting = set(queue)
        while queue:
            unit = queue.popleft()
            waiting.discard(unit)
            shared = _shared(graph, unit, grounded, dominators, own_grounds)
            if spared is not None:
                shared &= ~spared[unit]
            needed = EVERYTHING if shared == EVERYTHING else members[unit] | shared
            if needed == dominators.get(unit, EVERYTHING):
                continue
            dominators[unit] = needed
            if len(part) > 1:
                for number in graph.steps_from[unit]:
                    above = graph.unit_of[graph.steps[number].conclusion]
                    if above in open_units and above not in waiting:
                        waiting.add(above)
                        queue.append(above)
    return dominators


def _shared(
    graph: Graph, unit: int, grounded: frozenset[int], dominators: dict[int, int], own_grounds: Sequence[int]
) -> int:
    """What all grounds of the unit need."""
    shared = own_grounds[unit] if graph.is_own_ground[unit] else EVERYTHING
    for number in graph.steps_for[unit]:
        premises = graph.steps[number].units
        if premises <= grounded:
            needed = 0
            for premise in premises:
                needed |= dominators.get(premise, EVERYTHING)
            shared &= needed
    return shared


def bits(number: int) -> list[int]:
    """The positions of the bits that are set, the lowest first."""
    positions = []
    while number:
        lowest = number & -number
        positions.append(lowest.bit_length() - 1)
        number ^= lowest
    return positions
