"""The letters and digits of a text, with their places."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.passages.letters import letters_of, read_letters


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Don’t”", '"DON\'T"'),
        ("high-\nprofile", "highprofile"),
        (r"\$553 billion", "$553 billion"),
        ("ﬁnal", "final"),
        ("Th e ol d m ill", "The old mill"),
        ("55,100 troops", "55100 troops"),
        ("2004–2007", "2004-2007"),
        ("communiqué", unicodedata.normalize("NFD", "communiqué")),
        ("한국", unicodedata.normalize("NFD", "한국")),
        ("Straße", "STRASSE"),
    ],
)
def test_what_only_looks_different_is_the_same(one: str, other: str) -> None:
    assert letters_of(one) == letters_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.8 billion", "18 billion"),
        ("9/11", "911"),
        ("5–6 June", "56 June"),
        ("½", "12"),
        ("1,5", "15"),
        ("resume", "résumé"),
        ("in 2001", "in 200"),
    ],
)
def test_other_letters_and_other_numbers_are_not_the_same(one: str, other: str) -> None:
    assert letters_of(one) != letters_of(other)


@given(st.text())
def test_a_reading_has_one_place_for_each_letter_in_order(text: str) -> None:
    reading = read_letters(text)
    assert len(reading.letters) == len(reading.offsets)
    assert reading.offsets == sorted(reading.offsets)
    assert all(0 <= offset < len(text) for offset in reading.offsets)


@given(st.text(st.characters(categories=["L", "Zs", "P"])), st.text(st.characters(categories=["L", "Zs", "P"])))
def test_letters_are_read_one_by_one(one: str, other: str) -> None:
    assert letters_of(one + other) == letters_of(one) + letters_of(other)


def test_letters_between_two_offsets() -> None:
    assert read_letters("ab, cd").letters_between(1, 5) == "bc"
