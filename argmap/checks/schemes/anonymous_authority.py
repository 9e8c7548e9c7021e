"""Steps that go by somebody's word, and do not say whose."""

from __future__ import annotations

import re

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.prose import is_english
from argmap.checks.severity import Severity
from argmap.checks.wording import listed, named
from argmap.model.claim import Claim
from argmap.model.step import Step
from argmap.text.finding import Finding, Note
from argmap.vocabulary.schemes import RESTING_ON_A_PERSON

_NOBODY = re.compile(
    r"(?:the|some|many|most|several|various|certain|other|leading|senior|unnamed|anonymous|\s)*"
    r"(?:academics|analysts|authorities|commentators|critics|experts|insiders|observers|officials|people|scholars"
    r"|scientists|sources|specialists|theorists|witnesses)",
    re.IGNORECASE,
)


@check("SCH003", Severity.WARNING)
def anonymous_authority(analysis: Analysis) -> Found:
    """A step goes by an expert or a witness, and none of its premises says who that is.

    Such steps have `scheme: expert_opinion`, `position_to_know` or `witness_testimony`. A premise says whose word it is
    by a `holder`, or by a source other than the map's `paper` that it cites or has as its `origin`. *Analysts*,
    *observers*, *some officials* and their like, by themselves, name nobody; *US officials in Baku* would do. A name
    that is withheld (`holder: withheld`) passes when the claim has a `credibility`, or its source a `reliability`.
    Words such as *reportedly* in a text are not looked at: a paper may use them of what it documents elsewhere.

    ## Why it matters

    The first questions to an authority are who it is and how it knows. Here they cannot be asked.

    ## It fires on

        premise vault: Experts say that the vault cannot be forced.
          holder: experts
        thesis safe: The deeds are safe in the vault.
        vault supports safe
          scheme: expert_opinion

    ## It is silent on

        premise vault: The vault cannot be forced.
          holder: The maker's chief engineer
        thesis safe: The deeds are safe in the vault.
        vault supports safe
          scheme: expert_opinion

    ## In the literature

    Walton, *Appeal to Expert Opinion*, 1997; ICD-206, *Sourcing Requirements for Disseminated Analytic Products*.
    """
    graph, home = analysis.graph, analysis.map.root.id
    for step in graph.steps:
        written = step.written
        if not isinstance(written, Step) or written.map != home or written.warrant.scheme not in RESTING_ON_A_PERSON:
            continue
        premises = [graph.claims[number] for number in step.premises]
        if written.warrant.holder is None and not any(_says_whose(analysis, premise) for premise in premises):
            names = listed([named(premise, home) for premise in premises])
            message = f"the step goes by `{written.warrant.scheme}`, and {names} does not say whose word it is"
            told = [
                Note(f"{named(claim, home)} has `holder: {claim.holder}`", claim.span)
                for claim in premises
                if claim.holder
            ]
            advice = Note("name a `holder` or a source, or give what is withheld its `credibility`")
            yield Finding(written.span, message, (*told, advice))


def _says_whose(analysis: Analysis, claim: Claim) -> bool:
    """Whether a premise says whose word it is, or tried to."""
    origins = analysis.origins
    if {"holder", "credibility"} & set(claim.broken_keys) or not origins.known(claim):
        return True
    if claim.holder == "withheld":
        graded = any(source.reliability is not None for source in origins.graded(claim))
        return claim.credibility is not None or graded
    if claim.holder is not None and claim.holder != "anticipated":
        is_nobody = is_english(analysis.map.by_id[claim.map]) and _NOBODY.fullmatch(claim.holder)
        if not is_nobody:
            return True
    return bool(origins.of_claim(claim))
