"""Double counting: evidence of one origin that reaches one conclusion by several steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.analysis.graph import Graph, GraphStep
from argmap.analysis.origins import Origins
from argmap.model.source import Source


@dataclass(frozen=True, slots=True)
class DoubleCount:
    """A unit that items of evidence with one origin are reasons for: the items by number, and the steps they are in."""

    unit: int
    origin: Source
    items: tuple[int, ...]
    steps: tuple[GraphStep, ...]


def double_counts(graph: Graph, origins: Origins) -> Iterator[DoubleCount]:
    """For each unit and origin, the evidence that rests on that origin alone, in steps that share no such item."""
    roots: dict[int, Source | None] = {}
    for unit, numbers in enumerate(graph.steps_for):
        items_by_step: dict[str, dict[int, set[int]]] = {}
        found: dict[str, Source] = {}
        for number in numbers if len(numbers) > 1 else ():
            for premise in graph.steps[number].premises:
                if premise not in roots:
                    claim = graph.claims[premise]
                    roots[premise] = origins.only_root(claim) if claim.kind == "evidence" else None
                root = roots[premise]
                if root is not None:
                    found[root.name] = root
                    items_by_step.setdefault(root.name, {}).setdefault(number, set()).add(premise)
        for name, by_step in items_by_step.items():
            if len(by_step) > 1 and not set.intersection(*by_step.values()):
                items = tuple(sorted(set().union(*by_step.values())))
                yield DoubleCount(unit, found[name], items, tuple(graph.steps[number] for number in by_step))
