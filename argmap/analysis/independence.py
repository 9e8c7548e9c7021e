"""Independence: on how many different origins the evidence of a reading rests, and how unevenly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from argmap.analysis.analysis import Analysis
from argmap.analysis.shared_sources import shared_sources
from argmap.analysis.sourcing import circular_sourcing
from argmap.model.claim import Claim
from argmap.model.source import Source


@dataclass(frozen=True, slots=True)
class Grounded:
    """An item of evidence, by number, with the sources it cites and the origins at which all it rests on ends."""

    number: int
    cited: tuple[Source, ...]
    origins: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Independence:
    """The evidence of a reading, and what it rests on."""

    items: tuple[Grounded, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources that the items cite, the most cited first; of equals the one that is cited first."""
        return _by_use([item.cited for item in self.items])

    @property
    def origins(self) -> tuple[Source, ...]:
        """The different origins of the items, the one that most rest on first."""
        return _by_use([item.origins for item in self.items])

    @property
    def without_origin(self) -> int:
        """How many items name nothing that they rest on."""
        return sum(not item.origins for item in self.items)

    @property
    def shares(self) -> dict[str, Fraction]:
        """For each origin, by name, which part of the items that have one rests on it; one with several is divided."""
        known = [item for item in self.items if item.origins]
        shares: dict[str, Fraction] = {}
        for item in known:
            for origin in item.origins:
                shares[origin.name] = shares.get(origin.name, Fraction(0)) + Fraction(1, len(item.origins) * len(known))
        return shares

    @property
    def concentration(self) -> float:
        """The Herfindahl-Hirschman index of the origins: the sum of their squared shares (Hirschman 1945, 1964).

        1 where everything rests on one origin, 1/n where n origins carry equally much, 0 where no origin is known.
        """
        return float(sum(share**2 for share in self.shares.values()))


def independence_of(analysis: Analysis) -> Independence:
    """The evidence of the reading, in its order, with what it rests on.

    An item rests on what it names as its origins, else on what it cites, and through the origins of these on theirs.
    Where nothing but the paper that the map reconstructs is named, the item rests on the paper's own word, and the
    paper is its origin. Sources that rest on one another in a circle count as one, and so does a document that two
    maps declare each under its own name.
    """
    return _Search(analysis).found()


class _Search:
    """Where the sources of a reading end; only `independence_of` uses it."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.numbers = [number for number, claim in enumerate(analysis.graph.claims) if claim.kind == "evidence"]
        self.one_of: dict[str, Source] = {}
        """For sources that are one with another, by name, the one that stands for them."""
        for legs in circular_sourcing(analysis.map):
            for source, _, _ in legs:
                self.one_of[source.name] = legs[0][0]
        self._unite_shared()

    def found(self) -> Independence:
        claims = self.analysis.graph.claims
        return Independence(
            tuple(
                Grounded(number, tuple(self._cited(claims[number])), tuple(self._ends(claims[number])))
                for number in self.numbers
            )
        )

    def _unite_shared(self) -> None:
        claims = [self.analysis.graph.claims[number] for number in self.numbers]
        maps = list(dict.fromkeys(claim.map for claim in claims))
        for one, other in combinations(maps, 2):
            sides = [[claim for claim in claims if claim.map == side] for side in (one, other)]
            for shared in shared_sources(self.analysis.map, *sides):
                one_source, other_source = self._one(shared.one), self._one(shared.other)
                if one_source.name != other_source.name:
                    self.one_of[other_source.name] = one_source

    def _one(self, source: Source) -> Source:
        """The source that stands for this one and all that are one with it."""
        while (stands_for := self.one_of.get(source.name, source)).name != source.name:
            source = stands_for
        return source

    def _cited(self, claim: Claim) -> Iterator[Source]:
        found = (self.analysis.map.look_up(claim.map, citation.source) for citation in claim.citations)
        yield from {
            source.name: source for each in found if isinstance(each, Source) and (source := self._one(each))
        }.values()

    def _ends(self, claim: Claim) -> Iterator[Source]:
        origins = self.analysis.origins
        queue = origins.of_claim(claim) or list(self._cited(claim))
        seen = {source.name for source in queue}
        ends: dict[str, Source] = {}
        for source in queue:
            below = [] if source.name in origins.in_circles else origins.of_source(source)
            if not below:
                ends[self._one(source).name] = self._one(source)
            for origin in below:
                if origin.name not in seen:
                    seen.add(origin.name)
                    queue.append(origin)
        return iter(ends.values())


def _by_use(lists: Sequence[tuple[Source, ...]]) -> tuple[Source, ...]:
    counts: dict[str, int] = {}
    sources: dict[str, Source] = {}
    for each in lists:
        for source in each:
            counts[source.name] = counts.get(source.name, 0) + 1
            sources.setdefault(source.name, source)
    order = {name: place for place, name in enumerate(sources)}
    return tuple(sources[name] for name in sorted(sources, key=lambda name: (-counts[name], order[name])))
