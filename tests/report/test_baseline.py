"""Baselines: what was there before does not count, and what is gone is counted."""

import json

import pytest

from argmap.checks.catalog import all_checks
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.fingerprint import fingerprints_of
from argmap.checks.run import run_checks
from argmap.report.baseline import BaselineError, baseline_as_text, baseline_in, compared
from tests.checks.maps import reading_of

BEFORE = "thesis t: T\n  because: gone\npremise p: P\n"


def everything_found(source: str) -> tuple[Diagnostic, ...]:
    return run_checks(reading_of(source), all_checks(), with_waived=True)


def written(source: str) -> str:
    diagnostics = everything_found(source)
    return baseline_as_text(diagnostics, fingerprints_of(diagnostics))


def test_what_was_written_is_read() -> None:
    diagnostics = everything_found(BEFORE)
    fingerprints = fingerprints_of(diagnostics)
    baseline = baseline_in(baseline_as_text(diagnostics, fingerprints))
    assert {(entry.path, entry.code, entry.message) for entry in baseline.values()} == {
        ("m.arg", each.check.code, each.finding.message) for each in diagnostics
    }
    result = compared(diagnostics, fingerprints, baseline)
    assert (result.reported, result.known, result.gone) == ((), len(diagnostics), 0)


def test_a_finding_is_a_line_that_ends_in_a_comma_and_the_lines_are_sorted() -> None:
    first, *findings, version, last = written(BEFORE).splitlines()
    assert (first, version, last) == ("{", '"version": 1', "}")
    assert len(findings) == len(everything_found(BEFORE))
    assert all(line.endswith(",") for line in findings)
    entries = [next(iter(json.loads(f"{{{line[:-1]}}}").values())) for line in findings]
    assert [(entry["path"], entry["code"]) for entry in entries] == sorted(
        (entry["path"], entry["code"]) for entry in entries
    )


def test_lines_of_two_baselines_in_one_are_one_baseline() -> None:
    one, other = written(BEFORE).splitlines(), written("thesis u: U\n").splitlines()
    merged = "\n".join([*one[:-2], *other[1:-2], *one[1:3], *one[-2:]])
    assert len(baseline_in(merged)) == len(one) + len(other) - 6


def test_no_finding_is_a_baseline_too() -> None:
    assert baseline_in(baseline_as_text((), {})) == {}


def test_waived_findings_are_neither_recorded_nor_known() -> None:
    waived = "thesis t: T\n  waive: SUP001, a stub\n"
    diagnostics = everything_found(waived)
    fingerprints = fingerprints_of(diagnostics)
    baseline = baseline_in(baseline_as_text(diagnostics, fingerprints))
    assert {entry.code for entry in baseline.values()} == {
        each.check.code for each in diagnostics if each.waiver is None
    }
    assert {each.check.code for each in compared(diagnostics, fingerprints, baseline).reported} == {"SUP001"}


def test_new_findings_are_reported_and_those_that_are_gone_counted() -> None:
    baseline = baseline_in(written(BEFORE))
    after = everything_found(BEFORE.replace("gone", "lost"))
    result = compared(after, fingerprints_of(after), baseline)
    assert {each.check.code for each in result.reported} == {"ARG001"}
    assert result.gone == 1
    looked_for = compared(after, fingerprints_of(after), baseline, lambda entry: entry.code != "ARG001")
    assert looked_for.gone == 0


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{",
        "{}",
        "1",
        '{"version": 2}',
        '{"version": 1, "a": 1}',
        '{"version": 1, "a": {"path": "m.arg", "code": "A"}}',
        '{"version": 1, "a": {"path": 1, "code": "A", "message": "m"}}',
        "[" * 100_000,
    ],
)
def test_what_is_no_baseline_is_refused(content: str) -> None:
    with pytest.raises(BaselineError):
        baseline_in(content)
