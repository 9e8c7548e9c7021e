"""Coverage: what the checks found in the map of a brief, and what was silenced there with what reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from argmap.analysis.analysis import Analysis
from argmap.analysis.commitments import paper_of
from argmap.briefing.content.speaking import label, source_name
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.severity import Severity
from argmap.model.claim import Claim, Question
from argmap.model.reference import Reference
from argmap.model.source import Source
from argmap.text.finding import Finding
from argmap.text.names import authors_named
from argmap.text.words import quoted, sentence

_NAME: Final = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class Found:
    """A finding: what it weighs, its check, its message, the map and the line; `reason` is a waiver's."""

    weight: Severity
    check: str
    message: str
    map: str
    line: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The findings in the map itself, those that a waiver silences, and those in the maps it imports; hints left out.

    `items` are the map's own items of evidence, `graded` those of them that have a grade.
    """

    findings: tuple[Found, ...]
    waived: tuple[Found, ...]
    imported: tuple[Found, ...]
    items: int
    graded: int


def coverage_of(analysis: Analysis, diagnostics: Sequence[Diagnostic]) -> Coverage:
    """What the checks found, by whose file it is in and whether it is waived."""
    own = analysis.map.root.text.path
    grave = [each for each in diagnostics if each.severity is not Severity.HINT]
    claims = analysis.graph.claims
    items = [claims[number] for number in analysis.own_claims if claims[number].kind == "evidence"]
    return Coverage(
        tuple(_found(analysis, each) for each in grave if _path(each) == own and each.waiver is None),
        tuple(_found(analysis, each) for each in diagnostics if _path(each) == own and each.waiver is not None),
        tuple(_found(analysis, each) for each in grave if _path(each) != own and each.waiver is None),
        len(items),
        sum(
            item.credibility is not None or any(source.reliability for source in analysis.origins.graded(item))
            for item in items
        ),
    )


def in_words(analysis: Analysis, finding: Finding, map_id: str) -> str:
    """A finding in a map, by the words of what it names; names that say nothing to a reader lose their backticks."""

    def said(found: re.Match[str]) -> str:
        value = analysis.map.look_up(map_id, Reference(found[1], finding.span))
        if isinstance(value, Claim):
            return quoted(label(value))
        if isinstance(value, Question):
            return quoted(sentence(value.label))
        if isinstance(value, Source):
            return quoted(value.title) if value.title else source_name(value)
        return found[1].replace("_", " ")

    if map_id not in analysis.map.by_id:
        return finding.message
    paper = paper_of(analysis.map, map_id)
    worded = _NAME.sub(said, finding.message)
    for author in paper.authors if paper is not None else ():
        worded = worded.replace(author, authors_named([author]))
    return worded


def _path(diagnostic: Diagnostic) -> str:
    return diagnostic.finding.span.text.path


def _found(analysis: Analysis, diagnostic: Diagnostic) -> Found:
    document = analysis.map.by_path.get(_path(diagnostic))
    name = document.id if document is not None else _path(diagnostic)
    return Found(
        diagnostic.severity,
        diagnostic.check.name,
        in_words(analysis, diagnostic.finding, name),
        name,
        diagnostic.finding.span.line,
        " ".join(diagnostic.waiver.reason.split()) if diagnostic.waiver is not None else "",
    )
