"""Dominators: brute-force removal on random maps is the oracle."""

from hypothesis import given, settings

from argmap.analysis.dominators import bits, dominators_of
from argmap.analysis.graph import Graph
from argmap.analysis.grounding import grounded_units, self_grounding_leaves
from argmap.analysis.order import order_of_support
from tests.analysis.sketches import Sketch, sketches
from tests.analysis.test_standing import analysis_of


def dominators(graph: Graph, circles: tuple[frozenset[int], ...]) -> dict[int, set[int]]:
    """For each grounded unit, the units it cannot do without."""
    grounded = grounded_units(graph, self_grounding_leaves(graph))
    own = [1 << unit for unit in range(len(graph.units))]
    found = dominators_of(graph, order_of_support(graph, circles), grounded, own, [0] * len(own))
    return {unit: set(bits(needed)) for unit, needed in found.items()}


def dominators_by_removal(graph: Graph) -> dict[int, set[int]]:
    """For each grounded unit, the units without which it is not grounded: they neither stand nor lead anywhere."""
    grounded = grounded_units(graph, self_grounding_leaves(graph))
    found: dict[int, set[int]] = {unit: set() for unit in grounded}
    for removed in grounded:
        left: set[int] = set()
        while True:
            new = {
                unit
                for unit in range(len(graph.units))
                if unit not in left | {removed}
                and (
                    graph.is_own_ground[unit] or any(graph.steps[step].units <= left for step in graph.steps_for[unit])
                )
            }
            if not new:
                break
            left |= new
        for unit in grounded - left:
            found[unit].add(removed)
    return found


@settings(max_examples=150)
@given(sketches(most_claims=8, most_links=12))
def test_what_removal_shows_to_be_needed_is_found(sketch: Sketch) -> None:
    analysis = sketch.analysis()
    assert dominators(analysis.graph, analysis.circles) == dominators_by_removal(analysis.graph)


def test_evidence_behind_several_joint_premises_is_found() -> None:
    analysis = analysis_of(
        "evidence: e f",
        "premise: a",
        "claim: b c t",
        "e supports b",
        "e & f support c",
        "a & b support t",
        "c supports t",
    )
    graph = analysis.graph
    names = {claim.id: graph.unit_of[number] for number, claim in enumerate(graph.claims)}
    assert dominators(graph, analysis.circles)[names["t"]] == {names["e"], names["t"]}


@settings(max_examples=80)
@given(sketches(most_claims=8, most_links=12))
def test_premises_come_before_conclusions_in_the_order_of_support(sketch: Sketch) -> None:
    analysis = sketch.analysis()
    graph, order = analysis.graph, analysis.order_of_support
    place = {unit: number for number, part in enumerate(order) for unit in part}
    assert sorted(place) == list(range(len(graph.units)))
    for step in graph.steps:
        if step.sign == "for":
            assert all(place[premise] <= place[graph.unit_of[step.conclusion]] for premise in step.units)
