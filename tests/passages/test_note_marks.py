"""Note marks, and the digits that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.passages.note_marks import note_marks
from tests.passages.scans import FOOTNOTED, PAGED


def numbers(text: str) -> list[int]:
    return [mark.number for mark in note_marks(text)]


@pytest.mark.parametrize(
    "text",
    [
        "the alliance.12 The",
        "said “the one.”12 The",
        "the matrix.¹² The",
        "the matrix.<sup>12</sup>",
        "a note[12].",
    ],
)
def test_a_mark_at_the_end_of_a_word(text: str) -> None:
    assert numbers(text) == [12]


@pytest.mark.parametrize(
    "text",
    [
        "in 2001",
        "some 1.9 million",
        "the base at K2)",
        "an area of 300 m²",
        "approx.5 million men",
        "Kabul,25 men died",
        "AK-47 rifles",
        "Covid19 spread",
        "No. 4 (2001)",
        "on p.12 of it",
        "55,100 men",
        "2²",
    ],
)
def test_a_number_is_no_mark(text: str) -> None:
    assert numbers(text) == []


def test_a_doubtful_mark_counts_where_it_fits_between_its_neighbours() -> None:
    text = "One thing.12 Two in 2000.13 Three, said the U.S.14 Four Taliban15 and five,16 all. 1 7 Six ended.18 End"
    assert numbers(text) == [12, 13, 14, 15, 16, 17, 18]


def test_a_number_that_breaks_the_count_is_no_mark() -> None:
    assert numbers("One thing.12 Then in Kabul.25 Soldiers came.13 And left.14 It cost 1.9 Million.15 End") == [
        12,
        13,
        14,
        15,
    ]


def test_a_number_after_a_comma_is_no_mark_even_where_it_would_fit() -> None:
    assert numbers("One thing.12 In May, 13 men came to us.14 End") == [12, 14]


def test_the_count_may_begin_again() -> None:
    assert numbers("First page.1 And more.2 Second page.1 And more.2 End") == [1, 2, 1, 2]


def test_marks_of_the_scans() -> None:
    assert numbers(PAGED) == [1, 2, 3, 4, 5, 5, 6] or numbers(PAGED) == [1, 2, 3, 4, 5, 6]
    assert numbers(FOOTNOTED) == [1, 2, 3, 4]


@given(st.text(st.sampled_from("ab .,12¹²\n[]”")))
def test_a_mark_holds_nothing_but_digits(text: str) -> None:
    for mark in note_marks(text):
        assert not any(character.isalpha() for character in text[mark.start : mark.end])
        assert mark.start < mark.end
