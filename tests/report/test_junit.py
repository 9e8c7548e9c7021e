"""Findings as JUnit: suites and cases that CI systems show, and XML whatever the text holds."""

import sys
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.checks.catalog import all_checks
from argmap.checks.check import Check
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.run import run_checks
from argmap.checks.severity import Severity, Stage
from argmap.report.junit import findings_as_junit
from argmap.text.finding import Finding, Note
from argmap.text.span import Span
from argmap.text.text import Text
from tests.checks.maps import found, reading_of

CHECK = Check("ARG001", "unresolved-reference", Severity.ERROR, Stage.DRAFT, lambda _: iter(()), "A name.\n")


def suites_of(report: str) -> ET.Element:
    return ET.fromstring(report)


def is_error(severity: Severity) -> bool:
    return severity is Severity.ERROR


def test_a_file_is_a_suite_and_a_finding_a_case() -> None:
    diagnostics = found("ARG001", "premise rainfall: P\nthesis t: T\n  because: rainfal\n")
    suites = suites_of(findings_as_junit(diagnostics, paths=["m.arg", "n.arg"], fails=is_error))
    first, second = suites
    assert suites.attrib == {"name": "argmap", "tests": "2", "failures": "1", "skipped": "0", "errors": "0"}
    assert (first.get("name"), first.get("failures"), second.get("failures")) == ("m.arg", "1", "0")
    (case,) = first
    assert case.attrib == {
        "name": "ARG001 unresolved-reference at 3:12",
        "classname": "m.arg",
        "file": "m.arg",
        "line": "3",
    }
    failure = case.find("failure")
    assert failure is not None
    assert failure.attrib == {"type": "error", "message": "no `rainfal` in this map"}
    assert "3 |   because: rainfal\n  |            ^^^^^^^\n" in (failure.text or "")
    assert [each.get("name") for each in second] == ["no findings"]


def test_what_does_not_fail_the_run_fails_no_case() -> None:
    diagnostics = found("SUP001", "thesis t: T\n")
    suite = suites_of(findings_as_junit(diagnostics, paths=["m.arg"], fails=is_error))[0]
    assert suite.get("failures") == "0"
    assert "SUP001" in (suite.findtext("testcase/system-out") or "")


def test_a_waived_finding_is_skipped_with_its_reason() -> None:
    analysis = reading_of("thesis t: T\n  waive: SUP001, a stub\n")
    checks = [check for check in all_checks() if check.code == "SUP001"]
    report = findings_as_junit(run_checks(analysis, checks, with_waived=True), paths=["m.arg"], fails=is_error)
    skipped = suites_of(report).find("testsuite/testcase/skipped")
    assert skipped is not None
    assert skipped.get("message") == "a stub"
    assert suites_of(report).get("skipped") == "1"


def test_hints_are_cases_on_request() -> None:
    hint = Diagnostic(CHECK, Severity.HINT, Finding(Span(Text("m.arg", "x"), 0, 1), "m"))
    assert "m.arg:1:1" not in findings_as_junit([hint], paths=["m.arg"], fails=is_error)
    assert "m.arg:1:1" in findings_as_junit([hint], paths=["m.arg"], fails=is_error, hints=True)


def written(text: str) -> str:
    finding = Finding(Span(Text(f"{text}.arg", text), 0, len(text)), text, (Note(text),))
    return findings_as_junit([Diagnostic(CHECK, Severity.ERROR, finding)], paths=[], fails=is_error)


@pytest.mark.parametrize(
    "text", ["\0", "\x08", "\x0b", "\x1b[2J", "\x7f", "\ufffe", "\uffff", "\ud800", "]]>", "<&\"'>"]
)
def test_no_character_breaks_the_xml(text: str) -> None:
    report = written(text)
    case = suites_of(report).find("testsuite/testcase")
    assert case is not None
    report.encode()


@settings(max_examples=200)
@given(st.text(st.characters(max_codepoint=sys.maxunicode), min_size=1, max_size=20))
def test_any_text_is_xml(text: str) -> None:
    suites_of(written(text).encode().decode())
