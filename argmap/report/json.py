"""Findings as JSON, in the form that docs/findings-json.md documents."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from argmap.checks.diagnostic import Diagnostic, Order
from argmap.checks.fingerprint import fingerprints_of
from argmap.report.baseline import Compared
from argmap.report.soundness import Soundness, soundness_as_data
from argmap.report.summary import summary_of
from argmap.semantics.semantics import Semantics
from argmap.text.finding import Fix, Note
from argmap.text.span import Span

VERSION = 1
"""The version of the form; it grows when a key changes its meaning or goes, not when one is added."""


def findings_as_json(
    diagnostics: Iterable[Diagnostic],
    *,
    files: int,
    fingerprints: Mapping[Order, str] | None = None,
    compared: Compared | None = None,
    soundness: Iterable[Soundness] | None = None,
    semantics: Semantics = Semantics.GROUNDED,
    without_extension: Iterable[str] = (),
) -> str:
    """The diagnostics, hints and waived ones included, as one JSON object that ends with a line end.

    They stand in the order given; each has its rank by weight. `fingerprints` are given where there were more
    diagnostics than these; `compared` says what a baseline held. Another semantics than the grounded one is named, with
    the IDs of the maps that have no extension under it.
    """
    listed = tuple(diagnostics)
    known = fingerprints_of(listed) if fingerprints is None else fingerprints
    ranked = sorted(listed, key=lambda diagnostic: diagnostic.weight)
    ranks = {diagnostic.order: rank for rank, diagnostic in enumerate(ranked, start=1)}
    summary = summary_of(listed, files)
    report: dict[str, Any] = {
        "version": VERSION,
        "findings": [_finding(each, known[each.order], ranks[each.order]) for each in listed],
        "summary": {
            "errors": summary.errors,
            "warnings": summary.warnings,
            "hints": summary.hints,
            "waived": summary.waived,
            "files": summary.files,
        },
    }
    if compared is not None:
        report["summary"]["baseline"] = {"known": compared.known, "gone": compared.gone}
    if soundness is not None:
        report["summary"]["maps"] = [soundness_as_data(each) for each in soundness]
    if semantics is not Semantics.GROUNDED:
        report |= {"semantics": str(semantics), "without_extension": list(without_extension)}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _finding(diagnostic: Diagnostic, fingerprint: str, rank: int) -> dict[str, Any]:
    finding, waiver = diagnostic.finding, diagnostic.waiver
    return {
        "code": diagnostic.check.code,
        "name": diagnostic.check.name,
        "severity": diagnostic.severity.value,
        "message": finding.message,
        "place": _place(finding.span),
        "notes": [_note(note) for note in finding.notes],
        "fix": _fix(finding.fix) if finding.fix else None,
        "waiver": {"reason": waiver.reason, "place": _place(waiver.span)} if waiver else None,
        "fingerprint": fingerprint,
        "rank": rank,
        "nearness": diagnostic.nearness,
    }


def _place(span: Span) -> dict[str, Any]:
    return {
        "path": span.text.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "start": span.start,
        "end": span.end,
    }


def _note(note: Note) -> dict[str, Any]:
    return {"message": note.message, "place": _place(note.span) if note.span else None}


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "title": fix.title,
        "safe": fix.safe,
        "edits": [{"place": _place(edit.span), "replacement": edit.replacement} for edit in fix.edits],
    }
