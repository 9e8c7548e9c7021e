"""Names: the claim that a typed name stands for, among the claims of some readings."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.analysis.analysis import Analysis
from argmap.model.claim import Claim
from argmap.vocabulary.near import near_names


class UnknownNameError(LookupError):
    """A name stands for no claim, or for several; the message says which are near or meant."""


def claim_named(name: str, analyses: Sequence[Analysis]) -> tuple[Analysis, Claim]:
    """The claim that `MAP.NAME` stands for, or a bare NAME where it is unique, and the reading that judges it.

    A claim is judged in its own map's reading where that is among the `analyses`, else in the first that holds it.
    Raises UnknownNameError.
    """
    found: dict[str, tuple[Analysis, Claim]] = {}
    for analysis in analyses:
        for claim in analysis.graph.claims:
            if name in (claim.name, claim.id):
                is_home = analysis.map.root.id == claim.map
                if claim.name not in found or (is_home and found[claim.name][0].map.root.id != claim.map):
                    found[claim.name] = (analysis, claim)
    if len(found) == 1:
        return next(iter(found.values()))
    if found:
        raise UnknownNameError(f"`{name}` stands for {_listed(sorted(found))}; say which")
    known = {known for analysis in analyses for claim in analysis.graph.claims for known in (claim.name, claim.id)}
    near = near_names(name, known)
    hint = f"did you mean {_listed(near)}?" if near else "`argmap standing` lists the claims"
    raise UnknownNameError(f"no claim `{name}` here; {hint}")


def _listed(names: Sequence[str]) -> str:
    return " or ".join(f"`{name}`" for name in names)
