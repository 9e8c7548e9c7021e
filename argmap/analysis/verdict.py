"""Verdicts: a claim's standing with what is to be said of it, who defeats or disputes it above all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from argmap.analysis.graph import Graph
from argmap.analysis.reasons import (
    Fall,
    defeaters_of,
    disputes_behind,
    open_objections_to,
    open_undercuts_below,
)
from argmap.analysis.standing import Standing, Standings
from argmap.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Verdict:
    """The standing of a claim, and why.

    `fall` says why a claim is out. `by` are what defeats a claim that is out, or disputes one that is undecided: each
    the premises of one step or undercut. `over` are the claims further down where the dispute starts.
    """

    claim: Claim
    standing: Standing
    fall: Fall | None = None
    by: tuple[tuple[Claim, ...], ...] = ()
    over: tuple[Claim, ...] = ()


def verdict_on(graph: Graph, standings: Standings, falls: Mapping[int, Fall], claim: int) -> Verdict:
    """The verdict on the claim with this number; `falls` says for each unit that is out why."""
    unit, written = graph.unit_of[claim], graph.claims[claim]
    standing = standings.units[unit]

    def named(ends: Iterable[tuple[int, ...]]) -> tuple[tuple[Claim, ...], ...]:
        return tuple(dict.fromkeys(tuple(graph.claims[end] for end in premises) for premises in ends))

    if standing is Standing.OUT:
        defeating = (graph.steps[step].premises for step in defeaters_of(graph, standings, unit))
        return Verdict(written, standing, falls[unit], named(defeating))
    if standing is Standing.UNDECIDED:
        against = [graph.steps[step].premises for step in open_objections_to(graph, standings, unit)]
        against += [graph.undercuts[number].premises for number in open_undercuts_below(graph, standings, unit)]
        over = [graph.claims[graph.units[other][0]] for other in disputes_behind(graph, standings, unit)]
        return Verdict(written, standing, None, named(against), tuple(end for end in over if end is not written))
    return Verdict(written, standing)
