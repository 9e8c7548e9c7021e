"""Findings as SARIF: the part of the standard that we write, checked by a schema of our own."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft4Validator, Draft202012Validator

from argmap.checks.catalog import all_checks
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.run import run_checks
from argmap.checks.severity import Severity, Stage
from argmap.library.maps import load
from argmap.report.sarif import FINGERPRINT, findings_as_sarif
from argmap.semantics.semantics import Semantics
from argmap.text.finding import Finding, Note
from argmap.text.span import Span
from argmap.text.text import Text
from tests.checks.maps import Source, check_named, found, reading_of
from tests.checks.test_any_text import texts

SCHEMA = json.loads((Path(__file__).parent / "sarif_subset.schema.json").read_text(encoding="utf-8"))
VALID = Draft202012Validator(SCHEMA)

CONTRADICTION = """\
map port: The port
  holder: The port authority

premise full: The port is working at its limit.
premise idle: Half the quays are idle.
full contrary-to idle
"""


def run_of(source: Source, stage: Stage = Stage.REVIEW) -> dict[str, Any]:
    diagnostics = run_checks(reading_of(source), all_checks(), stage, with_waived=True)
    log = json.loads(findings_as_sarif(diagnostics, checks=all_checks()))
    VALID.validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def result_of(name: str, source: Source) -> dict[str, Any]:
    log = json.loads(findings_as_sarif(found(name, source)))
    VALID.validate(log)
    (result,) = log["runs"][0]["results"]
    assert isinstance(result, dict)
    return result


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@settings(max_examples=60)
@given(texts, texts)
def test_whatever_a_file_says_the_log_is_valid(one: str, other: str) -> None:
    run = run_of({"m.arg": one, "other.arg": other}, Stage.BRIEF)
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        numbers = [location["id"] for location in result.get("relatedLocations", [])]
        assert all(f"]({number})" in result["message"]["text"] for number in numbers)


def test_every_check_that_ran_is_a_rule_with_its_page() -> None:
    rules = run_of("premise p: P\n")["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(check.code for check in all_checks())
    check = check_named("vicious-circle")
    (rule,) = [rule for rule in rules if rule["id"] == check.code]
    assert rule["name"] == "vicious-circle"
    assert rule["defaultConfiguration"] == {"level": "error" if check.severity == "error" else "warning"}
    assert "## Why it matters" in rule["help"]["markdown"]


def test_a_result_has_its_place_in_code_points() -> None:
    result = result_of("ARG001", "thesis 𝓽: T\n  because: gone\n")
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "m.arg"}
    assert location["region"] == {"startLine": 2, "startColumn": 12, "endLine": 2, "endColumn": 16}
    assert result["level"] == "error"
    assert result["suppressions"] == []


def test_both_places_of_a_contradiction_are_linked() -> None:
    result = result_of("CON002", CONTRADICTION)
    lines = [location["physicalLocation"]["region"]["startLine"] for location in result["relatedLocations"]]
    assert lines == [4, 5]
    assert "[`full` is asserted](1)\n[`idle` is asserted](2)\nreport one of them" in result["message"]["text"]


def test_a_waived_finding_is_suppressed_with_its_reason() -> None:
    results = run_of("thesis t: T\n  waive: SUP001, a stub\n")["results"]
    (suppressed,) = [result for result in results if result["ruleId"] == "SUP001"]
    (suppression,) = suppressed["suppressions"]
    assert (suppression["kind"], suppression["justification"]) == ("inSource", "a stub")
    assert suppression["location"]["physicalLocation"]["region"]["startLine"] == 2


def test_a_fix_says_what_goes_where() -> None:
    result = result_of("ARG001", "premise rainfall: P\nthesis t: T\n  because: rainfal\n")
    (fix,) = result["fixes"]
    (change,) = fix["artifactChanges"]
    assert fix["description"]["text"] == "write `rainfall`"
    assert change["artifactLocation"] == {"uri": "m.arg"}
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 3, "startColumn": 12, "endLine": 3, "endColumn": 19},
            "insertedContent": {"text": "rainfall"},
        }
    ]


def test_a_fingerprint_outlives_moved_lines() -> None:
    def fingerprint(source: str) -> str:
        prints = result_of("CON002", source)["partialFingerprints"]
        assert list(prints) == [FINGERPRINT]
        return str(prints[FINGERPRINT])

    assert fingerprint(CONTRADICTION) == fingerprint(
        CONTRADICTION.replace("\npremise full", "\n# moved\n\npremise full")
    )
    assert fingerprint(CONTRADICTION) != fingerprint(
        CONTRADICTION.replace("full contrary-to idle", "idle contrary-to full")
    )


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("maps/a map.arg", "maps/a%20map.arg"),
        ("odd:name#1?.arg", "odd%3Aname%231%3F.arg"),
        ("../up/карта.arg", "../up/%D0%BA%D0%B0%D1%80%D1%82%D0%B0.arg"),
        ("/srv/m.arg", "file:///srv/m.arg"),
        ("m\udce9.arg", "m%E9.arg"),
    ],
)
def test_a_path_is_a_uri(path: str, uri: str) -> None:
    result = result_of("ARG001", {path: "thesis t: T\n  because: gone\n"})
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_braces_and_brackets_of_a_text_are_no_placeholders_and_no_links() -> None:
    span = Span(Text("m.arg", "x"), 0, 1)
    finding = Finding(span, "no `{0}`", (Note("a [link](7) and a \\", span),))
    log = json.loads(findings_as_sarif([Diagnostic(check_named("ARG001"), Severity.ERROR, finding)]))
    VALID.validate(log)
    assert log["runs"][0]["results"][0]["message"]["text"] == "no `{{0}}`\n[a \\[link\\](7) and a \\\\](1)"


def test_another_semantics_is_named() -> None:
    log = json.loads(findings_as_sarif((), semantics=Semantics.STABLE))
    VALID.validate(log)
    assert log["runs"][0]["properties"] == {"semantics": "stable"}


@pytest.mark.skipif(not os.environ.get("SARIF_SCHEMA"), reason="SARIF_SCHEMA names no file with the official schema")
@pytest.mark.parametrize("folder", ["maps", "examples"])
def test_logs_hold_to_the_official_schema(folder: str) -> None:
    official = Draft4Validator(json.loads(Path(os.environ["SARIF_SCHEMA"]).read_text(encoding="utf-8")))
    maps = load(Path(__file__).parents[2] / folder)
    log = json.loads(findings_as_sarif(maps.check("brief"), checks=all_checks()))
    assert log["runs"][0]["results"]
    official.validate(log)
