"""Certificates: what is enough to give a claim its standing, whatever else is deleted from the map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.analysis.graph import Effect, Graph, GraphStep
from argmap.analysis.standing import IN, OUT, Labelling
from argmap.model.step import Relation, Step, Undercut


@dataclass(frozen=True, slots=True)
class Certificate:
    """Claims, by number, and relations that go against something.

    As long as none of them is deleted, the standing they were made for stays as it is: any other claims and
    relations may go. It is a proof of the standing, and need not be the only one.
    """

    claims: frozenset[int]
    against: tuple[Step | Relation | Undercut, ...]


def certificate_of(graph: Graph, labelling: Labelling, unit: int) -> Certificate:
    """A certificate for the standing of a unit; `labelling` is that of the graph. Linear in the arcs it meets.

    For a unit that is in: a ground that is in, and that all which goes against it is out. For one that is out:
    something in that defeats it, or that each ground is out. Else, all that is not out, and that the rest is out.
    Where there is a choice, what was derived first is taken, so that nothing that is in comes to rest on itself.
    """
    collector = _Collector(graph, labelling)
    collector.waiting.append(unit)
    while collector.waiting:
        collector.visit(collector.waiting.pop())
    return Certificate(frozenset(collector.claims), tuple(collector.against.values()))


class _Collector:
    """Walks what a standing was derived from; nodes are numbered as in the labelling."""

    def __init__(self, graph: Graph, labelling: Labelling) -> None:
        self.graph = graph
        self.label = labelling.label
        self.first_step = labelling.first_step
        self.first_undercut = labelling.first_undercut
        self.place = {node: place for place, node in enumerate(labelling.trail)}
        self.claims: set[int] = set()
        self.against: dict[int, Step | Relation | Undercut] = {}
        self.seen: set[int] = set()
        self.waiting: list[int] = []

    def visit(self, node: int) -> None:
        if node in self.seen:
            return
        self.seen.add(node)
        if node < self.first_step:
            self._visit_unit(node)
        elif node < self.first_undercut:
            self._visit_step(node)
        else:
            self._visit_undercut(node)

    def _visit_unit(self, unit: int) -> None:
        self.claims.update(self.graph.units[unit])
        grounds = [self.first_step + step for step in self.graph.steps_for[unit]]
        if self.label[unit] == IN:
            if not self.graph.is_own_ground[unit]:
                self.waiting.append(self._first(step for step in grounds if self.label[step] == IN))
            self.waiting += self._against(unit)
            return
        if self.label[unit] == OUT:
            # what came to be in only after the unit was out may rest on its being out
            defeating = [
                step
                for step in self._against(unit)
                if self.label[step] == IN
                and self._step(step).effect is Effect.DEFEATS
                and self.place[step] < self.place[unit]
            ]
            if defeating:
                self.waiting.append(self._first(defeating))
                return
        else:
            self.waiting += self._against(unit)
        self.waiting += grounds
        self._keep_from_becoming_a_leaf(unit)

    def _keep_from_becoming_a_leaf(self, unit: int) -> None:
        """A claim that may stand without a reason would do so once the reasons its own map gives are gone."""
        members = [self.graph.claims[member] for member in self.graph.units[unit]]
        for home in sorted({claim.map for claim in members if claim.grounds_itself}):
            for number in self.graph.steps_for[unit]:
                step = self.graph.steps[number]
                if step.written.map == home == self.graph.claims[step.conclusion].map:
                    self.claims.update(step.premises)
                    break

    def _visit_step(self, node: int) -> None:
        step = self._step(node)
        undercuts = [self.first_undercut + number for number in self.graph.undercuts_of[step.number]]
        if self.label[node] == OUT:
            breaking = [
                undercut
                for undercut in undercuts
                if self.label[undercut] == IN and self._undercut_effect(undercut) is Effect.DEFEATS
            ]
            fallen = [unit for unit in step.units if self.label[unit] == OUT]
            self.waiting.append(self._first((*fallen, *breaking)))
            return
        if step.sign == "against":
            self.against[id(step.written)] = step.written
        self.waiting += step.units
        self.waiting += [undercut for undercut in undercuts if self._undercut_effect(undercut) is not Effect.GRANTED]

    def _visit_undercut(self, node: int) -> None:
        undercut = self.graph.undercuts[node - self.first_undercut]
        if self.label[node] == OUT:
            self.waiting.append(self._first(unit for unit in undercut.units if self.label[unit] == OUT))
            return
        self.against[id(undercut.written)] = undercut.written
        self.waiting += undercut.units

    def _first(self, nodes: Iterable[int]) -> int:
        """Of labelled nodes, the one that was labelled first."""
        return min(nodes, key=self.place.__getitem__)

    def _against(self, unit: int) -> Iterator[int]:
        """The steps against a unit that are not granted."""
        for number in self.graph.steps_against[unit]:
            if self.graph.steps[number].effect is not Effect.GRANTED:
                yield self.first_step + number

    def _step(self, node: int) -> GraphStep:
        return self.graph.steps[node - self.first_step]

    def _undercut_effect(self, node: int) -> Effect:
        return self.graph.undercuts[node - self.first_undercut].effect
