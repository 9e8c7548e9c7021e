"""Attacks on views that nobody is said to hold."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.checks.wording import named_link
from argmap.text.finding import Finding, Note


@check("DIA003", Severity.WARNING)
def straw_rebuttal(analysis: Analysis) -> Found:
    """What is attacked is a view that nobody is said to hold.

    The claim attacked is merely reported, without a holder and without a citation. Who answers an objection in
    advance says so with `holder: anticipated`.

    ## Why it matters

    A view made up to be refuted proves nothing, and the views that are held stay unanswered.

    ## It fires on

        counterclaim never: Nobody will ever use the path.
        rebuttal counts: Ninety people use it each day.
        counts attacks never
        premise cheap: The path costs little.
        thesis keep: The path should be kept.
          because: cheap
        never attacks keep

    ## It is silent on

        counterclaim never: Nobody will ever use the path.
          holder: anticipated
        rebuttal counts: Ninety people use it each day.
        counts attacks never
        premise cheap: The path costs little.
        thesis keep: The path should be kept.
          because: cheap
        never attacks keep

    ## In the literature

    The straw man: van Eemeren & Grootendorst, *A Systematic Theory of Argumentation*, 2004, the standpoint rule.
    """
    graph = analysis.graph
    for number in analysis.own_claims:
        claim, unit = graph.claims[number], graph.unit_of[number]
        attack = next((step for step in graph.steps_against[unit] if _is_stood_for(analysis, step)), None)
        if attack is not None and not any(_has_holder(analysis, member) for member in graph.units[unit]):
            step = graph.steps[attack].written
            notes = (
                Note(f"{named_link(step, claim.map)} goes against it", step.span),
                Note("say who holds it (`holder:`), cite where it is said, or write `holder: anticipated`"),
            )
            yield Finding(claim.span, f"nobody is said to hold `{claim.id}`, which is attacked", notes)


def _is_stood_for(analysis: Analysis, step: int) -> bool:
    graph = analysis.graph
    return all(graph.is_stood_for[unit] for unit in graph.steps[step].units)


def _has_holder(analysis: Analysis, number: int) -> bool:
    claim = analysis.graph.claims[number]
    is_vouched_for = claim.is_stood_for or claim.holder is not None or bool(claim.citations)
    return is_vouched_for or not {"holder", "cite", "stance"}.isdisjoint(claim.broken_keys)
