"""What is said of sentences that mix likelihood and confidence."""

import pytest

from tests.checks.maps import found, messages


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We judge with high confidence that it is likely to hold.", ("high confidence", "likely")),
        (
            "It will almost certainly hold; this we say with moderate confidence.",
            ("moderate confidence", "almost certainly"),
        ),
        (
            "There is a Realistic Possibility, held with Low Confidence, of rain.",
            ("Low Confidence", "Realistic Possibility"),
        ),
        ("It is dry. With medium confidence, rain is unlikely.", ("medium confidence", "unlikely")),
    ],
)
def test_both_in_one_sentence(text: str, words: tuple[str, str]) -> None:
    assert messages("PRB004", f"thesis t: {text}\n") == [f"`t` puts `{words[0]}` and `{words[1]}` into one sentence"]


@pytest.mark.parametrize(
    "text",
    [
        "It is likely to hold. We say so with high confidence.",
        "High confidence in the currency is likely to return.",
        "His confidence is likely to grow.",
        "We judge with high confidence that the remote valleys are empty.",
        "The report says “with high confidence”, and the dam is likely to hold.",
        "With high confidence the minister said that it was “highly likely”.",
        "With high confidence the likeliest way is open.",
    ],
)
def test_apart_quoted_or_of_something_else_it_is_silent(text: str) -> None:
    assert messages("PRB004", f"thesis t: {text}\n") == []


def test_the_attributes_are_the_cure() -> None:
    assert messages("PRB004", "thesis t: It will hold.\n  likelihood: likely\n  confidence: high\n") == []


@pytest.mark.parametrize("stance", ["report", "reject"])
def test_the_words_of_others_are_silent(stance: str) -> None:
    assert messages("PRB004", f"claim c: With high confidence rain is likely.\n  stance: {stance}\n") == []


def test_another_language_is_silent() -> None:
    text = "thesis t: With high confidence rain is likely.\n"
    assert messages("PRB004", f"map m: M\n  language: de\n{text}") == []
    assert len(messages("PRB004", f"map m: M\n  language: en-GB\n{text}")) == 1


def test_the_places_are_those_of_the_words_though_a_line_ends_between_them() -> None:
    (diagnostic,) = found("PRB004", "thesis t: With high\n  confidence, rain is very\n  likely.\n")
    assert diagnostic.finding.span.snippet == "high\n  confidence"
    likelihood = diagnostic.finding.notes[0].span
    assert likelihood is not None
    assert likelihood.snippet == "very\n  likely"
