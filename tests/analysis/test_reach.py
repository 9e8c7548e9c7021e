"""Reach: what one pass finds for all units is what a search from each of them finds."""

from hypothesis import given

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import Graph
from argmap.analysis.reach import chain_down, least_below, steps_down, units_below
from tests.analysis.sketches import Sketch, sketches
from tests.analysis.test_standing import analysis_of


def shortest_chain(graph: Graph, unit: int, ends: set[int]) -> list[int]:
    """The first of the shortest chains down from a unit, by going through all of them, breadth first."""
    chains, seen = [[unit]], {unit}
    for chain in chains:
        if chain[-1] in ends:
            return chain
        for number in graph.steps_for[chain[-1]]:
            for premise in sorted(graph.steps[number].units - seen):
                seen.add(premise)
                chains.append([*chain, premise])
    return []


@given(sketches())
def test_chains_down_are_the_first_of_the_shortest(sketch: Sketch) -> None:
    graph = sketch.analysis().graph
    ends = {unit for unit, steps in enumerate(graph.steps_for) if not steps}
    steps = steps_down(graph, sorted(ends))
    for unit in range(len(graph.units)):
        assert list(chain_down(graph, unit, steps)) == shortest_chain(graph, unit, ends)


@given(sketches())
def test_the_least_below_are_those_that_a_search_finds(sketch: Sketch) -> None:
    analysis = sketch.analysis()
    graph = analysis.graph
    among = set(range(0, len(graph.units), 2))
    least = least_below(graph, analysis.order_of_support, among, 2)
    assert least == [sorted(units_below(graph, [unit]) & among)[:2] for unit in range(len(graph.units))]


def test_a_chain_of_support_goes_by_steps_for_alone() -> None:
    analysis: Analysis = analysis_of("claim: c", "premise: p q", "p supports c", "q attacks c")
    assert steps_down(analysis.graph, [2]) == {2: 0}
