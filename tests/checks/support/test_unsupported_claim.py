"""What is said of claims and recommendations that nothing is a reason for."""

from argmap.checks.severity import Severity
from tests.checks.maps import found, messages


def test_a_citation_is_no_reason() -> None:
    source = "source s: S\nclaim c: C\n  cite: s, p. 1\nthesis t: T\n  because: c\n"
    assert messages("SUP009", source) == ["no step is for the claim `c`"]


def test_a_recommendation_must_be_argued_too() -> None:
    assert messages("SUP009", "recommendation r: R\n") == ["no step is for the recommendation `r`"]


def test_a_claim_that_is_joined_to_nothing_is_left_to_that_check() -> None:
    source = "thesis t: T\n  because: p\npremise p: P\nclaim c: C\n"
    assert found("SUP009", source) == ()
    assert len(found("ARG004", source)) == 1


def test_a_claim_in_a_circle_is_left_to_that_check() -> None:
    assert found("SUP009", "claim c: C\n  because: d\nclaim d: D\n  because: c\n") == ()


def test_a_reason_from_another_map_is_a_reason() -> None:
    files = {"m.arg": "import other\nclaim c: C\nother.p supports c\n", "other.arg": "premise p: P\n"}
    assert found("SUP009", files) == ()


def test_a_stub_is_a_hint() -> None:
    (diagnostic,) = found("SUP009", "recommendation r: R\n  status: undeveloped\n")
    assert diagnostic.severity is Severity.HINT
