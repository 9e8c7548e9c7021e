"""Sentences that say how likely a thing is and how sure one is of it, in one breath."""

from __future__ import annotations

import re

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.prose import any_of, is_english, place_of, sentences_of
from argmap.checks.severity import Severity
from argmap.text.finding import Finding, Note

_CONFIDENCE = re.compile(r"\b(?:high|moderate|medium|low)\s+confidence\b(?!\s+in\b)", re.IGNORECASE)
_ADVERBS = ("probably", "improbably", "almost certainly", "nearly certainly")
_AMBIGUOUS = frozenset({"remote"})
"""A word of likelihood that speaks of places as well."""


@check("PRB004", Severity.WARNING)
def likelihood_with_confidence(analysis: Analysis) -> Found:
    """One sentence of a claim gives a level of confidence and a likelihood.

    A level of confidence is *high*, *moderate*, *medium* or *low confidence*; confidence *in* somebody is none. The
    words of likelihood are those of all lexicons, *remote* by itself left out, with *probably* and *almost certainly*.
    What stands between quotation marks is passed over, as are views that are merely reported and maps in other
    languages than English. The attributes `likelihood` and `confidence` are two, and the cure.

    ## Why it matters

    Likelihood is about the event, confidence about what the judgement is made of. In one sentence the reader takes
    the one for the other, or multiplies them.

    ## It fires on

        thesis dam: We judge with high confidence that the dam is likely to hold.
          because: built
        premise built: It was built for twice the load.

    ## It is silent on

        thesis dam: The dam will hold.
          likelihood: likely
          confidence: high
          because: built
        premise built: It was built for twice the load.

    ## In the literature

    ICD-203, standard 2, item (b); Friedman & Zeckhauser, "Analytic confidence and political decision-making", 2018.
    """
    root = analysis.map.root
    if not is_english(root):
        return
    known = {word for lexicon in root.vocabulary.lexicons.values() for word in lexicon.bands}
    likelihoods = any_of((known | set(_ADVERBS)) - _AMBIGUOUS)
    for claim in root.claims:
        # few texts speak of confidence at all
        is_looked_at = claim.is_stood_for and "confidence" in claim.text.casefold()
        for sentence in sentences_of(claim.text) if is_looked_at else ():
            confidence, likelihood = _CONFIDENCE.search(sentence), likelihoods.search(sentence)
            if confidence and likelihood:
                words = [" ".join(found[0].split()) for found in (confidence, likelihood)]
                notes = (
                    Note(f"`{words[1]}` says how likely it is", place_of(claim, words[1])),
                    Note("write `likelihood` and `confidence` below the claim, and leave both out of its text"),
                )
                message = f"`{claim.id}` puts `{words[0]}` and `{words[1]}` into one sentence"
                yield Finding(place_of(claim, words[0]), message, notes)
                break
