"""Dependence: which evidence, assumptions and origins a claim cannot do without."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.analysis.dominators import EVERYTHING, bits, dominators_of
from argmap.analysis.graph import Graph
from argmap.analysis.origins import Origins
from argmap.model.claim import Claim
from argmap.model.source import Source

_POINTS = frozenset({"evidence", "assumption"})

Point = Claim | Source


@dataclass(frozen=True, slots=True)
class Dependence:
    """What each unit needs, as the bits of `points`; units that no self-grounding leaf leads to are left out."""

    points: tuple[Point, ...]
    needed: dict[int, int]

    def points_of(self, unit: int) -> tuple[Point, ...]:
        """The evidence, assumptions and origins that the unit cannot do without, in the order of the reading."""
        return tuple(self.points[position] for position in bits(self.needed.get(unit, 0)))


def dependence_of(
    origins: Origins, graph: Graph, order: Iterable[tuple[int, ...]], grounded: frozenset[int]
) -> Dependence:
    """What each claim of a reading cannot do without.

    A leaf rests on its origins, else on the sources it cites other than the paper its map reconstructs; several are
    taken as alternatives. A source rests on its own origins in turn.
    """
    points: list[Point] = []
    members = [0] * len(graph.units)
    for number, unit in enumerate(graph.units):
        point = next((graph.claims[member] for member in unit if graph.claims[member].kind in _POINTS), None)
        if point is not None:
            members[number] = 1 << len(points)
            points.append(point)
    sources = _Sources(origins, points)
    own_grounds = [
        sources.needed_by(tuple(graph.claims[member] for member in unit)) if graph.is_own_ground[number] else 0
        for number, unit in enumerate(graph.units)
    ]
    return Dependence(tuple(points), dominators_of(graph, order, grounded, members, own_grounds))


class _Sources:
    """The sources of a reading as points, numbered when first met; only `dependence_of` uses it."""

    def __init__(self, origins: Origins, points: list[Point]) -> None:
        self.origins = origins
        self.points = points
        self.bits: dict[str, int] = {}

    def needed_by(self, claims: Iterable[Claim]) -> int:
        """The bits of the sources without which none of the claims has anything to rest on."""
        sources = [source for claim in claims for source in self.origins.of_claim(claim)]
        if not sources:
            return 0
        for source in sources:
            if source.name not in self.bits:
                self._add(source)
        return self._shared(sources)

    def _add(self, source: Source) -> None:
        """Find what a source needs, after what its origins need; a source that rests on itself ends there."""
        open_sources = [source]
        while open_sources:
            current = open_sources[-1]
            origins = self.origins.of_source(current)
            if current.name not in self.bits:
                self.bits[current.name] = 1 << len(self.points)
                self.points.append(current)
                open_sources += [origin for origin in origins if origin.name not in self.bits]
            else:
                self.bits[current.name] |= self._shared(origins)
                open_sources.pop()

    def _shared(self, sources: Iterable[Source]) -> int:
        shared = EVERYTHING
        for source in sources:
            shared &= self.bits[source.name]
        return 0 if shared == EVERYTHING else shared
