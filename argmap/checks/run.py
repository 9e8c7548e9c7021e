"""Running checks on an analysis, and gathering what several readings found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Check, Graded
from argmap.checks.diagnostic import Diagnostic, Order
from argmap.checks.nearness import Nearness
from argmap.checks.severity import Stage
from argmap.checks.waive import Waivers


def run_checks(
    analysis: Analysis, checks: Iterable[Check], stage: Stage = Stage.REVIEW, *, with_waived: bool = False
) -> tuple[Diagnostic, ...]:
    """What the checks find in one reading, sorted by place, equal findings once.

    Waived findings are left out, or, with `with_waived`, carry their waiver.
    """
    waivers = {document.text.path: Waivers(document) for document in analysis.map.documents}
    nearness = Nearness(analysis)
    found = []
    for diagnostic in _raw(analysis, checks, stage):
        span = diagnostic.finding.span
        waiver = waivers[span.text.path].waiver_for(diagnostic.check, span)
        if waiver is None or with_waived:
            found.append(replace(diagnostic, waiver=waiver, nearness=nearness.of(span)))
    return gathered(found)


def gathered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Diagnostics, of several readings perhaps, sorted by place.

    A finding made twice is listed once, as near to a root as it is in any of the readings.
    """
    by_order: dict[Order, Diagnostic] = {}
    for diagnostic in diagnostics:
        known = by_order.setdefault(diagnostic.order, diagnostic)
        if diagnostic.nearness is not None and (known.nearness is None or diagnostic.nearness < known.nearness):
            by_order[diagnostic.order] = replace(known, nearness=diagnostic.nearness)
    return tuple(by_order[order] for order in sorted(by_order))


def _raw(analysis: Analysis, checks: Iterable[Check], stage: Stage) -> Iterator[Diagnostic]:
    for check in checks:
        for found in check.run(analysis):
            if isinstance(found, Graded):
                yield Diagnostic(check, check.severity_at(stage, found.severity), found.finding)
            else:
                yield Diagnostic(check, check.severity_at(stage), found)
