"""What is said of theses against which nothing is said."""

from argmap.checks.severity import Stage
from tests.checks.maps import check_named, messages

MAP = "premise p: P\nthesis t: T\n  because: p as way\nthesis u: U\n  because: p\n"


def test_it_runs_at_stage_brief_alone() -> None:
    assert check_named("DIA004").default is Stage.BRIEF


def test_it_is_said_once_for_a_map() -> None:
    assert messages("DIA004", MAP) == ["nothing speaks against `t` or `u`, or against what supports it"]


def test_an_attack_below_a_thesis_counts() -> None:
    assert messages("DIA004", MAP + "premise x: X\nx attacks p\n") == []


def test_an_undercut_and_a_granted_point_count() -> None:
    source = MAP + "premise x: X\nx undercuts way\npremise y: Y\n  stance: concede\ny attacks u\n"
    assert messages("DIA004", source) == []


def test_a_descriptive_thesis_is_exempt() -> None:
    assert messages("DIA004", "premise p: P\nthesis t: T\n  modality: descriptive\n  because: p\n") == []


def test_a_thesis_without_a_reason_is_left_to_that_check() -> None:
    assert messages("DIA004", "thesis t: T\n") == []
