"""Schemes: what the package's own say, and what an entry must be."""

from typing import Any

import pytest

from argmap.vocabulary.entries import MalformedEntryError
from argmap.vocabulary.schemes import RESTING_ON_A_PERSON, SCHEMES, scheme_from

GUT: dict[str, Any] = {"title": "Gut feeling", "questions": ["Whose?"]}


def test_the_package_s_schemes_have_a_source_and_questions() -> None:
    assert len(SCHEMES) >= 12
    assert set(SCHEMES) >= RESTING_ON_A_PERSON
    for scheme in SCHEMES.values():
        assert scheme.source, scheme.name
        assert len(scheme.questions) >= 2, scheme.name
        assert all(question.endswith("?") for question in scheme.questions), scheme.name


def test_no_two_schemes_have_one_title_and_no_scheme_one_question_twice() -> None:
    assert len({scheme.title for scheme in SCHEMES.values()}) == len(SCHEMES)
    assert all(len(set(scheme.questions)) == len(scheme.questions) for scheme in SCHEMES.values())


def test_an_entry_is_a_scheme() -> None:
    scheme = scheme_from("gut_feeling", GUT)
    assert (scheme.name, scheme.title, scheme.questions, scheme.source) == (
        "gut_feeling",
        "Gut feeling",
        ("Whose?",),
        "",
    )


@pytest.mark.parametrize(
    ("name", "entry", "message"),
    [
        ("gut-feeling", GUT, "`gut-feeling` cannot name a scheme"),
        ("gut_feeling", "Whose?", r"write \[schemes.gut_feeling\] and its keys below it"),
        ("gut_feeling", {**GUT, "question": "Whose?"}, "unknown key `question`; did you mean `questions`"),
        ("gut_feeling", {"questions": ["Whose?"]}, "needs a text under `title`"),
        ("gut_feeling", {"title": "Gut feeling"}, "needs a list of texts under `questions`"),
        ("gut_feeling", {**GUT, "questions": []}, "needs a list of texts"),
        ("gut_feeling", {**GUT, "questions": [" "]}, "needs a list of texts"),
        ("gut_feeling", {**GUT, "source": 3}, "needs a text under `source`"),
    ],
)
def test_what_an_entry_says_wrong_is_said_back(name: str, entry: object, message: str) -> None:
    with pytest.raises(MalformedEntryError, match=message):
        scheme_from(name, entry)
