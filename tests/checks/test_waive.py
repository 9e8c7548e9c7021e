"""Waivers: which findings they silence, and that they can be shown."""

import pytest

from argmap.checks.catalog import all_checks
from argmap.checks.run import run_checks
from tests.checks.maps import check_named, reading_of


def shown(source: str, *names: str) -> list[str]:
    checks = [check_named(name) for name in names] or list(all_checks())
    return [diagnostic.check.code for diagnostic in run_checks(reading_of(source), checks)]


@pytest.mark.parametrize("word", ["SUP001", "unsupported-thesis"])
def test_a_node_s_waiver_silences_the_check_there(word: str) -> None:
    source = f"thesis t: T\n  waive: {word}, a stub\nthesis u: U\n"
    assert [diagnostic.finding.span.line for diagnostic in run_checks(reading_of(source), all_checks())] == [3]


def test_another_check_s_waiver_does_not() -> None:
    assert "SUP001" in shown("thesis t: T\n  waive: SUP003, a stub\n")


def test_a_relation_s_waiver_covers_the_relation() -> None:
    assert shown("premise p: P\npremise q: Q\np contrary-to q\n  waive: CON002, the paper says both\n", "CON002") == []


def test_a_source_s_waiver_covers_the_source() -> None:
    assert shown("source s: S\n  waive: unused-declaration, for completeness\n") == []


def test_the_map_s_waiver_covers_the_whole_file() -> None:
    assert shown("map m: M\n  waive: SUP001, a sketch\nthesis t: T\nthesis u: U\n") == []


def test_a_map_s_waiver_does_not_cover_another_file() -> None:
    files = {
        "m.arg": "map m: M\n  waive: CON001, mine\nimport other\npremise q: Q\nq supports other.p\n",
        "other.arg": "premise p: P\np attacks p\n",
    }
    diagnostics = run_checks(reading_of(files), [check_named("CON001")])
    assert [diagnostic.finding.span.text.path for diagnostic in diagnostics] == ["other.arg"]


def test_names_that_are_wrong_cannot_be_waived() -> None:
    assert shown("thesis t: T\n  because: lost\n  waive: ARG001, later\n", "ARG001") == ["ARG001"]


def test_a_waiver_without_a_reason_silences_too_and_is_reported_itself() -> None:
    assert shown("thesis t: T\n  waive: SUP001\n") == ["STY004"]


def test_waived_findings_can_be_shown_with_their_waiver() -> None:
    source = "thesis t: T\n  waive: SUP001, a stub\n"
    (diagnostic,) = run_checks(reading_of(source), all_checks(), with_waived=True)
    assert diagnostic.waiver is not None
    assert diagnostic.waiver.reason == "a stub"
