"""Nearness: how few steps lie between what a finding is about and what the map argues for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import Graph
from argmap.text.span import Span


class Nearness:
    """How near the statements of a reading are to its roots: theses, recommendations, answers to questions."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis

    def of(self, span: Span) -> int | None:
        """The fewest steps, for or against or limiting, from the statement at a place to a root; None without any.

        A relation is as near as the nearest of its ends. What is no part of the argument, as a source, has no way.
        """
        statements = self._statements.get(span.text.path, [])
        position = bisect_right(statements, span.start, key=lambda statement: statement[0]) - 1
        if position < 0 or span.start > statements[position][1]:
            return None
        return statements[position][2]

    @cached_property
    def _statements(self) -> dict[str, list[tuple[int, int, int]]]:
        """For each path the statements with a way to a root: their start, their end and how many steps it takes."""
        graph = self.analysis.graph
        steps = steps_to(graph, self.analysis.roots)
        nearest: dict[tuple[str, int], tuple[int, int]] = {}
        nodes: set[tuple[str, int]] = set()
        for number, claim in enumerate(graph.claims):
            place, unit = claim.statement, graph.unit_of[number]
            key = (place.text.path, place.start)
            nodes.add(key)
            if unit in steps:
                nearest[key] = min(nearest.get(key, (place.end, steps[unit])), (place.end, steps[unit]))
        for place, ends in _links(graph):
            key = (place.text.path, place.start)
            if key in nodes:  # a `because` line stands in its claim's statement, which is as near as the claim
                continue
            for unit in (graph.unit_of[end] for end in ends if end is not None):
                if unit in steps:
                    nearest[key] = min(nearest.get(key, (place.end, steps[unit])), (place.end, steps[unit]))
        table: dict[str, list[tuple[int, int, int]]] = {}
        for (path, start), (end, count) in sorted(nearest.items()):
            table.setdefault(path, []).append((start, end, count))
        return table


def steps_to(graph: Graph, roots: frozenset[int]) -> dict[int, int]:
    """For each unit that bears on a root in any way, by how few steps it does; breadth first, linear in the arcs."""
    limits: dict[int, list[int]] = {}
    for origin, claim, step, _ in graph.qualifications:
        limited = _limited(graph, claim, step)
        if limited is not None:
            limits.setdefault(graph.unit_of[limited], []).append(graph.unit_of[origin])
    steps = dict.fromkeys(sorted(roots), 0)
    queue = list(steps)
    for unit in queue:
        for other in (*_bearing_on(graph, unit), *limits.get(unit, ())):
            if other not in steps:
                steps[other] = steps[unit] + 1
                queue.append(other)
    return steps


def _bearing_on(graph: Graph, unit: int) -> Iterator[int]:
    for number in (*graph.steps_for[unit], *graph.steps_against[unit]):
        yield from graph.steps[number].units
        for undercut in graph.undercuts_of[number]:
            yield from graph.undercuts[undercut].units


def _links(graph: Graph) -> Iterator[tuple[Span, tuple[int | None, ...]]]:
    """The statements of steps, undercuts and relations, each with the claims at its ends."""
    for step in graph.steps:
        yield step.written.statement, (*step.premises, step.conclusion)
    for undercut in graph.undercuts:
        yield undercut.written.statement, (*undercut.premises, graph.steps[undercut.step].conclusion)
    for one, other, restatement in graph.restatements:
        yield restatement.statement, (one, other)
    for origin, target, limited, qualification in graph.qualifications:
        yield qualification.statement, (origin, _limited(graph, target, limited))


def _limited(graph: Graph, claim: int | None, step: int | None) -> int | None:
    """The claim that a qualification limits: its target, or the conclusion of the step that is its target."""
    return graph.steps[step].conclusion if claim is None and step is not None else claim
