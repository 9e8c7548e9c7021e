"""Losses: for each claim, which standings would be others if it had not been written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from argmap.analysis.analysis import Analysis
from argmap.analysis.assembling import ResolvedStep, ResolvedUndercut, assembled
from argmap.analysis.extensions import Extensions
from argmap.analysis.graph import Graph, GraphUndercut
from argmap.analysis.reach import units_affected_by, units_bearing_on
from argmap.analysis.standing import IN, OUT, Labelling, Standing
from argmap.semantics.semantics import Semantics

Losses = Mapping[int, Standing]
"""The claims that turn, by number, each with the standing it then has."""


def losses_of(analysis: Analysis) -> tuple[Losses, ...]:
    """For each claim by number what `changes_without` it alone says, in a fraction of the time.

    A standing hangs on nothing but what bears on it, so under the grounded semantics only what a claim can reach is
    judged anew, and what bears on that from outside keeps its standing.
    """
    numbers = range(len(analysis.graph.claims))
    return tuple({} if _bears_on_nothing(analysis.graph, number) else _losses(analysis, number) for number in numbers)


def decisive_in(analysis: Analysis, losses: Sequence[Losses]) -> tuple[tuple[int, ...], ...]:
    """For each claim the single claims without which it would turn, as `decisive_claims` has them: the losses reversed.

    For a claim that is in, those without which it would not be; for another, what goes against a claim or a step and
    without which it would be in.
    """
    graph = analysis.graph
    opposed: dict[int, set[int]] = {}
    for premises, conclusion in _oppositions(graph):
        for premise in premises:
            opposed.setdefault(premise, set()).add(graph.unit_of[conclusion])
    decisive: list[list[int]] = [[] for _ in graph.claims]
    for number, turned in enumerate(losses):
        for other, after in turned.items():
            was_in = analysis.standings.units[graph.unit_of[other]] is Standing.IN
            if was_in or (after is Standing.IN and _opposes(graph, opposed.get(number, set()), other)):
                decisive[other].append(number)
    return tuple(map(tuple, decisive))


def _oppositions(graph: Graph) -> Iterator[tuple[tuple[int, ...], int]]:
    """What goes against a claim, or against a step to one: the premises, and that claim."""
    yield from ((step.premises, step.conclusion) for step in graph.steps if step.sign == "against")
    yield from ((undercut.premises, graph.steps[undercut.step].conclusion) for undercut in graph.undercuts)


def _opposes(graph: Graph, opposed: set[int], number: int) -> bool:
    """Whether one of the units that are opposed bears on a claim, or is its own."""
    return bool(opposed) and not opposed.isdisjoint(units_bearing_on(graph, (graph.unit_of[number],)))


def _bears_on_nothing(graph: Graph, number: int) -> bool:
    unit = graph.unit_of[number]
    return graph.units[unit] == (number,) and not graph.steps_from[unit] and not graph.undercuts_from[unit]


def _losses(analysis: Analysis, number: int) -> Losses:
    """The claims that turn without one."""
    graph, before = analysis.graph, analysis.standings.units
    reached = _reached(analysis, number)
    part, members = _part_without(graph, reached, number)
    after = _standings(analysis, part, [graph.unit_of[member] for member in members], reached)
    turned = {}
    for place, member in enumerate(members):
        standing = after[part.unit_of[place]]
        if graph.unit_of[member] in reached and standing is not before[graph.unit_of[member]]:
            turned[member] = standing
    return turned


def _reached(analysis: Analysis, number: int) -> frozenset[int]:
    """The units that may turn."""
    graph = analysis.graph
    if analysis.semantics is not Semantics.GROUNDED:
        return frozenset(range(len(graph.units)))
    return units_affected_by(graph, [graph.unit_of[number]])


def _part_without(graph: Graph, reached: frozenset[int], number: int) -> tuple[Graph, list[int]]:
    """The reached units with all that bears on them directly, less one claim; and its claims by their numbers there."""
    steps = sorted(step for unit in reached for step in (*graph.steps_for[unit], *graph.steps_against[unit]))
    undercuts: dict[int, GraphUndercut] = {}
    for step in steps:
        undercuts |= {id(graph.undercuts[each].written): graph.undercuts[each] for each in graph.undercuts_of[step]}
    inputs = [graph.steps[step].units for step in steps] + [undercut.units for undercut in undercuts.values()]
    units = reached.union(*inputs)
    members = sorted(member for unit in units for member in graph.units[unit] if member != number)
    places = {member: place for place, member in enumerate(members)}

    def placed(numbers: tuple[int, ...]) -> tuple[int, ...]:
        """The numbers in the part; none where the claim that is gone is among them."""
        return () if number in numbers else tuple([places[each] for each in numbers])

    left = (graph.steps[step] for step in steps if graph.steps[step].conclusion != number)
    part = assembled(
        [graph.claims[member] for member in members],
        [
            ResolvedStep(step.written, step.sign, premises, places[step.conclusion])
            for step in left
            if (premises := placed(step.premises))
        ],
        [
            ResolvedUndercut(undercut.written, premises, graph.steps[undercut.step].written)
            for undercut in undercuts.values()
            if (premises := placed(undercut.premises))
        ],
        [
            (places[one], places[other], relation)
            for one, other, relation in graph.restatements
            if one in places and other in places
        ],
    )
    return part, members


def _standings(analysis: Analysis, part: Graph, units: Sequence[int], reached: frozenset[int]) -> Sequence[Standing]:
    """The standings of a part's units; `units` are those of its claims in the whole graph."""
    if analysis.semantics is not Semantics.GROUNDED:
        return Extensions(part, analysis.semantics).standings.units
    labelling = Labelling(part)
    for place, unit in enumerate(units):
        if unit not in reached:
            _keep(labelling, part.unit_of[place], analysis.standings.units[unit])
    labelling.propagate_all()
    labelling.make_unfounded_out()
    return labelling.standings.units


def _keep(labelling: Labelling, unit: int, standing: Standing) -> None:
    """Give a unit that nothing in the part bears on the standing that it has in the whole graph."""
    if standing is Standing.UNDECIDED:
        # it waits for a ground that never comes
        labelling.possible[unit], labelling.has_ground[unit] = 1, False
    else:
        labelling.set_label(unit, IN if standing is Standing.IN else OUT)
