"""Claims as JSON values: what a page says of each, and of what bears on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Any

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import Effect, GraphUndercut
from argmap.analysis.standing import Standing
from argmap.drawing.views.cards import grade_of
from argmap.explorer.losses import Losses, decisive_in
from argmap.model.claim import Claim
from argmap.model.reference import Citation
from argmap.model.source import Source
from argmap.text.span import Span
from argmap.text.words import band_in_words
from argmap.wording.extensions import alternatives_in_words
from argmap.wording.telling import Telling
from argmap.wording.verdict import verdict_in_words
from argmap.wording.words import name_in, standing_in_words


def claims_as_data(analysis: Analysis, losses: Sequence[Losses]) -> Iterator[dict[str, Any]]:
    """Each claim in the order of the graph: what was written, how it stands, and what would turn with it."""
    graph, decisive = analysis.graph, decisive_in(analysis, losses)
    for number, claim in enumerate(graph.claims):
        unit = graph.unit_of[number]
        yield {
            "name": claim.name,
            "shown": name_in(analysis, claim),
            "map": claim.map,
            "kind": claim.kind,
            "text": claim.text,
            "short": claim.short or "",
            "holder": claim.holder or "",
            "stance": claim.stance,
            "section": f"{claim.map}.{claim.section}" if claim.section else "",
            "citations": [
                {
                    "source": _source_name(analysis, claim.map, citation),
                    "locator": citation.locator,
                    "anchor": citation.anchor or "",
                }
                for citation in claim.citations
            ],
            "likelihood": _likelihood(claim),
            "confidence": claim.confidence or "",
            "as_of": claim.as_of or "",
            "horizon": claim.horizon or "",
            "modality": claim.modality or "",
            "status": claim.status or "",
            "grade": grade_of(analysis, claim),
            "tags": list(claim.tags),
            "notes": list(claim.notes),
            "standing": standing_in_words(analysis, claim),
            "verdict": verdict_in_words(analysis, analysis.verdict_on(claim)),
            "also": [member for member in graph.units[unit] if member != number],
            "is_given": not graph.steps_for[unit] and graph.is_own_ground[unit],
            "alternatives": list(_alternatives(analysis, unit)),
            "decisive": decisive[number],
            "losses": [[turned, str(standing)] for turned, standing in losses[number].items()],
            "place": place_of(claim.span),
        }


def questions_as_data(analysis: Analysis) -> Iterator[dict[str, Any]]:
    """Each question of the reading, in reading and file order."""
    for document in analysis.map.named_documents:
        for question in document.questions:
            yield {
                "name": question.name,
                "shown": question.id if question.map == analysis.map.root.id else question.name,
                "map": question.map,
                "kind": "question",
                "text": question.text,
                "short": question.short or "",
                "section": f"{question.map}.{question.section}" if question.section else "",
                "status": question.status or "",
                "notes": list(question.notes),
                "place": place_of(question.span),
            }


def steps_as_data(analysis: Analysis) -> Iterator[dict[str, Any]]:
    """Each step in the order of the graph, with its undercuts and what becomes of both, in words."""
    graph = analysis.graph
    telling = Telling(analysis)
    for step in graph.steps:
        warrant = step.written.warrant.text
        yield {
            "sign": step.sign,
            "premises": list(step.premises),
            "conclusion": step.conclusion,
            "warrant": warrant,
            "conflict": step.is_conflict,
            "scheme": getattr(step.written, "scheme", None) or "",
            "words": telling.step_note(step).strip() if step.sign == "for" else telling.effect(step),
            "undercuts": [
                {
                    "premises": list(graph.undercuts[number].premises),
                    "warrant": graph.undercuts[number].written.warrant.text,
                    "words": _undercut_in_words(analysis, graph.undercuts[number]),
                }
                for number in graph.undercuts_of[step.number]
            ],
        }


def limits_as_data(analysis: Analysis) -> Iterator[dict[str, Any]]:
    """What narrows a claim or a step: the claim that does, what it narrows, and why."""
    for origin, claim, step, relation in analysis.graph.qualifications:
        yield {"origin": origin, "claim": claim, "step": step, "warrant": relation.warrant.text}


def place_of(span: Span) -> dict[str, Any]:
    """Where something was written: the name of the file, without its folders, and the line."""
    return {"file": PurePosixPath(span.text.path.replace("\\", "/")).name, "line": span.line}


def _likelihood(claim: Claim) -> dict[str, Any] | None:
    if claim.likelihood is None:
        return None
    return {
        "words": claim.likelihood.told,
        "band": band_in_words(claim.likelihood.lower, claim.likelihood.upper),
    }


def _source_name(analysis: Analysis, map_id: str, citation: Citation) -> str:
    source = analysis.map.look_up(map_id, citation.source)
    return source.name if isinstance(source, Source) else citation.source.name


def _alternatives(analysis: Analysis, unit: int) -> Iterator[str]:
    if analysis.standings.units[unit] is Standing.UNDECIDED:
        yield from alternatives_in_words(analysis, unit)


def _undercut_in_words(analysis: Analysis, undercut: GraphUndercut) -> str:
    standing = analysis.standings.undercuts[undercut.number]
    step = analysis.graph.steps[undercut.step]
    if step.effect is Effect.GRANTED:
        return "The author's answer."
    if undercut.effect is Effect.GRANTED:
        return "Granted by the author: the reason is kept."
    if standing is Standing.OUT:
        return "That does not hold, so it is kept."
    if undercut.effect is Effect.DEFEATS and standing is Standing.IN:
        return "So it does not count."
    return "So it is disputed whether it counts."
