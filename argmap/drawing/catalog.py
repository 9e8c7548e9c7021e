"""The catalogue of views: what can be drawn of a reading, and what a link to it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING

from argmap.analysis.analysis import Analysis
from argmap.analysis.questions import asked_questions
from argmap.drawing.views.claims import roots_of
from argmap.model.claim import Claim, Question
from argmap.model.source import Section

if TYPE_CHECKING:
    from argmap.analysis.comparison import Comparison

MOST_BOXES = 2000
"""Claims that one picture shows unfolded."""


class View(StrEnum):
    """The kinds of pictures, each an answer to one question."""

    OVERVIEW = "overview"
    THESIS = "thesis"
    DISPUTE = "dispute"
    VULNERABILITY = "vulnerability"
    EVIDENCE = "evidence"
    HYPOTHESES = "hypotheses"
    TIMELINE = "timeline"
    DIFF = "diff"
    SECTION = "section"
    AROUND = "around"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Subject:
    """What is drawn: a view, and whose.

    `names` are the id of another map of the reading whose theses are shown (OVERVIEW; none for all there is), the full
    name of a claim (THESIS, AROUND) or of a question (HYPOTHESES), of the claims whose loss is shown (VULNERABILITY;
    none for the theses), the id of a section of the map itself, or the ids of two maps (DISPUTE). `depth` is how many
    steps AROUND goes.
    """

    view: View
    names: tuple[str, ...] = ()
    depth: int = 2


def subjects_of(analysis: Analysis, before: Analysis | None = None) -> tuple[Subject, ...]:
    """Every view in which the reading has something to show: with an older version of it, also what changed."""
    return tuple(_subjects(analysis, before))


def title_of(analysis: Analysis, subject: Subject) -> str:
    """What a link to the pictures of `subject` says."""
    names = subject.names
    match subject.view:
        case View.THESIS:
            return f"Why: {claim_called(analysis, names[0]).label}"
        case View.DISPUTE:
            from argmap.drawing.views.dispute import face_to_face

            return face_to_face(analysis, names[0], names[1])
        case View.HYPOTHESES:
            return f"Answers to {question_called(analysis, names[0]).label}"
        case View.SECTION:
            section = section_called(analysis, names[0])
            return f"Section: {section.short or section.title}"
        case View.AROUND:
            return f"Around: {claim_called(analysis, names[0]).label}"
    return {
        View.OVERVIEW: "Overview",
        View.VULNERABILITY: "What falls if this falls",
        View.EVIDENCE: "Evidence by source",
        View.TIMELINE: "Timeline",
        View.DIFF: "What changed",
        View.WHOLE: "Every claim",
    }[subject.view]


def argued_roots(analysis: Analysis) -> list[Claim]:
    """What the map stands for, as far as anything bears on it."""
    graph = analysis.graph
    argued = {step.conclusion for step in graph.steps}
    return [graph.claims[number] for number in roots_of(analysis) if number in argued]


def facing_maps(analysis: Analysis) -> tuple[tuple[str, str], ...]:
    """The pairs of maps that something joins: of those imported, or where only one is, that and the map itself."""
    from argmap.analysis.comparison import Comparison

    own, *imported = analysis.map.by_id
    known = imported if len(imported) > 1 else [own, *imported]
    return tuple(pair for pair in combinations(known, 2) if _is_joined(Comparison(analysis, *pair)))


def _subjects(analysis: Analysis, before: Analysis | None) -> Iterator[Subject]:
    """All subjects, in the order of the views."""
    from argmap.analysis.difference import differences
    from argmap.drawing.views.evidence import has_evidence
    from argmap.drawing.views.timeline import has_dates

    root, claims = analysis.map.root, analysis.graph.claims
    if claims:
        yield Subject(View.OVERVIEW)
    theses = argued_roots(analysis)
    yield from (Subject(View.THESIS, (thesis.name,)) for thesis in theses)
    yield from (Subject(View.DISPUTE, pair) for pair in facing_maps(analysis))
    if theses:
        yield Subject(View.VULNERABILITY)
    yield from (
        Subject(View.HYPOTHESES, (question.name,)) for question in asked_questions(analysis.map, analysis.graph)
    )
    if has_evidence(analysis):
        yield Subject(View.EVIDENCE)
    if has_dates(analysis):
        yield Subject(View.TIMELINE)
    if before is not None and not differences([before], [analysis]).is_empty:
        yield Subject(View.DIFF)
    used = {claim.section for claim in claims if claim.map == root.id}
    yield from (Subject(View.SECTION, (section.id,)) for section in root.sections if section.id in used)
    if 0 < len(claims) <= MOST_BOXES:
        yield Subject(View.WHOLE)


def _is_joined(comparison: Comparison) -> bool:
    return any(
        (
            comparison.disputes,
            comparison.supports,
            comparison.restatements,
            comparison.limits,
            comparison.read_together,
            comparison.sources,
        )
    )


def claim_called(analysis: Analysis, name: str) -> Claim:
    """The claim with a full name; KeyError without one."""
    return analysis.graph.claims[analysis.graph.numbers[name]]


def question_called(analysis: Analysis, name: str) -> Question:
    """The question with a full name; KeyError without one."""
    questions = {each.name: each for document in analysis.map.named_documents for each in document.questions}
    return questions[name]


def section_called(analysis: Analysis, ident: str) -> Section:
    """The section of the map itself with an id; KeyError without one."""
    return {section.id: section for section in analysis.map.root.sections}[ident]
