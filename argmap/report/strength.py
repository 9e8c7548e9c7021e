"""The claims of a map ranked by graded strength, as a table and as data: ranks alone, never the numbers behind them."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.base_scores import base_scores_of
from argmap.analysis.gradual_semantics import Method
from argmap.analysis.strength import strengths_of
from argmap.model.claim import Claim
from argmap.text.words import listed, sentence
from argmap.wording.words import name_in, standing_in_words

LABEL_WIDTH = 60

METHOD_NAMES = {
    Method.QUADRATIC_ENERGY: "quadratic energy",
    Method.DF_QUAD: "DF-QuAD",
    Method.EULER: "the Euler-based method",
    Method.H_CATEGORISER: "the h-categoriser",
}

NO_RANK = "–"

MEANING = "a rank says which claim is the stronger here, never how probable it is"


def ranks_in(analysis: Analysis, method: Method) -> list[int | None]:
    """The rank of each claim of the reading, from 1 for the strongest; None where its strength does not settle.

    Equal strengths share a rank. Claims that restate one another have one rank, and count as one.
    """
    graph = analysis.graph
    ranks = strengths_of(graph, base_scores_of(analysis.origins, graph), method).ranks()
    return [ranks.get(unit) for unit in graph.unit_of]


def strength_as_text(analysis: Analysis, method: Method) -> str:
    """The table: a line for each claim of the reading, by rank; what has none is last, and said to have none."""
    header = analysis.map.root.header
    lines = [f"{header.id}: {header.title}" if header.title else header.id]
    claims = analysis.graph.claims
    if not claims:
        return f"{lines[0]}\n  no claims"
    ranks = ranks_in(analysis, method)
    order = sorted(range(len(claims)), key=lambda number: (ranks[number] is None, ranks[number] or 0))
    rows = [
        (
            NO_RANK if ranks[number] is None else str(ranks[number]),
            name_in(analysis, claims[number]),
            claims[number].kind,
            standing_in_words(analysis, claims[number]),
        )
        for number in order
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for number, row in zip(order, rows, strict=True):
        rank, *words = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        lines.append(f"  {'  '.join([row[0].rjust(len(rank)), *words])}  {_label(claims[number])}")
    lines.append(f"  by {METHOD_NAMES[method]}: {MEANING}")
    unranked = [name_in(analysis, claim) for claim, rank in zip(claims, ranks, strict=True) if rank is None]
    if unranked:
        lines.append(f"  without a rank: {listed(unranked)}; {_why_unranked(unranked)}")
    return "\n".join(lines)


def _why_unranked(names: list[str]) -> str:
    whose = "its strength does" if len(names) == 1 else "their strengths do"
    return f"{whose} not settle, or follow from some that do not"


def _label(claim: Claim) -> str:
    label = sentence(claim.label)
    return label if len(label) <= LABEL_WIDTH else f"{label[: LABEL_WIDTH - 1].rstrip()}…"


def strength_as_data(analysis: Analysis, method: Method) -> dict[str, object]:
    """The ranks of the reading as JSON values, in the order of the reading.

    The strengths themselves stay out: whoever reads a number between 0 and 1 takes it for a probability.
    """
    ranks = ranks_in(analysis, method)
    return {
        "map": analysis.map.root.id,
        "method": str(method),
        "meaning": MEANING,
        "settled": None not in ranks,
        "claims": [
            {
                "name": claim.name,
                "rank": rank,
                "kind": claim.kind,
                "standing": str(analysis.standing_of(claim)),
                "reason": str(analysis.fall_of(claim)) if analysis.fall_of(claim) else None,
                "text": claim.text,
                "path": claim.span.text.path,
                "line": claim.span.line,
            }
            for claim, rank in zip(analysis.graph.claims, ranks, strict=True)
        ],
    }
