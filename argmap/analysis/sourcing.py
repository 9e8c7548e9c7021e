"""Sourcing: sources that rest on one another in a circle."""

from __future__ import annotations

from argmap.analysis.circles import circles
from argmap.model.argument_map import ArgumentMap
from argmap.model.reference import Reference
from argmap.model.source import Source

Leg = tuple[Source, Reference, Source]
"""A source, where it names its origin, and that origin."""


def circular_sourcing(argument_map: ArgumentMap) -> tuple[tuple[Leg, ...], ...]:
    """A shortest round through each set of sources that all rest on one another, from the one written first."""
    sources = [source for document in argument_map.named_documents for source in document.sources]
    sources.sort(key=lambda source: source.span.order)
    numbers = {source.name: number for number, source in enumerate(sources)}
    legs: dict[int, dict[int, Leg]] = {}
    for number, source in enumerate(sources):
        for reference in source.origins:
            origin = argument_map.look_up(source.map, reference)
            if isinstance(origin, Source) and argument_map.declared_in(source.map).get(source.id) is source:
                legs.setdefault(number, {}).setdefault(numbers[origin.name], (source, reference, origin))
    arcs = [(number, origin) for number, ends in legs.items() for origin in ends]
    return tuple(_round(legs, circle) for circle in circles(arcs))


def _round(legs: dict[int, dict[int, Leg]], circle: frozenset[int]) -> tuple[Leg, ...]:
    """The shortest way from the first source of a circle back to it."""
    start = min(circle)
    before: dict[int, int] = {}
    queue = [start]
    for source in queue:
        if start in before:
            break
        for origin in legs[source]:
            if origin in circle and origin not in before:
                before[origin] = source
                queue.append(origin)
    way = [(before[start], start)]
    while way[-1][0] != start:
        way.append((before[way[-1][0]], way[-1][0]))
    return tuple(legs[source][origin] for source, origin in reversed(way))
