"""Corroboration: whether all that is cited for a claim ends at one source."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from argmap.analysis.graph import Graph
from argmap.analysis.origins import Origins
from argmap.analysis.reach import units_below
from argmap.model.source import Source


def only_roots_below(
    graph: Graph, origins: Origins, order: Iterable[tuple[int, ...]], units: Iterable[int]
) -> dict[int, Source | None]:
    """The one source at which all that the units and those below them cite ends, for each of them that cites anything.

    None where there are several, or where one is not known. `order` is an order of support: one pass does for all.
    """
    looked_at = units_below(graph, units)
    below: dict[int, dict[str, Source | None]] = {}
    for part in order:
        if part[0] in looked_at:
            roots: dict[str, Source | None] = {}
            for unit in part:
                roots |= _roots_of(graph, origins, unit)
                for number in graph.steps_for[unit]:
                    for premise in graph.steps[number].units:
                        roots |= below.get(premise, {})
            two = dict(islice(roots.items(), 2))  # a third changes nothing
            below.update(dict.fromkeys(part, two))
    return {unit: next(iter(roots.values())) if len(roots) == 1 else None for unit, roots in below.items() if roots}


def _roots_of(graph: Graph, origins: Origins, unit: int) -> dict[str, Source | None]:
    """The roots of a unit's own members by name, one that is not known without a name."""
    members = (graph.claims[member] for member in graph.units[unit])
    roots = [origins.only_root(claim) for claim in members if claim.citations or claim.origins]
    return {root.name if root is not None else "": root for root in roots}
