"""What is said of claims that are written twice."""

import pytest

from tests.checks.maps import found, messages


def premises(one: str, other: str, rest: str = "") -> str:
    return f"premise p: {one}\npremise q: {other}\n{rest}"


TEXT = "The ferry runs on Sundays."
FOUND = ["`q` says what `p` says, in the same words"]


@pytest.mark.parametrize("other", [TEXT, "the ferry runs, on Sundays", "A ferry runs on\n  Sundays!"])
def test_case_punctuation_and_articles_make_no_difference(other: str) -> None:
    assert messages("STY001", premises(TEXT, other)) == FOUND


@pytest.mark.parametrize(
    "other",
    ["The ferry runs on Mondays.", "The ferry never runs on Sundays.", "On Sundays runs the ferry.", "Sundays."],
)
def test_another_word_or_order_does(other: str) -> None:
    assert messages("STY001", premises(TEXT, other)) == []


def test_numbers_and_names_are_words() -> None:
    assert messages("STY001", premises("The 1,000 boats of Ada are lost.", "The 1,100 boats of Ada are lost.")) == []
    assert (
        messages("STY001", premises("Russia will one day attack Georgia.", "Georgia will one day attack Russia.")) == []
    )


def test_few_words_are_silent() -> None:
    assert messages("STY001", premises("It is so.", "It is so.")) == []


def test_claims_that_are_joined_are_silent() -> None:
    assert messages("STY001", premises(TEXT, TEXT, "q restates p\n")) == []


def test_claims_of_different_times_are_silent() -> None:
    assert messages("STY001", premises(f"{TEXT}\n  as_of: 2001", f"{TEXT}\n  as_of: 2002")) == []


def test_each_later_one_is_a_finding_that_points_at_the_first() -> None:
    diagnostics = found("STY001", premises(TEXT, TEXT, f"claim r: {TEXT}\n"))
    assert [diagnostic.finding.span.line for diagnostic in diagnostics] == [2, 3]
    assert all(note.span.line == 1 for diagnostic in diagnostics for note in diagnostic.finding.notes if note.span)
