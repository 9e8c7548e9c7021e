"""Circles of claims that also rest on something else."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.circles import circle_finding
from argmap.checks.severity import Severity


@check("CIR002", Severity.HINT)
def grounded_circle(analysis: Analysis) -> Found:
    """Some claims are reasons for one another, and all of them are also led to from outside the circle.

    ## Why it matters

    Claims that cohere may well support each other. But the circle adds no support to what comes from outside, so it
    should not be counted as more.

    ## It fires on

        evidence visits: Visits doubled.
          cite: counts, p. 2
        evidence jobs: Two hundred were hired.
          cite: counts, p. 5
        source counts: Counts of the region
        claim tourism: Tourism is growing.
          because: visits
          because: economy
        claim economy: The economy is growing.
          because: jobs
          because: tourism

    ## It is silent on

        evidence visits: Visits doubled.
          cite: counts, p. 2
        source counts: Counts of the region
        claim tourism: Tourism is growing.
          because: visits
        claim economy: The economy is growing.
          because: tourism

    ## In the literature

    Bonjour, *The Structure of Empirical Knowledge*, 1985, on coherence and linear justification.
    """
    left_out = analysis.in_doubt.union(*analysis.vicious_circles)
    for circle in analysis.circles:
        if circle <= analysis.led_to_by_leaves and circle.isdisjoint(left_out):
            yield circle_finding(analysis, circle, "besides other grounds", ())
