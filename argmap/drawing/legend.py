"""What the looks in a picture mean, for those looks that occur in it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from argmap.drawing.picture import (
    Arrangement,
    Arrow,
    ArrowLook,
    Card,
    CardLook,
    Change,
    Emphasis,
    Picture,
    RowLook,
    State,
)
from argmap.drawing.sheets.gutter_rows import crossing_arrows
from argmap.drawing.tables.table import GRADE_WORDS, Mark

_CARD_WORDS: Final = {
    CardLook.THESIS: "thesis",
    CardLook.CLAIM: "claim",
    CardLook.PREMISE: "premise",
    CardLook.EVIDENCE: "evidence",
    CardLook.ASSUMPTION: "assumption",
    CardLook.COUNTERCLAIM: "counterclaim",
    CardLook.REBUTTAL: "rebuttal",
    CardLook.RECOMMENDATION: "recommendation",
    CardLook.QUESTION: "question",
}
ARROW_WORDS: Final = {
    ArrowLook.SUPPORT: "supports",
    ArrowLook.ATTACK: "attacks",
    ArrowLook.UNDERCUT: "breaks the step",
    ArrowLook.CONTRARY: "cannot both hold",
    ArrowLook.CONTRADICTION: "exactly one holds",
    ArrowLook.RESTATES: "same point",
    ArrowLook.QUALIFIES: "narrows",
    ArrowLook.ANSWERS: "answers",
    ArrowLook.CLASH: "at odds",
}
_ROW_WORDS: Final = {
    RowLook.EVIDENCE: "evidence",
    RowLook.LIMIT: "what narrows it",
    RowLook.OBJECTION: "objection",
    RowLook.REASON: "reason",
    RowLook.THESIS: "thesis",
    RowLook.CONFLICT: "what parts them",
    RowLook.CHANGE: "what changed in it",
}
_CHANGE_WORDS: Final = {Change.ADDED: "new", Change.REMOVED: "removed"}
_STATE_WORDS: Final = {State.DISPUTED: "disputed", State.FALLS: "falls"}


class Chip(StrEnum):
    """A framed word at the foot of a card, by an example of it; a grade may also stand in a row, without its frame."""

    LIKELIHOOD = "likely"
    GRADE = "B2"


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One look or mark and what it means; None is the look of the dot of a step, FADED of what did not change."""

    look: CardLook | RowLook | ArrowLook | State | Mark | Change | Chip | Emphasis | None
    words: str


def legend_of(picture: Picture) -> tuple[LegendEntry, ...]:
    """The entries for the looks that `picture` uses, in the order of their kinds; none where it wants no legend."""
    if not picture.legend:
        return ()
    if picture.table is not None:
        return tuple(LegendEntry(mark, mark.words) for mark in picture.table.explained)
    cards = {card.look for card in picture.cards}
    rows = {row.look for card in picture.cards for row in card.rows}
    states = {card.state for card in picture.cards}
    # Across the gutter the relations stand in words.
    in_words = set(crossing_arrows(picture)) if picture.arrangement is Arrangement.GUTTER else set()
    arrows = {arrow.look for arrow in picture.arrows if arrow not in in_words}
    entries: list[LegendEntry] = [LegendEntry(look, words) for look, words in _CARD_WORDS.items() if look in cards]
    explained = {entry.words for entry in entries}
    entries += [
        LegendEntry(look, f"{words} in a card" if words in explained else words)
        for look, words in _ROW_WORDS.items()
        if look in rows
    ]
    if any(card.chip for card in picture.cards):
        entries.append(LegendEntry(Chip.LIKELIHOOD, "likelihood"))
    if any(card.grade or any(row.grade for row in card.rows) for card in picture.cards):
        entries.append(LegendEntry(Chip.GRADE, GRADE_WORDS))
    entries += [LegendEntry(state, words) for state, words in _STATE_WORDS.items() if state in states]
    entries += _changes(picture)
    if picture.dots:
        entries.append(LegendEntry(None, "step"))
    entries += [LegendEntry(look, words) for look, words in ARROW_WORDS.items() if look in arrows]
    return tuple(entries)


def _changes(picture: Picture) -> list[LegendEntry]:
    """How new, removed and unchanged cards and arrows look, in a picture of what changed."""
    drawn: tuple[Card | Arrow, ...] = (*picture.cards, *picture.arrows)
    changes = {each.change for each in drawn}
    rows = {row.look for card in picture.cards for row in card.rows}
    entries = [LegendEntry(change, words) for change, words in _CHANGE_WORDS.items() if change in changes]
    if (entries or RowLook.CHANGE in rows) and any(each.emphasis is Emphasis.FADED for each in drawn):
        entries.append(LegendEntry(Emphasis.FADED, "not changed"))
    return entries
