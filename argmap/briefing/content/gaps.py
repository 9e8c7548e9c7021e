"""Gaps: what the map leaves open or does not say, so that a brief of it says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.analysis.analysis import Analysis
from argmap.analysis.astray import answers_of
from argmap.briefing.content.evidence_table import EvidenceTable
from argmap.briefing.content.judgements import Judgement
from argmap.briefing.content.objections_below import Objection, Status
from argmap.briefing.content.speaking import label, spoken
from argmap.text.words import counted, listed, quoted

MOST_LISTED = 3


def gaps_of(
    analysis: Analysis, judgements: Sequence[Judgement], evidence: EvidenceTable, *, is_dated: bool = True
) -> tuple[str, ...]:
    """What is missing or open, a sentence each; `is_dated` says that the brief has a date of issue."""
    return (*_missing(analysis, judgements, is_dated=is_dated), *_open(analysis, judgements), *_ungraded(evidence))


def _missing(analysis: Analysis, judgements: Sequence[Judgement], *, is_dated: bool) -> Iterator[str]:
    header = analysis.map.root.header
    if not header.title:
        yield "There is no title."
    if not header.summary:
        lacking = "The summary cannot be read" if "summary" in header.broken_keys else "There is no summary"
        yield f"{lacking}: the bottom line is missing."
    if not judgements:
        yield "No thesis is stood for: there are no key judgements."
    if not is_dated:
        yield "The date cannot be read." if "date" in header.broken_keys else "No date of issue is given."
    if not header.cut_off:
        yield "It is not said when the information was cut off."


def _open(analysis: Analysis, judgements: Sequence[Judgement]) -> Iterator[str]:
    answered = {question.name for _, _, question in answers_of(analysis.map)}
    root = analysis.map.root
    asked = [question for question in dict.fromkeys(root.questions) if question.status == "open"]
    if asked:
        yield f"Open: {_listed([quoted(label_of_question(question.label)) for question in asked])}."
    silent = [question for question in root.questions if question.name not in answered and question not in asked]
    if silent:
        yield f"No claim answers {_listed([quoted(label_of_question(question.label)) for question in silent])}."
    own = [analysis.graph.claims[number] for number in analysis.own_claims]
    for status, words in (("undeveloped", "Not worked out"), ("open", "Marked open")):
        claims = [claim for claim in own if claim.status == status]
        if claims:
            yield f"{words}: {_listed([quoted(label(claim)) for claim in claims])}."
    objections: dict[int, Objection] = {}
    for judgement in judgements:
        for objection in judgement.objections:
            if objection.status is Status.OPEN:
                objections[id(objection.written.written)] = objection
    if objections:
        claims = [analysis.graph.claims[each.premises[0]] for each in objections.values()]
        said = _listed([spoken(analysis, claim) for claim in claims])
        yield f"{counted(len(objections), 'objection').capitalize()} unanswered: {said}."


def _ungraded(evidence: EvidenceTable) -> Iterator[str]:
    if not evidence.items:
        yield "No evidence bears on the judgements."
    elif evidence.graded < len(evidence.items):
        missing = len(evidence.items) - evidence.graded
        items = f"{len(evidence.items)} items of evidence that bear"
        if len(evidence.items) == 1:
            yield "The one item of evidence that bears on the judgements is not graded."
            return
        said = f"Of the {items} on the judgements, {'none' if not evidence.graded else missing}"
        yield f"{said} {'is' if missing == 1 else 'are'} {'graded' if not evidence.graded else 'not graded'}."


def label_of_question(text: str) -> str:
    """A question on one line."""
    return " ".join(text.split())


def _listed(items: Sequence[str]) -> str:
    unique = list(dict.fromkeys(items))
    if len(unique) > MOST_LISTED + 1:
        unique = [*unique[:MOST_LISTED], f"{len(unique) - MOST_LISTED} more in the map"]
    return listed(unique)
