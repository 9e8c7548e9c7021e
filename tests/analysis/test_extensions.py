"""Standings under other semantics: against the definitions, over all complete extensions of small maps."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.analysis.extensions import OFFERED, Extensions, standings_under
from argmap.analysis.flattening import Flattened
from argmap.analysis.graph import Graph
from argmap.analysis.standing import Standing, Standings, standings_of
from argmap.semantics.framework import Framework
from argmap.semantics.semantics import Semantics
from argmap.semantics.solver import Solver
from tests.analysis.sketches import Sketch, sketches
from tests.analysis.test_flattening import circular_sketches
from tests.analysis.test_standing import analysis_of

SMALL = st.one_of(sketches(most_claims=4, most_links=6), circular_sketches(most_others=2, most_links=2))
CONTRARIES = ["premise: p q", "claim: c d e f", "p supports c", "q supports d", "c contrary-to d"]
NO_STABLE = ["premise: a b c d e", "a attacks b", "b attacks c", "c attacks a", "d attacks e"]


def undecided_in(framework: Framework, extension: frozenset[int]) -> frozenset[int]:
    attacked = {target for argument in extension for target in framework.targets[argument]}
    return frozenset(range(framework.size)) - extension - attacked


def extensions_by_definition(flat: Flattened, semantics: Semantics) -> list[frozenset[int]]:
    """The extensions, chosen from all complete ones by the definition of the semantics."""
    complete = [frozenset(extension) for extension in Solver(flat.framework).extensions(Semantics.COMPLETE)]
    undecided = {extension: undecided_in(flat.framework, extension) for extension in complete}
    preferred = [one for one in complete if not any(one < other for other in complete)]
    shared = frozenset.intersection(*preferred)
    return {
        Semantics.GROUNDED: [one for one in complete if all(one <= other for other in complete)],
        Semantics.COMPLETE: complete,
        Semantics.PREFERRED: preferred,
        Semantics.STABLE: [one for one in complete if not undecided[one]],
        Semantics.SEMI_STABLE: [
            one for one in complete if not any(undecided[other] < undecided[one] for other in complete)
        ],
        Semantics.IDEAL: [max((one for one in complete if one <= shared), key=len)],
    }[semantics]


def common(standings: list[Standings], kind: str) -> tuple[Standing, ...]:
    """What all of some standings agree on; undecided where they do not, or where there are none."""
    columns = zip(*(getattr(each, kind) for each in standings), strict=True)
    return tuple(column[0] if len(set(column)) == 1 else Standing.UNDECIDED for column in columns)


def check_against_definitions(sketch: Sketch, semantics: Semantics) -> None:
    graph = sketch.analysis().graph
    extensions = Extensions(graph, semantics)
    by_definition = extensions_by_definition(extensions.flattened, semantics)
    listed = [extensions.flattened.standings_in(extension) for extension in by_definition]
    assert extensions.is_empty == (not listed)
    if listed:
        for kind in ("units", "steps", "undercuts"):
            assert getattr(extensions.standings, kind) == common(listed, kind)
    else:
        assert set(extensions.standings.units) == {Standing.UNDECIDED}
    accepted = {frozenset(n for n, its in enumerate(each.units) if its is Standing.IN) for each in listed}
    found = extensions.sets_of_units(1000)
    assert len(found) == len(accepted)
    assert set(found) == accepted
    assert set(extensions.sets_of_units(1)) <= accepted
    for unit, standing in enumerate(extensions.standings.units):
        if standing is Standing.UNDECIDED:
            check_alternatives(extensions, unit, listed)


def check_alternatives(extensions: Extensions, unit: int, listed: list[Standings]) -> None:
    possible = {each.units[unit] for each in listed}
    alternatives = extensions.alternatives(unit)
    shown = {
        Standing.IN: alternatives.stands,
        Standing.OUT: alternatives.falls,
        Standing.UNDECIDED: alternatives.neither,
    }
    for standing, extension in shown.items():
        if extension is not None:
            assert extension in listed
            assert extension.units[unit] is standing
        else:
            assert standing not in possible or possible == set(Standing)


@settings(max_examples=120)
@given(SMALL, st.sampled_from(OFFERED))
def test_standings_and_alternatives_are_those_of_the_definitions(sketch: Sketch, semantics: Semantics) -> None:
    check_against_definitions(sketch, semantics)


@pytest.mark.long
@settings(max_examples=2500)
@given(SMALL, st.sampled_from(OFFERED))
def test_standings_and_alternatives_are_those_of_the_definitions_on_many_maps(
    sketch: Sketch, semantics: Semantics
) -> None:
    check_against_definitions(sketch, semantics)


@settings(max_examples=60)
@given(SMALL, st.sampled_from(OFFERED))
def test_what_the_grounded_semantics_decides_every_other_one_decides_alike(
    sketch: Sketch, semantics: Semantics
) -> None:
    graph = sketch.analysis().graph
    extensions = Extensions(graph, semantics)
    if not extensions.is_empty:
        for grounded, other in zip(standings_of(graph).units, extensions.standings.units, strict=True):
            assert grounded in {Standing.UNDECIDED, other}


def words(graph: Graph, standings: Standings) -> dict[str, str]:
    return {claim.id: str(standings.units[graph.unit_of[n]]) for n, claim in enumerate(graph.claims)}


def test_what_rests_on_either_of_two_contraries_stands_under_preferred_semantics_and_is_open_under_the_ideal() -> None:
    graph = analysis_of(*CONTRARIES, "c supports e", "d supports e").graph
    for semantics, standing in {
        Semantics.GROUNDED: "undecided",
        Semantics.COMPLETE: "undecided",
        Semantics.IDEAL: "undecided",
        Semantics.PREFERRED: "in",
        Semantics.STABLE: "in",
        Semantics.SEMI_STABLE: "in",
    }.items():
        found = words(graph, standings_under(graph, semantics))
        assert found["e"] == standing
        assert found["c"] == found["d"] == "undecided"


def test_what_either_of_two_contraries_defeats_falls_under_preferred_semantics() -> None:
    graph = analysis_of(*CONTRARIES, "premise: x", "c attacks x", "d attacks x").graph
    assert words(graph, standings_under(graph, Semantics.GROUNDED))["x"] == "undecided"
    assert words(graph, standings_under(graph, Semantics.PREFERRED))["x"] == "out"


def test_where_there_is_no_stable_extension_all_is_undecided_and_said_to_be_so() -> None:
    graph = analysis_of(*NO_STABLE).graph
    stable, semi_stable = Extensions(graph, Semantics.STABLE), Extensions(graph, Semantics.SEMI_STABLE)
    assert stable.is_empty
    assert set(stable.standings.units) == {Standing.UNDECIDED}
    assert not semi_stable.is_empty
    assert words(graph, semi_stable.standings) == {**dict.fromkeys("abc", "undecided"), "d": "in", "e": "out"}


def test_the_ideal_extension_may_decide_what_the_grounded_one_leaves_open() -> None:
    graph = analysis_of("premise: a b", "a attacks b", "b attacks a", "b attacks b").graph
    assert words(graph, standings_under(graph, Semantics.GROUNDED)) == {"a": "undecided", "b": "undecided"}
    assert words(graph, standings_under(graph, Semantics.IDEAL)) == {"a": "in", "b": "out"}


def test_a_settled_map_is_not_flattened() -> None:
    extensions = Extensions(analysis_of("premise: p", "claim: c", "p supports c").graph, Semantics.STABLE)
    assert set(extensions.standings.units) == {Standing.IN}
    assert not extensions.is_empty
    assert "flattened" not in vars(extensions)
