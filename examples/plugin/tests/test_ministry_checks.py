"""The check of the example package: it fires where nothing is said against a recommendation."""

# ruff: noqa: D103, S101 (a test is named by what must hold)

from ministry_checks import recommendation_without_objection

from argmap.analysis.analysis import Analysis
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read

RECOMMENDATION = "recommendation ferry: The island should get a second ferry.\n"
OBJECTION = "  against: cost\n\ncounterclaim cost: It costs more than a bridge.\n"


def messages(content: str) -> list[str]:
    found = recommendation_without_objection.run(Analysis(ArgumentMap((read("ferry.arg", content),))))
    return [finding.message for finding in found]


def test_a_recommendation_without_an_objection_is_reported() -> None:
    assert messages(RECOMMENDATION) == ["nothing is said against the recommendation `ferry`"]


def test_one_with_an_objection_is_not() -> None:
    assert messages(RECOMMENDATION + OBJECTION) == []
