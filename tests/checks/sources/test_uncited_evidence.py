"""What is said of evidence that does not say where it is to be found."""

import pytest

from tests.checks.maps import found, messages


def test_evidence_without_a_citation_is_reported() -> None:
    assert messages("SRC001", "evidence e: E\n") == ["the evidence `e` cites nothing"]


def test_a_citation_without_a_place_is_reported_there() -> None:
    (diagnostic,) = found("SRC001", "source s: S\nevidence e: E\n  cite: s\n")
    assert diagnostic.finding.message == "the evidence `e` does not say where in `s`"
    assert diagnostic.finding.span.line == 3


@pytest.mark.parametrize("citation", ["s, p. 4", 's, "in so many words"'])
def test_a_locator_or_an_anchor_will_do(citation: str) -> None:
    assert messages("SRC001", f"source s: S\nevidence e: E\n  cite: {citation}\n") == []


@pytest.mark.parametrize("attribute", ["held: no", "url: https://example.org/page"])
def test_what_is_not_held_or_is_a_page_needs_no_place(attribute: str) -> None:
    assert messages("SRC001", f"source s: S\n  {attribute}\nevidence e: E\n  cite: s\n") == []


def test_a_citation_that_cannot_be_read_or_resolved_is_left_to_those_checks() -> None:
    assert messages("SRC001", 'source s: S\nevidence e: E\n  cite: s, "open\n') == []
    assert messages("SRC001", "evidence e: E\n  cite: lost\n") == []


def test_a_premise_may_stand_without_a_citation() -> None:
    assert messages("SRC001", "premise p: P\n") == []
