"""Cards: how one claim of an analysis looks as a box, or as a row in another's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argmap.analysis.analysis import Analysis
from argmap.analysis.commitments import held_by
from argmap.analysis.reasons import Fall
from argmap.analysis.standing import Standing
from argmap.drawing.labels import lines_of
from argmap.drawing.picture import Card, CardLook, Row, RowLook, State
from argmap.drawing.views.selection import MOST_ROWS as MOST_ROWS
from argmap.drawing.views.selection import Selection
from argmap.model.claim import Claim, Question
from argmap.text.words import quoted

FALLS = {
    Fall.DEFEATED: "falls: defeated",
    Fall.UNSUPPORTED: "falls: unsupported",
    Fall.CIRCULAR: "falls: circular",
}

_SHORT_WIDTH = 32.0

_PLURALS = {
    "item of evidence": "items of evidence",
    "reason": "reasons",
    "reason that fails": "reasons that fail",
    "objection": "objections",
    "answer": "answers",
    "answer to an objection": "answers to objections",
    "claim that says the same": "claims that say the same",
    "claim that narrows it": "claims that narrow it",
    "claim about what narrows it": "claims about what narrows it",
    "thesis": "theses",
    "real conflict": "real conflicts",
    "that only seems so": "that only seem so",
    "premise": "premises",
}


def card_of(analysis: Analysis, number: int, selection: Selection) -> Card:
    """The card of a claim, with the rows and counts that the selection folds into it."""
    claim = analysis.graph.claims[number]
    state, standing = _state(analysis, number)
    notes = [*filter(None, [standing]), *_speakers(claim)]
    if number in selection.bears_on:
        notes.append(selection.bears_on[number])
    restated = [
        in_short(analysis.graph.claims[member])
        for member in analysis.graph.units[analysis.graph.unit_of[number]]
        if member != number and member not in selection.claims
    ]
    if restated and not selection.same[number]:
        notes.append(f"same point as {quoted(restated[0])}" + and_more(len(restated) - 1))
    if claim.status:
        notes.append(claim.status)
    rows, hidden = _few(selection.rows.get(number, ()), selection.most_rows)
    limits, hidden_limits = _few(selection.limits.get(number, ()), selection.most_rows)
    folded = {
        "item of evidence": hidden + selection.evidence[number],
        "reason that fails" if standing == FALLS[Fall.UNSUPPORTED] else "reason": selection.reasons[number],
        "objection": selection.objections[number],
        "answer to an objection": selection.answers[number],
        "claim that says the same": selection.same[number],
        "claim that narrows it": hidden_limits + selection.more_limits[number],
        "claim about what narrows it": selection.on_limits[number],
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
        chip=claim.likelihood.told if claim.likelihood else "",
        grade=grade_of(analysis, claim),
        stub=stub_of(folded),
        folded=sum(folded.values()),
        state=state,
    )


def question_card(analysis: Analysis, question: Question, more_answers: int = 0) -> Card:
    """The card of a question, with a count of the answers that are not drawn."""
    return Card(
        id=question.name,
        heading=question.label,
        look=CardLook.QUESTION,
        name=question.id if question.map == analysis.map.root.id else question.name,
        stub=stub_of({"answer": more_answers}),
        folded=more_answers,
    )


def shown_name(analysis: Analysis, claim: Claim) -> str:
    """A claim's name: bare for the map's own, with its map for an imported one."""
    return claim.id if claim.map == analysis.map.root.id else claim.name


def in_short(value: Claim | Question) -> str:
    """A claim or a question in the words of its card, as far as they have room beside other words."""
    return "".join(lines_of(value.label, _SHORT_WIDTH, 1)).removesuffix(".")


def and_more(count: int) -> str:
    """What ends a phrase that names the first of several."""
    return f" and {count} more" if count > 0 else ""


def grade_of(analysis: Analysis, claim: Claim) -> str:
    """The Admiralty grade of a claim, as in `B2`: how reliable what it rests on is, and its own credibility."""
    reliabilities = {source.reliability for source in analysis.origins.graded(claim) if source.reliability}
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
    likelihood = [claim.likelihood.told] if claim.likelihood else []
    _, standing = _state(analysis, number)
    small = " · ".join((shown_name(analysis, claim), *filter(None, [standing]), *_speakers(claim), *likelihood))
    return Row(claim.label, look, small=small, grade=grade_of(analysis, claim))


def _speakers(claim: Claim) -> list[str]:
    """Who says a claim, in words, where it is not simply the author."""
    reported = ["reported"] if claim.stance == "report" and claim.kind != "counterclaim" else []
    return reported + ([held_by(claim)] if claim.holder else [])


def stub_of(folded: Mapping[str, int]) -> str:
    """How much of what is folded away, in the words of a card's last line."""
    return " · ".join(f"+{count} {_several(noun, count)}" for noun, count in folded.items() if count)


def _several(noun: str, count: int) -> str:
    return noun if count == 1 or noun not in _PLURALS else _PLURALS[noun]


def _few(claims: Sequence[int], most: int) -> tuple[Sequence[int], int]:
    """As many claims as a card has rows for, and how many more there are."""
    shown = claims if len(claims) <= most else claims[: max(most - 1, 0)]
    return shown, len(claims) - len(shown)
