"""What is said of steps that are written twice."""

import pytest

from argmap.checks.fix import fixed
from tests.checks.maps import found

MAP = "premise p: P\npremise q: Q\nthesis t: T\n"


def repaired(source: str) -> str | None:
    (diagnostic,) = found("repeated-step", source)
    fix = diagnostic.finding.fix
    return fixed(diagnostic.finding.span.text, [fix]).content if fix else None


def test_the_order_of_premises_does_not_matter() -> None:
    assert repaired(MAP + "p & q support t\nq & p support t\n") == MAP + "p & q support t\n"


def test_the_one_that_says_nothing_more_is_removed() -> None:
    source = MAP + "  because: p\np supports t as way\n"
    assert repaired(source) == MAP + "p supports t as way\n"


def test_two_steps_that_both_say_more_are_left_to_the_writer() -> None:
    assert repaired(MAP + "p supports t as one\np supports t as other\n") is None


@pytest.mark.parametrize(
    "statements",
    [
        "p contrary-to q\nq contrary-to p\n",
        "p restates q\nq restates p\n",
        "p supports t as s\nq undercuts s\nq undercuts s\n",
    ],
)
def test_other_relations_are_repeated_too(statements: str) -> None:
    assert len(found("repeated-step", MAP + statements)) == 1


def test_for_and_against_are_two_steps() -> None:
    assert found("repeated-step", MAP + "p supports t\np attacks t\n") == ()


def test_fewer_premises_are_another_step() -> None:
    assert found("repeated-step", MAP + "p supports t\np & q support t\n") == ()
