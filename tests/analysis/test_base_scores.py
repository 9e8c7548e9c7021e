"""Base scores: what is said of a claim, and where it lets the claim start."""

from itertools import pairwise

import pytest

from argmap.analysis.base_scores import base_scores_of
from argmap.vocabulary.grades import CREDIBILITY, RELIABILITY
from argmap.vocabulary.kinds import KINDS
from argmap.vocabulary.lexicons import LEXICONS
from argmap.vocabulary.scores import (
    ARGUED,
    CONFIDENCE_LIMITS,
    CREDIBILITY_SCORES,
    HIGHEST,
    KIND_SCORES,
    NOTHING,
    RELIABILITY_SCORES,
    likelihood_score,
)
from tests.checks.maps import Source, reading_of


def first_score(source: Source) -> float:
    """The base score of the first claim's unit."""
    analysis = reading_of(source)
    return base_scores_of(analysis.origins, analysis.graph)[0]


def evidence(claim: str = "", source: str = "") -> str:
    return f"evidence e: E\n  cite: s, p. 1{claim}\n\nsource s: S{source}\n"


def test_the_table_has_every_grade_that_judges_something_and_every_kind_that_grounds_itself() -> None:
    assert list(RELIABILITY_SCORES) == list(RELIABILITY)[:-1]
    assert list(CREDIBILITY_SCORES) == list(CREDIBILITY)[:-1]
    assert set(KIND_SCORES) == {kind.name for kind in KINDS.values() if kind.grounds_itself}


def test_the_scores_fall_with_the_grade_and_lie_between_what_is_argued_and_the_highest() -> None:
    for scores in (RELIABILITY_SCORES, CREDIBILITY_SCORES, CONFIDENCE_LIMITS):
        assert all(better > worse for better, worse in pairwise(scores.values()))
        assert all(NOTHING < ARGUED < score <= HIGHEST < 1 for score in scores.values())


def test_what_nobody_graded_lies_between_what_may_be_used_and_what_is_weak() -> None:
    assert all(CREDIBILITY_SCORES["4"] < score < CREDIBILITY_SCORES["3"] for score in KIND_SCORES.values())


@pytest.mark.parametrize("lexicon", LEXICONS.values(), ids=LEXICONS)
def test_the_likelier_word_of_a_lexicon_never_scores_lower(lexicon) -> None:
    bands = sorted(lexicon.bands.values(), key=sum)
    scores = [likelihood_score(*band) for band in bands]
    assert scores == sorted(scores)
    assert ARGUED <= scores[0] < scores[-1] == HIGHEST


@pytest.mark.parametrize(
    ("source", "score"),
    [
        (evidence(), KIND_SCORES["evidence"]),
        (evidence(source="\n  reliability: B"), RELIABILITY_SCORES["B"]),
        (evidence(source="\n  reliability: F"), KIND_SCORES["evidence"]),
        (evidence("\n  credibility: 3", "\n  reliability: A"), CREDIBILITY_SCORES["3"]),
        (evidence("\n  credibility: 2", "\n  reliability: D"), RELIABILITY_SCORES["D"]),
        (evidence("\n  credibility: 1", "\n  reliability: E"), CREDIBILITY_SCORES["1"]),
        (evidence("\n  credibility: 6", "\n  reliability: C"), RELIABILITY_SCORES["C"]),
        (evidence("\n  credibility: 2\n  likelihood: unlikely"), 0.325),
        (evidence("\n  confidence: high"), KIND_SCORES["evidence"]),
        (evidence("\n  confidence: low"), CONFIDENCE_LIMITS["low"]),
        (evidence(source="\n  reliability: A\n  origin: o\n\nsource o: O\n  reliability: E"), RELIABILITY_SCORES["A"]),
        (evidence(source="\n  origin: o\n\nsource o: O\n  reliability: E"), RELIABILITY_SCORES["E"]),
        (evidence("\n  cite: o, p. 2", "\n  reliability: E\n\nsource o: O\n  reliability: B"), RELIABILITY_SCORES["B"]),
        (evidence("\n  cite: o, p. 2", "\n  reliability: E\n\nsource o: O"), KIND_SCORES["evidence"]),
        ("premise p: P\n  likelihood: 0.5\n", 0.5),
        ("premise p: P\n  cite: s\n\nsource s: S\n  reliability: A\n", KIND_SCORES["premise"]),
        ("thesis t: T\n", NOTHING),
        ("thesis t: T\n  likelihood: almost certain\n  because: e\n\nevidence e: E\n", ARGUED),
        ("premise p: P\n  because: e\n\nevidence e: E\n", ARGUED),
        ("premise p: P\n  because: c\n\nclaim c: C\n", NOTHING),
    ],
)
def test_what_is_said_of_a_claim_gives_its_score(source: str, score: float) -> None:
    assert first_score(source) == pytest.approx(score)


def test_of_claims_that_restate_one_another_the_best_ground_counts() -> None:
    maps = {
        "m.arg": "import n\n\nevidence e: E\n  credibility: 4\n\ne restates n.f\n",
        "n.arg": "evidence f: F\n  credibility: 2\n",
    }
    assert first_score(maps) == CREDIBILITY_SCORES["2"]


def test_a_member_that_its_own_map_gives_a_reason_for_grounds_nothing() -> None:
    maps = {
        "m.arg": "import n\n\npremise p: P\n  likelihood: 0.9\n  because: a\n\nassumption a: A\n\np restates n.q\n",
        "n.arg": "premise q: Q\n",
    }
    assert first_score(maps) == KIND_SCORES["premise"]
