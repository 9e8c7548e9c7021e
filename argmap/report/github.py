"""Findings as workflow commands, which GitHub shows beside the lines of a change."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.checks.diagnostic import Diagnostic
from argmap.checks.severity import Severity
from argmap.text.span import Span
from argmap.wording.terminal import escaped

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def findings_as_github(diagnostics: Iterable[Diagnostic], *, hints: bool = False) -> str:
    """A line for each diagnostic that is not waived, in the order given; hints only on request.

    GitHub shows ten errors and ten warnings of a step: put those first that matter most.
    """
    return "".join(
        f"{_command(diagnostic)}\n"
        for diagnostic in diagnostics
        if diagnostic.waiver is None and (hints or diagnostic.severity is not Severity.HINT)
    )


def _command(diagnostic: Diagnostic) -> str:
    check, finding = diagnostic.check, diagnostic.finding
    place = {**_place(finding.span), "title": f"{check.name} {check.code}"}
    properties = ",".join(f"{key}={escaped(value).translate(_PROPERTY)}" for key, value in place.items())
    lines = [finding.message, *(f"note: {note.message}{_at(note.span)}" for note in finding.notes)]
    if finding.fix is not None:
        lines.append(f"fix: {finding.fix.title}")
    data = "\n".join(escaped(line) for line in lines).translate(_DATA)
    return f"::{_COMMANDS[diagnostic.severity]} {properties}::{data}"


def _place(span: Span) -> dict[str, str]:
    place = {"file": span.text.path, "line": str(span.line)}
    # columns are refused where the place goes over several lines
    if span.end_line > span.line:
        return place | {"endLine": str(span.end_line)}
    return place | {"col": str(span.column), "endLine": str(span.end_line), "endColumn": str(span.end_column)}


def _at(span: Span | None) -> str:
    return f" at {span.text.path}:{span.line}" if span else ""
