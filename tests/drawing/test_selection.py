"""Selections: what one picture shows, what it folds, and that nothing is lost on the way."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import Graph
from argmap.drawing.views.filling import selection_below
from argmap.drawing.views.selection import MOST_ON_A_RANK, everything, folding_steps
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from tests.analysis.sketches import Sketch, sketches


def graph_of_text(content: str) -> Graph:
    document = read("m.arg", content)
    assert not document.faults
    return Analysis(ArgumentMap((document,))).graph


EVIDENCE = """\
claim c: C
  because: alone
  because: shared
  because: attacked
  because: one & two
  because: cut as step

claim d: D
  because: shared

evidence alone: Used once
evidence shared: Used twice
evidence attacked: Attacked
evidence one: Linked
evidence two: Linked
evidence cut: Undercut
premise x: X

x attacks attacked
x undercuts step
"""


def test_only_evidence_used_once_unattacked_alone_and_not_undercut_folds() -> None:
    graph = graph_of_text(EVIDENCE)
    folded = {graph.claims[graph.steps[number].premises[0]].id for number in folding_steps(graph)}
    assert folded == {"alone"}


def test_linked_premises_are_shown_together_or_not_at_all() -> None:
    graph = graph_of_text("claim c: C\n  because: a & b\n\npremise a: A\npremise b: B\n")
    assert selection_below(graph, [0], most_cards=3).claims == (0, 1, 2)
    selection = selection_below(graph, [0], most_cards=2)
    assert selection.claims == (0,)
    assert selection.reasons[0] == 1


def test_an_objection_has_its_turn_after_the_first_reason() -> None:
    graph = graph_of_text(
        "claim c: C\n  because: a\n  because: b\n  against: o\n\npremise a: A\npremise b: B\npremise o: O\n"
    )
    shown = {graph.claims[number].id for number in selection_below(graph, [0], most_cards=3).claims}
    assert shown == {"c", "a", "o"}


def test_the_reason_that_is_argued_furthest_comes_first() -> None:
    graph = graph_of_text(
        "claim c: C\n  because: a\n  because: b\n\npremise a: A\nclaim b: B\n  because: d\n\npremise d: D\n"
    )
    shown = {graph.claims[number].id for number in selection_below(graph, [0], most_cards=2).claims}
    assert shown == {"c", "b"}


def test_a_limit_becomes_a_row_of_what_it_limits() -> None:
    graph = graph_of_text("claim c: C\n\npremise q: Q\n\nq qualifies c\n")
    assert selection_below(graph, [0]).limits == {0: (1,)}


def test_depth_ends_the_way_down() -> None:
    graph = graph_of_text("claim c: C\n  because: a\n\nclaim a: A\n  because: b\n\npremise b: B\n")
    assert selection_below(graph, [0], depth=1).claims == (0, 1)


def test_what_breaks_an_attack_is_no_objection_to_what_is_attacked() -> None:
    graph = graph_of_text(
        "claim c: C\n  against: o as attack_o\n\npremise o: O\npremise u: U\npremise v: V\n\nu & v undercut attack_o\n"
    )
    selection = selection_below(graph, [0], most_cards=2)
    assert selection.claims == (0, 1)
    assert selection.objections[0] == 0
    assert selection.answers[0] == 1
    assert selection.hidden_undercuts == (0,)


@given(sketches(most_claims=7, most_links=12), st.integers(1, 12), st.data())
def test_each_step_to_a_card_is_drawn_folded_or_counted_once(
    sketch: Sketch, most_cards: int, data: st.DataObject
) -> None:
    graph = sketch.analysis().graph
    root = data.draw(st.integers(0, len(graph.claims) - 1))
    selection = selection_below(graph, [root], most_cards=most_cards)
    assert len(selection.claims) <= max(1, most_cards)
    shown = set(selection.claims)
    drawn = set(selection.steps)
    for claim in shown:
        steps = [step for step in graph.steps if step.conclusion == claim]
        rows = [
            step
            for step in steps
            if step.number not in drawn and set(step.premises) <= set(selection.rows.get(claim, ()))
        ]
        counted = [step for step in steps if step.number not in drawn and step not in rows]
        hidden_undercuts = [
            graph.steps[undercut.step].sign
            for undercut in graph.undercuts
            if undercut.step in drawn
            and graph.steps[undercut.step].conclusion == claim
            and undercut.number not in selection.undercuts
        ]
        assert selection.reasons[claim] == sum(step.sign == "for" for step in counted)
        against = sum(step.sign == "against" for step in counted)
        assert selection.objections[claim] == against + hidden_undercuts.count("for")
        assert selection.answers[claim] == hidden_undercuts.count("against")
    for number in drawn:
        assert {*graph.steps[number].premises, graph.steps[number].conclusion} <= shown


@given(sketches(most_claims=7, most_links=12))
def test_no_level_below_the_roots_holds_more_than_a_rank_takes(sketch: Sketch) -> None:
    graph = sketch.analysis().graph
    selection = selection_below(graph, [0], depth=1)
    assert len(selection.claims) <= 1 + MOST_ON_A_RANK


@given(sketches())
def test_everything_is_every_claim_and_step(sketch: Sketch) -> None:
    graph = sketch.analysis().graph
    selection = everything(graph)
    assert len(selection.claims) == len(graph.claims)
    assert len(selection.steps) == len(graph.steps)
    assert not selection.rows
