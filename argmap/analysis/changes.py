"""Changes: what a reading would look like without some of its claims, and which single claims matter."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import Graph
from argmap.analysis.standing import Standing
from argmap.model.argument_map import ArgumentMap
from argmap.model.claim import Claim
from argmap.model.document import Document, Statement, Value
from argmap.model.reference import Reference
from argmap.model.step import Relation, Step, Undercut

MOST_TRIALS = 300
"""How many single deletions are tried before the question counts as too large."""


def cone_of(graph: Graph, unit: int) -> frozenset[int]:
    """The units whose claims and steps the standing of `unit` can depend on, itself included."""
    cone = {unit}
    stack = [unit]
    while stack:
        current = stack.pop()
        for number in (*graph.steps_for[current], *graph.steps_against[current]):
            premises = graph.steps[number].units
            for undercut in graph.undercuts_of[number]:
                premises |= graph.undercuts[undercut].units
            for premise in premises - cone:
                cone.add(premise)
                stack.append(premise)
    return frozenset(cone)


def without(argument_map: ArgumentMap, deleted: Iterable[Claim]) -> ArgumentMap:
    """The map less some claims, and less every relation that one of them is an end of."""
    gone = {id(claim) for claim in deleted}
    return _filtered(argument_map, lambda claim: id(claim) not in gone)


def limited_to(argument_map: ArgumentMap, kept: Iterable[Claim]) -> ArgumentMap:
    """The map with these claims alone, and the relations between them."""
    stays = {id(claim) for claim in kept}
    return _filtered(argument_map, lambda claim: id(claim) in stays)


def _filtered(argument_map: ArgumentMap, stays: Callable[[Claim], bool]) -> ArgumentMap:
    def is_kept(value: Value) -> bool:
        if isinstance(value, Claim):
            return stays(value)
        if not isinstance(value, Step | Undercut | Relation):
            return True
        ends = [argument_map.look_up(value.map, reference) for reference in _ends(value)]
        return all(is_kept(end) for end in ends if isinstance(end, Claim | Step | Relation))

    def filtered(document: Document) -> Document:
        statements = [
            Statement(statement.sort, tuple(filter(is_kept, statement.values)), statement.broken, statement.span)
            for statement in document.statements
        ]
        return Document(document.text, document.header, tuple(statements), document.faults)

    return ArgumentMap(tuple(filtered(document) for document in argument_map.documents), argument_map.unreadable)


def _ends(link: Step | Undercut | Relation) -> tuple[Reference, ...]:
    if isinstance(link, Step):
        return (*link.premises, link.conclusion)
    if isinstance(link, Undercut):
        return (*link.premises, link.step)
    return (link.origin, link.target)


def decisive_claims(analysis: Analysis, claim: Claim) -> tuple[Claim, ...] | None:
    """The single claims without which `claim` would turn: from in to something else, or to in.

    For a claim that is in, the leaves without which it would not be; for another, what goes against a claim or a step
    and whose deletion alone would make it in. In reading and file order; None when more than MOST_TRIALS are to try.
    """
    graph = analysis.graph
    cone = cone_of(graph, graph.unit_of[graph.numbers[claim.name]])
    members = [graph.claims[member] for unit in sorted(cone) for member in graph.units[unit]]
    stands = analysis.standing_of(claim) is Standing.IN
    opposing = {premise for step in graph.steps if step.sign == "against" for premise in step.premises}
    opposing |= {premise for undercut in graph.undercuts for premise in undercut.premises}
    candidates = []
    for member in members:
        number = graph.numbers[member.name]
        is_candidate = not graph.steps_for[graph.unit_of[number]] if stands else number in opposing
        if is_candidate and member.name != claim.name:
            candidates.append(member)
    if len(candidates) > MOST_TRIALS:
        return None
    limited = limited_to(analysis.map, members)
    return tuple(
        candidate
        for candidate in candidates
        if (Analysis(without(limited, (candidate,))).standing_of(claim) is Standing.IN) is not stands
    )
