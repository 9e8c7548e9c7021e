"""Findings on circles of support: where they are placed, and the steps that are shown."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import GraphStep
from argmap.analysis.reach import circle_through
from argmap.checks.wording import listed, named, named_link
from argmap.model.argument_map import ArgumentMap
from argmap.model.document import Link
from argmap.text.finding import Finding, Note

_MOST_STEPS = 8


def circle_finding(analysis: Analysis, circle: frozenset[int], how: str, advice: tuple[Note, ...]) -> Finding:
    """A finding on a circle, placed at the step of a shortest round that the outermost map writes."""
    graph = analysis.graph
    round_trip = [graph.steps[number] for number in circle_through(graph, circle)]
    outermost = min(round_trip, key=lambda step: _order(analysis.map, step.written))
    home = outermost.written.map
    at = round_trip.index(outermost)
    steps = round_trip[at:] + round_trip[:at]
    names = [named(graph.claims[step.conclusion], home) for step in steps]
    subject = f"{listed(names)} rest on one another" if len(names) > 1 else f"{names[0]} rests on itself"
    notes = tuple(Note(_worded(analysis, step, home), step.written.span) for step in steps[:_MOST_STEPS])
    if len(steps) > _MOST_STEPS:
        notes += (Note(f"and so on, for {len(steps) - _MOST_STEPS} more steps"),)
    return Finding(outermost.written.span, f"{subject} {how}", (*notes, *advice))


def _order(argument_map: ArgumentMap, written: Link) -> tuple[int, str, int]:
    """Sorts the links of the map that imports most before others, so that every reading picks the same one."""
    return -len(_reached(argument_map, written.map)), written.span.text.path, written.span.start


def _reached(argument_map: ArgumentMap, map_id: str) -> set[str]:
    """The maps that a map imports, transitively, and itself."""
    reached, waiting = {map_id}, [map_id]
    while waiting:
        for statement in argument_map.by_id[waiting.pop()].imports:
            imported = argument_map.imported(statement)
            if imported is not None and imported.id not in reached:
                reached.add(imported.id)
                waiting.append(imported.id)
    return reached


def _worded(analysis: Analysis, step: GraphStep, home: str) -> str:
    claims = analysis.graph.claims
    premises = listed([named(claims[premise], home) for premise in step.premises])
    name = f" ({named_link(step.written, home)})" if step.written.id else ""
    are = "are" if len(step.premises) > 1 else "is"
    return f"{premises} {are} given for {named(claims[step.conclusion], home)}{name}"
