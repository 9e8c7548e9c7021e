"""Judgements that do not say how likely they are, or how sure one is of them."""

from __future__ import annotations

import re

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.prose import any_of, is_english, without_quotations
from argmap.checks.severity import Severity, Stage
from argmap.model.claim import Claim
from argmap.text.finding import Finding, Note

_FUTURE = re.compile(r"(?:\b(?P<before>\w+)\s+)?\b(?:will|shall|won['’]t)\b(?!\s+of\b|\s+to\b)", re.IGNORECASE)
_BEFORE_A_WILL = re.compile(
    "the|a|political|popular|national|public|free|good|ill|own|his|her|its|their", re.IGNORECASE
)
"""What stands before the will that somebody has."""
_HEDGES = (
    "may",
    "might",
    "could",
    "can",
    "would",
    "perhaps",
    "possibly",
    "probably",
    "likelier",
    "certainly",
    "surely",
)
"""What hedges a text besides the words of the lexicons."""


@check("PRB007", Severity.WARNING, Stage.BRIEF, starred=True)
def unqualified_judgement(analysis: Analysis) -> Found:
    """A thesis looks ahead and has no `likelihood`, or has one and no `confidence`.

    A thesis looks ahead with `modality: forecast` or a `horizon`, or, in an English map, when it says *will* or
    *shall*; not with another modality. A text that hedges by itself (*may*, *likely*) takes no `likelihood`, as
    it would be hedged twice, so none is asked for. A map that reconstructs a `paper` is not asked for `confidence`: a
    reader of a paper cannot tell how sure its author was.

    ## Why it matters

    Whoever decides by a forecast has to know how likely it is, and how easily it would change.

    ## It fires on

        thesis strike: The dockers will strike before the summer.
          because: vote
        premise vote: Their union has voted for it.

    ## It is silent on

        thesis strike: The dockers will strike before the summer.
          likelihood: likely
          confidence: moderate
          because: vote
        premise vote: Their union has voted for it.

    ## In the literature

    ICD-203, standard 2; PHIA, *Explaining Uncertainty in UK Intelligence Assessment*, 2025, on analytical confidence.
    """
    root = analysis.map.root
    hedges = any_of([*_HEDGES, *(word for lexicon in root.vocabulary.lexicons.values() for word in lexicon.bands)])
    for number in analysis.own_theses:
        claim = analysis.graph.claims[number]
        if {"likelihood", "confidence", "modality", "horizon"} & set(claim.broken_keys):
            continue
        if claim.likelihood is None:
            is_hedged = is_english(root) and hedges.search(without_quotations(claim.text))
            if _looks_ahead(claim, in_english=is_english(root)) and not is_hedged:
                advice = Note("add `likelihood`, and `confidence` where the judgement is yours")
                yield Finding(claim.span, f"`{claim.id}` looks ahead, and does not say how likely it is", (advice,))
        elif claim.confidence is None and root.header.paper is None:
            note = Note("the likelihood is given", claim.likelihood.span)
            advice = Note("add `confidence: low`, `moderate` or `high`")
            yield Finding(claim.span, f"`{claim.id}` says how likely it is, and not how sure you are", (note, advice))


def _looks_ahead(claim: Claim, *, in_english: bool) -> bool:
    if claim.modality is not None:
        return claim.modality == "forecast"
    if claim.horizon is not None:
        return True
    found = _FUTURE.finditer(without_quotations(claim.text)) if in_english else ()
    return any(not _BEFORE_A_WILL.fullmatch(future["before"] or "") for future in found)
