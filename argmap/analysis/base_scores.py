"""Base scores of the units of a reading: where each starts, before anything that bears on it is counted."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.graph import Graph
from argmap.analysis.grounding import grounded_units, self_grounding_leaves
from argmap.analysis.origins import Origins
from argmap.model.claim import Claim
from argmap.vocabulary.scores import (
    ARGUED,
    CONFIDENCE_LIMITS,
    CREDIBILITY_SCORES,
    HIGHEST,
    KIND_SCORES,
    NOTHING,
    RELIABILITY_SCORES,
    likelihood_score,
)

_CONFIRMED = "1"


def base_scores_of(origins: Origins, graph: Graph) -> tuple[float, ...]:
    """The base score (0 to 1) of each unit.

    A unit that is its own ground (language, section 5, rule 5) starts with the best score of the members that ground
    it. Any other starts low, whatever its author says of it: a likelihood given to a conclusion is no reason for it.
    What no leaf leads to starts, and by every method stays, at 0: a circle cannot lift itself.
    """
    led_to = grounded_units(graph, self_grounding_leaves(graph))
    return tuple(
        max(base_score_of(origins, claim) for claim in _grounding_members(graph, unit))
        if own_ground
        else (ARGUED if unit in led_to else NOTHING)
        for unit, own_ground in enumerate(graph.is_own_ground)
    )


def base_score_of(origins: Origins, claim: Claim) -> float:
    """The score of a claim that is its own ground: the least of what is said of it, else that of its kind."""
    likelihood = claim.likelihood
    said = list(_grades(origins, claim))
    if likelihood is not None:
        said.append(likelihood_score(likelihood.lower, likelihood.upper))
    limit = CONFIDENCE_LIMITS.get(claim.confidence or "", HIGHEST)
    return min(*said, limit) if said else min(KIND_SCORES[claim.kind], limit)


def _grades(origins: Origins, claim: Claim) -> Iterator[float]:
    """What the Admiralty code gives: the digit of the claim and, for evidence, the letter of what it rests on.

    What other sources confirm does not hang on its own. Several sources are alternatives, so the best of them counts.
    """
    if claim.credibility is not None and claim.credibility in CREDIBILITY_SCORES:
        yield CREDIBILITY_SCORES[claim.credibility]
    if claim.kind == "evidence" and claim.credibility != _CONFIRMED and origins.known(claim):
        letters = [source.reliability or "" for source in origins.graded(claim)]
        if not RELIABILITY_SCORES.keys().isdisjoint(letters):
            yield max(RELIABILITY_SCORES.get(letter, KIND_SCORES[claim.kind]) for letter in letters)


def _grounding_members(graph: Graph, unit: int) -> Iterator[Claim]:
    """The members by which a unit is its own ground: their kind grounds itself, and their map gives no reason."""
    reasoned = {
        step.written.map
        for step in (graph.steps[number] for number in graph.steps_for[unit])
        if step.written.map == graph.claims[step.conclusion].map
    }
    for member in graph.units[unit]:
        claim = graph.claims[member]
        if claim.grounds_itself and claim.map not in reasoned:
            yield claim
