"""What is said of premises in use that have neither a reason nor a citation."""

import pytest

from tests.checks.maps import found, messages

BASE = "source s: S\nevidence e: E\n  cite: s, p. 1\nthesis t: T\n  because: e & p\n"


def test_a_bare_premise_in_use_is_reported() -> None:
    assert messages("SUP002", BASE + "premise p: P\n") == ["the premise `p` has neither a reason nor a citation"]


@pytest.mark.parametrize(
    "premise",
    [
        "premise p: P\n  cite: s, p. 3\n",
        "premise p: P\n  because: e\n",
        "premise p: P\n  stance: concede\n",
        "assumption p: P\n",
        "rebuttal p: P\n",
    ],
)
def test_what_says_where_it_comes_from_is_silent(premise: str) -> None:
    assert messages("SUP002", BASE + premise) == []


def test_a_premise_in_no_step_is_silent() -> None:
    assert messages("SUP002", "premise p: P\npremise q: Q\np contradicts q\n") != messages("SUP002", "premise p: P\n")
    assert messages("SUP002", "premise p: P\n") == []


def test_a_citation_of_what_it_restates_will_do() -> None:
    files = {
        "m.arg": "import other\n" + BASE + "premise p: P\np restates other.q\n",
        "other.arg": "source r: R\npremise q: Q\n  cite: r, p. 2\n",
    }
    assert messages("SUP002", files) == []


def test_premises_below_a_thesis_without_evidence_are_left_to_that_check() -> None:
    source = "thesis t: T\n  because: p\npremise p: P\n  because: q\npremise q: Q\n"
    assert messages("SUP002", source) == []
    assert len(found("SUP003", source)) == 1
