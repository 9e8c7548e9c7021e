"""Influence: which steps and undercuts count for the strength of a unit, with the order in which to work units out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from argmap.analysis.circles import circles
from argmap.analysis.graph import Effect, Graph


class Part(NamedTuple):
    """Units that are worked out together: those of one circle of influence, or one unit outside every circle."""

    units: tuple[int, ...]
    is_circle: bool


@dataclass(frozen=True, slots=True)
class Order:
    """All units, each after what influences it: those `before_circles`, then what lies in circles or follows."""

    before_circles: list[int]
    parts: list[Part]


@dataclass(frozen=True, slots=True)
class Influence:
    """What counts in a graph: all but what is granted.

    `supports` and `attacks` hold step numbers by unit; `undercuts` the premises, as units, of the undercuts of a step,
    each set once and only for steps that have some; `influenced` holds, by unit, the units whose strength hangs on it,
    as often as it does.
    """

    supports: list[list[int]]
    attacks: list[list[int]]
    undercuts: dict[int, set[frozenset[int]]]
    influenced: list[list[int]]


def influence_in(graph: Graph) -> Influence:
    """What counts in the graph."""
    supports: list[list[int]] = [[] for _ in graph.units]
    attacks: list[list[int]] = [[] for _ in graph.units]
    influenced: list[list[int]] = [[] for _ in graph.units]
    undercuts: dict[int, set[frozenset[int]]] = {}
    unit_of, granted = graph.unit_of, Effect.GRANTED
    for number, step in enumerate(graph.steps):
        effect = step.effect
        if effect is granted:
            continue
        conclusion = unit_of[step.conclusion]
        (supports if effect is None else attacks)[conclusion].append(number)
        for premise in step.units:
            influenced[premise].append(conclusion)
    for undercut in graph.undercuts:
        if undercut.effect is not granted:
            undercuts.setdefault(undercut.step, set()).add(undercut.units)
            step = graph.steps[undercut.step]
            if step.effect is not granted:
                for premise in undercut.units:
                    influenced[premise].append(unit_of[step.conclusion])
    return Influence(supports, attacks, undercuts, influenced)


def order_of_influence(influenced: Sequence[Sequence[int]]) -> Order:
    """The order in which each unit comes after all that influences it; those in a circle come together."""
    waiting = [0] * len(influenced)
    for others in influenced:
        for other in others:
            waiting[other] += 1
    ready = [unit for unit, count in enumerate(waiting) if not count]
    for unit in ready:
        for other in influenced[unit]:
            waiting[other] -= 1
            if not waiting[other]:
                ready.append(other)
    if len(ready) == len(influenced):
        return Order(ready, [])
    return Order(ready, _order_of_parts(influenced, [unit for unit, count in enumerate(waiting) if count]))


def _order_of_parts(influenced: Sequence[Sequence[int]], units: list[int]) -> list[Part]:
    """The units that lie in circles or follow from them, in the same order. A part goes by its least unit."""
    part_of = {unit: unit for unit in units}
    parts = {unit: Part((unit,), is_circle=False) for unit in units}
    for circle in circles((unit, other) for unit in units for other in influenced[unit]):
        members = tuple(sorted(circle))
        for unit in members:
            part_of[unit] = members[0]
            del parts[unit]
        parts[members[0]] = Part(members, is_circle=True)
    following = {
        number: [part_of[other] for unit in part.units for other in influenced[unit] if part_of[other] != number]
        for number, part in parts.items()
    }
    waiting = dict.fromkeys(parts, 0)
    for others in following.values():
        for other in others:
            waiting[other] += 1
    ready = [number for number, count in waiting.items() if not count]
    for number in ready:
        for other in following[number]:
            waiting[other] -= 1
            if not waiting[other]:
                ready.append(other)
    return [parts[number] for number in ready]
