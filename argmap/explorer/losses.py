"""Losses: for each claim, which standings would be others if it had not been written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argmap.analysis.analysis import Analysis
from argmap.analysis.extensions import Extensions
from argmap.analysis.graph import Graph
from argmap.analysis.reach import units_affected_by, units_bearing_on
from argmap.analysis.removal import graph_without
from argmap.analysis.standing import Standing
from argmap.semantics.semantics import Semantics

Losses = Mapping[int, Standing]
"""The claims that turn, by number, each with the standing it then has."""


def losses_of(analysis: Analysis) -> tuple[Losses, ...]:
    """For each claim by number what `changes_without` it alone says, in a fraction of the time.

    A standing hangs on nothing but what bears on it, so under the grounded semantics all is tried in that part of the
    graph which bears on what the claim can reach; many claims share one.
    """
    graph = analysis.graph
    parts: dict[frozenset[int], _Part] = {}
    losses: list[Losses] = []
    for number in range(len(graph.claims)):
        if _bears_on_nothing(graph, number):
            losses.append({})
            continue
        units = _units_concerned(analysis, number)
        if units not in parts:
            parts[units] = _Part(graph, units)
        losses.append(parts[units].losses(analysis, number))
    return tuple(losses)


def decisive_in(analysis: Analysis, losses: Sequence[Losses]) -> tuple[tuple[int, ...], ...]:
    """For each claim the single claims without which it would turn, as `decisive_claims` has them: the losses reversed.

    For a claim that is in, those without which it would not be; for another, what goes against a claim or a step and
    without which it would be in.
    """
    graph = analysis.graph
    against = [step.premises for step in graph.steps if step.sign == "against"]
    against += [undercut.premises for undercut in graph.undercuts]
    opponents = frozenset(premise for premises in against for premise in premises)
    decisive: list[list[int]] = [[] for _ in graph.claims]
    for number, turned in enumerate(losses):
        for other, after in turned.items():
            was_in = analysis.standings.units[graph.unit_of[other]] is Standing.IN
            if was_in or (after is Standing.IN and number in opponents):
                decisive[other].append(number)
    return tuple(map(tuple, decisive))


def _bears_on_nothing(graph: Graph, number: int) -> bool:
    unit = graph.unit_of[number]
    return graph.units[unit] == (number,) and not graph.steps_from[unit] and not graph.undercuts_from[unit]


def _units_concerned(analysis: Analysis, number: int) -> frozenset[int]:
    graph = analysis.graph
    if analysis.semantics is not Semantics.GROUNDED:
        return frozenset(range(len(graph.units)))
    return units_bearing_on(graph, units_affected_by(graph, [graph.unit_of[number]]))


class _Part:
    """A part of a graph that nothing outside it bears on, under numbers of its own; only `losses_of` uses it."""

    def __init__(self, graph: Graph, units: frozenset[int]) -> None:
        self.members = sorted(member for unit in units for member in graph.units[unit])
        others = frozenset(range(len(graph.claims))).difference(self.members)
        self.graph = graph_without(graph, others)
        self.places = {member: place for place, member in enumerate(self.members)}

    def losses(self, analysis: Analysis, number: int) -> Losses:
        """The claims that turn without one of the part's."""
        left = graph_without(self.graph, {self.places[number]})
        standings = Extensions(left, analysis.semantics).standings.units
        before = analysis.standings.units
        rest = [member for member in self.members if member != number]
        after = ((member, standings[left.unit_of[place]]) for place, member in enumerate(rest))
        return {
            member: standing for member, standing in after if standing is not before[analysis.graph.unit_of[member]]
        }
