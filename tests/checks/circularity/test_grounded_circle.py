"""What is said of circles that also rest on something else."""

from tests.checks.maps import found


def test_a_circle_that_one_leaf_leads_to_is_a_hint() -> None:
    source = "premise p: P\nclaim a: A\n  because: b\n  because: p\nclaim b: B\n  because: a\n"
    (diagnostic,) = found("CIR002", source)
    assert diagnostic.finding.message == "`a` and `b` rest on one another besides other grounds"
    assert found("CIR001", source) == ()


def test_a_circle_that_nothing_leads_to_is_left_to_that_check() -> None:
    assert found("CIR002", "claim a: A\n  because: a\n") == ()
