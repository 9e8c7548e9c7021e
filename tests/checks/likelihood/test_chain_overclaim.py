"""What is said of claims that are likelier than their reasons allow."""

import pytest

from argmap.checks.fix import fixed
from argmap.checks.severity import Severity, Stage
from tests.checks.maps import found, messages, reading_of

PREMISES = "premise p: P\n  likelihood: likely\npremise q: Q\n  likelihood: very likely\npremise plain: R\n"
FOUND = ["`t` is said to be `very likely`, more than the best step for it allows"]


def thesis(likelihood: str, *because: str) -> str:
    return f"thesis t: T\n  likelihood: {likelihood}\n" + "".join(f"  because: {step}\n" for step in because)


@pytest.mark.parametrize("because", ["p", "p & q"])
def test_a_step_allows_what_its_least_likely_premise_does(because: str) -> None:
    assert messages("PRB002", PREMISES + thesis("very likely", because)) == FOUND


@pytest.mark.parametrize("likelihood", ["likely", "probable", "unlikely", "0.7..0.9", "0.8"])
def test_a_band_that_reaches_below_the_limit_is_silent(likelihood: str) -> None:
    assert messages("PRB002", PREMISES + thesis(likelihood, "p & q")) == []


def test_a_number_may_equal_its_premise_s() -> None:
    premise = "premise p: P\n  likelihood: 0.7\n"
    assert messages("PRB002", premise + thesis("0.7", "p")) == []
    assert len(messages("PRB002", premise + thesis("0.71", "p"))) == 1


def test_the_best_of_several_steps_counts() -> None:
    assert messages("PRB002", PREMISES + thesis("very likely", "p", "q")) == []
    assert messages("PRB002", PREMISES + thesis("very likely", "p", "p & q")) == FOUND


@pytest.mark.parametrize("because", [("p & plain",), ("p", "plain")])
def test_an_unscored_premise_sets_no_limit(because: tuple[str, ...]) -> None:
    assert messages("PRB002", PREMISES + thesis("very likely", *because)) == []


def test_an_unscored_claim_passes_on_what_its_reasons_allow() -> None:
    middle = "claim c: C\n  because: p\nclaim d: D\n  because: c\n"
    (diagnostic,) = found("PRB002", PREMISES + middle + thesis("very likely", "d & q"))
    assert diagnostic.finding.notes[1].message == "`p` is `likely`, at most 0.8"


def test_a_circle_sets_no_limit_of_its_own() -> None:
    circle = "claim c: C\n  because: p\n  because: d\nclaim d: D\n  because: c\n"
    assert messages("PRB002", PREMISES + circle + thesis("very likely", "c")) == []


def test_what_is_stated_within_a_circle_is_a_limit() -> None:
    circle = "claim c: C\n  likelihood: likely\n  because: p\n  because: t\n"
    assert messages("PRB002", PREMISES + circle + thesis("very likely", "c")) == FOUND


def test_a_claim_that_is_its_own_ground_in_a_restatement_is_silent() -> None:
    source = "import other\n" + PREMISES + thesis("very likely", "p") + "other.e restates t\n"
    assert messages("PRB002", {"m.arg": source, "other.arg": "evidence e: E\n"}) == []
    assert messages("PRB002", {"m.arg": source, "other.arg": "claim e: E\n"}) == FOUND


def test_a_reported_claim_is_silent() -> None:
    assert messages("PRB002", PREMISES + thesis("very likely", "p") + "  stance: report\n") == []


def test_what_cannot_be_read_is_silent() -> None:
    broken = PREMISES.replace("likelihood: likely", "likelihood: somehow")
    assert messages("PRB002", broken + thesis("very likely", "p")) == []
    assert messages("PRB002", PREMISES + thesis("very likely", "p", "lost")) == []


def test_the_nested_bands_of_ipcc_never_fire() -> None:
    source = "map m: M\n  lexicon: ipcc\npremise p: P\n  likelihood: likely\n" + thesis("virtually certain", "p")
    assert messages("PRB002", source) == []


def test_the_witness_is_the_step_and_its_least_likely_premise() -> None:
    (diagnostic,) = found("PRB002", PREMISES + thesis("very likely", "p & q"), Stage.BRIEF)
    step, weakest, _ = diagnostic.finding.notes
    assert diagnostic.severity is Severity.ERROR
    assert diagnostic.finding.span.snippet == "very likely"
    assert step.span is not None
    assert step.span.snippet == "because: p & q"
    assert weakest.span is not None
    assert weakest.span.snippet == "likely"


@pytest.mark.parametrize(("word", "instead"), [("very likely", "likely"), ("highly probable", "probable")])
def test_the_fix_is_the_strongest_word_within_the_limit_and_is_not_safe(word: str, instead: str) -> None:
    source = PREMISES + thesis(word, "p")
    (diagnostic,) = found("PRB002", source)
    fix = diagnostic.finding.fix
    assert fix is not None
    assert not fix.safe
    mended = fixed(reading_of(source).map.root.text, [fix]).content
    assert mended == PREMISES + thesis(instead, "p")
    assert messages("PRB002", mended) == []


def test_a_number_has_no_fix() -> None:
    (diagnostic,) = found("PRB002", PREMISES + thesis("0.9", "p"))
    assert diagnostic.finding.fix is None
