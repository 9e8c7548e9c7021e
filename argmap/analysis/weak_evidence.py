"""Weak evidence: items whose grades say that they are doubtful, or come from somebody unreliable."""

from __future__ import annotations

from argmap.analysis.graph import Graph
from argmap.analysis.grounding import all_leaves, evidence_leaves, grounded_units
from argmap.analysis.origins import Origins
from argmap.model.claim import Claim

_DOUBTFUL = frozenset({"4", "5"})
_UNRELIABLE = frozenset({"D", "E"})
_CONFIRMED = "1"


def weakness_of(origins: Origins, claim: Claim) -> str | None:
    """The grade that makes an item of evidence weak, as written; None when it is not, or not known to be.

    `6` and `F` say that nobody can tell. What other sources confirm does not hang on the reliability of its own.
    """
    if claim.credibility in _DOUBTFUL:
        return f"credibility: {claim.credibility}"
    if claim.credibility == _CONFIRMED or "credibility" in claim.broken_keys or not origins.known(claim):
        return None
    sources = origins.graded(claim)
    if not sources or any(source.reliability not in _UNRELIABLE for source in sources):
        return None
    return f"reliability: {min(source.reliability or '' for source in sources)}"


def weak_leaves(graph: Graph, origins: Origins) -> dict[int, str]:
    """The units of evidence that are weak in every item, with the grade of the first."""
    found: dict[int, str] = {}
    for unit in evidence_leaves(graph):
        items = [graph.claims[member] for member in graph.units[unit] if graph.claims[member].kind == "evidence"]
        grades = [grade for item in items if (grade := weakness_of(origins, item)) is not None]
        if len(grades) == len(items):
            found[unit] = grades[0]
    return found


def resting_on_weak(graph: Graph, weak: dict[int, str], led_to: frozenset[int]) -> frozenset[int]:
    """The units that leaves lead to, and that they no longer lead to without the weak evidence.

    So a step is as weak as the weakest of its premises, and a claim as strong as the strongest step for it.
    """
    if not weak:
        return frozenset()
    return led_to - grounded_units(graph, [leaf for leaf in all_leaves(graph) if leaf not in weak])
