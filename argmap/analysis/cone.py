"""The cone of a claim: all that its standing can depend on, from which parts can be deleted on trial."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from argmap.analysis.certificate import certificate_of
from argmap.analysis.graph import Graph
from argmap.analysis.reach import units_bearing_on
from argmap.analysis.removal import graph_without
from argmap.analysis.standing import Labelling, Standings, labelling_of
from argmap.model.claim import Claim
from argmap.model.step import Relation, Step, Undercut

Part = Claim | Step | Relation | Undercut
"""What can be deleted: a claim, or a relation that goes against something."""


@dataclass(frozen=True, slots=True)
class Trial:
    """The cone without some of its parts: its graph, the labels in it, and the number of the claim in question."""

    graph: Graph
    labelling: Labelling
    claim: int

    @property
    def label(self) -> int:
        """The claim's label: UNDECIDED, IN or OUT."""
        return self.labelling.label[self.graph.unit_of[self.claim]]

    @property
    def standings(self) -> Standings:
        """The standings of all that is left."""
        return self.labelling.standings


@dataclass(frozen=True)
class Cone:
    """The claims that bear on one claim in any way, and the links between them.

    `parts` are the deletable things: first the claims, in reading and file order, then the attacks, conflicts and
    undercuts. The number of a part is its place. Deleting a claim deletes every relation that it is an end of.
    `target` is the number of the claim in question, which is never deleted.
    """

    graph: Graph
    target: int

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """What can be deleted, under its number."""
        graph = self.graph
        against: dict[int, Part] = {}
        for step in graph.steps:
            if step.sign == "against":
                against[id(step.written)] = step.written
        for undercut in graph.undercuts:
            against[id(undercut.written)] = undercut.written
        return (*graph.claims, *against.values())

    @cached_property
    def number_of(self) -> dict[int, int]:
        """The number of each part, under its identity: two relations can say the same."""
        return {id(part): number for number, part in enumerate(self.parts)}

    @cached_property
    def _origins(self) -> dict[int, frozenset[int]]:
        """For each relation among the parts, the claims that it goes out from."""
        origins: dict[int, frozenset[int]] = {}
        arcs: list[tuple[Part, tuple[int, ...]]] = [(step.written, step.premises) for step in self.graph.steps]
        arcs += [(undercut.written, undercut.premises) for undercut in self.graph.undercuts]
        for written, premises in arcs:
            number = self.number_of.get(id(written))
            if number is not None:
                origins[number] = origins.get(number, frozenset()).union(premises)
        return origins

    def origins_of(self, part: int) -> frozenset[int]:
        """The claims that a relation goes out from, both ends of a conflict; none for a claim."""
        return self._origins.get(part, frozenset())

    def trial(self, deleted: frozenset[int]) -> Trial:
        """The cone without these parts."""
        graph = self.graph
        if deleted:
            graph = graph_without(graph, deleted, [self.parts[number] for number in deleted])
        target = self.target - sum(1 for number in deleted if number < self.target)
        return Trial(graph, labelling_of(graph), target)

    def kept_by(self, trial: Trial) -> frozenset[int]:
        """Parts of which one must be deleted for the claim's standing to become another than it is in the trial."""
        certificate = certificate_of(trial.graph, trial.labelling, trial.graph.unit_of[trial.claim])
        claims = (trial.graph.claims[number] for number in certificate.claims)
        return frozenset([self.number_of[id(part)] for part in (*claims, *certificate.against)])


def cone_of(graph: Graph, claim: int) -> Cone:
    """The cone of the claim with this number."""
    units = units_bearing_on(graph, (graph.unit_of[claim],))
    kept = sorted(member for unit in units for member in graph.units[unit])
    limited = graph_without(graph, frozenset(range(len(graph.claims))).difference(kept))
    return Cone(limited, kept.index(claim))
