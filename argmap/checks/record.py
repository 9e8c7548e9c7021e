"""Diagnostics as JSON values, and back: what memory keeps of a reading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from argmap.checks.check import Check
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.severity import Severity
from argmap.model.reference import Waiver
from argmap.text.finding import Edit, Finding, Fix, Note
from argmap.text.span import Span
from argmap.text.text import Text


def record_of(diagnostics: Iterable[Diagnostic]) -> list[Any]:
    """The diagnostics as JSON values; a place is the path of its text with two offsets, a check its code."""
    return [
        [
            diagnostic.check.code,
            diagnostic.severity.value,
            _place(diagnostic.finding.span),
            diagnostic.finding.message,
            [[note.message, _place(note.span) if note.span else None] for note in diagnostic.finding.notes],
            _remedy(diagnostic.finding.fix) if diagnostic.finding.fix else None,
            _consent(diagnostic.waiver) if diagnostic.waiver else None,
            diagnostic.nearness,
        ]
        for diagnostic in diagnostics
    ]


def diagnostics_in(record: Any, texts: Mapping[str, Text], checks: Mapping[str, Check]) -> tuple[Diagnostic, ...]:
    """The diagnostics that a record holds, their places on these texts (by path) and their checks by code.

    Raises ValueError for anything that `record_of` did not write about these texts with these checks.
    """
    try:
        return tuple(_diagnostic(row, texts, checks) for row in record)
    except (KeyError, TypeError) as error:
        raise ValueError("this is no record of diagnostics") from error


def _place(span: Span) -> list[Any]:
    return [span.text.path, span.start, span.end]


def _remedy(fix: Fix) -> list[Any]:
    return [fix.title, fix.safe, [[_place(edit.span), edit.replacement] for edit in fix.edits]]


def _consent(waiver: Waiver) -> list[Any]:
    return [waiver.check, waiver.reason, _place(waiver.span)]


def _diagnostic(row: Any, texts: Mapping[str, Text], checks: Mapping[str, Check]) -> Diagnostic:
    code, severity, place, message, notes, fix, waiver, nearness = row
    if nearness is not None and type(nearness) is not int:
        raise ValueError("this is no number of steps")
    finding = Finding(
        _span(place, texts),
        _words(message),
        tuple(Note(_words(said), _span(where, texts) if where is not None else None) for said, where in notes),
        _fix(fix, texts) if fix is not None else None,
    )
    consent = _waiver(waiver, texts) if waiver is not None else None
    return Diagnostic(checks[code], Severity(severity), finding, consent, nearness)


def _fix(value: Any, texts: Mapping[str, Text]) -> Fix:
    title, safe, edits = value
    return Fix(_words(title), tuple(Edit(_span(where, texts), _words(text)) for where, text in edits), safe is True)


def _waiver(value: Any, texts: Mapping[str, Text]) -> Waiver:
    check, reason, place = value
    return Waiver(_words(check), _words(reason), span=_span(place, texts))


def _span(value: Any, texts: Mapping[str, Text]) -> Span:
    path, start, end = value
    text = texts[path]
    if type(start) is not int or type(end) is not int or not 0 <= start <= end <= len(text.content):
        raise ValueError("a place lies outside its text")
    return Span(text, start, end)


def _words(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("these are no words")
    return value
