"""Queries: what a claim's standing depends on, and the least that would turn it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from argmap.analysis.cone import Cone, Part, Trial, cone_of
from argmap.analysis.dominators import bits, dominators_of
from argmap.analysis.graph import Graph
from argmap.analysis.grounding import grounded_units, self_grounding_leaves
from argmap.analysis.order import order_of_support
from argmap.analysis.reasons import circles_of_support, falls_of, vicious_circles
from argmap.analysis.standing import IN, WORDS, Standing
from argmap.analysis.turning import Search
from argmap.analysis.verdict import Verdict, verdict_on
from argmap.model.claim import Claim

MOST_PARTS = 6
"""How many parts a deletion may have that `least_turns` looks for."""


@dataclass(frozen=True)
class Deletion:
    """Parts of a map, by their numbers in a cone, whose deletion turns the cone's claim."""

    cone: Cone
    numbers: frozenset[int]

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is deleted: claims in reading and file order, then relations."""
        return tuple(self.cone.parts[number] for number in sorted(self.numbers))

    @cached_property
    def trial(self) -> Trial:
        """What is left of the cone, and the standings in it."""
        return self.cone.trial(self.numbers)

    @cached_property
    def verdict(self) -> Verdict:
        """The verdict on the claim once the parts are deleted."""
        trial = self.trial
        falls = falls_of(trial.graph, trial.standings, vicious_circles(trial.graph))
        return verdict_on(trial.graph, trial.standings, falls, trial.claim)


@dataclass(frozen=True, slots=True)
class Answers:
    """What a query found for a claim: deletions by size, then in reading and file order.

    `is_complete` is False when the search was ended early (`turning.MOST_WORK`): there may be more.
    """

    claim: Claim
    standing: Standing
    deletions: tuple[Deletion, ...]
    is_complete: bool


def sets_needed(graph: Graph, claim: int, size: int) -> Answers:
    """The inclusion-minimal sets of at most `size` other claims without which the claim is not in.

    A claim that is not in needs none. What dominates the claim by support alone is known without a trial.
    """
    cone = cone_of(graph, claim)
    if cone.trial(frozenset()).label != IN:
        return _answers(cone, (), is_complete=True)
    claims = range(len(cone.graph.claims))
    search = Search(cone, claims.__contains__, lambda trial: trial.label != IN)
    found = [deleted for level in search.levels(size, _needed_for_support(cone)) for deleted in level]
    return _answers(cone, found, is_complete=search.is_complete)


def least_turns(graph: Graph, claim: int) -> Answers:
    """The smallest sets of leaves, attacks, conflicts and undercuts whose deletion changes the claim's standing.

    All sets of that size are answers; none when no deletion of up to MOST_PARTS of them changes it. A leaf is a claim
    that no step is for, or whose kind lets it stand without one: if only its reasons went, it would stand for itself.
    """
    cone = cone_of(graph, claim)
    before = cone.trial(frozenset()).label
    allowed = _leaves(cone.graph).union(range(len(cone.graph.claims), len(cone.parts)))
    search = Search(cone, allowed.__contains__, lambda trial: trial.label != before)
    found = next(filter(None, search.levels(MOST_PARTS)), [])
    return _answers(cone, found, is_complete=search.is_complete)


def decisive_claims(graph: Graph, claim: int) -> tuple[Claim, ...]:
    """The single claims without which the claim would turn: from in to something else, or to in.

    For a claim that is in, the claims without which it would not be; for another, what goes against a claim or a step
    and whose deletion alone would make it in. In reading and file order.
    """
    cone = cone_of(graph, claim)
    is_in = cone.trial(frozenset()).label == IN
    allowed = frozenset(range(len(cone.graph.claims))) if is_in else _opponents(cone.graph)
    search = Search(cone, allowed.__contains__, lambda trial: (trial.label == IN) is not is_in)
    known = _needed_for_support(cone) & allowed if is_in else frozenset[int]()
    found = sorted(min(deleted) for deleted in next(iter(search.levels(1, known))))
    return tuple(cone.graph.claims[number] for number in found)


def _answers(cone: Cone, found: Iterable[frozenset[int]], *, is_complete: bool) -> Answers:
    ordered = sorted(found, key=lambda deleted: (len(deleted), sorted(deleted)))
    deletions = tuple(Deletion(cone, deleted) for deleted in ordered)
    return Answers(cone.graph.claims[cone.target], WORDS[cone.trial(frozenset()).label], deletions, is_complete)


def _leaves(graph: Graph) -> frozenset[int]:
    """The claims that may stand without a reason, or that no step is for."""
    return frozenset(
        number
        for number, claim in enumerate(graph.claims)
        if claim.grounds_itself or not graph.steps_for[graph.unit_of[number]]
    )


def _opponents(graph: Graph) -> frozenset[int]:
    """The claims that go against a claim or a step."""
    against = [step.premises for step in graph.steps if step.sign == "against"]
    against += [undercut.premises for undercut in graph.undercuts]
    return frozenset(premise for premises in against for premise in premises)


def _needed_for_support(cone: Cone) -> frozenset[int]:
    """The other claims without which no ground of the cone's claim is left, whatever goes against what.

    These are the AND/OR dominators, but for one thing: a claim that may stand without a reason does so once the last
    reason that its own map gives is gone, so it can do without the premises which all those reasons share.
    """
    graph = cone.graph
    members = [1 << unit if len(claims) == 1 else 0 for unit, claims in enumerate(graph.units)]
    spared = [_shared_premises(graph, unit) for unit in range(len(graph.units))]
    leaves_to_be = [unit for unit, premises in enumerate(spared) if premises]
    grounded = grounded_units(graph, [*self_grounding_leaves(graph), *leaves_to_be])
    order = order_of_support(graph, circles_of_support(graph))
    needed = dominators_of(graph, order, grounded, members, [0] * len(graph.units), spared)
    units = bits(needed.get(graph.unit_of[cone.target], 0))
    return frozenset(graph.units[unit][0] for unit in units) - {cone.target}


def _shared_premises(graph: Graph, unit: int) -> int:
    """The bits of the premises that all reasons share which a map gives for a self-grounding claim of its own."""
    shared = 0
    for home in {graph.claims[member].map for member in graph.units[unit] if graph.claims[member].grounds_itself}:
        reasons = [
            step.units
            for step in (graph.steps[number] for number in graph.steps_for[unit])
            if step.written.map == home == graph.claims[step.conclusion].map
        ]
        if reasons:
            for premise in frozenset.intersection(*reasons):
                shared |= 1 << premise
    return shared
