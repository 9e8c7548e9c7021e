"""Likelihoods that no probability fits."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.commitments import asserted_by_one_holder, speak_of_other_times
from argmap.analysis.rivals import rivalries
from argmap.analysis.standing import Standing
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity, Stage
from argmap.checks.wording import named
from argmap.model.claim import Claim, Likelihood
from argmap.model.step import Relation
from argmap.text.finding import Finding, Note

_SLACK = 1e-9
"""What sums of decimal fractions are allowed to be off by."""


@check("PRB005", Severity.WARNING, Stage.DRAFT, starred=True)
def incoherent_probabilities(analysis: Analysis) -> Found:
    """One holder gives two claims likelihoods that do not go together.

    Of two claims that `contradict` each other exactly one holds, so their probabilities add up to 1: two bands that
    cannot are incoherent. Of two that are `contrary-to` each other at most one holds, so two bands that must add up to
    more are. A claim and its restatement have one probability, so bands that do not touch are. Claims with different
    `as_of` or `horizon` pass, as does a conflict that an undercut has dissolved. A step is no entailment, so nothing is
    asked of premises and conclusion here; chain-overclaim looks at them.

    ## Why it matters

    Whoever acts on such likelihoods can be led into a set of bets that he loses however things turn out.

    ## It fires on

        premise open: The pass will be open in March.
          likelihood: unlikely
        premise shut: The pass will be shut in March.
          likelihood: unlikely
        open contradicts shut

    ## It is silent on

        premise open: The pass will be open in March.
          likelihood: unlikely
        premise shut: The pass will be shut in March.
          likelihood: likely
        open contradicts shut

    ## In the literature

    De Finetti, "La prévision: ses lois logiques, ses sources subjectives", 1937, on coherence; ICD-203, standard 6.
    """
    graph = analysis.graph
    for step in rivalries(graph):
        written = step.written
        if isinstance(written, Relation) and not any(
            analysis.standings.undercuts[undercut] is Standing.IN for undercut in graph.undercuts_of[step.number]
        ):
            pair = graph.claims[step.premises[0]], graph.claims[step.conclusion]
            yield from _judged(analysis, written, *pair)
    for one, other, written in graph.restatements:
        yield from _judged(analysis, written, graph.claims[one], graph.claims[other])


def _judged(analysis: Analysis, written: Relation, one: Claim, other: Claim) -> Found:
    first, second = one.likelihood, other.likelihood
    if first is None or second is None or speak_of_other_times(one, other):
        return
    fault = _fault_of(written.verb, first, second)
    holder = asserted_by_one_holder(analysis.map, one, other)
    if fault is not None and holder is not None:
        names = [named(claim, written.map) for claim in (one, other)]
        message = f"{names[0]} is `{first.written}` and {names[1]} `{second.written}`, and {fault}"
        witness = (
            Note(f"{names[0]} is {_band(first)}", first.span),
            Note(f"{names[1]} is {_band(second)}", second.span),
        )
        advice = Note("change one of them, or give the two different times")
        yield Finding(written.span, message, (*witness, advice))


def _fault_of(verb: str, one: Likelihood, other: Likelihood) -> str | None:
    """What the two bands cannot be, or None when some probabilities fit."""
    least, most = one.lower + other.lower, one.upper + other.upper
    if verb == "restates":
        apart = max(one.lower, other.lower) - min(one.upper, other.upper)
        return "the two are one proposition" if apart > _SLACK else None
    if least > 1 + _SLACK:
        return f"together they are at least {least:g}, where at most one of them holds"
    if verb == "contradicts" and most < 1 - _SLACK:
        return f"together they are at most {most:g}, where one of them holds"
    return None


def _band(likelihood: Likelihood) -> str:
    lower, upper = f"{likelihood.lower:g}", f"{likelihood.upper:g}"
    return lower if lower == upper else f"from {lower} to {upper}"
