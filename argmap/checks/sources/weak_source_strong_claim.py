"""Claims that are held to be nearly sure, on evidence that is graded weak."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.reach import least_below
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.checks.wording import MOST_LISTED, listed, named
from argmap.model.claim import Claim
from argmap.text.finding import Finding, Note

_VERY_LIKELY = 0.8


@check("SRC008", Severity.WARNING, starred=True)
def weak_source_strong_claim(analysis: Analysis) -> Found:
    """A claim is very likely, or of high confidence, and every reason for it rests on weak evidence.

    Very likely is a likelihood of at least 0.8. Evidence is weak with `credibility` 4 or 5, or when every source it
    rests on has `reliability` D or E; what is confirmed by other sources (`credibility: 1`) does not hang on its own.
    A step is as weak as its weakest premise, and a claim as strong as the strongest step for it. Evidence without a
    grade, and evidence that cannot be judged (`6`, `F`), is not weak. Views that are merely reported pass.

    ## Why it matters

    The reader of a judgement sees how sure it is, and not what it was made of.

    ## It fires on

        source bazaar: Talk of the bazaar
          reliability: E
        evidence coins: The mint is melting the old coins.
          credibility: 4
          cite: bazaar, 2 June
        thesis reform: The currency will be changed this year.
          likelihood: very likely
          because: coins

    ## It is silent on

        source bazaar: Talk of the bazaar
          reliability: E
        source mint: A clerk of the mint
          reliability: B
        evidence coins: The mint is melting the old coins.
          credibility: 4
          cite: bazaar, 2 June
        evidence dies: New dies have been ordered.
          credibility: 2
          cite: mint, 9 June
        thesis reform: The currency will be changed this year.
          likelihood: very likely
          because: coins
          because: dies

    ## In the literature

    AJP-2.1, *Intelligence Procedures*: the grades of reliability and credibility; ICD-203, standards 1 and 2.
    """
    graph, home = analysis.graph, analysis.map.root.id
    weak_below: list[list[int]] = []
    for number in analysis.own_claims:
        claim, unit = graph.claims[number], graph.unit_of[number]
        strengths = _strengths_of(claim) if claim.is_stood_for and claim.kind != "evidence" else []
        if strengths and unit in analysis.resting_on_weak_evidence and unit not in analysis.above_doubt:
            weak_below = weak_below or least_below(
                graph, analysis.order_of_support, analysis.weak_evidence, MOST_LISTED
            )
            items = [_item_of(analysis, leaf) for leaf in weak_below[unit]]
            witness = [Note(f"{named(item, home)} has `{grade}`", item.span) for item, grade in items]
            advice = Note("find better evidence, or say less")
            message = f"`{claim.id}` has {listed(strengths)}, and every reason for it rests on weak evidence"
            yield Finding(claim.span, message, (*witness, advice))


def _item_of(analysis: Analysis, leaf: int) -> tuple[Claim, str]:
    """The first item of evidence of a weak unit, with its grade."""
    members = (analysis.graph.claims[member] for member in analysis.graph.units[leaf])
    return next(member for member in members if member.kind == "evidence"), analysis.weak_evidence[leaf]


def _strengths_of(claim: Claim) -> list[str]:
    strengths = []
    if claim.likelihood is not None and claim.likelihood.lower >= _VERY_LIKELY:
        strengths.append(f"`likelihood: {claim.likelihood.written}`")
    if claim.confidence == "high":
        strengths.append("`confidence: high`")
    return strengths
