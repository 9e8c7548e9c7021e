"""What is said of counterclaims and rebuttals that go against nothing."""

import pytest

from tests.checks.maps import found, messages

MAP = "premise p: P\nthesis t: T\n  because: p as way\nrebuttal r: R\n"


def test_a_rebuttal_that_is_joined_to_nothing_is_reported_here_alone() -> None:
    assert messages("DIA002", MAP) == ["the rebuttal `r` goes against nothing"]
    assert found("ARG004", MAP) == ()


def test_support_alone_is_no_objection() -> None:
    assert len(messages("DIA002", MAP + "r supports t\n")) == 1


@pytest.mark.parametrize("relation", ["r attacks p", "r undercuts way", "r contrary-to p", "r qualifies p"])
def test_every_way_to_go_against_something_counts(relation: str) -> None:
    assert messages("DIA002", f"{MAP}{relation}\n") == []


def test_a_rebuttal_that_supports_an_objection_is_silent() -> None:
    assert messages("DIA002", MAP + "counterclaim c: C\nr supports c\nc attacks t\n") == []


def test_a_rebuttal_whose_target_is_unresolved_is_left_to_that_check() -> None:
    assert messages("DIA002", MAP + "r attacks lost\n") == []
    assert messages("DIA002", MAP + "r undercuts t\n") == []
