"""Claims astray: what is joined to nothing, or leads to nothing that the work stands for."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.graph import Graph
from argmap.analysis.reach import units_below, units_leading_to
from argmap.model.argument_map import ArgumentMap
from argmap.model.claim import Claim, Question
from argmap.model.step import Relation

ROOT_KINDS = frozenset({"thesis", "recommendation"})
"""The kinds of claim that a work stands for, whether or not they lead anywhere."""

OBJECTION_KINDS = frozenset({"counterclaim", "rebuttal"})
"""The kinds of claim that exist to go against others."""


def answers_of(argument_map: ArgumentMap) -> Iterator[tuple[Relation, Claim, Question]]:
    """The relations by which a claim answers a question, with both."""
    for document in argument_map.named_documents:
        for relation in document.relations:
            if relation.verb == "answers":
                claim = argument_map.look_up(relation.map, relation.origin)
                question = argument_map.look_up(relation.map, relation.target)
                if isinstance(claim, Claim) and isinstance(question, Question):
                    yield relation, claim, question


def root_units(argument_map: ArgumentMap, graph: Graph) -> frozenset[int]:
    """The units that a reading is about: theses, recommendations, and what answers a question."""
    roots = {graph.unit_of[number] for number, claim in enumerate(graph.claims) if claim.kind in ROOT_KINDS}
    roots.update(graph.unit_of[graph.numbers[claim.name]] for _, claim, _ in answers_of(argument_map))
    return frozenset(roots)


def has_roots(argument_map: ArgumentMap, roots: frozenset[int]) -> bool:
    """Whether the reading is about something, rather than a stock of material for other maps."""
    return bool(roots) or any(document.questions for document in argument_map.named_documents)


def units_against(graph: Graph) -> frozenset[int]:
    """The units that go against something or limit it, and those that lead to such units by support."""
    attackers = {premise for step in graph.steps if step.sign == "against" for premise in step.units}
    attackers.update(premise for undercut in graph.undercuts for premise in undercut.units)
    attackers.update(graph.unit_of[origin] for origin, *_ in graph.qualifications)
    return units_below(graph, attackers)


def joined_units(graph: Graph, roots: frozenset[int]) -> frozenset[int]:
    """The units that some relation joins to something."""
    joined = set(roots)
    for step in graph.steps:
        joined.update(step.units, (graph.unit_of[step.conclusion],))
    for undercut in graph.undercuts:
        joined.update(undercut.units)
    for origin, claim, _, _ in graph.qualifications:
        joined.update(graph.unit_of[end] for end in (origin, claim) if end is not None)
    joined.update(graph.unit_of[one] for one, _, _ in graph.restatements)
    return frozenset(joined)


def parts_without_way(
    graph: Graph, roots: frozenset[int], own_claims: tuple[int, ...], left_out: frozenset[int]
) -> tuple[tuple[int, ...], ...]:
    """The claims of the map itself that lead to no root, in parts that hang together, each in file order.

    A part with a unit that is to be left out is left out whole, as is one that is joined to a claim astray of another
    map which argues for something itself: that map's own reading says so.
    """
    maps_with_roots = {claim.map for claim in graph.claims if claim.kind in ROOT_KINDS}
    own_maps = {graph.claims[number].map for number in own_claims}
    left_out = left_out | {
        graph.unit_of[number]
        for number, claim in enumerate(graph.claims)
        if claim.map not in own_maps and claim.map in maps_with_roots
    }
    leading = units_leading_to(graph, roots)
    if leading.issuperset(graph.unit_of[number] for number in own_claims):
        return ()
    astray = set(range(len(graph.units))) - leading
    neighbours: dict[int, set[int]] = {unit: set() for unit in astray}
    for ends in _joined_ends(graph):
        together = [unit for unit in ends if unit in astray]
        for unit in together:  # all to the first: enough to hang together, and few where a step has many premises
            neighbours[unit].add(together[0])
            neighbours[together[0]].add(unit)
    members: dict[int, list[int]] = {unit: [] for unit in astray}
    for number in own_claims:
        if graph.unit_of[number] in astray:
            members[graph.unit_of[number]].append(number)
    parts: list[tuple[int, ...]] = []
    seen: set[int] = set()
    for unit in sorted(astray):
        if unit not in seen and neighbours[unit]:
            part = _connected(unit, neighbours)
            seen |= part
            own = tuple(sorted(number for other in part for number in members[other]))
            if own and part.isdisjoint(left_out):
                parts.append(own)
    return tuple(parts)


def _joined_ends(graph: Graph) -> Iterator[set[int]]:
    for step in graph.steps:
        yield {*step.units, graph.unit_of[step.conclusion]}
    for undercut in graph.undercuts:
        yield {*undercut.units, graph.unit_of[graph.steps[undercut.step].conclusion]}
    for origin, claim, step_number, _ in graph.qualifications:
        target = claim if claim is not None else graph.steps[step_number or 0].conclusion
        yield {graph.unit_of[origin], graph.unit_of[target]}


def _connected(start: int, neighbours: dict[int, set[int]]) -> set[int]:
    part, waiting = {start}, [start]
    while waiting:
        for unit in neighbours[waiting.pop()] - part:
            part.add(unit)
            waiting.append(unit)
    return part
