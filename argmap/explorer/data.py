"""What a page shows, as JSON values: the claims, what bears on what, the picture, the views and the findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from argmap.analysis.analysis import Analysis
from argmap.checks.diagnostic import Diagnostic
from argmap.drawing.subject_pictures import Dressing
from argmap.drawing.views.claims import source_line
from argmap.explorer.claims import claims_as_data, limits_as_data, place_of, questions_as_data, steps_as_data
from argmap.explorer.losses import losses_of
from argmap.explorer.picture import views_of, whole_picture
from argmap.model.argument_map import ArgumentMap
from argmap.model.claim import Claim, Question
from argmap.model.document import Value
from argmap.model.step import Relation, Step, Undercut
from argmap.text.span import Span

VERSION = 1
"""The version of the form; page and data are always of one."""


UNDRESSED: Final = Dressing()
"""No marking and no band."""


def explorer_data(
    analysis: Analysis,
    findings: Sequence[Diagnostic] = (),
    dressing: Dressing = UNDRESSED,
    *,
    before: Analysis | None = None,
) -> dict[str, Any]:
    """All that a page shows of a reading, as JSON values.

    Claims are named by their place in `claims`, which has the questions last; a card of the picture names its own by
    full name. Raises LayoutUnavailable or LayoutFailed, as drawing does.
    """
    header = analysis.map.root.header
    return {
        "version": VERSION,
        "map": {
            "id": header.id,
            "title": header.title or header.id,
            "summary": header.summary or "",
            "date": header.date or "",
            "source": source_line(analysis),
            "banner": dressing.banner,
            "band": dressing.band,
        },
        "maps": {document.id: document.header.title or document.id for document in analysis.map.named_documents},
        "claims": [*claims_as_data(analysis, losses_of(analysis)), *questions_as_data(analysis)],
        "steps": list(steps_as_data(analysis)),
        "limits": list(limits_as_data(analysis)),
        "sections": {
            f"{section.map}.{section.id}": section.short or section.title
            for document in analysis.map.named_documents
            for section in document.sections
        },
        "sources": {
            source.name: ", ".join(part for part in (*source.authors, source.title, source.date) if part)
            for document in analysis.map.named_documents
            for source in document.sources
        },
        "picture": whole_picture(analysis),
        "views": list(views_of(analysis, before)),
        "findings": findings_as_data(analysis, findings),
    }


def findings_as_data(analysis: Analysis, findings: Sequence[Diagnostic]) -> list[dict[str, Any]]:
    """The findings in their order, each with the claim that it is about, if any.

    That is the claim in whose statement it lies, or on which the relation that it lies in ends.
    """
    return [
        {
            "code": diagnostic.check.code,
            "name": diagnostic.check.name,
            "severity": str(diagnostic.severity),
            "message": diagnostic.finding.message,
            "notes": [note.message for note in diagnostic.finding.notes],
            "claim": _claim_at(analysis.map, diagnostic.finding.span),
            **place_of(diagnostic.finding.span),
        }
        for diagnostic in findings
    ]


def _claim_at(argument_map: ArgumentMap, span: Span) -> str:
    """The full name of the claim or question that the statement at a place is about, or nothing."""
    document = argument_map.by_path.get(span.text.path)
    for value in document.values if document else ():
        if value.statement.start <= span.start <= value.statement.end:
            about = _end_of(argument_map, value)
            if isinstance(about, Claim | Question):
                return about.name
    return ""


def _end_of(argument_map: ArgumentMap, value: Value | None) -> Value | None:
    """What a relation ends on in the end, or what was given where it is none."""
    seen: list[Value] = []
    while isinstance(value, Step | Undercut | Relation) and value not in seen:
        seen.append(value)
        if isinstance(value, Step):
            end = value.conclusion
        else:
            end = value.step if isinstance(value, Undercut) else value.target
        value = argument_map.look_up(value.map, end)
    return value
