"""Findings as JSON: the documented form."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from jsonschema import Draft202012Validator

from argmap.checks.catalog import all_checks
from argmap.checks.fingerprint import fingerprints_of
from argmap.checks.run import run_checks
from argmap.checks.severity import Stage
from argmap.report.baseline import compared
from argmap.report.json import findings_as_json
from argmap.report.soundness import soundness_of
from argmap.semantics.semantics import Semantics
from tests.checks.maps import found, reading_of
from tests.checks.test_any_text import texts

DOCS = Path(__file__).parents[2] / "docs"
DOCUMENTED = DOCS / "findings-json.md"
SCHEMA = json.loads((DOCS / "findings.schema.json").read_text(encoding="utf-8"))


def with_no_other_keys(schema: Any) -> Any:
    """The schema as it holds for this version: a key that it does not name is refused."""
    if isinstance(schema, list):
        return [with_no_other_keys(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: with_no_other_keys(value) for key, value in schema.items()}
    return closed | {"additionalProperties": False} if schema.get("type") == "object" else closed


VALID = Draft202012Validator(with_no_other_keys(SCHEMA))


def test_the_schema_is_one_and_gives_every_key_its_meaning() -> None:
    Draft202012Validator.check_schema(SCHEMA)

    def bare(schema: Any) -> Iterator[Any]:
        if isinstance(schema, dict):
            for value in schema.get("properties", {}).values():
                if not {"description", "$ref", "anyOf"} & value.keys():
                    yield value
            for value in schema.values():
                yield from bare(value)

    assert list(bare(SCHEMA)) == []


@settings(max_examples=60)
@given(texts)
def test_whatever_a_file_says_the_output_fits_the_schema(text: str) -> None:
    analysis = reading_of(text)
    diagnostics = run_checks(analysis, all_checks(), Stage.BRIEF, with_waived=True)
    fingerprints = fingerprints_of(diagnostics)
    report = findings_as_json(
        diagnostics,
        files=1,
        fingerprints=fingerprints,
        compared=compared(diagnostics, fingerprints, {}),
        soundness=[soundness_of(analysis, diagnostics)],
        semantics=Semantics.STABLE,
        without_extension=["m"],
    )
    VALID.validate(json.loads(report))
    VALID.validate(json.loads(findings_as_json(diagnostics, files=1)))


def test_findings_stand_by_place_and_are_ranked_by_weight() -> None:
    source = "source paper: P\npremise apart: A\nthesis t: T\n  because: c\nclaim c: C\n  because: gone\nthesis u: U\n"
    analysis = reading_of(source)
    findings = json.loads(findings_as_json(run_checks(analysis, all_checks()), files=1))["findings"]
    places = [(finding["place"]["start"], finding["code"]) for finding in findings]
    assert places == sorted(places)
    assert sorted(finding["rank"] for finding in findings) == list(range(1, len(findings) + 1))
    ranked = sorted(findings, key=lambda finding: finding["rank"])
    severities = [["error", "warning", "hint"].index(finding["severity"]) for finding in ranked]
    assert severities == sorted(severities)
    assert (ranked[0]["code"], ranked[0]["nearness"]) == ("ARG001", 1)
    warnings = [finding["nearness"] for finding in ranked if finding["severity"] == "warning"]
    known = [nearness for nearness in warnings if nearness is not None]
    assert warnings == sorted(known) + [None] * (len(warnings) - len(known))


def test_the_documented_example_is_what_is_written() -> None:
    source = "premise rainfall: Rain has grown heavier.\nthesis culvert: The culvert is small.\n  because: rainfal\n"
    diagnostics = found("ARG001", {"culvert.arg": source})
    example = re.search(r"```json\n(.*?)```", DOCUMENTED.read_text(encoding="utf-8"), re.DOTALL)
    assert example is not None
    assert findings_as_json(diagnostics, files=1) == example[1]
    VALID.validate(json.loads(example[1]))


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
