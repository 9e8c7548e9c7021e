"""Cards: how one claim of an analysis looks as a box, or as a row in another's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argmap.analysis.analysis import Analysis
from argmap.analysis.reasons import Fall
from argmap.analysis.standing import Standing
from argmap.drawing.picture import Card, CardLook, Row, RowLook, State
from argmap.drawing.selection import MOST_ROWS as MOST_ROWS
from argmap.drawing.selection import Selection
from argmap.model.claim import Claim, Question
from argmap.model.source import Source

FALLS = {
    Fall.DEFEATED: "falls: defeated",
    Fall.UNSUPPORTED: "falls: unsupported",
    Fall.CIRCULAR: "falls: circular",
}

_PLURALS = {
    "item of evidence": "items of evidence",
    "reason": "reasons",
    "objection": "objections",
    "restatement": "restatements",
    "limit": "limits",
    "thesis": "theses",
    "real conflict": "real conflicts",
    "that only seems so": "that only seem so",
    "premise": "premises",
}


def card_of(analysis: Analysis, number: int, selection: Selection) -> Card:
    """The card of a claim, with the rows and counts that the selection folds into it."""
    claim = analysis.graph.claims[number]
    state, standing = _state(analysis, number)
    notes = [standing] if standing else []
    if claim.stance == "report" and claim.kind != "counterclaim":
        notes.append("reported")
    if claim.holder:
        notes.append(f"held by {claim.holder}")
    restated = [
        shown_name(analysis, analysis.graph.claims[member])
        for member in analysis.graph.units[analysis.graph.unit_of[number]]
        if member != number and member not in selection.claims
    ]
    if restated:
        notes.append(f"also {', '.join(restated)}")
    if claim.status:
        notes.append(claim.status)
    rows, hidden = _few(selection.rows.get(number, ()), selection.most_rows)
    limits, hidden_limits = _few(selection.limits.get(number, ()), selection.most_rows)
    folded = {
        "item of evidence": hidden + selection.evidence[number],
        "reason": selection.reasons[number],
        "objection": selection.objections[number],
        "restatement": selection.same[number],
        "limit": hidden_limits + selection.more_limits[number],
        "on its limits": selection.on_limits[number],
    }
    return Card(
        id=claim.name,
        heading=claim.label,
        look=CardLook(claim.kind),
        name=shown_name(analysis, claim),
        notes=tuple(notes),
        rows=(
            *(_row(analysis, row, RowLook.EVIDENCE) for row in rows),
            *(_row(analysis, limit, RowLook.LIMIT) for limit in limits),
        ),
        chip=claim.likelihood.written if claim.likelihood else "",
        grade=grade_of(analysis, claim),
        stub=stub_of(folded),
        folded=sum(folded.values()),
        state=state,
    )


def question_card(analysis: Analysis, question: Question) -> Card:
    """The card of a question."""
    return Card(
        id=question.name,
        heading=question.label,
        look=CardLook.QUESTION,
        name=question.id if question.map == analysis.map.root.id else question.name,
    )


def shown_name(analysis: Analysis, claim: Claim) -> str:
    """A claim's name: bare for the map's own, with its map for an imported one."""
    return claim.id if claim.map == analysis.map.root.id else claim.name


def grade_of(analysis: Analysis, claim: Claim) -> str:
    """The Admiralty grade of what a claim cites: the source's reliability and the claim's credibility, as in `B2`."""
    reliabilities = {
        source.reliability
        for citation in claim.citations
        if isinstance(source := analysis.map.look_up(claim.map, citation.source), Source) and source.reliability
    }
    reliability = reliabilities.pop() if len(reliabilities) == 1 else ""
    return f"{reliability}{claim.credibility or ''}"


def _state(analysis: Analysis, number: int) -> tuple[State, str]:
    claim = analysis.graph.claims[number]
    standing = analysis.standing_of(claim)
    if standing is Standing.UNDECIDED:
        return State.DISPUTED, "disputed"
    if standing is Standing.OUT:
        return State.FALLS, FALLS[analysis.falls[analysis.graph.unit_of[number]]]
    if number in analysis.granted:
        return State.GRANTED, "granted"
    return State.PLAIN, ""


def _row(analysis: Analysis, number: int, look: RowLook) -> Row:
    claim = analysis.graph.claims[number]
    return Row(claim.label, look, small=shown_name(analysis, claim), grade=grade_of(analysis, claim))


def stub_of(folded: Mapping[str, int]) -> str:
    """How much of what is folded away, in the words of a card's last line."""
    return " · ".join(f"+{count} {_several(noun, count)}" for noun, count in folded.items() if count)


def _several(noun: str, count: int) -> str:
    return noun if count == 1 or noun not in _PLURALS else _PLURALS[noun]


def _few(claims: Sequence[int], most: int) -> tuple[Sequence[int], int]:
    """As many claims as a card has rows for, and how many more there are."""
    shown = claims if len(claims) <= most else claims[: max(most - 1, 0)]
    return shown, len(claims) - len(shown)
