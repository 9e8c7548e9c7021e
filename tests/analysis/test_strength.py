"""Strengths: what every method keeps to, and an evaluation written plainly from the papers' formulas."""

import math
import random
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from argmap.analysis.analysis import Analysis
from argmap.analysis.base_scores import base_scores_of
from argmap.analysis.gradual_semantics import COMBINATIONS, Method
from argmap.analysis.graph import Effect, Graph
from argmap.analysis.grounding import grounded_units, self_grounding_leaves
from argmap.analysis.reasons import Fall
from argmap.analysis.strength import Strengths, strengths_of
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from tests.analysis.sketches import MAPS, Sketch, SketchedStep, sketches
from tests.checks.maps import reading_of

every_method = pytest.mark.parametrize("method", Method)
methods = st.sampled_from(Method)
scores = st.floats(0.0, 0.9)


def strengths_in(analysis: Analysis, method: Method = Method.QUADRATIC_ENERGY) -> Strengths:
    return strengths_of(analysis.graph, base_scores_of(analysis.origins, analysis.graph), method)


def by_name(analysis: Analysis, method: Method = Method.QUADRATIC_ENERGY) -> dict[str, float]:
    """The strength of each claim of a map that has settled."""
    strengths = strengths_in(analysis, method)
    assert not strengths.unsettled
    return {claim.id: strengths.units[analysis.graph.unit_of[n]] for n, claim in enumerate(analysis.graph.claims)}


def drawn_scores(data: st.DataObject, graph: Graph) -> list[float]:
    return data.draw(st.lists(scores, min_size=len(graph.units), max_size=len(graph.units)))


def without_circles(sketch: Sketch) -> Sketch:
    """The sketch less all by which a claim could bear on itself: premises have lower numbers than conclusions."""
    kept = {
        number: step
        for number, step in enumerate(sketch.steps)
        if step.verb in {"supports", "attacks"} and max(step.premises) < step.conclusion
    }
    place = {number: position for position, number in enumerate(kept)}
    undercuts = tuple(
        replace(undercut, step=place[undercut.step])
        for undercut in sketch.undercuts
        if undercut.step in kept and max(undercut.premises) < kept[undercut.step].conclusion
    )
    return Sketch(sketch.claims, tuple(kept.values()), undercuts, ())


# an evaluation of its own, over dictionaries: formulas in the papers' words, one unit at a time, from the graph alone


def combined(method: Method, base: float, supports: list[float], attacks: list[float]) -> float:
    if method is Method.QUADRATIC_ENERGY:
        energy = sum(supports) - sum(attacks)

        def impact(x: float) -> float:
            return max(x, 0) ** 2 / (1 + max(x, 0) ** 2)

        return base - base * impact(-energy) + (1 - base) * impact(energy)
    if method is Method.DF_QUAD:
        for_it, against = (1 - math.prod(1 - strength for strength in side) for side in (supports, attacks))
        if against >= for_it:
            return base - base * abs(for_it - against)
        return base + (1 - base) * abs(for_it - against)
    if method is Method.EULER:
        return 1 - (1 - base**2) / (1 + base * math.e ** (sum(supports) - sum(attacks)))
    return max([base, *supports]) / (1 + sum(attacks))


def due(graph: Graph, base_scores: list[float], now: dict[int, float], method: Method) -> dict[int, float]:
    """What each unit's strength ought to be, if all strengths are as they are now."""
    sides: dict[tuple[int, str], dict[frozenset[int], float]] = {}
    counted = [undercut for undercut in graph.undercuts if undercut.effect is not Effect.GRANTED]
    for step in graph.steps:
        if step.effect is not Effect.GRANTED:
            undercuts = {undercut.units for undercut in counted if undercut.step == step.number}
            least = min(now[unit] for unit in step.units)
            strength = combined(method, least, [], [min(now[unit] for unit in units) for units in undercuts])
            side = sides.setdefault((graph.unit_of[step.conclusion], step.sign), {})
            side[step.units] = max(strength, side.get(step.units, 0.0))
    return {
        unit: combined(
            method,
            base,
            list(sides.get((unit, "for"), {}).values()),
            list(sides.get((unit, "against"), {}).values()),
        )
        for unit, base in enumerate(base_scores)
    }


def limit_by_runge_kutta(graph: Graph, base_scores: list[float], method: Method) -> dict[int, float]:
    """Where the strengths come to rest when each moves towards its due with time, from the base scores."""
    now = dict(enumerate(base_scores))

    def slope(at: dict[int, float]) -> dict[int, float]:
        wanted = due(graph, base_scores, at, method)
        return {unit: wanted[unit] - at[unit] for unit in at}

    for _ in range(600):
        one = slope(now)
        two = slope({unit: now[unit] + 0.05 * one[unit] for unit in now})
        three = slope({unit: now[unit] + 0.05 * two[unit] for unit in now})
        four = slope({unit: now[unit] + 0.1 * three[unit] for unit in now})
        moved = {unit: (one[unit] + 2 * two[unit] + 2 * three[unit] + four[unit]) / 60 for unit in now}
        now = {unit: now[unit] + moved[unit] for unit in now}
        if max(map(abs, moved.values())) < 1e-10:
            return now
    raise AssertionError("it does not come to rest")


@settings(max_examples=60)
@given(methods, sketches(), st.data())
def test_strengths_lie_between_0_and_1(method: Method, sketch: Sketch, data: st.DataObject) -> None:
    graph = sketch.analysis().graph
    strengths = strengths_of(graph, drawn_scores(data, graph), method)
    assert all(0 <= strength <= 1 for strength in (*strengths.units, *strengths.steps))


@settings(max_examples=60)
@given(methods, sketches(), st.randoms(use_true_random=False))
def test_the_order_of_the_statements_changes_nothing(method: Method, sketch: Sketch, chance: random.Random) -> None:
    def shuffled(content: str) -> str:
        first, second, *lines = content.splitlines()
        statements: list[str] = []
        for line in lines:
            if line.startswith("  "):
                statements[-1] += f"\n{line}"
            elif line:
                statements.append(line)
        chance.shuffle(statements)
        return "\n".join([first, second, *statements]) + "\n"

    def named(analysis: Analysis) -> dict[str, tuple[float, bool]]:
        strengths = strengths_in(analysis, method)
        units = [analysis.graph.unit_of[number] for number in range(len(analysis.graph.claims))]
        return {
            claim.name: (strengths.units[unit], unit in strengths.unsettled)
            for claim, unit in zip(analysis.graph.claims, units, strict=True)
        }

    documents = tuple(read(path, shuffled(content)) for path, content in sketch.files().items())
    assert named(Analysis(ArgumentMap(documents))) == named(sketch.analysis())


@settings(max_examples=60)
@given(methods, sketches(most_claims=6, most_links=9).map(without_circles), st.data())
def test_without_circles_the_one_pass_gives_the_only_values_that_fit_one_another(
    method: Method, sketch: Sketch, data: st.DataObject
) -> None:
    graph = sketch.analysis().graph
    base_scores = drawn_scores(data, graph)
    now = dict(enumerate(base_scores))
    for _ in range(len(graph.units) + 1):
        now = due(graph, base_scores, now, method)
    strengths = strengths_of(graph, base_scores, method)
    assert not strengths.unsettled
    assert strengths.units == pytest.approx(list(now.values()), abs=1e-12)


@settings(max_examples=25)
@given(sketches().map(without_circles), st.data())
def test_without_circles_quadratic_energy_is_where_the_continuous_model_comes_to_rest(
    sketch: Sketch, data: st.DataObject
) -> None:
    graph = sketch.analysis().graph
    base_scores = drawn_scores(data, graph)
    rest = limit_by_runge_kutta(graph, base_scores, Method.QUADRATIC_ENERGY)
    assert strengths_of(graph, base_scores).units == pytest.approx(list(rest.values()), abs=1e-7)


@settings(max_examples=60)
@given(methods, sketches(), st.data())
def test_what_settles_in_a_circle_fits_together(method: Method, sketch: Sketch, data: st.DataObject) -> None:
    graph = sketch.analysis().graph
    base_scores = drawn_scores(data, graph)
    strengths = strengths_of(graph, base_scores, method)
    assume(not strengths.unsettled)
    fitting = due(graph, base_scores, dict(enumerate(strengths.units)), method)
    assert strengths.units == pytest.approx(list(fitting.values()), abs=1e-8)


@settings(max_examples=60)
@given(methods, sketches().map(without_circles), st.sampled_from(["supports", "attacks"]), st.data())
def test_without_circles_a_support_never_lowers_and_an_attack_never_raises(
    method: Method, sketch: Sketch, verb: str, data: st.DataObject
) -> None:
    assume(len(sketch.claims) > 1)
    conclusion = data.draw(st.integers(1, len(sketch.claims) - 1))
    premises = data.draw(st.lists(st.integers(0, conclusion - 1), min_size=1, max_size=2, unique=True))
    added = SketchedStep(data.draw(st.sampled_from(MAPS)), verb, tuple(premises), conclusion)
    before = sketch.analysis().graph
    after = replace(sketch, steps=(*sketch.steps, added)).analysis().graph
    base_scores = drawn_scores(data, before)
    unit = next(n for n, claim in enumerate(before.claims) if claim.id == f"c{conclusion}")
    gained = (
        strengths_of(after, base_scores, method).units[unit] - strengths_of(before, base_scores, method).units[unit]
    )
    assert gained >= -1e-12 if verb == "supports" else gained <= 1e-12


@every_method
@pytest.mark.parametrize("base_score", [0.0, 0.1, 0.45, 0.9])
def test_a_claim_on_its_own_keeps_its_base_score(method: Method, base_score: float) -> None:
    assert strengths_of(reading_of("premise p: P\n").graph, [base_score], method).units == (base_score,)
    assert COMBINATIONS[method](base_score, (), ()) == pytest.approx(base_score)


@every_method
def test_what_is_granted_changes_nothing(method: Method) -> None:
    plain = "premise p: P\n\ncounterclaim a: A\n  stance: concede\n\nclaim c: C\n  because: p as s\n"
    granted = reading_of(f"{plain}  against: a\n\na undercuts s\n")
    assert {step.effect for step in granted.graph.steps} == {None, Effect.GRANTED}
    assert by_name(granted, method) == by_name(reading_of(plain), method)


@every_method
def test_a_step_is_as_strong_as_the_least_of_its_premises_less_what_undercuts_it(method: Method) -> None:
    linked = "evidence e: E\n  credibility: 1\n\nassumption a: A\n\nclaim c: C\n  because: e & a as s\n"
    undercut = reading_of(f"{linked}\npremise u: U\n\nu undercuts s\n")
    assert strengths_in(reading_of(linked), method).steps == (0.4,)
    assert strengths_in(undercut, method).steps[0] == pytest.approx(combined(method, 0.4, [], [0.45]))
    assert by_name(undercut, method)["c"] < by_name(reading_of(linked), method)["c"]


@settings(max_examples=60)
@given(methods, sketches())
def test_what_no_leaf_leads_to_is_not_lifted_and_all_else_is(method: Method, sketch: Sketch) -> None:
    analysis = sketch.analysis()
    strengths = strengths_in(analysis, method)
    led_to = grounded_units(analysis.graph, self_grounding_leaves(analysis.graph))
    assert {unit for unit, strength in enumerate(strengths.units) if strength > 0} == led_to
    circular = {unit for unit, fall in analysis.falls.items() if fall is Fall.CIRCULAR}
    ranks = strengths.ranks()
    assert all(ranks[unit] == max(ranks.values()) for unit in circular & ranks.keys())


@every_method
def test_a_circle_without_a_leaf_stays_at_the_lowest_rank(method: Method) -> None:
    analysis = reading_of("claim p: P\n  because: q\n\nclaim q: Q\n  because: p\n\nassumption z: Z\n\nclaim c: C\n")
    assert strengths_in(analysis, method).ranks() == {0: 2, 1: 2, 2: 1, 3: 2}


@every_method
def test_two_contraries_on_equal_ground_have_one_rank(method: Method) -> None:
    analysis = reading_of("evidence e: E\n\nclaim a: A\n  because: e\n\nclaim b: B\n  because: e\n\na contradicts b\n")
    ranks = strengths_in(analysis, method).ranks()
    assert ranks[1] == ranks[2] == 2


@every_method
def test_the_same_step_in_two_maps_counts_once(method: Method) -> None:
    alone = {"m.arg": "premise e: E\n\nclaim c: C\n  because: e\n"}
    twice = {
        "m.arg": "import n\n\npremise e: E\n\nclaim c: C\n  because: e\n\ne restates n.f\n\nc restates n.d\n",
        "n.arg": "premise f: F\n\nclaim d: D\n  because: f\n",
    }
    assert strengths_in(reading_of(twice), method).units == strengths_in(reading_of(alone), method).units


@every_method
def test_a_conclusion_by_one_reason_follows_its_grade(method: Method) -> None:
    found = [
        by_name(reading_of(f"evidence e: E\n  credibility: {digit}\n\nclaim c: C\n  because: e\n"), method)["c"]
        for digit in "12345"
    ]
    assert found == sorted(found, reverse=True)
    assert len(set(found)) == 5


def ring(reasons: int = 4, doubts: int = 2, size: int = 8) -> str:
    """A claim that supports what supports what attacks it, each of them several times over."""
    width = range(size)
    lines = ["map m: A ring", "claim p: P", "claim above: A", "p supports above", "premise apart: Z"]
    for number in range(reasons):
        lines += [f"evidence e{number}: E\n  credibility: 1", f"e{number} supports p"]
    lines += [f"evidence f{number}: F\n  credibility: 1" for number in range(doubts)]
    for number in width:
        lines += [f"claim a{number}: A", f"claim b{number}: B", f"p supports a{number}", f"b{number} attacks p"]
        lines += [f"a{other} supports b{number}" for other in width]
        lines += [f"f{other} attacks b{number}" for other in range(doubts)]
    return "\n\n".join(lines) + "\n"


def test_what_does_not_settle_is_said_and_has_no_rank() -> None:
    analysis = reading_of(ring())
    strengths = strengths_in(analysis)
    claims = analysis.graph.claims
    unsettled = {claims[unit].id for unit in strengths.unsettled}
    assert unsettled == {"p", "above"} | {f"{letter}{number}" for letter in "ab" for number in range(8)}
    assert {claims[unit].id for unit in strengths.ranks()} == {"apart", "e0", "e1", "e2", "e3", "f0", "f1"}


def test_what_does_not_settle_does_not_come_to_rest_in_the_continuous_model_either() -> None:
    analysis = reading_of(ring())
    base_scores = list(base_scores_of(analysis.origins, analysis.graph))
    with pytest.raises(AssertionError, match="come to rest"):
        limit_by_runge_kutta(analysis.graph, base_scores, Method.QUADRATIC_ENERGY)


def test_the_same_ring_settles_by_the_other_methods() -> None:
    assert all(not strengths_in(reading_of(ring()), m).unsettled for m in Method if m is not Method.QUADRATIC_ENERGY)


def test_a_circle_that_long_steps_overshoot_settles_in_short_ones() -> None:
    reasons = "\n\n".join(f"evidence e{n}: E\n  credibility: 1\n\ne{n} supports p" for n in range(4))
    attackers = "\n\n".join(f"claim a{n}: A\n\np supports a{n}\n\na{n} attacks p" for n in range(12))
    analysis = reading_of(f"claim p: P\n\n{reasons}\n\n{attackers}\n")
    strengths = strengths_in(analysis)
    assert not strengths.unsettled
    base_scores = list(base_scores_of(analysis.origins, analysis.graph))
    rest = limit_by_runge_kutta(analysis.graph, base_scores, Method.QUADRATIC_ENERGY)
    assert strengths.units == pytest.approx(list(rest.values()), abs=1e-6)


def test_ranks_count_the_stronger_and_ties_share() -> None:
    assert Strengths((0.3, 0.9, 0.3000000001, 0.1), (), frozenset()).ranks() == {0: 2, 1: 1, 2: 2, 3: 4}


@settings(max_examples=60)
@given(methods, st.lists(scores, max_size=4), st.lists(scores, max_size=4), scores)
def test_the_formulas_are_those_of_the_papers(
    method: Method, supports: list[float], attacks: list[float], base_score: float
) -> None:
    assert COMBINATIONS[method](base_score, supports, attacks) == pytest.approx(
        combined(method, base_score, supports, attacks), abs=1e-12
    )


def test_ten_thousand_reasons_overflow_nothing() -> None:
    for method in Method:
        assert 0 <= COMBINATIONS[method](0.5, [0.9] * 10_000, []) <= 1
        assert 0 <= COMBINATIONS[method](0.5, [], [0.9] * 10_000) <= 1
