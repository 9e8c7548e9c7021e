"""Commitments: who holds a claim, and what one holder asserts."""

from __future__ import annotations

from argmap.model.argument_map import ArgumentMap
from argmap.model.claim import Claim
from argmap.model.source import Source
from argmap.vocabulary.keys import SPECIAL_HOLDERS


def holder_of(argument_map: ArgumentMap, claim: Claim) -> str | None:
    """Who holds the claim: as it says, else its map's holder, else the author of the map's paper, else the map itself.

    None where the claim says that nobody is named (`anticipated`, `withheld`), or reports a view without a name.
    """
    if claim.holder is not None:
        return None if claim.holder in SPECIAL_HOLDERS else claim.holder
    if claim.stance in {"report", "reject"}:
        return None
    document = argument_map.by_id[claim.map]
    if document.header.holder:
        return document.header.holder
    paper = paper_of(argument_map, claim.map)
    return ", ".join(paper.authors) if paper is not None and paper.authors else f"the map `{claim.map}`"


def held_by(claim: Claim) -> str:
    """Who holds a claim, as far as it says so: `held by the treasurer`, `anticipated`, `holder withheld`."""
    if not claim.holder:
        return ""
    special = {"anticipated": "anticipated", "withheld": "holder withheld"}
    return special.get(claim.holder, f"held by {claim.holder}")


def paper_of(argument_map: ArgumentMap, map_id: str) -> Source | None:
    """The source that a map reconstructs, where it names one."""
    paper = argument_map.by_id[map_id].header.paper
    value = argument_map.look_up(map_id, paper) if paper is not None else None
    return value if isinstance(value, Source) else None


def is_asserted(claim: Claim) -> bool:
    """Whether the claim's holder asserts it, rather than conceding or reporting it."""
    return claim.stance == "assert"


def asserted_by_one_holder(argument_map: ArgumentMap, *claims: Claim) -> str | None:
    """The one holder who asserts all the claims, or None."""
    holders = {holder_of(argument_map, claim) for claim in claims}
    return holders.pop() if len(holders) == 1 and all(is_asserted(claim) for claim in claims) else None


def speak_of_other_times(one: Claim, other: Claim) -> bool:
    """Whether two claims say that they hold of different times, so that both may be true."""
    return any(
        first is not None and second is not None and first != second
        for first, second in ((one.as_of, other.as_of), (one.horizon, other.horizon))
    )
