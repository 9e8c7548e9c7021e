"""Evidence that does not say where it is to be found."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.model.claim import Claim
from argmap.model.reference import Citation
from argmap.model.source import Source
from argmap.text.finding import Finding, Note


@check("SRC001", Severity.WARNING, starred=True)
def uncited_evidence(analysis: Analysis) -> Found:
    """An item of evidence cites nothing, or cites a source without saying where in it.

    A locator (a page, a paragraph, a section) or an anchor (some words of the passage) says where. Sources that are
    not to be had (`held: no`) and web pages (`url`) need neither.

    ## Why it matters

    Evidence that nobody can look up is an assertion.

    ## It fires on

        evidence jam: Traffic stood for forty minutes.
        thesis bypass: The town needs a bypass.
          because: jam

    ## It is silent on

        source survey: Traffic survey of 2022
        evidence jam: Traffic stood for forty minutes.
          cite: survey, p. 4
        thesis bypass: The town needs a bypass.
          because: jam

    ## In the literature

    ICD-206, sourcing requirements: a reader must be able to find the passage.
    """
    for claim in analysis.map.root.claims:
        if claim.kind != "evidence" or "cite" in claim.broken_keys:
            continue
        if not claim.citations:
            note = Note("add `cite: SOURCE, p. 4` with a source that the map declares")
            yield Finding(claim.span, f"the evidence `{claim.id}` cites nothing", (note,))
        vague = next((citation for citation in claim.citations if _is_vague(analysis, claim, citation)), None)
        if vague is not None:
            note = Note("add a page, a paragraph, or some words of the passage in quotation marks")
            message = f"the evidence `{claim.id}` does not say where in `{vague.source.name}`"
            yield Finding(vague.span, message, (note,))


def _is_vague(analysis: Analysis, claim: Claim, citation: Citation) -> bool:
    source = analysis.map.look_up(claim.map, citation.source)
    if not isinstance(source, Source) or citation.locator or citation.anchor:
        return False
    return source.held and source.url is None
