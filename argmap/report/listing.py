"""The claims and questions of maps as a list, in lines and as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from argmap.analysis.analysis import Analysis
from argmap.analysis.commitments import holder_of, paper_of
from argmap.analysis.graph import GraphStep, GraphUndercut
from argmap.checks.check import Graded
from argmap.checks.dialectic.unanswered_counterclaim import unanswered_counterclaim
from argmap.model.argument_map import ArgumentMap
from argmap.model.claim import Claim, Question
from argmap.text.words import sentence
from argmap.wording.terminal import escaped
from argmap.wording.words import LABEL_WIDTH, standing_in_words


@dataclass(frozen=True, slots=True)
class Row:
    """One claim or question, with the reading that judges it; `holder` is None where nobody is named."""

    analysis: Analysis
    node: Claim | Question
    holder: str | None

    @property
    def standing(self) -> str:
        """The standing in words; of a question its status, and nothing where it has none."""
        if isinstance(self.node, Claim):
            return standing_in_words(self.analysis, self.node)
        return self.node.status or ""


def rows_of(analysis: Analysis) -> list[Row]:
    """The claims and questions that a map itself declares, in file order; of two of one name the first."""
    root = analysis.map.root
    declared = analysis.map.declared_in(root.id).values()
    return [_row(analysis, value) for value in declared if isinstance(value, Claim | Question)]


def rows_unanswered(analyses: Iterable[Analysis]) -> list[Row]:
    """The claims that are objections, or premises of objections, to what a map asserts, and that nothing answers.

    They are those the check unanswered-counterclaim finds, whether waived or marked open, and may stand in a map that
    is imported.
    """
    rows: dict[str, Row] = {}
    for analysis in analyses:
        for claim in _unanswered(analysis):
            is_home = claim.map == analysis.map.root.id
            if claim.name not in rows or is_home:
                rows[claim.name] = _row(analysis, claim)
    return sorted(rows.values(), key=lambda row: row.node.span.order)


def _unanswered(analysis: Analysis) -> Iterator[Claim]:
    graph, home = analysis.graph, analysis.map.root.id
    written: dict[tuple[str, int, int], list[tuple[int, ...]]] = {}
    links: tuple[GraphStep | GraphUndercut, ...] = (*graph.steps, *graph.undercuts)
    for link in links:
        written.setdefault(link.written.span.order, []).append(link.premises)
    for found in unanswered_counterclaim.run(analysis):
        finding = found.finding if isinstance(found, Graded) else found
        # the check points at where the objection is written; of a conflict, which goes both ways, at its own claim
        places = [note.span.order for note in finding.notes if note.span is not None]
        for premises in (premises for place in places for premises in written.get(place, ())):
            first = graph.claims[premises[0]]
            if first.map != home or first.span == finding.span:
                yield from (graph.claims[number] for number in premises)


def _row(analysis: Analysis, node: Claim | Question) -> Row:
    return Row(analysis, node, _holder(analysis.map, node) if isinstance(node, Claim) else None)


def _holder(argument_map: ArgumentMap, claim: Claim) -> str | None:
    """Who is named as the holder: by the claim, by the map, or as the author of the map's paper."""
    if claim.holder:
        return claim.holder
    paper = paper_of(argument_map, claim.map)
    is_named = argument_map.by_id[claim.map].header.holder or (paper is not None and paper.authors)
    return holder_of(argument_map, claim) if is_named else None


def listing_as_text(rows: Sequence[Row]) -> str:
    """A line for each: name, kind, standing, holder, place, and a short text."""
    cells = [
        (
            row.node.name,
            row.node.kind,
            row.standing or "–",
            _shortened(row.holder or "–", 24),
            escaped(f"{row.node.span.text.path}:{row.node.span.line}"),
            _shortened(sentence(row.node.label), LABEL_WIDTH),
        )
        for row in rows
    ]
    widths = [max(len(line[column]) for line in cells) for column in range(5)]
    return "\n".join(
        "  ".join((*(cell.ljust(width) for cell, width in zip(line, widths, strict=False)), line[5])) for line in cells
    )


def _shortened(text: str, width: int) -> str:
    text = escaped(" ".join(text.split()))
    return text if len(text) <= width else f"{text[: width - 1].rstrip()}…"


def listing_as_data(rows: Iterable[Row]) -> list[dict[str, object]]:
    """The rows as JSON values; `standing` is null for a question, `status` is what was written."""
    return [
        {
            "name": row.node.name,
            "kind": row.node.kind,
            "standing": str(row.analysis.standing_of(row.node)) if isinstance(row.node, Claim) else None,
            "in_words": row.standing or None,
            "status": row.node.status,
            "holder": row.holder,
            "stance": row.node.stance if isinstance(row.node, Claim) else None,
            "section": row.node.section,
            "text": row.node.text,
            "short": row.node.short,
            "path": row.node.span.text.path,
            "line": row.node.span.line,
        }
        for row in rows
    ]
