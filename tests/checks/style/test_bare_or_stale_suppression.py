"""What is said of waivers without a reason, and of those that waive nothing."""

from argmap.checks.fix import fixed
from tests.checks.maps import found, messages


def test_a_waiver_without_a_reason_is_reported() -> None:
    assert messages("STY004", "thesis t: T\n  waive: SUP001\n") == ["the waiver of `SUP001` gives no reason"]


def test_a_waiver_that_waives_nothing_is_removed_safely() -> None:
    source = "premise p: P\n  waive: unsupported-thesis, because\n  as_of: 2001\n"
    (diagnostic,) = found("STY004", source)
    assert diagnostic.finding.message == "`unsupported-thesis` finds nothing here to waive"
    assert diagnostic.finding.fix is not None
    assert diagnostic.finding.fix.safe
    assert fixed(diagnostic.finding.span.text, [diagnostic.finding.fix]).content == "premise p: P\n  as_of: 2001\n"


def test_an_unknown_check_is_reported_with_the_nearest() -> None:
    source = "thesis t: T\n  waive: unsuported-thesis, a stub\n"
    (diagnostic,) = found("STY004", source)
    assert diagnostic.finding.message == "no check is called `unsuported-thesis`"
    assert diagnostic.finding.fix is not None
    assert fixed(diagnostic.finding.span.text, [diagnostic.finding.fix]).content == source.replace("unsu", "unsup")


def test_faults_of_syntax_and_names_cannot_be_waived() -> None:
    assert messages("STY004", "thesis t: T\n  because: x\n  waive: ARG001, later\n") == ["`ARG001` cannot be waived"]


def test_a_waiver_for_a_check_that_is_off_at_this_stage_is_in_use() -> None:
    source = "premise p: P\nthesis t: T\n  because: p\n  waive: one-sided-thesis, nobody objects\n"
    assert messages("STY004", source) == []


def test_a_waiver_on_the_map_is_in_use_when_it_covers_a_finding_anywhere() -> None:
    assert messages("STY004", "map m: M\n  waive: SUP001, a sketch\nthesis t: T\n") == []
    assert len(messages("STY004", "map m: M\n  waive: SUP001, a sketch\npremise p: T\n")) == 1


def test_equal_waivers_in_two_places_are_judged_apart() -> None:
    source = "thesis t: T\n  waive: SUP001, a stub\npremise p: P\n  waive: SUP001, a stub\n"
    (diagnostic,) = found("STY004", source)
    assert diagnostic.finding.span.line == 4


def test_a_waiver_on_a_relation_of_several_claims_is_judged_once() -> None:
    assert len(messages("STY004", "premise p: P\npremise q: Q\np contrary-to q\n  waive: SUP001, no\n")) == 1
