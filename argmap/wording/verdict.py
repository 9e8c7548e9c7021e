"""Verdicts on claims, in words and as JSON values."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.analysis.analysis import Analysis
from argmap.analysis.standing import Standing
from argmap.analysis.verdict import Verdict
from argmap.model.claim import Claim
from argmap.text.words import listed
from argmap.wording.words import FALLS, name_in


def verdict_in_words(analysis: Analysis, verdict: Verdict) -> str:
    """`stands`, `falls: defeated by …`, `falls: unsupported`, or `disputed, by …`."""
    by = opponents_in_words(analysis, verdict)
    if verdict.standing is Standing.IN:
        return "stands"
    if verdict.fall:
        return f"{FALLS[verdict.fall]}{f' by {by}' if by else ''}"
    over = "" if by else ", over " + listed([name_in(analysis, claim) for claim in verdict.over])
    return f"disputed by {by}" if by else f"disputed{over if verdict.over else ''}"


def opponents_in_words(analysis: Analysis, verdict: Verdict) -> str:
    """What defeats or disputes the claim: names, linked premises joined by `&`."""
    return listed([joined_names(analysis, premises) for premises in verdict.by])


def joined_names(analysis: Analysis, claims: Iterable[Claim]) -> str:
    """The names of claims that are taken together: `a & b`."""
    return " & ".join(name_in(analysis, claim) for claim in claims)


def verdict_as_data(verdict: Verdict) -> dict[str, object]:
    """The verdict as JSON values, the claim's name left to the caller."""
    return {
        "standing": str(verdict.standing),
        "reason": str(verdict.fall) if verdict.fall else None,
        "by": [[claim.name for claim in premises] for premises in verdict.by],
        "over": [claim.name for claim in verdict.over],
    }
