"""Flattening: the grounded extension is the standing, and complete extensions are the program's stable models."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.analysis.circles import circles
from argmap.analysis.flattening import Flattened, flattened
from argmap.analysis.graph import Effect, Graph, GraphStep
from argmap.analysis.standing import Standing, Standings, standings_of
from argmap.semantics.grounded import grounded_labels
from argmap.semantics.semantics import Semantics
from argmap.semantics.solver import Solver
from tests.analysis.sketches import (
    KINDS,
    MAPS,
    STANCES,
    Sketch,
    SketchedClaim,
    SketchedStep,
    SketchedUndercut,
    sketches,
)
from tests.analysis.test_standing import TABLE, analysis_of

OUT, UNDECIDED, IN = 0, 1, 2
WORDS = (Standing.OUT, Standing.UNDECIDED, Standing.IN)


@st.composite
def circular_sketches(draw: st.DrawFn, most_in_circle: int = 3, most_others: int = 3, most_links: int = 5) -> Sketch:
    """Random sketches of a circle of claims, other claims that lead into it, and something against much of that."""
    maps, stances = st.sampled_from(MAPS), st.sampled_from(STANCES)
    circle = draw(
        st.lists(st.builds(SketchedClaim, maps, st.just("claim"), stances), min_size=1, max_size=most_in_circle)
    )
    others = draw(st.lists(st.builds(SketchedClaim, maps, st.sampled_from(KINDS), stances), max_size=most_others))
    size = len(circle)
    inside, index = st.integers(0, size - 1), st.integers(0, size + len(others) - 1)
    premises = st.lists(index, min_size=1, max_size=2, unique=True).map(tuple)
    steps = [SketchedStep(draw(maps), "supports", (number,), (number + 1) % size) for number in range(size)]
    for number in range(size, size + len(others)):
        linked = draw(st.sampled_from([(number,), (number,), (number, draw(inside))]))
        verb = draw(st.sampled_from(["supports", "supports", "attacks"]))
        steps.append(SketchedStep(draw(maps), verb, linked, draw(inside)))
    verbs = st.sampled_from(["supports", "attacks", "attacks"])
    steps += draw(st.lists(st.builds(SketchedStep, maps, verbs, premises, index), max_size=most_links))
    conflict = st.builds(SketchedStep, maps, st.just("contrary-to"), st.tuples(index), index)
    steps += draw(st.lists(conflict, max_size=1))
    undercut = st.builds(SketchedUndercut, maps, premises, st.integers(0, len(steps) - 1))
    return Sketch((*circle, *others), tuple(steps), tuple(draw(st.lists(undercut, max_size=2))), ())


SMALL = st.one_of(sketches(most_claims=4, most_links=6), circular_sketches(most_others=2, most_links=2))
LARGER = st.one_of(
    sketches(most_claims=9, most_links=16), circular_sketches(most_in_circle=6, most_others=5, most_links=10)
)


def grounded_standings(flat: Flattened) -> Standings:
    labels = grounded_labels(flat.framework)
    return flat.standings_in(argument for argument, label in enumerate(labels) if label == 1)


def extensions_of(graph: Graph, semantics: Semantics) -> list[Standings]:
    flat = flattened(graph)
    return [flat.standings_in(extension) for extension in Solver(flat.framework).extensions(semantics)]


@pytest.mark.parametrize("lines", [lines for lines, _ in TABLE], ids=[expected for _, expected in TABLE])
def test_the_grounded_extension_is_the_standing_in_the_table_of_the_language_page(lines: list[str]) -> None:
    graph = analysis_of(*lines).graph
    assert grounded_standings(flattened(graph)) == standings_of(graph)


@settings(max_examples=300)
@given(st.one_of(sketches(), circular_sketches()))
def test_the_grounded_extension_is_the_standing_on_random_maps(sketch: Sketch) -> None:
    graph = sketch.analysis().graph
    assert grounded_standings(flattened(graph)) == standings_of(graph)


@pytest.mark.parametrize(
    ("against", "q"),
    [
        (["premise: x", "x attacks p"], Standing.UNDECIDED),
        (["premise: x", "x undercuts s"], Standing.OUT),
        (["counterclaim: x", "x undercuts t"], Standing.UNDECIDED),
        (["counterclaim: x", "x attacks e"], Standing.UNDECIDED),
        (["premise: x", "x attacks e"], Standing.OUT),
    ],
)
def test_what_goes_against_a_circle_counts_at_every_level(against: list[str], q: Standing) -> None:
    circle = ["premise: e", "claim: p q r", "e supports p as s", "p supports q as t", "q supports r", "r supports p"]
    graph = analysis_of(*circle, *against).graph
    assert standings_of(graph).units[graph.unit_of[graph.numbers["m.q"]]] is q
    assert grounded_standings(flattened(graph)) == standings_of(graph)


@pytest.mark.long
@settings(max_examples=5000)
@given(LARGER)
def test_the_grounded_extension_is_the_standing_on_larger_random_maps(sketch: Sketch) -> None:
    graph = sketch.analysis().graph
    assert grounded_standings(flattened(graph)) == standings_of(graph)


@settings(max_examples=60)
@given(SMALL)
def test_complete_extensions_are_the_three_valued_stable_models(sketch: Sketch) -> None:
    check_against_models(sketch)


@pytest.mark.long
@settings(max_examples=1500)
@given(SMALL)
def test_complete_extensions_are_the_three_valued_stable_models_on_many_maps(sketch: Sketch) -> None:
    check_against_models(sketch)


def check_against_models(sketch: Sketch) -> None:
    graph = sketch.analysis().graph
    found = extensions_of(graph, Semantics.COMPLETE)
    assert len(set(found)) == len(found)
    assert set(found) == set(models_by_brute_force(graph))


@settings(max_examples=60)
@given(SMALL, st.sampled_from([Semantics.PREFERRED, Semantics.STABLE, Semantics.SEMI_STABLE]))
def test_what_an_extension_accepts_is_led_to_by_grounds_within_it(sketch: Sketch, semantics: Semantics) -> None:
    graph = sketch.analysis().graph
    for standings in extensions_of(graph, semantics):
        led_to = {unit for unit, is_own_ground in enumerate(graph.is_own_ground) if is_own_ground}
        for _ in graph.units:
            led_to |= {
                graph.unit_of[step.conclusion]
                for step in graph.steps
                if step.sign == "for" and standings.steps[step.number] is Standing.IN and step.units <= led_to
            }
        assert {unit for unit, standing in enumerate(standings.units) if standing is Standing.IN} <= led_to


@settings(max_examples=60)
@given(circular_sketches(most_others=2, most_links=2))
def test_what_rests_only_on_itself_is_in_no_extension(sketch: Sketch) -> None:
    analysis = sketch.analysis()
    flat = flattened(analysis.graph)
    solver = Solver(flat.framework)
    for unit in frozenset[int]().union(*analysis.vicious_circles):
        assert not solver.credulous(flat.units[unit], Semantics.COMPLETE).accepted


def test_a_circle_with_a_ground_that_is_disputed_stands_or_falls_as_a_whole() -> None:
    graph = analysis_of(
        "premise: e", "counterclaim: x", "claim: p q", "e supports p", "p supports q", "q supports p", "x attacks p"
    ).graph
    p, q = graph.unit_of[graph.numbers["m.p"]], graph.unit_of[graph.numbers["m.q"]]
    assert {standings.units[p] for standings in extensions_of(graph, Semantics.STABLE)} == {Standing.IN, Standing.OUT}
    assert all(standings.units[p] is standings.units[q] for standings in extensions_of(graph, Semantics.STABLE))


@settings(max_examples=60)
@given(sketches(most_claims=4, most_links=6), st.sampled_from([Semantics.COMPLETE, Semantics.PREFERRED]))
def test_contraries_are_accepted_together_only_where_that_is_granted_or_the_conflict_undercut(
    sketch: Sketch, semantics: Semantics
) -> None:
    graph = sketch.analysis().graph
    extensions = extensions_of(graph, semantics)
    for both in conflicts_of(graph):
        if any(step.effect is Effect.GRANTED for step in both):
            continue
        ends = {graph.unit_of[step.conclusion] for step in both}
        for standings in extensions:
            if all(standings.units[end] is Standing.IN for end in ends):
                undercuts = [number for step in both for number in graph.undercuts_of[step.number]]
                assert any(standings.undercuts[number] is Standing.IN for number in undercuts)


def test_two_supported_contraries_are_two_readings_and_each_excludes_the_other() -> None:
    graph = analysis_of("premise: p q", "claim: c d", "p supports c", "q supports d", "c contrary-to d").graph
    c, d = graph.unit_of[graph.numbers["m.c"]], graph.unit_of[graph.numbers["m.d"]]
    for semantics in (Semantics.PREFERRED, Semantics.STABLE, Semantics.SEMI_STABLE):
        ends = [(standings.units[c], standings.units[d]) for standings in extensions_of(graph, semantics)]
        assert sorted(ends) == [(Standing.IN, Standing.OUT), (Standing.OUT, Standing.IN)]


def test_what_is_contrary_to_itself_is_never_accepted() -> None:
    graph = analysis_of("premise: p", "claim: c d", "p supports c", "c restates d", "c contrary-to d").graph
    c = graph.unit_of[graph.numbers["m.c"]]
    assert all(standings.units[c] is not Standing.IN for standings in extensions_of(graph, Semantics.COMPLETE))
    assert not extensions_of(graph, Semantics.STABLE)


@settings(max_examples=150)
@given(st.one_of(sketches(), circular_sketches(), LARGER))
def test_the_framework_is_no_larger_than_promised(sketch: Sketch) -> None:
    graph = sketch.analysis().graph
    arcs = [
        (premise, graph.unit_of[step.conclusion], step.number)
        for step in graph.steps
        if step.sign == "for" and not graph.is_own_ground[graph.unit_of[step.conclusion]]
        for premise in step.units
    ]
    nodes = len(graph.units) + len(graph.steps) + len(graph.undercuts)
    premises = sum(len(arc.units) for arc in (*graph.steps, *graph.undercuts))
    attacks = 2 * nodes + premises + 3 * (len(graph.steps) + len(graph.undercuts))
    more = 0
    in_circles = circles((premise, conclusion) for premise, conclusion, _ in arcs)
    for circle in in_circles:
        inner = {number for premise, conclusion, number in arcs if {premise, conclusion} <= circle}
        more += (len(circle) - 1) * (3 * len(circle) + len(inner))
    framework = flattened(graph).framework
    assert framework.size <= 3 * nodes + more
    if all(len(circle) == 1 for circle in in_circles):
        assert sum(map(len, framework.attackers)) <= attacks


def test_a_chain_of_claims_is_flattened_in_linear_size() -> None:
    sizes = []
    for length in (100, 200):
        names = " ".join(f"c{number}" for number in range(length))
        steps = [f"c{number} supports c{number + 1}" for number in range(length - 1)]
        sizes.append(flattened(analysis_of("premise: p", f"claim: {names}", *steps).graph).framework.size)
    assert sizes == [2 + 3 * 100 + 2 * 99, 2 + 3 * 200 + 2 * 199]


def conflicts_of(graph: Graph) -> list[list[GraphStep]]:
    directions: dict[int, list[GraphStep]] = {}
    for step in graph.steps:
        if step.is_conflict:
            directions.setdefault(id(step.written), []).append(step)
    return list(directions.values())


def models_by_brute_force(graph: Graph) -> Iterator[Standings]:
    """The three-valued stable models of the program at the end of section 5, where mutual contraries defeat each other.

    Every labelling of the units, and of the steps that an undercut disputes, is held against the rules; then what is
    in, and what is not out, must each be led to by grounds.
    """
    choices = [
        number
        for number, undercuts in enumerate(graph.undercuts_of)
        if any(graph.undercuts[undercut].effect is Effect.DISPUTES for undercut in undercuts)
    ]
    excluding = {
        step.number
        for both in conflicts_of(graph)
        if all(step.effect is Effect.DISPUTES for step in both)
        for step in both
    }
    for units in product((OUT, UNDECIDED, IN), repeat=len(graph.units)):
        undercuts = [min(units[premise] for premise in undercut.units) for undercut in graph.undercuts]
        for chosen in product((OUT, UNDECIDED, IN), repeat=len(choices)):
            guess = dict(zip(choices, chosen, strict=True))
            steps = []
            for step in graph.steps:
                against = [(graph.undercuts[n].effect, undercuts[n]) for n in graph.undercuts_of[step.number]]
                ground = min(units[premise] for premise in step.units)
                steps.append(judged(ground, against, guess.get(step.number, OUT)))
            if any(steps[number] != label for number, label in guess.items()):
                continue
            if all(units[unit] == unit_judged(graph, unit, units, steps, excluding) for unit in range(len(units))):
                founded = [led_to(graph, steps, least) for least in (UNDECIDED, IN)]
                if all(unit in founded[label - 1] for unit, label in enumerate(units) if label):
                    yield Standings(*(tuple(WORDS[label] for label in labels) for labels in (units, steps, undercuts)))


def judged(ground: int, against: list[tuple[Effect | None, int]], own: int) -> int:
    """`X <- ground, not defeated, not disputed`, where `disputed <- what disputes X, not X`."""
    for effect, label in against:
        if effect is Effect.DEFEATS:
            ground = min(ground, IN - label)
        elif effect is Effect.DISPUTES:
            ground = min(ground, IN - min(label, IN - own))
    return ground


def unit_judged(graph: Graph, unit: int, units: tuple[int, ...], steps: list[int], excluding: set[int]) -> int:
    ground = IN if graph.is_own_ground[unit] else max((steps[number] for number in graph.steps_for[unit]), default=OUT)
    against = [
        (Effect.DEFEATS if number in excluding else graph.steps[number].effect, steps[number])
        for number in graph.steps_against[unit]
    ]
    return judged(ground, against, units[unit])


def led_to(graph: Graph, steps: list[int], least: int) -> set[int]:
    found = {unit for unit, is_own_ground in enumerate(graph.is_own_ground) if is_own_ground}
    for _ in graph.units:
        found |= {
            graph.unit_of[step.conclusion]
            for step in graph.steps
            if step.sign == "for" and steps[step.number] >= least and step.units <= found
        }
    return found
