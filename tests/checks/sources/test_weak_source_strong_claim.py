"""What is said of strong claims that rest on weak evidence."""

import pytest

from argmap.checks.severity import Severity, Stage
from tests.checks.maps import found, messages

MAP = "evidence bad: Bad\n  credibility: 5\nevidence good: Good\n  credibility: 2\nevidence plain: Plain\n"
THESIS = "thesis t: T\n  likelihood: very likely\n"
FOUND = ["`t` has `likelihood: very likely`, and every reason for it rests on weak evidence"]


@pytest.mark.parametrize("because", ["bad", "bad & good", "bad & plain"])
def test_a_step_is_as_weak_as_its_weakest_premise(because: str) -> None:
    assert messages("SRC008", MAP + THESIS + f"  because: {because}\n") == FOUND


@pytest.mark.parametrize("other", ["good", "plain"])
def test_a_claim_is_as_strong_as_its_strongest_step(other: str) -> None:
    assert messages("SRC008", MAP + THESIS + f"  because: bad\n  because: {other}\n") == []


def test_weakness_goes_up_the_chain() -> None:
    source = MAP + "claim c: C\n  because: bad\nclaim d: D\n  because: c\n  because: bad\n" + THESIS
    assert messages("SRC008", source + "  because: d\n") == FOUND
    assert messages("SRC008", source + "  because: d\ngood supports c\n") == []


def test_a_circle_is_no_better_ground() -> None:
    source = MAP + "claim c: C\n  because: bad\n  because: t\n" + THESIS + "  because: c\n"
    assert messages("SRC008", source) == FOUND


@pytest.mark.parametrize(
    ("strength", "words"),
    [
        ("confidence: high", "`confidence: high`"),
        ("likelihood: 0.8..0.9\n  confidence: high", "`likelihood: 0.8..0.9` and `confidence: high`"),
    ],
)
def test_strength_is_likelihood_or_confidence(strength: str, words: str) -> None:
    source = MAP + f"claim t: T\n  {strength}\n  because: bad\n"
    assert messages("SRC008", source) == [f"`t` has {words}, and every reason for it rests on weak evidence"]


@pytest.mark.parametrize("strength", ["likelihood: likely", "confidence: moderate", "short: T"])
def test_a_modest_claim_is_silent(strength: str) -> None:
    assert messages("SRC008", MAP + f"claim t: T\n  {strength}\n  because: bad\n") == []


@pytest.mark.parametrize(
    ("reliability", "credibility", "is_weak"),
    [
        ("D", None, True),
        ("E", "3", True),
        ("E", "6", True),
        ("E", "1", False),
        ("A", "4", True),
        ("F", None, False),
        ("F", "6", False),
        ("C", None, False),
        (None, None, False),
        (None, "6", False),
    ],
)
def test_either_grade_makes_evidence_weak(reliability: str | None, credibility: str | None, *, is_weak: bool) -> None:
    source = "source s: S\n" + (f"  reliability: {reliability}\n" if reliability else "")
    source += "evidence e: E\n  cite: s, p. 1\n" + (f"  credibility: {credibility}\n" if credibility else "")
    assert messages("SRC008", source + THESIS + "  because: e\n") == (FOUND if is_weak else [])


def test_one_better_source_is_enough() -> None:
    source = "source s: S\n  reliability: E\nsource r: R\nevidence e: E\n  cite: s, p. 1\n  cite: r, p. 1\n"
    assert messages("SRC008", source + THESIS + "  because: e\n") == []


def test_an_ungraded_source_is_as_good_as_its_origins() -> None:
    source = "source s: S\n  reliability: E\nsource r: R\n  origin: s\nevidence e: E\n  cite: r, p. 1\n"
    assert messages("SRC008", source + THESIS + "  because: e\n") == FOUND
    graded = source.replace("R\n", "R\n  reliability: B\n")
    assert messages("SRC008", graded + THESIS + "  because: e\n") == []


def test_the_grade_of_the_paper_says_nothing_of_what_stands_in_it() -> None:
    source = "map m: M\n  paper: s\nsource s: S\n  reliability: E\nevidence e: E\n  cite: s, p. 1\n"
    assert messages("SRC008", source + THESIS + "  because: e\n") == []


def test_a_grade_or_origin_that_cannot_be_read_is_silent() -> None:
    source = "source s: S\n  reliability: E\nevidence e: E\n  cite: s, p. 1\n"
    for broken in (source + "  credibility: 9\n", source + "  origin: lost\n", source.replace(": E\nev", ": Z\nev")):
        assert messages("SRC008", broken + THESIS + "  because: e\n") == []


def test_a_reported_claim_is_silent() -> None:
    assert messages("SRC008", MAP + THESIS + "  stance: report\n  because: bad\n") == []


def test_the_witness_is_the_weak_evidence_and_its_grade() -> None:
    (diagnostic,) = found("SRC008", MAP + THESIS + "  because: bad\n", Stage.BRIEF)
    assert diagnostic.finding.notes[0].message == "`bad` has `credibility: 5`"
    assert diagnostic.severity is Severity.ERROR
