"""Why a claim stands, is disputed or falls, as data for other programs."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import GraphStep, GraphUndercut
from argmap.analysis.queries import decisive_claims
from argmap.analysis.reach import units_bearing_on
from argmap.model.claim import Claim
from argmap.semantics.semantics import Semantics
from argmap.wording.verdict import verdict_as_data


def explanation_as_data(analysis: Analysis, claim: Claim) -> dict[str, object]:
    """The verdict, and every claim it can hang on with its grounds and what is against it, as JSON values.

    `decisive` are the single claims without which it would turn; only the grounded semantics answers that.
    """
    graph = analysis.graph
    number = graph.numbers[claim.name]
    units = units_bearing_on(graph, (graph.unit_of[number],))
    is_grounded = analysis.semantics is Semantics.GROUNDED
    return {
        "map": analysis.map.root.id,
        "semantics": str(analysis.semantics),
        "claim": claim.name,
        **verdict_as_data(analysis.verdict_on(claim)),
        "decisive": [decisive.name for decisive in decisive_claims(graph, number)] if is_grounded else None,
        "claims": [_claim_as_data(analysis, member) for unit in sorted(units) for member in graph.units[unit]],
    }


def _claim_as_data(analysis: Analysis, number: int) -> dict[str, object]:
    graph = analysis.graph
    claim, unit = graph.claims[number], graph.unit_of[number]
    return {
        "name": claim.name,
        "kind": claim.kind,
        "text": claim.text,
        "holder": claim.holder,
        "path": claim.span.text.path,
        "line": claim.span.line,
        **verdict_as_data(analysis.verdict_on(claim)),
        "own_ground": graph.is_own_ground[unit],
        "restated_as": [graph.claims[member].name for member in graph.units[unit] if member != number],
        "grounds": [_step_as_data(analysis, graph.steps[step]) for step in graph.steps_for[unit]],
        "against": [_step_as_data(analysis, graph.steps[step]) for step in graph.steps_against[unit]],
    }


def _step_as_data(analysis: Analysis, step: GraphStep) -> dict[str, object]:
    graph = analysis.graph
    return {
        "step": step.written.shown_name,
        "premises": [graph.claims[premise].name for premise in step.premises],
        "standing": str(analysis.standings.steps[step.number]),
        "effect": str(step.effect) if step.effect else None,
        "warrant": step.written.warrant.text or None,
        "undercuts": [
            _undercut_as_data(analysis, graph.undercuts[number]) for number in graph.undercuts_of[step.number]
        ],
    }


def _undercut_as_data(analysis: Analysis, undercut: GraphUndercut) -> dict[str, object]:
    return {
        "premises": [analysis.graph.claims[premise].name for premise in undercut.premises],
        "standing": str(analysis.standings.undercuts[undercut.number]),
        "effect": str(undercut.effect),
    }
