"""Origins: the sources that claims, and other sources, rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from argmap.analysis.commitments import paper_of
from argmap.analysis.sourcing import circular_sourcing
from argmap.model.argument_map import ArgumentMap
from argmap.model.claim import Claim
from argmap.model.reference import Reference
from argmap.model.source import Source


@dataclass(frozen=True)
class Origins:
    """What the claims and sources of a reading rest on; several origins of one are taken as alternatives.

    The paper that a map reconstructs is no origin in that map: every passage stands in it.
    """

    map: ArgumentMap
    _roots: dict[str, dict[str, Source]] = field(default_factory=dict, compare=False, repr=False)
    _graded: dict[str, dict[str, Source]] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def papers(self) -> dict[str, Source | None]:
        """The paper of each map of the reading."""
        return {document.id: paper_of(self.map, document.id) for document in self.map.named_documents}

    @cached_property
    def in_circles(self) -> frozenset[str]:
        """The names of the sources that rest on one another in a circle."""
        return frozenset(source.name for legs in circular_sourcing(self.map) for source, _, _ in legs)

    def _is_root(self, source: Source) -> bool:
        return not source.origins or source.name in self.in_circles

    @cached_property
    def _names_of_papers(self) -> frozenset[str]:
        return frozenset(paper.name for paper in self.papers.values() if paper is not None)

    def of_claim(self, claim: Claim) -> list[Source]:
        """The origins that a claim names, else the sources that it cites."""
        return self._found(claim.map, claim.origins or tuple(citation.source for citation in claim.citations))

    def of_source(self, source: Source) -> list[Source]:
        """The origins that a source names."""
        return self._found(source.map, source.origins)

    def _found(self, map_id: str, references: Iterable[Reference]) -> list[Source]:
        found = (self.map.look_up(map_id, reference) for reference in references)
        return [source for source in found if isinstance(source, Source) and source is not self.papers[map_id]]

    def known(self, claim: Claim) -> bool:
        """Whether all that the claim says of its origins could be read and resolved."""
        references = claim.origins or tuple(citation.source for citation in claim.citations)
        return {"origin", "cite"}.isdisjoint(claim.broken_keys) and all(
            isinstance(self.map.look_up(claim.map, reference), Source) for reference in references
        )

    def only_root(self, claim: Claim) -> Source | None:
        """The one source at which all that the claim rests on ends; None when there is none, or several.

        Sources that rest on one another in a circle end nowhere, so what rests on them rests on nobody knows what; the
        paper of any map of the reading is no root.
        """
        roots = self._ends(claim, self._is_root, self._roots) if self.known(claim) else []
        is_known = len(roots) == 1 and roots[0].name not in self._names_of_papers | self.in_circles
        return roots[0] if is_known else None

    def graded(self, claim: Claim) -> list[Source]:
        """The nearest sources below the claim that say how reliable they are, or rest on no other."""
        return self._ends(claim, _is_graded_or_root, self._graded)

    def _ends(
        self, claim: Claim, is_end: Callable[[Source], bool], found: dict[str, dict[str, Source]]
    ) -> list[Source]:
        """The sources below the claim at which the search ends; `found` keeps what was found below each source."""
        ends: dict[str, Source] = {}
        for source in self.of_claim(claim):
            if source.name not in found:
                self._find_ends(source, is_end, found)
            ends |= found[source.name]
        return list(ends.values())

    def _find_ends(self, start: Source, is_end: Callable[[Source], bool], found: dict[str, dict[str, Source]]) -> None:
        """Find the ends below a source, after those below its origins, so that a long chain is walked once."""
        entered: set[str] = set()
        open_sources = [start]
        while open_sources:
            current = open_sources[-1]
            waiting = [] if is_end(current) or current.name in entered else self.of_source(current)
            entered.add(current.name)
            waiting = [origin for origin in waiting if origin.name not in found and origin.name not in entered]
            if waiting:
                open_sources += waiting
            else:
                open_sources.pop()
                if current.name not in found:
                    found[current.name] = self._ends_below(current, is_end, found)

    def _ends_below(
        self, start: Source, is_end: Callable[[Source], bool], found: dict[str, dict[str, Source]]
    ) -> dict[str, Source]:
        ends: dict[str, Source] = {}
        seen = {start.name}
        queue = [start]
        for source in queue:
            if source.name in found:
                ends |= found[source.name]
            elif is_end(source):
                ends[source.name] = source
            else:
                unseen = {origin.name: origin for origin in self.of_source(source) if origin.name not in seen}
                seen |= unseen.keys()
                queue += unseen.values()
        return ends


def _is_graded_or_root(source: Source) -> bool:
    """Whether a source says how reliable it is, or meant to, or rests on no other."""
    return source.reliability is not None or "reliability" in source.broken_keys or not source.origins
