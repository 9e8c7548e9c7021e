"""Findings as SARIF 2.1.0, the form in which analysis tools hand results to one another (OASIS, 2020)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any
from urllib.parse import quote

from argmap import __version__
from argmap.checks.check import Check
from argmap.checks.diagnostic import Diagnostic, Order
from argmap.checks.fingerprint import fingerprints_of
from argmap.checks.severity import Severity
from argmap.report.pages import page_of
from argmap.semantics.semantics import Semantics
from argmap.text.finding import Fix
from argmap.text.span import Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

FINGERPRINT = "argmapStatement/v1"
"""The name of our fingerprint; its version grows when fingerprints of unchanged findings would change."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
_DOUBLED = str.maketrans({"{": "{{", "}": "}}"})
_IN_LINK = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]"})


def findings_as_sarif(
    diagnostics: Iterable[Diagnostic],
    *,
    checks: Iterable[Check] = (),
    fingerprints: Mapping[Order, str] | None = None,
    semantics: Semantics = Semantics.GROUNDED,
) -> str:
    """The diagnostics, hints and waived ones included, as one SARIF log with one run; it ends with a line end.

    The run's rules are the `checks` that ran, and those of the diagnostics. Columns count code points. Places in files
    are URIs relative to the working folder. Waived findings are suppressed in source.
    """
    listed = tuple(diagnostics)
    known = fingerprints_of(listed) if fingerprints is None else fingerprints
    by_code = {check.code: check for check in (*checks, *(diagnostic.check for diagnostic in listed))}
    codes = sorted(by_code)
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "argmap",
                "semanticVersion": __version__,
                "rules": [_rule(by_code[code]) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, codes.index(each.check.code), known[each.order]) for each in listed],
    }
    if semantics is not Semantics.GROUNDED:
        run["properties"] = {"semantics": str(semantics)}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(check: Check) -> dict[str, Any]:
    return {
        "id": check.code,
        "name": check.name,
        "shortDescription": {"text": _text(f"{check.summary}.")},
        "help": {"text": _text(check.page), "markdown": _text(page_of(check))},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
        "properties": {"tags": [check.family]},
    }


def _result(diagnostic: Diagnostic, rule: int, fingerprint: str) -> dict[str, Any]:
    finding, waiver = diagnostic.finding, diagnostic.waiver
    lines = [_text(finding.message)]
    related: list[dict[str, Any]] = []
    for note in finding.notes:
        if note.span is None:
            lines.append(_text(note.message))
            continue
        number = len(related) + 1
        lines.append(f"[{_text(note.message).translate(_IN_LINK)}]({number})")
        related.append({"id": number, **_location(note.span), "message": {"text": _text(note.message)}})
    result: dict[str, Any] = {
        "ruleId": diagnostic.check.code,
        "ruleIndex": rule,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": "\n".join(lines)},
        "locations": [_location(finding.span)],
        "partialFingerprints": {FINGERPRINT: fingerprint},
        # a run that says of some results that they are suppressed must say of all whether they are
        "suppressions": [],
    }
    if related:
        result["relatedLocations"] = related
    if finding.fix is not None and finding.fix.edits:
        result["fixes"] = [_fix(finding.fix)]
    if waiver is not None:
        reason = {"justification": waiver.reason} if waiver.reason else {}
        result["suppressions"] = [{"kind": "inSource", **reason, "location": _location(waiver.span)}]
    return result


def _fix(fix: Fix) -> dict[str, Any]:
    remark = "" if fix.safe else " (look before you take it)"
    edits = sorted(fix.edits, key=lambda edit: edit.span.order)
    return {
        "description": {"text": _text(f"{fix.title}{remark}")},
        "artifactChanges": [
            {
                "artifactLocation": {"uri": _uri(path)},
                "replacements": [
                    {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.replacement}}
                    for edit in changes
                ],
            }
            for path, changes in groupby(edits, key=lambda edit: edit.span.text.path)
        ],
    }


def _location(span: Span) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(span.text.path)}, "region": _region(span)}}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _uri(path: str) -> str:
    """A path as a URI: relative where the path is; bytes that are no UTF-8 stay the bytes they are."""
    quoted = quote(path.encode("utf-8", "surrogateescape"), safe="/")
    return f"file://{quoted}" if path.startswith("/") else quoted


def _text(words: str) -> str:
    """Words as a message string, in which braces would stand for arguments (SARIF 2.1.0, 3.11.5)."""
    return words.translate(_DOUBLED)
