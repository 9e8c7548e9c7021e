"""What is said of likelihoods that no probability fits."""

import pytest

from argmap.checks.severity import Severity, Stage
from tests.checks.maps import codes, found, messages


def pair(one: str, verb: str, other: str, rest: str = "") -> str:
    return f"premise p: P\n  likelihood: {one}\npremise q: Q\n  likelihood: {other}\n{rest}p {verb} q\n"


@pytest.mark.parametrize(
    ("one", "verb", "other", "fault"),
    [
        ("unlikely", "contradicts", "unlikely", "together they are at most 0.9, where one of them holds"),
        ("likely", "contradicts", "likely", "together they are at least 1.1, where at most one of them holds"),
        ("0.6", "contrary-to", "0.5", "together they are at least 1.1, where at most one of them holds"),
        ("likely", "restates", "unlikely", "the two are one proposition"),
        ("0.6", "restates", "0.7", "the two are one proposition"),
    ],
)
def test_bands_that_do_not_go_together(one: str, verb: str, other: str, fault: str) -> None:
    assert messages("PRB005", pair(one, verb, other)) == [f"`p` is `{one}` and `q` `{other}`, and {fault}"]


@pytest.mark.parametrize(
    ("one", "verb", "other"),
    [
        ("unlikely", "contradicts", "likely"),
        ("0.1", "contradicts", "0.9"),
        ("0.3", "contradicts", "0.7"),
        ("roughly even chance", "contradicts", "roughly even odds"),
        ("unlikely", "contrary-to", "unlikely"),
        ("0.7", "contrary-to", "0.3"),
        ("likely", "restates", "probable"),
        ("likely", "restates", "very likely"),
        ("likely", "restates", "0.7"),
    ],
)
def test_bands_that_some_probability_fits_are_silent(one: str, verb: str, other: str) -> None:
    assert messages("PRB005", pair(one, verb, other)) == []


@pytest.mark.parametrize("attribute", ["stance: report", "stance: concede", "holder: Somebody else"])
def test_different_holders_may_differ(attribute: str) -> None:
    source = pair("likely", "contradicts", "likely").replace("premise q: Q\n", f"premise q: Q\n  {attribute}\n")
    assert messages("PRB005", source) == []


def test_claims_of_different_times_may_differ() -> None:
    source = pair("likely", "contradicts", "likely")
    assert (
        messages("PRB005", source.replace("P\n", "P\n  horizon: 2001\n").replace("Q\n", "Q\n  horizon: 2002\n")) == []
    )


def test_a_conflict_that_is_dissolved_is_silent() -> None:
    source = pair("likely", "contradicts", "likely").replace("contradicts q", "contradicts q as clash")
    assert messages("PRB005", f"{source}premise u: U\nu undercuts clash\n") == []


def test_a_claim_without_a_likelihood_is_silent() -> None:
    assert messages("PRB005", "premise p: P\n  likelihood: likely\npremise q: Q\np contradicts q\n") == []


def test_one_cause_is_one_finding() -> None:
    assert set(codes(pair("likely", "contradicts", "likely"))) - {"SUP002"} == {"PRB005"}
    assert set(codes(pair("likely", "contradicts", "unlikely"))) - {"SUP002"} == set()


def test_it_is_an_error_at_stage_brief_and_shows_both_bands() -> None:
    (diagnostic,) = found("PRB005", pair("unlikely", "contradicts", "unlikely"), Stage.BRIEF)
    assert diagnostic.severity is Severity.ERROR
    assert [note.message for note in diagnostic.finding.notes[:2]] == [
        "`p` is from 0.2 to 0.45",
        "`q` is from 0.2 to 0.45",
    ]
    assert [note.span.line for note in diagnostic.finding.notes[:2] if note.span] == [2, 4]
