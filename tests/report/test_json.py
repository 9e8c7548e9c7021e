"""Findings as JSON: the documented form."""

import json
import re
from pathlib import Path

from argmap.checks.catalog import all_checks
from argmap.checks.run import run_checks
from argmap.report.json import findings_as_json
from tests.checks.maps import found, reading_of

DOCUMENTED = Path(__file__).parents[2] / "docs" / "findings-json.md"


def test_the_documented_example_is_what_is_written() -> None:
    source = "premise rainfall: Rain has grown heavier.\nthesis culvert: The culvert is small.\n  because: rainfal\n"
    diagnostics = found("ARG001", {"culvert.arg": source})
    example = re.search(r"```json\n(.*?)```", DOCUMENTED.read_text(encoding="utf-8"), re.DOTALL)
    assert example is not None
    assert findings_as_json(diagnostics, files=1) == example[1]


def test_a_waived_finding_has_the_reason() -> None:
    analysis = reading_of("thesis t: T\n  waive: SUP001, a stub\n")
    report = json.loads(findings_as_json(run_checks(analysis, all_checks(), with_waived=True), files=1))
    (finding,) = report["findings"]
    assert finding["waiver"]["reason"] == "a stub"
    assert report["summary"] == {"errors": 0, "warnings": 0, "hints": 0, "waived": 1, "files": 1}


def test_no_findings_are_an_empty_list() -> None:
    assert json.loads(findings_as_json((), files=2)) == {
        "version": 1,
        "findings": [],
        "summary": {"errors": 0, "warnings": 0, "hints": 0, "waived": 0, "files": 2},
    }


def test_text_is_written_as_it_is() -> None:
    assert "漢字" in findings_as_json(found("ARG001", "thesis t: T\n  because: 漢字\n"), files=1)
