"""The standings of a map, as a table and as data."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.standing import Standing
from argmap.model.claim import Claim
from argmap.wording.extensions import semantics_note
from argmap.wording.verdict import opponents_in_words, verdict_as_data
from argmap.wording.words import label_of, name_in, standing_in_words

ROOT_KINDS = ("thesis", "recommendation")


def standing_as_text(analysis: Analysis) -> str:
    """The table: a line for each claim of the reading, theses first, and what disputes each."""
    claims = sorted(analysis.graph.claims, key=lambda claim: claim.kind not in ROOT_KINDS)
    rows = [
        (
            standing_in_words(analysis, claim),
            name_in(analysis, claim),
            claim.kind,
            label_of(claim),
            _opponents(analysis, claim),
        )
        for claim in claims
    ]
    header = analysis.map.root.header
    lines = [f"{header.id}: {header.title}" if header.title else header.id]
    if note := semantics_note(analysis):
        lines.append(f"  {note}")
    if not rows:
        return "\n".join([*lines, "  no claims"])
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for standing, name, kind, label, opponents in rows:
        cells = [cell.ljust(width) for cell, width in zip((standing, name, kind), widths, strict=True)]
        lines.append(f"  {'  '.join(cells)}  {label}{opponents}")
    lines.append(f"  {tally(analysis)}")
    return "\n".join(lines)


def tally(analysis: Analysis) -> str:
    """How many claims of the reading stand, are disputed and fall."""
    standings = [analysis.standing_of(claim) for claim in analysis.graph.claims]
    stand, fall = standings.count(Standing.IN), standings.count(Standing.OUT)
    disputed = len(standings) - stand - fall
    return f"{stand} of {len(standings)} claims stand, {disputed} disputed, {fall} fallen"


def _opponents(analysis: Analysis, claim: Claim) -> str:
    verdict = analysis.verdict_on(claim)
    opponents = opponents_in_words(analysis, verdict)
    if not opponents:
        return ""
    return f"  (defeated by {opponents})" if verdict.fall else f"  (against it: {opponents})"


def standing_as_data(analysis: Analysis) -> dict[str, object]:
    """The standings of the reading as JSON values."""
    return {
        "map": analysis.map.root.id,
        "semantics": str(analysis.semantics),
        "has_extension": not analysis.extensions.is_empty,
        "claims": [
            {
                "name": claim.name,
                "kind": claim.kind,
                **verdict_as_data(analysis.verdict_on(claim)),
                "text": claim.text,
                "path": claim.span.text.path,
                "line": claim.span.line,
            }
            for claim in analysis.graph.claims
        ],
    }
