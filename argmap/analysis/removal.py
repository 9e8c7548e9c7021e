"""Removal: a reasoning graph without some of its claims and relations, judged as if they had not been written."""

from __future__ import annotations

from collections.abc import Iterable, Set

from argmap.analysis.assembling import ResolvedStep, ResolvedUndercut, assembled
from argmap.analysis.graph import Graph
from argmap.model.claim import Claim


def graph_without(graph: Graph, claims: Set[int], written: Iterable[object] = ()) -> Graph:
    """The graph less the claims with these numbers, every relation that one of them is an end of, and `written`.

    `written` are steps, conflicts and undercuts themselves, told apart by identity. What is left is numbered anew, in
    the same order; units, grounds and effects are those of a map that was written without what is gone. Limits
    (`qualifies`) are left out, as they change no standing. Linear in the graph.
    """
    gone = {id(link) for link in written}
    kept: list[Claim] = []
    number_of: list[int | None] = []
    for number, claim in enumerate(graph.claims):
        number_of.append(None if number in claims else len(kept))
        if number not in claims:
            kept.append(claim)

    def renumbered(numbers: tuple[int, ...]) -> tuple[int, ...] | None:
        new = tuple([number for old in numbers if (number := number_of[old]) is not None])
        return new if len(new) == len(numbers) else None

    steps: list[ResolvedStep] = []
    for step in graph.steps:
        premises, conclusion = renumbered(step.premises), number_of[step.conclusion]
        if premises and conclusion is not None and id(step.written) not in gone:
            steps.append(ResolvedStep(step.written, step.sign, premises, conclusion))
    undercuts: dict[int, ResolvedUndercut] = {}
    for undercut in graph.undercuts:
        premises = renumbered(undercut.premises)
        if premises and id(undercut.written) not in gone:
            target = graph.steps[undercut.step].written
            undercuts[id(undercut.written)] = ResolvedUndercut(undercut.written, premises, target)
    restatements = [
        (ends[0], ends[1], relation)
        for one, other, relation in graph.restatements
        if (ends := renumbered((one, other)))
    ]
    return assembled(kept, steps, undercuts.values(), restatements)
