"""Values: dates, grades, closed lists, addresses."""

from __future__ import annotations

import pytest

from argmap.reading.likelihoods import likelihood_of
from argmap.reading.shapes import Word
from argmap.reading.values import complaint_of


def message_of(key: str, text: str, sort: str = "claim") -> str | None:
    complaint = complaint_of(sort, key, Word(text, 0, len(text)))
    return complaint.message if complaint else None


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("as_of", "2011"),
        ("as_of", "~2009"),
        ("as_of", "2008-05..2010"),
        ("language", "zh-Hant-TW"),
        ("url", "https://example.org/a?b=(c)"),
        ("url", "HTTP://example.org"),
        ("doi", "10.1000/182"),
        ("doi", "https://doi.org/10.1000/182"),
        ("text", "folder/a.txt"),
        ("text", "a..b.txt"),
        ("held", "no"),
        ("reliability", "F"),
        ("credibility", "6"),
        ("stance", "reject"),
        ("status", "open"),
        ("expect", "out circular"),
        ("scheme", "expert_opinion"),
        ("summary", "word " * 40),
        ("holder", "anybody at all"),
    ],
)
def test_values(key: str, text: str) -> None:
    assert message_of(key, text) is None


@pytest.mark.parametrize(
    ("key", "text", "message"),
    [
        ("as_of", "2011-13", "`2011-13` is no date"),
        ("as_of", "2011..", "the range `2011..` has no end"),
        ("as_of", "..2011", "the range `..2011` has no beginning"),
        ("as_of", "2011..2008", "the range `2011..2008` ends before it begins"),
        ("as_of", "2011/05/18", "`2011/05/18` is not how dates are written here"),
        ("as_of", "2008-2010", "`2008-2010` is not how dates are written here"),
        ("language", "English, mostly", "`English, mostly` is no language tag"),
        ("url", "javascript:alert(1)", "`javascript:alert(1)` is no web address"),
        ("url", "www.example.org", "`www.example.org` does not say how it is fetched"),
        ("doi", "182", "`182` is no DOI"),
        ("text", "../secret.txt", "`../secret.txt` leaves the text folders"),
        ("text", "/etc/passwd", "`/etc/passwd` leaves the text folders"),
        ("text", "C:\\a.txt", "`C:\\a.txt` leaves the text folders"),
        ("held", "maybe", "`maybe` is no answer to whether the text is held"),
        ("reliability", "G", "`G` is no grade of reliability"),
        ("reliability", "b", "`b` is no grade of reliability"),
        ("credibility", "B2", "`B2` is two grades in one"),
        ("stance", "conceded", "`conceded` is no stance"),
        ("status", "closed", "`closed` is no status of a claim"),
        ("expect", "true", "`true` is no standing"),
        ("scheme", "Expert opinion", "`Expert opinion` is not how schemes are named"),
        ("summary", "word " * 41, "the summary has 41 words, the bottom line at most 40"),
        ("lexicon", "icd204", "`icd204` is no lexicon"),
    ],
)
def test_wrong_values(key: str, text: str, message: str) -> None:
    assert message_of(key, text) == message


def test_the_standing_of_a_relation_has_no_reason() -> None:
    assert message_of("expect", "out", "relation") is None
    assert message_of("expect", "out defeated", "relation") == "`out defeated` is no standing"


def test_the_status_of_a_question() -> None:
    assert message_of("status", "closed", "question") is None
    assert message_of("status", "undeveloped", "question") == "`undeveloped` is no status of a question"


@pytest.mark.parametrize(
    ("text", "band"),
    [("likely", (0.55, 0.8)), ("0.7", (0.7, 0.7)), (".5", (0.5, 0.5)), ("0.55..0.8", (0.55, 0.8)), ("0 .. 1", (0, 1))],
)
def test_likelihoods(text: str, band: tuple[float, float]) -> None:
    likelihood = likelihood_of(Word(text, 0, len(text)), "icd203")
    assert (likelihood.lower, likelihood.upper) == band  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1.1", "`1.1` is outside 0 to 1"),
        ("0.8..0.5", "the range `0.8..0.5` ends before it begins"),
        ("0.5..", "the range `0.5..` has no end"),
        ("..0.5", "the range `..0.5` has no beginning"),
        ("0.5..high", "the range `0.5..high` has no number at one end"),
        ("70 %", "`70 %` is written in per cent"),
        ("Likely", "`Likely` is not written as in its lexicon"),
        ("highly likely", "`highly likely` is no likelihood of `icd203`"),
        ("possible", "`possible` is no likelihood of `icd203`"),
    ],
)
def test_wrong_likelihoods(text: str, message: str) -> None:
    likelihood = likelihood_of(Word(text, 0, len(text)), "icd203")
    assert likelihood.message == message  # type: ignore[union-attr]


def test_without_a_known_lexicon_the_words_of_all_are_taken() -> None:
    text = "realistic possibility"
    likelihood = likelihood_of(Word(text, 0, len(text)), None)
    assert (likelihood.lower, likelihood.upper) == (0.4, 0.5)  # type: ignore[union-attr]
