"""Severities and stages are ordered."""

from argmap.checks.severity import Severity, Stage


def test_a_severity_reaches_what_weighs_no_more() -> None:
    assert Severity.ERROR.reaches(Severity.WARNING)
    assert Severity.WARNING.reaches(Severity.WARNING)
    assert not Severity.HINT.reaches(Severity.WARNING)


def test_a_later_stage_includes_the_earlier() -> None:
    assert Stage.BRIEF.includes(Stage.REVIEW)
    assert Stage.DRAFT.includes(Stage.DRAFT)
    assert not Stage.DRAFT.includes(Stage.REVIEW)
