"""Competing hypotheses: the matrix of a question, and what least speaks against."""

from argmap.analysis.analysis import Analysis
from argmap.analysis.hypotheses import Item, Weight, matrix_of, questions_with_hypotheses
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read

MAP = """\
map m: M

question q: Who did it?

question alone: Why?

thesis one: The butler
  answers: q
  answers: alone

thesis two: The cook
  answers: q

claim c: C
evidence same: S
evidence sharp: A
evidence broken: B
evidence idle: I
counterclaim x: X
rebuttal r: R

one contrary-to two
same supports one
same supports two
sharp supports c
c supports one
x attacks two
broken supports x
r attacks x
"""


def analysis_of(content: str = MAP) -> Analysis:
    return Analysis(ArgumentMap((read("m.arg", content),)))


def weights(analysis: Analysis, place: int = 0) -> dict[str, str]:
    matrix = matrix_of(analysis, questions_with_hypotheses(analysis)[place])
    return {analysis.graph.claims[item.number].id: " ".join(item.weights) for item in matrix.items}


def test_only_questions_with_two_answers_have_hypotheses() -> None:
    assert [question.id for question in questions_with_hypotheses(analysis_of())] == ["q"]


def test_the_matrix_is_as_worked_out_by_hand_with_the_most_telling_item_first() -> None:
    assert list(weights(analysis_of()).items()) == [("sharp", "+ −"), ("same", "± ±"), ("broken", "0 (−)")]


def test_least_speaks_against_the_answer_with_the_fewest_items_against_it() -> None:
    analysis = analysis_of()
    matrix = matrix_of(analysis, questions_with_hypotheses(analysis)[0])
    assert [tally.against_it for tally in matrix.tallies] == [0, 1]
    assert [tally.broken_against for tally in matrix.tallies] == [0, 1]
    assert matrix.least_against == (0,)


def test_diagnosticity_is_the_mean_difference_of_two_answers() -> None:
    assert Item(0, (Weight.STRONGLY_FOR, Weight.STRONGLY_AGAINST)).diagnosticity == 4
    assert Item(0, (Weight.FOR, Weight.FOR, Weight.FOR)).diagnosticity == 0
    assert Item(0, (Weight.STRONGLY_FOR, Weight.NOTHING, Weight.NOTHING)).diagnosticity == 4 / 3
    assert Item(0, (Weight.BOTH, Weight.AGAINST_BROKEN)).diagnosticity == 0


def test_without_evidence_the_claims_that_nothing_supports_are_the_items() -> None:
    analysis = analysis_of(
        "map m: M\n\nquestion q: Q\n\nthesis a: A\n  answers: q\n  because: p\n\n"
        "thesis b: B\n  answers: q\n\npremise p: P\n"
    )
    matrix = matrix_of(analysis, questions_with_hypotheses(analysis)[0])
    assert not matrix.of_evidence
    assert weights(analysis) == {"p": "++ 0"}


def test_restated_answers_are_one_hypothesis() -> None:
    analysis = analysis_of(MAP + "one restates two\n")
    assert not questions_with_hypotheses(analysis)
