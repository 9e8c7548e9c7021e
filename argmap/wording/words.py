"""The words in which reports speak of claims and their standings."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.reasons import Fall
from argmap.analysis.standing import Standing
from argmap.model.claim import Claim
from argmap.text.words import sentence

FALLS = {
    Fall.DEFEATED: "falls: defeated",
    Fall.UNSUPPORTED: "falls: unsupported",
    Fall.CIRCULAR: "falls: circular",
}

LABEL_WIDTH = 60


def standing_in_words(analysis: Analysis, claim: Claim) -> str:
    """`stands`, `disputed`, or `falls` with the reason."""
    standing = analysis.standing_of(claim)
    if standing is Standing.IN:
        return "stands"
    fall = analysis.fall_of(claim)
    return FALLS[fall] if fall else "disputed"


def name_in(analysis: Analysis, claim: Claim) -> str:
    """A claim's name as a reader of this map knows it: bare for the map's own, else with its map."""
    return claim.id if claim.map == analysis.map.root.id else claim.name


def citations_of(claim: Claim) -> str:
    """Where a claim is cited from: `source, locator; locator; other source, locator`."""
    locators: dict[str, list[str]] = {}
    for citation in claim.citations:
        known = locators.setdefault(citation.source.name, [])
        if citation.locator and citation.locator not in known:
            known.append(citation.locator)
    return "; ".join(", ".join(filter(None, [source, "; ".join(known)])) for source, known in locators.items())


def label_of(claim: Claim) -> str:
    """A claim's short form or text, on one line and no longer than a row of a table allows."""
    label = sentence(claim.label)
    if len(label) <= LABEL_WIDTH:
        return label
    whole_words = label[:LABEL_WIDTH].rpartition(" ")[0].rstrip(",;:–—")
    return f"{whole_words or label[: LABEL_WIDTH - 1]}…"
