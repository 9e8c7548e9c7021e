"""Findings on circles of support: where they are placed, and the steps that are shown."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import GraphStep
from argmap.analysis.reach import circle_through
from argmap.checks.wording import listed, named, named_link
from argmap.model.document import Link
from argmap.text.finding import Finding, Note


def circle_finding(analysis: Analysis, circle: frozenset[int], how: str, advice: tuple[Note, ...]) -> Finding:
    """A finding on a circle, placed at the step of a shortest round that the outermost map writes."""
    graph = analysis.graph
    round_trip = [graph.steps[number] for number in circle_through(graph, circle)]
    outermost = min(round_trip, key=lambda step: _order(analysis, step.written))
    home = outermost.written.map
    at = round_trip.index(outermost)
    steps = round_trip[at:] + round_trip[:at]
    names = [named(graph.claims[step.conclusion], home) for step in steps]
    others = listed(names[1:])
    subject = f"{names[0]} and {others} rest on one another" if others else f"{names[0]} rests on itself"
    notes = tuple(Note(_worded(analysis, step, home), step.written.span) for step in steps[:_MOST_STEPS])
    if len(steps) > _MOST_STEPS:
        notes += (Note(f"… and {len(steps) - _MOST_STEPS} more steps"),)
    return Finding(outermost.written.span, f"{subject} {how}", (*notes, *advice))


_MOST_STEPS = 8


def _order(analysis: Analysis, written: Link) -> tuple[int, int]:
    documents = [document.id for document in analysis.map.named_documents]
    return documents.index(written.map), written.span.start


def _worded(analysis: Analysis, step: GraphStep, home: str) -> str:
    claims = analysis.graph.claims
    premises = listed([named(claims[premise], home) for premise in step.premises])
    name = f" ({named_link(step.written, home)})" if step.written.id else ""
    are = "are" if len(step.premises) > 1 else "is"
    return f"{premises} {are} given for {named(claims[step.conclusion], home)}{name}"
