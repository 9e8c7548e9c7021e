"""What is said of theses that look ahead."""

import pytest

from argmap.checks.severity import Severity, Stage
from tests.checks.maps import found, messages

FOUND = ["`t` looks ahead, and does not say how likely it is"]


@pytest.mark.parametrize(
    "thesis",
    [
        "The dockers will strike.\n",
        "The dockers won't strike.\n",
        "The dockers shall not strike.\n",
        "A strike before summer.\n  modality: forecast\n",
        "A strike before summer.\n  horizon: 2024\n",
    ],
)
def test_a_thesis_that_looks_ahead_needs_a_likelihood(thesis: str) -> None:
    assert messages("PRB007", f"thesis t: {thesis}") == FOUND
    assert messages("PRB007", f"thesis t: {thesis}  likelihood: likely\n  confidence: low\n") == []


@pytest.mark.parametrize(
    "thesis",
    [
        "The dockers are on strike.\n",
        "The political will to strike is there.\n",
        "It was the will of the dockers.\n",
        "They are going to the port.\n",
        "The dockers may strike, and the port will close.\n",
        "The longer it takes, the likelier it is that they will strike.\n",
        "Their leader says “we will strike”.\n",
        "The dockers will strike.\n  modality: descriptive\n",
        "The dockers will have to be paid.\n  modality: normative\n",
        "The dockers will strike.\n  stance: report\n",
        "A strike is unlikely.\n  modality: forecast\n",
    ],
)
def test_what_does_not_look_ahead_or_hedges_by_itself_is_silent(thesis: str) -> None:
    assert messages("PRB007", f"thesis t: {thesis}") == []


def test_only_theses_are_judgements() -> None:
    assert messages("PRB007", "claim c: The dockers will strike.\n") == []


def test_a_likelihood_of_one_s_own_needs_a_confidence() -> None:
    source = "thesis t: T\n  likelihood: likely\n"
    assert messages("PRB007", source) == ["`t` says how likely it is, and not how sure you are"]
    assert messages("PRB007", f"map m: M\n  paper: s\nsource s: S\n{source}") == []


def test_words_count_in_english_alone() -> None:
    assert messages("PRB007", "map m: M\n  language: de\nthesis t: Sie will streiken.\n") == []


def test_what_cannot_be_read_is_silent() -> None:
    assert messages("PRB007", "thesis t: They will strike.\n  likelihood: somehow\n") == []
    assert messages("PRB007", "thesis t: They will strike.\n  likelihood: likely\n  confidence: very\n") == []


def test_it_is_an_error_in_a_brief() -> None:
    (diagnostic,) = found("PRB007", "thesis t: They will strike.\n", Stage.BRIEF)
    assert diagnostic.severity is Severity.ERROR
