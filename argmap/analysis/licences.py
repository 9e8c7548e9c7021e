"""Licences: how likely a claim can be on the strength of the best step for it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from argmap.analysis.graph import Graph


class Licence(NamedTuple):
    """The most that the best step for a unit allows, a probability; the step, and the claim that sets the limit."""

    upper: float
    step: int
    limit: int


def licences(graph: Graph, order: Sequence[tuple[int, ...]], in_doubt: Collection[int]) -> dict[int, Licence]:
    """The licence of every unit whose steps all have a limit.

    A conjunction is no likelier than its least likely part (Fréchet 1935), so a step allows no more than the least
    upper end among its premises; of several steps the best one counts. A claim without a likelihood passes on what its
    own reasons allow, unless it is its own ground, in doubt, or in a circle.
    """
    limits = _stated_limits(graph)
    found: dict[int, Licence] = {}
    for part in order:
        for unit in part:
            licence = _licence(graph, unit, limits)
            if licence is not None and unit not in in_doubt and not graph.is_own_ground[unit]:
                found[unit] = licence
                if len(part) == 1:
                    limits.setdefault(unit, (licence.upper, licence.limit))
    return found


def _stated_limits(graph: Graph) -> dict[int, tuple[float, int]]:
    """For each unit with a likelihood, its upper end, and the claim that has it; of several the least."""
    limits: dict[int, tuple[float, int]] = {}
    for number, claim in enumerate(graph.claims):
        if claim.likelihood is not None:
            unit, limit = graph.unit_of[number], (claim.likelihood.upper, number)
            limits[unit] = min(limit, limits.get(unit, limit))
    return limits


def _licence(graph: Graph, unit: int, limits: dict[int, tuple[float, int]]) -> Licence | None:
    """The licence that the best step for a unit gives, or None when some step for it has no limit."""
    best: Licence | None = None
    for number in graph.steps_for[unit]:
        known = [limits[premise] for premise in graph.steps[number].units if premise in limits]
        if len(known) < len(graph.steps[number].units):
            return None
        upper, limit = min(known)
        if best is None or upper > best.upper:
            best = Licence(upper, number, limit)
    return best
