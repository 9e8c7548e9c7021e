"""What is said of claims that nothing joins to anything."""

import pytest

from tests.checks.maps import messages

THESIS = "thesis t: T\n  because: p\npremise p: P\n"


@pytest.mark.parametrize("kind", ["claim", "premise", "evidence", "assumption"])
def test_a_claim_that_bears_on_nothing_is_an_orphan(kind: str) -> None:
    assert messages("orphan-node", f"{THESIS}{kind} x: X\n") == ["`x` is joined to nothing"]


@pytest.mark.parametrize("kind", ["thesis", "recommendation", "counterclaim", "rebuttal"])
def test_theses_and_objections_have_checks_of_their_own(kind: str) -> None:
    assert messages("orphan-node", f"{THESIS}{kind} x: X\n") == []


@pytest.mark.parametrize(
    "relation", ["x supports p", "x attacks p", "x contrary-to p", "x restates p", "x qualifies p", "p attacks x"]
)
def test_every_relation_joins(relation: str) -> None:
    assert messages("orphan-node", f"{THESIS}premise x: X\n{relation}\n") == []


def test_a_citation_does_not_join() -> None:
    assert len(messages("orphan-node", f"{THESIS}source s: S\npremise x: X\n  cite: s, p. 1\n")) == 1


def test_an_answer_to_a_question_is_joined() -> None:
    assert messages("orphan-node", "question q: Q?\nclaim x: X\n  answers: q\n") == []


def test_a_stock_of_material_for_other_maps_is_no_orphanage() -> None:
    assert messages("orphan-node", "premise x: X\npremise y: Y\n") == []


def test_a_claim_whose_relation_cannot_be_resolved_is_no_orphan() -> None:
    assert messages("orphan-node", f"{THESIS}premise x: X\nx & lost support t\n") == []


def test_a_claim_whose_name_was_misspelt_where_it_is_used_is_no_orphan() -> None:
    assert messages("orphan-node", f"{THESIS}premise rainfall: X\nrainfal supports t\n") == []


def test_a_claim_named_in_a_broken_relation_is_no_orphan() -> None:
    assert messages("orphan-node", f"{THESIS}premise x: X\nx suports t\n") == []
