"""Objections: the attacks on a claim, and the undercuts of the steps for it, that are still open."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.graph import Effect, Graph, GraphStep, GraphUndercut
from argmap.analysis.reasons import open_objections_to
from argmap.analysis.standing import Standing, Standings

Objection = GraphStep | GraphUndercut


def open_objections(graph: Graph, standings: Standings, unit: int) -> Iterator[Objection]:
    """What goes against the unit or a step for it, and is neither granted nor out nor the unit's own doing."""
    for number in open_objections_to(graph, standings, unit):
        if unit not in graph.steps[number].units:
            yield graph.steps[number]
    for step in graph.steps_for[unit]:
        for number in graph.undercuts_of[step]:
            undercut = graph.undercuts[number]
            is_open = undercut.effect is not Effect.GRANTED and standings.undercuts[number] is not Standing.OUT
            if is_open and unit not in undercut.units:
                yield undercut
