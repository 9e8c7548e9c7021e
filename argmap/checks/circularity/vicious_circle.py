"""Claims that rest on one another alone."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.circles import circle_finding
from argmap.checks.severity import Severity, Stage
from argmap.text.finding import Note


@check("CIR001", Severity.WARNING, Stage.DRAFT, starred=True)
def vicious_circle(analysis: Analysis) -> Found:
    """Some claims are reasons for one another, and nothing outside the circle leads to them.

    Circles run through steps of support and through `restates`, across all maps of the reading. The steps of one
    shortest circle are listed. The members are out: support that rests only on itself is no ground.

    ## Why it matters

    Each claim looks argued for, and all of them together rest on nothing.

    ## It fires on

        claim trusted: The inspector can be trusted.
          because: accurate
        claim accurate: The inspector's reports are accurate.
          because: trusted

    ## It is silent on

        claim trusted: The inspector can be trusted.
          because: accurate
        claim accurate: The inspector's reports are accurate.
          because: trusted
          because: audit
        evidence audit: An audit confirmed nine reports of ten.
          cite: report, p. 7
        source report: Report of the auditors

    ## In the literature

    Walton, *Begging the Question*, 1991; Van Gelder, Ross & Schlipf, 1991: unfounded sets.
    """
    for circle in analysis.vicious_circles:
        if circle.isdisjoint(analysis.in_doubt):
            advice = Note("give one of them a reason of its own, or drop one of the steps")
            yield circle_finding(analysis, circle, "and on nothing else", (advice,))
