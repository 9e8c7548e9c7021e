"""Findings as workflow commands: one line each, with the escapes of that format."""

import re

from hypothesis import given, settings

from argmap.checks.catalog import all_checks
from argmap.checks.check import Check
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.run import run_checks
from argmap.checks.severity import Severity, Stage
from argmap.model.reference import Waiver
from argmap.report.github import findings_as_github
from argmap.text.finding import Finding, Note
from argmap.text.span import Span
from argmap.text.text import Text
from tests.checks.maps import found, reading_of
from tests.checks.test_any_text import texts

CHECK = Check("ARG001", "unresolved-reference", Severity.ERROR, Stage.DRAFT, lambda _: iter(()), "A name.\n")
COMMAND = re.compile(r"::(error|warning|notice) (?:[A-Za-z]+=[^,:\r\n]*,?)+::[^\r\n]+\n")


def command(path: str, content: str, start: int, end: int, message: str = "m", notes: tuple[Note, ...] = ()) -> str:
    finding = Finding(Span(Text(path, content), start, end), message, notes)
    return findings_as_github([Diagnostic(CHECK, Severity.ERROR, finding)])


def test_a_finding_is_one_command() -> None:
    diagnostics = found("ARG001", "premise rainfall: P\nthesis t: T\n  because: rainfal\n")
    assert findings_as_github(diagnostics) == (
        "::error file=m.arg,line=3,col=12,endLine=3,endColumn=19,title=unresolved-reference ARG001::"
        "no `rainfal` in this map%0Anote: `rainfall` is declared at m.arg:1%0Afix: write `rainfall`\n"
    )


def test_the_signs_of_the_format_are_escaped() -> None:
    line = command("a,b:c%.arg", "x", 0, 1, "50%: a, b", (Note("::error::no command"),))
    assert line.startswith("::error file=a%2Cb%3Ac%25.arg,line=1,")
    assert line.endswith("::50%25: a, b%0Anote: ::error::no command\n")


def test_nothing_a_terminal_obeys_gets_through() -> None:
    assert command("m.arg", "x", 0, 1, "a\n::error::b\r\x1b[2J").endswith("::a\\n::error::b\\r\\x1b[2J\n")


def test_a_place_over_several_lines_has_no_columns() -> None:
    assert command("m.arg", "one\ntwo\n", 1, 6).startswith("::error file=m.arg,line=1,endLine=2,title=")


def test_hints_are_notices_on_request_and_waived_findings_are_left_out() -> None:
    finding = Finding(Span(Text("m.arg", "x"), 0, 1), "m")
    hint = Diagnostic(CHECK, Severity.HINT, finding)
    waived = Diagnostic(CHECK, Severity.ERROR, finding, Waiver("ARG001", "why", finding.span))
    assert findings_as_github([hint, waived]) == ""
    assert findings_as_github([hint, waived], hints=True).startswith("::notice file=m.arg,")


@settings(max_examples=60)
@given(texts)
def test_whatever_a_file_says_each_finding_is_one_command(text: str) -> None:
    diagnostics = run_checks(reading_of(text), all_checks(), Stage.BRIEF)
    report = findings_as_github(diagnostics, hints=True)
    assert report.count("\n") == len(diagnostics)
    assert COMMAND.sub("", report) == ""
