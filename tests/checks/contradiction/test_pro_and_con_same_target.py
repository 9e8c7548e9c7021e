"""What is said of claims given both for and against the same claim."""

from tests.checks.maps import messages


def test_linked_premises_count() -> None:
    source = "premise p: P\npremise q: Q\nthesis t: T\np & q support t\nq attacks t\n"
    assert messages("CON005", source) == ["`q` is given both for and against `t`"]


def test_a_conflict_goes_against_too() -> None:
    assert len(messages("CON005", "premise p: P\nthesis t: T\n  because: p\np contrary-to t\n")) == 1


def test_a_restatement_is_the_same_claim() -> None:
    source = "premise p: P\npremise q: Q\np restates q\nthesis t: T\n  because: p\n  against: q\n"
    assert messages("CON005", source) == ["`q` is given both for and against `t`"]


def test_different_targets_are_silent() -> None:
    source = "premise p: P\nthesis t: T\n  because: p\nthesis u: U\n  against: p\n"
    assert messages("CON005", source) == []


def test_a_self_attack_is_left_to_that_check() -> None:
    assert messages("CON005", "premise p: P\n  because: p\n  against: p\n") == []
