"""The standings of a map, as a table and as data."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.reasons import open_objections_to, open_undercuts_below
from argmap.analysis.standing import Standing
from argmap.model.claim import Claim
from argmap.report.words import listed, name_in, sentence, standing_in_words

ROOT_KINDS = ("thesis", "recommendation")

LABEL_WIDTH = 60


def standing_as_text(analysis: Analysis) -> str:
    """The table: a line for each claim of the reading, theses first, and what disputes each."""
    claims = sorted(analysis.graph.claims, key=lambda claim: claim.kind not in ROOT_KINDS)
    rows = [
        (
            standing_in_words(analysis, claim),
            name_in(analysis, claim),
            claim.kind,
            _label(claim),
            _opponents(analysis, claim),
        )
        for claim in claims
    ]
    header = analysis.map.root.header
    lines = [f"{header.id}: {header.title}" if header.title else header.id]
    if not rows:
        return f"{lines[0]}\n  no claims"
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for standing, name, kind, label, opponents in rows:
        cells = [cell.ljust(width) for cell, width in zip((standing, name, kind), widths, strict=True)]
        against = f"  (against it: {opponents})" if opponents else ""
        lines.append(f"  {'  '.join(cells)}  {label}{against}")
    lines.append(f"  {tally(analysis)}")
    return "\n".join(lines)


def tally(analysis: Analysis) -> str:
    """How many claims of the reading stand, are disputed and fall."""
    standings = [analysis.standing_of(claim) for claim in analysis.graph.claims]
    stand, fall = standings.count(Standing.IN), standings.count(Standing.OUT)
    disputed = len(standings) - stand - fall
    return f"{stand} of {len(standings)} claims stand, {disputed} disputed, {fall} fallen"


def _label(claim: Claim) -> str:
    label = sentence(claim.label)
    return label if len(label) <= LABEL_WIDTH else f"{label[: LABEL_WIDTH - 1].rstrip()}…"


def _opponents(analysis: Analysis, claim: Claim) -> str:
    if analysis.standing_of(claim) is not Standing.UNDECIDED:
        return ""
    graph = analysis.graph
    unit = graph.unit_of[graph.numbers[claim.name]]
    against = [graph.steps[step].premises for step in open_objections_to(graph, analysis.standings, unit)]
    against += [graph.undercuts[number].premises for number in open_undercuts_below(graph, analysis.standings, unit)]
    names = (" & ".join(name_in(analysis, graph.claims[end]) for end in premises) for premises in against)
    return listed(list(dict.fromkeys(names)))


def standing_as_data(analysis: Analysis) -> dict[str, object]:
    """The standings of the reading as JSON values."""
    return {
        "map": analysis.map.root.id,
        "claims": [
            {
                "name": claim.name,
                "kind": claim.kind,
                "standing": str(analysis.standing_of(claim)),
                "reason": str(analysis.fall_of(claim)) if analysis.fall_of(claim) else None,
                "text": claim.text,
                "path": claim.span.text.path,
                "line": claim.span.line,
            }
            for claim in analysis.graph.claims
        ],
    }
