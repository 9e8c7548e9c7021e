"""What is said of theses that nothing is a reason for."""

from argmap.checks.severity import Severity, Stage
from tests.checks.maps import found


def test_it_is_an_error_at_stage_brief_alone() -> None:
    severities = [found("SUP001", "thesis t: T\n", stage)[0].severity for stage in Stage]
    assert severities == [Severity.WARNING, Severity.WARNING, Severity.ERROR]


def test_a_stub_is_a_hint() -> None:
    (diagnostic,) = found("SUP001", "thesis t: T\n  status: undeveloped\n")
    assert diagnostic.severity is Severity.HINT


def test_a_thesis_whose_reason_is_defeated_has_been_argued_for() -> None:
    source = """
        premise p: P
        premise x: X
        thesis t: T
          because: p
        x attacks p
    """
    assert found("SUP001", source) == ()


def test_a_thesis_whose_only_step_is_undercut_has_been_argued_for() -> None:
    assert found("SUP001", "premise p: P\nthesis t: T\n  because: p as s\npremise u: U\nu undercuts s\n") == ()


def test_a_thesis_whose_reason_cannot_be_resolved_is_left_to_that_check() -> None:
    assert found("SUP001", "thesis t: T\n  because: lost\n") == ()


def test_a_thesis_whose_reason_cannot_be_read_is_left_to_that_check() -> None:
    assert found("SUP001", "thesis t: T\n  because: & &\n") == ()
    assert found("SUP001", "premise p: P\nthesis t: T\n  becuase: p\n") == ()


def test_a_thesis_named_in_a_broken_relation_is_left_to_that_check() -> None:
    assert found("SUP001", "premise p: P\nthesis t: T\np suports t\n") == ()


def test_a_thesis_that_rests_on_itself_is_left_to_that_check() -> None:
    assert found("SUP001", "thesis t: T\n  because: t\n") == ()


def test_a_thesis_that_restates_a_premise_has_that_for_its_ground() -> None:
    assert found("SUP001", "thesis t: T\npremise p: P\nt restates p\n") == ()


def test_an_attack_is_no_support() -> None:
    assert len(found("SUP001", "thesis t: T\n  against: p\npremise p: P\n")) == 1


def test_a_view_that_is_merely_reported_needs_no_reason_here() -> None:
    assert found("SUP001", "thesis t: T\n  stance: report\n") == ()


def test_an_imported_thesis_is_left_to_its_own_reading() -> None:
    assert found("SUP001", {"m.arg": "import other\n", "other.arg": "thesis t: T\n"}) == ()
