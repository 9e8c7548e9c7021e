"""Running checks on an analysis, and gathering what several readings found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Check, Graded
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.severity import Stage
from argmap.checks.waive import Waivers


def run_checks(
    analysis: Analysis, checks: Iterable[Check], stage: Stage = Stage.REVIEW, *, with_waived: bool = False
) -> tuple[Diagnostic, ...]:
    """What the checks find in one reading, sorted by place, equal findings once.

    Waived findings are left out, or, with `with_waived`, carry their waiver.
    """
    waivers = {document.text.path: Waivers(document) for document in analysis.map.documents}
    found = []
    for diagnostic in _raw(analysis, checks, stage):
        span = diagnostic.finding.span
        waiver = waivers[span.text.path].waiver_for(diagnostic.check, span)
        if waiver is None:
            found.append(diagnostic)
        elif with_waived:
            found.append(Diagnostic(diagnostic.check, diagnostic.severity, diagnostic.finding, waiver))
    return gathered(found)


def gathered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Diagnostics, of several readings perhaps, sorted by place; a finding made twice is listed once."""
    by_order: dict[tuple[str, int, int, str, str], Diagnostic] = {}
    for diagnostic in diagnostics:
        by_order.setdefault(diagnostic.order, diagnostic)
    return tuple(by_order[order] for order in sorted(by_order))


def _raw(analysis: Analysis, checks: Iterable[Check], stage: Stage) -> Iterator[Diagnostic]:
    for check in checks:
        for found in check.run(analysis):
            if isinstance(found, Graded):
                yield Diagnostic(check, check.severity_at(stage, found.severity), found.finding)
            else:
                yield Diagnostic(check, check.severity_at(stage), found)
