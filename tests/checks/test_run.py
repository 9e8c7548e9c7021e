"""Running checks: order, severities, findings made twice, and one finding for one cause."""

import pytest

from argmap.checks.catalog import all_checks
from argmap.checks.run import gathered, run_checks
from argmap.checks.severity import Severity, Stage
from tests.checks.maps import check_named, codes, reading_of


def test_findings_are_sorted_by_place() -> None:
    diagnostics = run_checks(reading_of("thesis t: T\nthesis t: U\n  because: x\nclaim c: C\n"), all_checks())
    places = [diagnostic.finding.span.start for diagnostic in diagnostics]
    assert places == sorted(places)


def test_what_starred_checks_find_is_an_error_at_stage_brief() -> None:
    severities = {
        stage: run_checks(reading_of("thesis t: T\n"), [check_named("SUP001")], stage)[0].severity for stage in Stage
    }
    assert severities[Stage.REVIEW] is Severity.WARNING
    assert severities[Stage.BRIEF] is Severity.ERROR


def test_a_finding_of_two_readings_is_listed_once() -> None:
    files = {
        "m.arg": "import other\npremise p: P\np supports other.a\n",
        "other.arg": "claim a: A\n  because: b\nclaim b: B\n  because: a\npremise q: Q\nq attacks q\n",
    }
    one = run_checks(reading_of(files), [check_named("CON001"), check_named("CIR002")])
    other = run_checks(reading_of({"other.arg": files["other.arg"]}), [check_named("CON001"), check_named("CIR001")])
    codes_of = sorted(diagnostic.check.code for diagnostic in gathered([*one, *other]))
    # a circle that nothing leads to in its own map is led to in the other reading
    assert codes_of == ["CIR001", "CIR002", "CON001"]


@pytest.mark.parametrize(
    ("source", "only"),
    [
        ("thesis t: T\n  because: lost\n", "ARG001"),
        ("premise p: P\nevidence e: E\n  cite: lost, p. 1\nthesis t: T\n  because: e\n  because: p\n", "ARG001"),
        ("rebuttal r: R\nr attacks lost\n", "ARG001"),
        ("thesis t The colon is missing\nevidence e: E\n  cite: s, p. 1\nsource s: S\ne supports t\n", "ARG000"),
        ("thesis t: T\n  because: t\n", "CIR001"),
        ("claim c: C\n  because: d\nclaim d: D\n  because: c\nthesis t: T\n  because: c\n", "CIR001"),
        ("import gone\nthesis t: T\n  because: gone.p\n", "ARG013"),
        ("premise p: P\nthesis t: T\n  becuase: p\n", "ARG011"),
        ("thesis t: T\n", "SUP001"),
        ("thesis t: T\n  because: p\npremise p: P\n", "SUP003"),
    ],
)
def test_one_cause_is_one_finding(source: str, only: str) -> None:
    assert {code for code in codes(source) if code != "SUP002"} == {only}


def test_nothing_is_said_of_an_empty_file() -> None:
    assert run_checks(reading_of(""), all_checks(), Stage.BRIEF) == ()


def test_a_finished_map_is_silent() -> None:
    source = """
        map lanes: Do cycle lanes pay?
          paper: report

        source report: Report of the chamber of commerce
          author: The chamber of commerce
        source counts: Counts of the city

        question pay: Do cycle lanes pay?

        thesis yes: Cycle lanes pay for the shops along them.
          answers: pay
          because: takings as by_takings
          because: footfall & spending

        evidence takings: Two thirds of the shops took more in the first year.
          cite: report, p. 4
        evidence footfall: A third more people came by.
          cite: report, p. 7
          origin: counts
        premise spending: Those who come by bicycle spend as much as others.
          cite: report, p. 9

        counterclaim boom: Takings rose everywhere in that year.
          holder: The motorists' club
        boom undercuts by_takings
        rebuttal compared: The comparison is with the streets around.
          cite: report, p. 5
        compared attacks boom
    """
    assert run_checks(reading_of(source), all_checks(), Stage.BRIEF) == ()
