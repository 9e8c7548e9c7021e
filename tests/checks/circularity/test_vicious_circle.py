"""What is said of claims that rest on one another alone."""

from argmap.checks.severity import Severity, Stage
from tests.checks.maps import found, messages


def test_a_claim_can_rest_on_itself() -> None:
    assert messages("CIR001", "premise p: P\n  because: p\n") == ["`p` rests on itself and on nothing else"]


def test_the_steps_of_the_circle_are_the_witness() -> None:
    source = "claim a: A\n  because: b\nclaim b: B\n  because: c as way\nclaim c: C\n  because: a\n"
    (diagnostic,) = found("CIR001", source)
    assert diagnostic.finding.message == "`a`, `c` and `b` rest on one another and on nothing else"
    assert [note.message for note in diagnostic.finding.notes[:3]] == [
        "`b` is given for `a`",
        "`a` is given for `c`",
        "`c` is given for `b` (`way`)",
    ]


def test_restatements_close_circles() -> None:
    source = "claim a: A\n  because: b\nclaim b: B\nclaim c: C\n  because: a\nb restates c\n"
    assert len(found("CIR001", source)) == 1


def test_each_circle_is_reported_once() -> None:
    source = "claim a: A\n  because: b\nclaim b: B\n  because: a\nclaim c: C\n  because: c\n"
    assert len(found("CIR001", source)) == 2


def test_a_circle_across_maps_is_found_in_the_reading_and_placed_in_the_map_that_closes_it() -> None:
    files = {
        "m.arg": "import one\nimport two\none.a supports two.b\ntwo.b supports one.a\n",
        "one.arg": "claim a: A\n",
        "two.arg": "claim b: B\n",
    }
    (diagnostic,) = found("CIR001", files)
    assert diagnostic.finding.span.text.path == "m.arg"
    assert diagnostic.finding.message == "`two.b` and `one.a` rest on one another and on nothing else"


def test_it_is_an_error_at_stage_brief_alone() -> None:
    severities = [found("CIR001", "claim a: A\n  because: a\n", stage)[0].severity for stage in Stage]
    assert severities == [Severity.WARNING, Severity.WARNING, Severity.ERROR]


def test_nothing_is_said_of_a_circle_with_a_reason_that_cannot_be_resolved() -> None:
    assert found("CIR001", "claim a: A\n  because: b\nclaim b: B\n  because: a\n  because: lost\n") == ()


def test_a_long_circle_is_cut() -> None:
    circle = "".join(f"claim c{number}: C\n  because: c{(number + 1) % 500}\n" for number in range(500))
    (diagnostic,) = found("CIR001", circle)
    assert len(diagnostic.finding.notes) == 10
