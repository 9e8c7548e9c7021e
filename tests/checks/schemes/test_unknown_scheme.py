"""What is said of schemes that are not in the list."""

import pytest

from argmap.analysis.analysis import Analysis
from argmap.checks.run import run_checks
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from argmap.vocabulary.vocabulary import STANDARD
from tests.checks.maps import check_named, found, messages

MAP = "premise p: P\nthesis t: T\npremise u: U\np supports t as s\n"


def test_a_slip_has_the_name_that_was_meant_as_a_safe_fix() -> None:
    (diagnostic,) = found("SCH001", f"{MAP}  scheme: expert_opinon\n")
    fix = diagnostic.finding.fix
    assert fix is not None
    assert fix.safe
    assert diagnostic.finding.span.snippet == "expert_opinon"
    assert fix.edits[0].replacement == "expert_opinion"


def test_a_name_that_is_merely_alike_is_offered_in_a_note() -> None:
    (diagnostic,) = found("SCH001", f"{MAP}  scheme: expert_view\n")
    assert diagnostic.finding.fix is None
    assert diagnostic.finding.notes[0].message == "near names are `expert_opinion`"


def test_another_name_is_told_where_it_may_be_added() -> None:
    (diagnostic,) = found("SCH001", f"{MAP}  scheme: gut_feeling\n")
    assert [note.message for note in diagnostic.finding.notes] == [
        "a scheme of your own goes into `argmap.toml`, under `[schemes.NAME]`"
    ]


@pytest.mark.parametrize("relation", ["u undercuts s", "u contrary-to p", "u qualifies t", "u attacks t"])
def test_every_relation_may_name_one(relation: str) -> None:
    assert messages("SCH001", f"{MAP}{relation}\n  scheme: gut_feeling\n") == ["no scheme is called `gut_feeling`"]


@pytest.mark.parametrize("scheme", STANDARD.schemes)
def test_the_schemes_of_the_package_are_known(scheme: str) -> None:
    assert messages("SCH001", f"{MAP}  scheme: {scheme}\n") == []


def test_a_scheme_of_the_project_is_known() -> None:
    entry = {"title": "Gut feeling", "questions": ["Whose?"]}
    document = read("m.arg", f"{MAP}  scheme: gut_feeling\n", STANDARD.extended({}, {"gut_feeling": entry}))
    assert run_checks(Analysis(ArgumentMap((document,))), [check_named("SCH001")]) == ()


def test_a_map_that_imports_it_is_not_blamed() -> None:
    files = {"m.arg": "import other\n", "other.arg": f"{MAP}  scheme: gut_feeling\n"}
    assert messages("SCH001", files) == []
