"""Bearing: what each claim says of another, by hand and against all chains written out."""

from typing import NamedTuple

from hypothesis import given, settings

from argmap.analysis.analysis import Analysis
from argmap.analysis.bearing import Bearing, bearings_on
from argmap.analysis.graph import Graph
from argmap.analysis.standing import Standing, Standings
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from tests.analysis.sketches import Sketch, sketches

NODES = """\
map m: M

thesis h: H
thesis r: R
claim c: C
evidence e: E
counterclaim x: X
rebuttal b: B

"""


def bearing(links: str, of: str, on: str = "h") -> Bearing:
    analysis = Analysis(ArgumentMap((read("m.arg", NODES + links),)))
    graph = analysis.graph
    unit = {name: graph.unit_of[graph.numbers[f"m.{name}"]] for name in (of, on)}
    return bearings_on(graph, analysis.standings, unit[on]).get(unit[of], Bearing())


def test_a_premise_of_a_step_speaks_directly_and_what_supports_it_further_down() -> None:
    links = "e supports c\nc supports h\n"
    assert bearing(links, "c") == Bearing(1, 0)
    assert bearing(links, "e") == Bearing(2, 0)
    assert bearing("e attacks h\n", "e") == Bearing(0, 1)


def test_what_attacks_an_objection_speaks_for_the_claim_though_the_objection_falls() -> None:
    assert bearing("x attacks h\nb attacks x\n", "b") == Bearing(2, 0)


def test_what_supports_an_objection_that_falls_is_broken() -> None:
    assert bearing("x attacks h\nb attacks x\n", "x") == Bearing(0, 1, is_broken=True)


def test_an_undercut_turns_the_sign_of_its_step() -> None:
    assert bearing("c supports h as s\nb undercuts s\n", "b") == Bearing(0, 1)
    assert bearing("x attacks h as s\nb undercuts s\n", "b") == Bearing(1, 0)


def test_what_supports_a_rival_speaks_against_and_what_attacks_it_says_nothing() -> None:
    assert bearing("r contrary-to h\ne supports r\n", "e") == Bearing(0, 2)
    assert bearing("r contrary-to h\nx attacks r\n", "x").is_none


def test_the_rival_of_a_rival_says_nothing() -> None:
    links = "r contrary-to h\nc contrary-to r\ne supports c\n"
    assert bearing(links, "c").is_none
    assert bearing(links, "e").is_none


def test_of_a_contradiction_both_signs_pass() -> None:
    assert bearing("r contradicts h\nx attacks r\n", "x") == Bearing(2, 0)


def test_a_claim_may_speak_for_and_against() -> None:
    assert bearing("c supports h\nx attacks h\ne supports c\ne supports x\n", "e") == Bearing(2, 2)


def test_no_chain_passes_the_claim_itself() -> None:
    assert bearing("h supports c\nc attacks h\ne supports h\n", "e") == Bearing(1, 0)


class Arc(NamedTuple):
    """One step or undercut of a chain, from a premise on."""

    start: int
    end: int
    turns: bool
    goes_against: bool
    is_contrary: bool
    holds: bool


def arcs_of(graph: Graph, standings: Standings) -> list[Arc]:
    arcs = []
    for step in graph.steps:
        end, is_against = graph.unit_of[step.conclusion], step.sign == "against"
        contrary = step.is_conflict and getattr(step.written, "verb", "") == "contrary-to"
        holds = standings.steps[step.number] is not Standing.OUT
        arcs += [Arc(unit, end, is_against, is_against, contrary, holds) for unit in step.units]
        for undercut in graph.undercuts:
            if undercut.step == step.number:
                holds = standings.undercuts[undercut.number] is not Standing.OUT
                arcs += [Arc(unit, end, not is_against, True, False, holds) for unit in undercut.units]
    return arcs


def shortest_chains(graph: Graph, standings: Standings, target: int, most: int) -> dict[tuple[int, int, bool], int]:
    """The oracle: of all chains of up to `most` arcs, written out, the shortest by start, sign and soundness."""
    arcs = arcs_of(graph, standings)
    chains = [(arc,) for arc in arcs if arc.end == target and arc.start != target]
    found: dict[tuple[int, int, bool], int] = {}
    for length in range(1, most + 1):
        for chain in chains:
            signs = [(-1) ** sum(arc.turns for arc in chain[:place]) for place in range(length + 1)]
            if any(arc.is_contrary and sign < 0 for arc, sign in zip(chain, signs, strict=False)):
                continue
            first = next((place for place, arc in enumerate(chain) if arc.goes_against), length)
            is_sound = all(arc.holds for arc in chain[: first + 1])
            found.setdefault((chain[0].start, signs[-1], is_sound), length)
        chains = [
            (arc, *chain) for chain in chains for arc in arcs if arc.end == chain[0].start and arc.start != target
        ]
    return found


@settings(max_examples=80)
@given(sketches(most_claims=5, most_links=6))
def test_the_search_finds_the_shortest_of_all_chains(sketch: Sketch) -> None:
    analysis = sketch.analysis()
    graph, standings = analysis.graph, analysis.standings
    most = 3
    for target in range(len(graph.units)):
        expected = shortest_chains(graph, standings, target, most)
        bearings = bearings_on(graph, standings, target)
        for unit in range(len(graph.units)):
            seen = bearings.get(unit, Bearing())
            assert not (seen.is_broken and any((unit, sign, True) in expected for sign in (1, -1)))
            for sign, length in ((1, seen.for_it), (-1, seen.against_it)):
                known = expected.get((unit, sign, not seen.is_broken), 0)
                assert length == known or (length > most and not known)
