"""What is said of claims that go against themselves."""

import pytest

from argmap.checks.severity import Severity, Stage
from tests.checks.maps import found, messages


@pytest.mark.parametrize("verb", ["attacks", "contrary-to", "contradicts"])
def test_a_claim_against_itself_is_reported_once(verb: str) -> None:
    assert messages("CON001", f"premise p: P\np {verb} p\n") == ["`p` goes against itself"]


def test_a_linked_attack_counts() -> None:
    assert messages("CON001", "premise p: P\npremise q: Q\np & q attack q\n") == ["`q` goes against itself"]


def test_restatements_make_one_claim_of_two() -> None:
    (diagnostic,) = found("CON001", "premise p: P\npremise q: Q\np restates q\np attacks q\n")
    assert diagnostic.finding.message == "`q` goes against itself"
    assert [note.message for note in diagnostic.finding.notes] == ["`p/restates:q` makes them one claim"]


def test_an_undercut_of_a_step_to_itself_counts() -> None:
    source = "premise p: P\npremise q: Q\np supports q as way\nq undercuts way\n"
    assert messages("CON001", source) == ["`q` breaks a step to itself"]


def test_an_odd_circle_of_attacks_is_a_hint() -> None:
    source = "premise a: A\npremise b: B\npremise c: C\na attacks b\nb attacks c\nc attacks a\n"
    (diagnostic,) = found("CON001", source, Stage.BRIEF)
    assert diagnostic.severity is Severity.HINT
    assert "in an odd circle" in diagnostic.finding.message


def test_an_even_circle_of_attacks_is_silent() -> None:
    assert found("CON001", "premise a: A\npremise b: B\na attacks b\nb attacks a\n") == ()


def test_three_answers_that_exclude_each_other_are_no_odd_circle() -> None:
    source = "premise a: A\npremise b: B\npremise c: C\na contrary-to b\nb contrary-to c\nc contrary-to a\n"
    assert found("CON001", source) == ()


def test_a_self_attack_is_not_reported_as_a_contradiction_too() -> None:
    assert found("CON002", "premise p: P\np contrary-to p\n") == ()
    assert found("CON003", "premise p: P\np attacks p\n") == ()
