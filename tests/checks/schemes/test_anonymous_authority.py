"""What is said of steps that go by the word of nobody in particular."""

import pytest

from tests.checks.maps import found, messages

FOUND = ["the step goes by `expert_opinion`, and `p` does not say whose word it is"]


def steps(premise: str = "", scheme: str = "expert_opinion", head: str = "") -> str:
    return f"{head}source s: S\npremise p: P\n{premise}thesis t: T\np supports t\n  scheme: {scheme}\n"


@pytest.mark.parametrize(
    "holder", ["experts", "Some analysts", "many leading specialists", "The critics", "anticipated"]
)
def test_nobody_in_particular_is_anonymous(holder: str) -> None:
    assert messages("SCH003", steps(f"  holder: {holder}\n")) == FOUND


def test_a_premise_without_holder_and_source_is_anonymous() -> None:
    assert messages("SCH003", steps()) == FOUND


@pytest.mark.parametrize(
    "premise",
    [
        "  holder: Ada Byron\n",
        "  holder: US officials in Baku\n",
        "  cite: s, p. 1\n",
        "  origin: s\n",
        "  cite: lost, p. 1\n",
    ],
)
def test_a_name_or_a_source_is_enough(premise: str) -> None:
    assert messages("SCH003", steps(premise)) == []


def test_the_paper_of_the_map_is_no_such_source() -> None:
    assert messages("SCH003", steps("  cite: s, p. 1\n", head="map m: M\n  paper: s\n")) == FOUND


def test_a_name_may_be_withheld_where_a_grade_stands_for_it() -> None:
    assert messages("SCH003", steps("  holder: withheld\n")) == FOUND
    assert messages("SCH003", steps("  holder: withheld\n  credibility: 2\n")) == []
    graded = steps("  holder: withheld\n  cite: s, p. 1\n").replace("source s: S\n", "source s: S\n  reliability: B\n")
    assert messages("SCH003", graded) == []


def test_one_premise_that_says_it_is_enough() -> None:
    source = "premise p: P\npremise q: Q\n  holder: Ada\nthesis t: T\np & q support t\n  scheme: witness_testimony\n"
    assert messages("SCH003", source) == []


def test_the_relation_may_say_it() -> None:
    assert messages("SCH003", steps() + "  holder: Ada\n") == []


@pytest.mark.parametrize("scheme", ["analogy", "sign"])
def test_other_schemes_rest_on_nobody_s_word(scheme: str) -> None:
    assert messages("SCH003", steps(scheme=scheme)) == []


def test_the_witness_is_what_the_premise_says_of_its_holder() -> None:
    (diagnostic,) = found("SCH003", steps("  holder: theorists\n"))
    assert diagnostic.finding.notes[0].message == "`p` has `holder: theorists`"
