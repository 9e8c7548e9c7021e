"""Competing hypotheses: the matrix of a question, and what least speaks against."""

from argmap.analysis.analysis import Analysis
from argmap.analysis.hypotheses import Item, Matrix, Weight, matrix_of
from argmap.analysis.questions import asked_questions
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
    matrix = matrix_of(analysis, asked_questions(analysis.map, analysis.graph)[place])
    return {analysis.graph.claims[item.number].id: " ".join(item.weights) for item in matrix.items}


def test_only_questions_with_two_answers_have_hypotheses() -> None:
    assert [question.id for question in asked_questions(analysis_of().map, analysis_of().graph)] == ["q"]


def test_the_matrix_is_as_worked_out_by_hand_with_the_most_telling_item_first() -> None:
    assert list(weights(analysis_of()).items()) == [("sharp", "+ −"), ("same", "± ±"), ("broken", "0 (−)")]


def test_least_speaks_against_the_answer_with_the_fewest_items_against_it() -> None:
    analysis = analysis_of()
    matrix = matrix_of(analysis, asked_questions(analysis.map, analysis.graph)[0])
    assert [tally.against_it for tally in matrix.tallies] == [0, 1]
    assert [tally.broken_against for tally in matrix.tallies] == [0, 1]
    assert matrix.least_against == (0,)


def test_of_answers_with_as_much_against_them_the_one_with_fewer_direct_items_has_the_least() -> None:
    analysis = analysis_of(
        "map m: M\n\nquestion q: Q\n\nthesis a: A\n  answers: q\n\nthesis b: B\n  answers: q\n\n"
        "counterclaim c: C\n\nevidence direct: D\n\nevidence below: E\n\n"
        "direct attacks a\nbelow supports c\nc attacks b\n"
    )
    matrix = matrix_of(analysis, asked_questions(analysis.map, analysis.graph)[0])
    assert [(tally.against_it, tally.directly_against) for tally in matrix.tallies] == [(1, 1), (1, 0)]
    assert matrix.least_against == (1,)


def test_items_that_tell_nothing_apart_come_last_if_all_they_say_is_broken() -> None:
    analysis = analysis_of(
        "map m: M\n\nquestion q: Q\n\nthesis a: A\n  answers: q\n\nthesis b: B\n  answers: q\n\n"
        "counterclaim x: X\n\nrebuttal r: R\n\nevidence broken: E\n\nevidence same: S\n\n"
        "x attacks a\nx attacks b\nr attacks x\nbroken supports x\nsame supports a\nsame supports b\n"
    )
    assert list(weights(analysis).items()) == [("same", "++ ++"), ("broken", "(−) (−)")]


def test_items_of_the_same_origins_count_once() -> None:
    origins = "".join(f"source {name}: {name}\n\n" for name in "xyz")
    items = "".join(f"evidence {name}: {name}\n  cite: {name[0]}\n\n" for name in ("x1", "x2", "x3", "y1", "z1"))
    analysis = analysis_of(
        f"map m: M\n\n{origins}question q: Q\n\nthesis a: A\n  answers: q\n  against: x1\n  against: x2\n"
        "  against: x3\n\nthesis b: B\n  answers: q\n  against: y1\n  against: z1\n\n"
        f"thesis c: C\n  answers: q\n  against: n1\n  against: n2\n\n{items}evidence n1: N\n\nevidence n2: N\n"
    )
    matrix = matrix_of(analysis, asked_questions(analysis.map, analysis.graph)[0])
    assert [(tally.against_it, tally.once_against) for tally in matrix.tallies] == [(3, 1), (2, 2), (2, 2)]
    assert matrix.least_against == (0,)


def test_of_answers_with_as_many_origins_against_them_the_fewer_items_count() -> None:
    items = (
        Item(0, (Weight.AGAINST, Weight.NOTHING), frozenset({"x"})),
        Item(1, (Weight.AGAINST, Weight.NOTHING), frozenset({"x"})),
        Item(2, (Weight.NOTHING, Weight.AGAINST), frozenset({"x"})),
    )
    (question,) = asked_questions(analysis_of().map, analysis_of().graph)
    assert Matrix(question, (0, 1), items, of_evidence=True).least_against == (1,)


def test_a_part_of_a_matrix_keeps_what_bears_on_its_answers_in_its_own_order() -> None:
    items = (
        Item(0, (Weight.STRONGLY_FOR, Weight.NOTHING, Weight.NOTHING)),
        Item(1, (Weight.FOR, Weight.FOR, Weight.AGAINST)),
        Item(2, (Weight.NOTHING, Weight.STRONGLY_FOR, Weight.STRONGLY_AGAINST)),
    )
    (question,) = asked_questions(analysis_of().map, analysis_of().graph)
    part = Matrix(question, (5, 6, 7), items, of_evidence=True).of_answers((2, 1))
    assert part.answers == (7, 6)
    assert [(item.number, item.weights) for item in part.items] == [
        (2, (Weight.STRONGLY_AGAINST, Weight.STRONGLY_FOR)),
        (1, (Weight.AGAINST, Weight.FOR)),
    ]


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
    matrix = matrix_of(analysis, asked_questions(analysis.map, analysis.graph)[0])
    assert not matrix.of_evidence
    assert weights(analysis) == {"p": "++ 0"}


def test_restated_answers_are_one_hypothesis() -> None:
    analysis = analysis_of(MAP + "one restates two\n")
    assert not asked_questions(analysis.map, analysis.graph)
