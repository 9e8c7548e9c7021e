"""Findings as a JUnit report: a suite for each file, a case for each finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from xml.etree import ElementTree as ET

from argmap.checks.diagnostic import Diagnostic
from argmap.checks.severity import Severity
from argmap.report.text import finding_as_text
from argmap.wording.terminal import escaped


def findings_as_junit(
    diagnostics: Iterable[Diagnostic],
    *,
    paths: Iterable[str],
    fails: Callable[[Severity], bool],
    hints: bool = False,
) -> str:
    """The diagnostics as XML; hints only on request. A file among `paths` without any has one case, which passes.

    A finding that `fails` is a failure, so that the report and the exit code agree; any other passes and says what it
    is in its output; a waived one is skipped. What XML cannot hold is written as an escape.
    """
    by_path: dict[str, list[Diagnostic]] = {path: [] for path in paths}
    for diagnostic in diagnostics:
        if hints or diagnostic.severity is not Severity.HINT:
            by_path.setdefault(diagnostic.finding.span.text.path, []).append(diagnostic)
    suites = ET.Element("testsuites", name="argmap")
    for path in sorted(by_path):
        suite = ET.SubElement(suites, "testsuite", name=_plain(path))
        for diagnostic in by_path[path]:
            _add_case(suite, diagnostic, fails(diagnostic.severity))
        if not by_path[path]:
            ET.SubElement(suite, "testcase", name="no findings", classname=_plain(path))
        _count(suite, suite)
    _count(suites, suites)
    ET.indent(suites)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(suites, encoding="unicode")}\n'


def _add_case(suite: ET.Element, diagnostic: Diagnostic, is_failure: bool) -> None:
    finding, check = diagnostic.finding, diagnostic.check
    path, line = _plain(finding.span.text.path), str(finding.span.line)
    name = f"{check.code} {check.name} at {line}:{finding.span.column}"
    case = ET.SubElement(suite, "testcase", name=name, classname=path, file=path, line=line)
    text = "\n".join(_plain(line) for line in finding_as_text(diagnostic).split("\n"))
    if diagnostic.waiver is not None:
        ET.SubElement(case, "skipped", message=_plain(diagnostic.waiver.reason or "waived")).text = text
    elif is_failure:
        kind = diagnostic.severity.value
        ET.SubElement(case, "failure", type=kind, message=_plain(finding.message)).text = text
    else:
        ET.SubElement(case, "system-out").text = text


def _count(element: ET.Element, within: ET.Element) -> None:
    counts = {"tests": "testcase", "failures": "failure", "skipped": "skipped"}
    for attribute, tag in counts.items():
        element.set(attribute, str(sum(1 for _ in within.iter(tag))))
    element.set("errors", "0")


def _plain(text: str) -> str:
    """Text of one line without the characters that XML 1.0 forbids: all of them are unprintable."""
    return escaped(text)
