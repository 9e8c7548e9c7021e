"""What the standings guarantee: a test for each theorem of docs/meaning.md, on random maps."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from argmap.analysis.analysis import Analysis
from argmap.analysis.flattening import flattened
from argmap.analysis.graph import Effect
from argmap.analysis.reasons import disputes_behind
from argmap.analysis.standing import Standing
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from tests.analysis.oracle import standings_by_brute_force
from tests.analysis.program import grounded, standings_of_arguments, well_founded_model
from tests.analysis.sketches import MAPS, Sketch, SketchedStep, sketches, standings_in_order
from tests.analysis.test_standing import analysis_of, shown

PAGE = Path(__file__).parents[2] / "docs" / "meaning.md"
RANK = {"out": 0, "undecided": 1, "in": 2}

quickly = settings(max_examples=15)


def units_with(analysis: Analysis, *standings: Standing) -> set[int]:
    return {unit for unit, standing in enumerate(analysis.standings.units) if standing in standings}


def built_from_leaves(analysis: Analysis, units: set[int], *standings: Standing) -> set[int]:
    """What self-grounding leaves among the units lead to, step by step, by steps of these standings alone."""
    graph = analysis.graph
    found: set[int] = set()
    while new := {
        unit
        for unit in units - found
        if graph.is_own_ground[unit]
        or any(
            graph.steps[step].units <= found and analysis.standings.steps[step] in standings
            for step in graph.steps_for[unit]
        )
    }:
        found |= new
    return found


def reached_from(sketch: Sketch, claims: set[int]) -> set[int]:
    """The claims, and all that some chain of relations leads to from them."""

    def ends(step: SketchedStep) -> list[tuple[set[int], set[int]]]:
        forward = (set(step.premises), {step.conclusion})
        return [forward, forward[::-1]] if step.verb in {"contrary-to", "contradicts"} else [forward]

    arcs = [arc for step in sketch.steps for arc in ends(step)]
    arcs += [(set(cut.premises), target) for cut in sketch.undercuts for _, target in ends(sketch.steps[cut.step])]
    arcs += [arc for _, one, other in sketch.restatements for arc in (({one}, {other}), ({other}, {one}))]
    reached = set(claims)
    while new := {end for origin, target in arcs if origin & reached for end in target} - reached:
        reached |= new
    return reached


def analysis_of_files(files: dict[str, str]) -> Analysis:
    documents = tuple(read(path, content) for path, content in files.items())
    assert not [fault for document in documents for fault in document.faults]
    return Analysis(ArgumentMap(documents))


# What a standing is: theorems 1 to 4


@quickly
@given(sketches(most_claims=4))
def test_one_labelling_obeys_the_rules_and_says_least(sketch: Sketch) -> None:
    assert sketch.standings() == standings_by_brute_force(sketch)


@quickly
@given(sketches())
def test_the_standings_are_the_well_founded_model(sketch: Sketch) -> None:
    analysis = sketch.analysis()
    assert analysis.standings == well_founded_model(analysis.graph)


@quickly
@given(sketches(most_claims=4, most_links=5))
def test_the_standings_are_the_grounded_extension_of_the_arguments(sketch: Sketch) -> None:
    analysis = sketch.analysis()
    assert analysis.standings == standings_of_arguments(analysis.graph)


@quickly
@given(sketches())
def test_the_standings_are_the_grounded_extension_of_the_flattened_map(sketch: Sketch) -> None:
    analysis = sketch.analysis()
    flat = flattened(analysis.graph)
    attacks = {(attacker, target) for attacker, hit in enumerate(flat.framework.targets) for target in hit}
    accepted, _ = grounded(flat.framework.size, attacks)
    assert flat.standings_in(accepted) == analysis.standings


@quickly
@given(sketches(), st.data())
def test_order_and_names_change_nothing(sketch: Sketch, data: st.DataObject) -> None:
    names = data.draw(st.permutations(range(len(sketch.claims))))
    files = {}
    for path, content in sketch.files().items():
        head, *statements = re.split(r"\n(?=\S)", content.rstrip("\n"))
        imports, others = statements[:1], data.draw(st.permutations(statements[1:]))
        text = "\n".join([head, *imports, *others]) + "\n"
        files[path] = re.sub(r"\bc(\d+)\b", lambda name: f"c{names[int(name[1])]}", text)
    files = {path: files[path] for path in data.draw(st.permutations(list(files)))}
    renamed = standings_in_order(analysis_of_files(files))
    assert sketch.standings() == [renamed[name] for name in names]


# What it rests on: theorems 5 to 8


@quickly
@given(sketches())
def test_what_stands_has_a_proof_that_ends_in_leaves_that_stand(sketch: Sketch) -> None:
    analysis = sketch.analysis()
    graph, standings = analysis.graph, analysis.standings
    standing = units_with(analysis, Standing.IN)
    assert built_from_leaves(analysis, standing, Standing.IN) == standing
    for step in graph.steps:
        if step.sign == "against" and graph.unit_of[step.conclusion] in standing:
            assert step.effect is Effect.GRANTED or standings.steps[step.number] is Standing.OUT
        if standings.steps[step.number] is Standing.IN:
            assert step.units <= standing
            against = [graph.undercuts[number] for number in graph.undercuts_of[step.number]]
            assert all(standings.undercuts[u.number] is Standing.OUT for u in against if u.effect is not Effect.GRANTED)


@quickly
@given(sketches())
def test_what_no_leaf_leads_to_falls(sketch: Sketch) -> None:
    analysis = sketch.analysis()
    may_stand = units_with(analysis, Standing.IN, Standing.UNDECIDED)
    assert built_from_leaves(analysis, may_stand, Standing.IN, Standing.UNDECIDED) == may_stand
    for circle in analysis.vicious_circles:
        assert circle.isdisjoint(may_stand)


@quickly
@given(sketches())
def test_what_has_fallen_does_no_work(sketch: Sketch) -> None:
    analysis = sketch.analysis()
    standings = standings_in_order(analysis)
    fallen = {claim for claim, standing in enumerate(standings) if standing == "out"}
    left = sketch.without(claims=fallen).analysis()
    assume(own_grounds(left) == [own for claim, own in enumerate(own_grounds(analysis)) if claim not in fallen])
    assert standings_in_order(left) == [standing for standing in standings if standing != "out"]


def own_grounds(analysis: Analysis) -> list[bool]:
    """For each claim of a sketch, whether it is its own ground."""
    graph = analysis.graph
    own = {claim.id: graph.is_own_ground[graph.unit_of[number]] for number, claim in enumerate(graph.claims)}
    return [own[f"c{number}"] for number in range(len(own))]


@quickly
@given(sketches())
def test_what_is_disputed_has_a_disputant(sketch: Sketch) -> None:
    analysis = sketch.analysis()
    for unit in units_with(analysis, Standing.UNDECIDED):
        assert disputes_behind(analysis.graph, analysis.standings, unit)


# What goes against a claim: theorems 9 to 12


@quickly
@given(sketches())
def test_what_stands_is_not_attacked_by_what_stands_unless_granted(sketch: Sketch) -> None:
    analysis = sketch.analysis()
    graph, standings = analysis.graph, analysis.standings
    for step in graph.steps:
        if step.sign == "against" and standings.steps[step.number] is Standing.IN:
            attacked = standings.units[graph.unit_of[step.conclusion]]
            assert attacked is not Standing.IN or step.effect is Effect.GRANTED


@quickly
@given(sketches())
def test_contraries_never_both_stand_unless_both_are_conceded(sketch: Sketch) -> None:
    standings = sketch.standings()
    undercut = {undercut.step for undercut in sketch.undercuts}
    for number, step in enumerate(sketch.steps):
        ends = [*step.premises, step.conclusion]
        is_conflict = step.verb in {"contrary-to", "contradicts"} and number not in undercut
        if is_conflict and all(standings[end] == "in" for end in ends):
            assert {sketch.claims[end].stance for end in ends} == {"concede"}
            assert len({sketch.claims[end].map for end in ends}) == 1


@quickly
@given(sketches())
def test_a_granted_objection_changes_nothing(sketch: Sketch) -> None:
    def is_granted(premises: tuple[int, ...], target: str) -> bool:
        return all(sketch.claims[end].stance == "concede" and sketch.claims[end].map == target for end in premises)

    granted = {
        number
        for number, step in enumerate(sketch.steps)
        if step.verb == "attacks" and is_granted(step.premises, sketch.claims[step.conclusion].map)
    }
    undercuts = tuple(
        undercut for undercut in sketch.undercuts if not is_granted(undercut.premises, sketch.steps[undercut.step].map)
    )
    assert replace(sketch, undercuts=undercuts).without(steps=granted).standings() == sketch.standings()


@quickly
@given(sketches())
def test_what_is_only_reported_can_unsettle_and_never_overturn(sketch: Sketch) -> None:
    graph = sketch.analysis().graph
    committed = {
        int(claim.id[1:]) for number, claim in enumerate(graph.claims) if graph.is_stood_for[graph.unit_of[number]]
    }
    borrowed = {
        number
        for number, step in enumerate(sketch.steps)
        if step.verb == "supports" and step.conclusion in committed and not committed.issuperset(step.premises)
    }
    own = sketch.without(steps=borrowed)
    alone = own.without(claims=set(range(len(sketch.claims))) - committed)
    assume(alone.claims)
    together = own.standings()
    for claim, standing in zip(sorted(committed), alone.standings(), strict=True):
        assert together[claim] in {standing, "undecided"}


# What a change can do: theorems 13 to 17


@quickly
@given(sketches(), st.data())
def test_prose_holders_limits_and_answers_change_nothing(sketch: Sketch, data: st.DataObject) -> None:
    files = sketch.files()
    for path, content in files.items():
        writer = path.removesuffix(".arg")

        def named(claim: int, writer: str = writer) -> str:
            owner = sketch.claims[claim].map
            return f"c{claim}" if owner == writer else f"{owner}.c{claim}"

        claims = st.sampled_from(range(len(sketch.claims))).map(named)
        relations = data.draw(st.lists(st.tuples(claims, claims).map(" qualifies ".join), max_size=3))
        relations += data.draw(st.lists(claims.map(lambda claim: f"{claim} answers what"), max_size=2))
        said = data.draw(st.sampled_from(["  holder: Somebody", "  likelihood: 0.2", "  confidence: low", "  note: A"]))
        decorated = content.replace("Text", "Other words").replace("\n  stance:", f"\n{said}\n  stance:")
        files[path] = "\n".join([decorated, "question what: What of it?", *relations, ""])
    assert standings_in_order(analysis_of_files(files)) == sketch.standings()


@quickly
@given(sketches(), st.data())
def test_a_change_reaches_only_what_it_leads_to(sketch: Sketch, data: st.DataObject) -> None:
    deleted = data.draw(st.sets(st.sampled_from(range(len(sketch.claims))), max_size=2))
    left = [claim for claim in range(len(sketch.claims)) if claim not in deleted]
    assume(left)
    standings, reached = sketch.standings(), reached_from(sketch, deleted)
    for claim, standing in zip(left, sketch.without(claims=deleted).standings(), strict=True):
        assert claim in reached or standing == standings[claim]


@quickly
@given(sketches(), st.data())
def test_a_further_reason_never_harms_its_claim(sketch: Sketch, data: st.DataObject) -> None:
    further, claim = with_further(sketch, "supports", data)
    analysis, changed = sketch.analysis(), further.analysis()
    assume(own_grounds(changed) == own_grounds(analysis))
    before, after = standings_in_order(analysis), standings_in_order(changed)
    assert RANK[after[claim]] >= RANK[before[claim]]
    assert before[claim] != "in" or after == before


@quickly
@given(sketches(), st.data())
def test_a_further_objection_never_helps_its_claim(sketch: Sketch, data: st.DataObject) -> None:
    further, claim = with_further(sketch, "attacks", data)
    before, after = sketch.standings(), further.standings()
    assert RANK[after[claim]] <= RANK[before[claim]]
    assert before[claim] != "out" or after == before


def with_further(sketch: Sketch, verb: str, data: st.DataObject) -> tuple[Sketch, int]:
    """The sketch with one step more, and its conclusion."""
    claims = st.sampled_from(range(len(sketch.claims)))
    premises = tuple(data.draw(st.lists(claims, min_size=1, max_size=2, unique=True)))
    step = SketchedStep(data.draw(st.sampled_from(MAPS)), verb, premises, data.draw(claims))
    return replace(sketch, steps=(*sketch.steps, step)), step.conclusion


@quickly
@given(sketches(), st.data())
def test_what_stands_may_be_taken_as_given(sketch: Sketch, data: st.DataObject) -> None:
    analysis = sketch.analysis()
    standings, graph = standings_in_order(analysis), analysis.graph
    standing = [claim for claim, its in enumerate(standings) if its == "in"]
    assume(standing)
    given_claim = data.draw(st.sampled_from(standing))
    unit_of = {int(claim.id[1:]): graph.unit_of[number] for number, claim in enumerate(graph.claims)}
    reasons = {
        number
        for number, step in enumerate(sketch.steps)
        if step.verb == "supports" and unit_of[step.conclusion] == unit_of[given_claim]
    }
    claims = tuple(
        replace(claim, kind="premise") if number == given_claim else claim for number, claim in enumerate(sketch.claims)
    )
    assert replace(sketch, claims=claims).without(steps=reasons).standings() == standings


GUARANTEES = [test for name, test in sorted(globals().items()) if name.startswith("test_")]


@pytest.mark.long
@pytest.mark.parametrize("guarantee", GUARANTEES, ids=lambda guarantee: guarantee.__name__)
def test_each_guarantee_holds_on_many_larger_maps(guarantee: Callable[..., None]) -> None:
    inner = guarantee.hypothesis.inner_test
    strategies = [sketches(most_claims=6, most_links=9), st.data()][: inner.__code__.co_argcount]
    settings(max_examples=1000)(given(*strategies)(inner))()


def test_each_theorem_of_the_page_names_its_test() -> None:
    guaranteed = PAGE.read_text(encoding="utf-8").partition("### What is not guaranteed")[0]
    theorems = re.split(r"^\*\*Theorem (?=\d)", guaranteed, flags=re.MULTILINE)[1:]
    assert [theorem.split()[0] for theorem in theorems] == [str(number + 1) for number in range(len(theorems))]
    named = [re.findall(r"`(test_\w+)`", theorem) for theorem in theorems]
    assert all(named)
    assert sorted(test for tests in named for test in tests) == [test.__name__ for test in GUARANTEES]


COUNTEREXAMPLES = re.findall(
    r"^\| (that [^|]+) \| `([^`|]+)` \| `([^`|]+)`",
    PAGE.read_text(encoding="utf-8").partition("### What is not guaranteed")[2],
    flags=re.MULTILINE,
)


@pytest.mark.parametrize(("_", "written", "expected"), COUNTEREXAMPLES, ids=[words for words, _, _ in COUNTEREXAMPLES])
def test_what_is_not_guaranteed_fails_as_the_page_says(_: str, written: str, expected: str) -> None:
    words = shown(analysis_of(*written.split("; ")))
    for item in expected.split("; "):
        name, _, standing = item.partition(" ")
        assert words[name] == standing


def test_conceding_one_side_of_a_conflict_does_not_keep_it() -> None:
    content = "premise p: P\n  stance: concede\n\npremise q: Q\n\np contrary-to q\n"
    assert shown(analysis_of_files({"m.arg": content})) == {"p": "out defeated", "q": "in"}
