"""Queries: brute force over all deletions from random maps agrees with what is answered."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.analysis import turning
from argmap.analysis.changes import changes_without
from argmap.analysis.queries import least_turns, sets_needed
from argmap.analysis.removal import graph_without
from argmap.analysis.standing import standings_of
from argmap.model.claim import Claim
from tests.analysis.oracle import SELF_GROUNDING, standings_by_brute_force
from tests.analysis.sketches import Sketch, SketchedClaim, SketchedStep, SketchedUndercut, sketches

ATTACKS = {"attacks", "contrary-to", "contradicts"}

Part = tuple[str, int]
"""What can be deleted from a sketch: ("c", claim), ("s", step) or ("u", undercut), by index."""


@st.composite
def argued_sketches(draw: st.DrawFn) -> Sketch:
    """Sketches of one map in which claim 0 has several reasons, some linked, objections, and answers to these."""
    kinds = draw(st.lists(st.sampled_from(["evidence", "premise", "claim"]), min_size=3, max_size=5))
    claims = tuple(
        SketchedClaim("one", kind, draw(st.sampled_from(["assert", "assert", "report"]))) for kind in ("thesis", *kinds)
    )
    others = st.lists(st.integers(1, len(claims) - 1), min_size=1, max_size=2, unique=True).map(tuple)
    reasons = [SketchedStep("one", "supports", premises, 0) for premises in draw(st.lists(others, max_size=4))]
    between = draw(st.lists(st.tuples(st.sampled_from(["supports", "attacks"]), others, others), max_size=4))
    steps = (*reasons, *(SketchedStep("one", verb, premises, ends[0]) for verb, premises, ends in between))
    undercuts: tuple[SketchedUndercut, ...] = ()
    if steps and draw(st.booleans()):
        undercuts = (SketchedUndercut("one", draw(others), draw(st.integers(0, len(steps) - 1))),)
    return Sketch(claims, steps, undercuts, ())


def sketch_without(sketch: Sketch, parts: frozenset[Part]) -> tuple[Sketch, list[int]]:
    """The sketch as if the parts had not been written, and the claims left, by their old index."""
    left = [number for number in range(len(sketch.claims)) if ("c", number) not in parts]
    new = {old: number for number, old in enumerate(left)}
    kept_steps = [
        number
        for number, step in enumerate(sketch.steps)
        if ("s", number) not in parts and {*step.premises, step.conclusion} <= new.keys()
    ]
    new_step = {old: number for number, old in enumerate(kept_steps)}
    steps = tuple(
        type(step)(step.map, step.verb, tuple(new[end] for end in step.premises), new[step.conclusion])
        for step in (sketch.steps[number] for number in kept_steps)
    )
    undercuts = tuple(
        type(undercut)(undercut.map, tuple(new[end] for end in undercut.premises), new_step[undercut.step])
        for number, undercut in enumerate(sketch.undercuts)
        if ("u", number) not in parts and set(undercut.premises) <= new.keys() and undercut.step in new_step
    )
    restatements = tuple(
        (writer, new[one], new[other]) for writer, one, other in sketch.restatements if {one, other} <= new.keys()
    )
    return Sketch(tuple(sketch.claims[number] for number in left), steps, undercuts, restatements), left


def standing_without(sketch: Sketch, target: int, parts: frozenset[Part]) -> str:
    reduced, left = sketch_without(sketch, parts)
    return standings_by_brute_force(reduced)[left.index(target)]


def parts_of(sketch: Sketch, deletion_parts: tuple[object, ...]) -> frozenset[Part]:
    """The parts of an answer as parts of the sketch, found by what they say."""
    parts: set[Part] = set()
    for part in deletion_parts:
        if isinstance(part, Claim):
            parts.add(("c", int(part.id[1:])))
        elif getattr(part, "id", None):
            parts.add(("s", int(part.id[1:])))  # type: ignore[attr-defined]
        else:
            index = [
                number
                for number, undercut in enumerate(sketch.undercuts)
                if part.span.line == undercut_line(sketch, number) and part.map == undercut.map  # type: ignore[attr-defined]
            ]
            parts.add(("u", index[0]))
    return frozenset(parts)


def undercut_line(sketch: Sketch, number: int) -> int:
    """The line of the file on which an undercut stands: after header, claims and steps of its map."""
    home = sketch.undercuts[number].map
    claims = sum(claim.map == home for claim in sketch.claims)
    steps = sum(step.map == home for step in sketch.steps)
    before = sum(undercut.map == home for undercut in sketch.undercuts[:number])
    return 3 + 3 * claims + steps + before + 1


def graph_and_number(sketch: Sketch, target: int):
    graph = sketch.analysis().graph
    return graph, graph.numbers[f"{sketch.claims[target].map}.c{target}"]


def minimal_sets(sketch: Sketch, target: int, most: int) -> set[frozenset[Part]]:
    others = [("c", number) for number in range(len(sketch.claims)) if number != target]
    found: set[frozenset[Part]] = set()
    for size in range(most + 1):
        for parts in map(frozenset, combinations(others, size)):
            if not any(smaller <= parts for smaller in found) and standing_without(sketch, target, parts) != "in":
                found.add(parts)
    return found - {frozenset()}


def fewest_parts(sketch: Sketch, target: int, most: int) -> set[frozenset[Part]]:
    graph, _ = graph_and_number(sketch, target)
    before = standing_without(sketch, target, frozenset())
    leaves = {
        int(claim.id[1:])
        for number, claim in enumerate(graph.claims)
        if claim.kind in SELF_GROUNDING or not graph.steps_for[graph.unit_of[number]]
    }
    candidates = [("c", leaf) for leaf in sorted(leaves) if leaf != target]
    candidates += [("s", step) for step, written in enumerate(sketch.steps) if written.verb in ATTACKS]
    candidates += [("u", undercut) for undercut in range(len(sketch.undercuts))]
    for size in range(1, most + 1):
        found = {
            parts
            for parts in map(frozenset, combinations(candidates, size))
            if standing_without(sketch, target, parts) != before
        }
        if found:
            return found
    return set()


def assert_brute_force_agrees(sketch: Sketch) -> None:
    for target in range(len(sketch.claims)):
        graph, number = graph_and_number(sketch, target)
        before = standing_without(sketch, target, frozenset())
        needed = sets_needed(graph, number, 3)
        assert needed.is_complete
        expected = minimal_sets(sketch, target, 3) if before == "in" else set()
        assert {parts_of(sketch, deletion.parts) for deletion in needed.deletions} == expected
        turns = least_turns(graph, number)
        fewest = {parts_of(sketch, deletion.parts) for deletion in turns.deletions}
        assert {parts for parts in fewest if len(parts) <= 2} == fewest_parts(sketch, target, 2)
        for deletion in (*needed.deletions, *turns.deletions):
            assert deletion.verdict.standing == standing_without(sketch, target, parts_of(sketch, deletion.parts))


def assert_removal_rereads(sketch: Sketch) -> None:
    """Deleting from the graph, or from the map, gives the standings of the map that was written without."""
    analysis = sketch.analysis()
    graph = analysis.graph
    for number in range(len(graph.claims)):
        reduced = graph_without(graph, {number})
        left_out = int(graph.claims[number].id[1:])
        expected = standings_by_brute_force(sketch_without(sketch, frozenset({("c", left_out)}))[0])
        standings = standings_of(reduced)
        got = {claim.name: standings.units[reduced.unit_of[place]] for place, claim in enumerate(reduced.claims)}
        changes = changes_without(analysis, [graph.claims[number]])
        assert got == {claim.name: changes.after.standing_of(claim) for claim in changes.after.graph.claims}
        assert {turned.claim.name for turned in changes.turned} == {
            name
            for name, standing in got.items()
            if standing is not analysis.standings.units[graph.unit_of[graph.numbers[name]]]
        }
        left = [index for index in range(len(sketch.claims)) if index != left_out]
        assert got == {f"{sketch.claims[index].map}.c{index}": expected[place] for place, index in enumerate(left)}


@given(argued_sketches() | sketches(most_claims=4, most_links=6))
@settings(max_examples=25)
def test_brute_force_agrees_on_what_a_claim_needs_and_on_what_turns_it(sketch: Sketch) -> None:
    assert_brute_force_agrees(sketch)


@given(sketches(most_claims=4, most_links=6))
@settings(max_examples=60)
def test_a_graph_without_a_claim_is_that_of_the_map_written_without_it(sketch: Sketch) -> None:
    assert_removal_rereads(sketch)


def test_deleting_a_reason_can_make_a_leaf_of_what_was_circular() -> None:
    claims = (SketchedClaim("one", "thesis", "assert"), *[SketchedClaim("one", "evidence", "assert")] * 3)
    steps = [((3,), 0), ((2,), 0), ((1,), 1), ((1, 2), 3)]
    assert_brute_force_agrees(
        Sketch(claims, tuple(SketchedStep("one", "supports", premises, end) for premises, end in steps), (), ())
    )


def test_what_came_to_stand_because_a_claim_fell_is_no_proof_that_it_falls() -> None:
    claims = (
        SketchedClaim("one", "premise", "assert"),
        SketchedClaim("one", "thesis", "assert"),
        SketchedClaim("one", "thesis", "report"),
    )
    steps = (
        SketchedStep("one", "supports", (0,), 2),
        SketchedStep("one", "attacks", (0,), 2),
        SketchedStep("one", "supports", (0, 1), 0),
    )
    undercuts = (SketchedUndercut("one", (0,), 0), SketchedUndercut("one", (0, 2), 1))
    assert_brute_force_agrees(Sketch(claims, steps, undercuts, ()))


def test_a_search_that_is_ended_early_says_so_and_what_it_found_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = (SketchedClaim("one", "thesis", "assert"), *[SketchedClaim("one", "premise", "assert")] * 4)
    steps = tuple(SketchedStep("one", "supports", pair, 0) for pair in ((1, 2), (3, 4)))
    sketch = Sketch(claims, steps, (), ())
    graph, number = graph_and_number(sketch, 0)
    whole = sets_needed(graph, number, 2)
    assert whole.is_complete
    assert len(whole.deletions) == 4
    monkeypatch.setattr(turning, "MOST_WORK", 5 * len(claims))
    cut = sets_needed(graph, number, 2)
    assert not cut.is_complete
    assert 0 < len(cut.deletions) < 4
    assert {deletion.numbers for deletion in cut.deletions} < {deletion.numbers for deletion in whole.deletions}


@pytest.mark.long
@given(argued_sketches() | sketches(most_claims=5, most_links=7))
@settings(max_examples=5000)
def test_brute_force_agrees_on_five_thousand_maps(sketch: Sketch) -> None:
    assert_brute_force_agrees(sketch)
    assert_removal_rereads(sketch)
