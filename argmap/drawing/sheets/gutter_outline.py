"""The outline of a dispute: row by row, what stands left, what joins it, and what stands right."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.drawing.legend import ARROW_WORDS
from argmap.drawing.picture import Arrow, Card, CardLook, Change, Picture, Side
from argmap.drawing.sheets.gutter_rows import GutterRow, gutter_rows

CHANGES = {Change.ADDED: "new", Change.REMOVED: "removed", Change.REWORDED: "reworded"}


def gutter_lines(picture: Picture) -> Iterator[str]:
    """The columns, then each row: its cards, each told in full once and later by its name, and the relation in words.

    Between a left and a right card the relation reads from the card that says something of the other.
    """
    told: set[str] = set()
    cards = {card.id: card for card in picture.cards}
    if any(picture.columns):
        yield f"left: {picture.columns[0]}"
        yield f"right: {picture.columns[1]}"
    for row in gutter_rows(picture):
        if row.arrow is not None:
            yield from _card(cards[row.arrow.tail], _side(row, row.arrow.tail), told)
            yield from _relation(row.arrow, "  ")
            yield from _card(cards[row.arrow.head], _side(row, row.arrow.head), told, "  ")
            continue
        if row.middle:
            yield from _card(cards[row.middle], "between", told)
        for side, ident, is_set in (("left", row.left, row.sets_left), ("right", row.right, row.sets_right)):
            if is_set and not row.middle:
                yield from _card(cards[ident], side, told)
        for arrow in picture.arrows:
            if row.middle and row.middle in (arrow.tail, arrow.head):
                other = cards[arrow.head if arrow.tail == row.middle else arrow.tail]
                yield from _relation(arrow, "  ")
                yield from _card(other, str(other.side), told, "  ")
    for arrow in picture.arrows:
        ends = [cards[ident] for ident in (arrow.tail, arrow.head) if ident in cards]
        if len(ends) == 2 and ends[0].side is ends[1].side and ends[0].side is not Side.GUTTER:
            yield from _card(ends[0], str(ends[0].side), told)
            yield from _relation(arrow, "  ")
            yield from _card(ends[1], str(ends[1].side), told, "  ")


def card_words(card: Card) -> str:
    """A card's kind, heading, name and notes on one line."""
    notes = ", ".join(
        part for part in (card.name, *card.notes, CHANGES.get(card.change, ""), card.chip, card.grade) if part
    )
    kind = "" if card.look is CardLook.STUB else f"{card.look}: "
    return f"{kind}{_one_line(card.heading)}" + (f" ({notes})" if notes else "")


def folded_lines(card: Card) -> Iterator[str]:
    """A card's rows, and how much is folded away."""
    for row in card.rows:
        notes = ", ".join(part for part in (row.small, CHANGES.get(row.change, ""), row.grade) if part)
        yield f"- {row.look}: {_one_line(row.text)}" + (f" ({notes})" if notes else "")
    if card.stub:
        yield f"- folded: {card.stub}" + (f", see {card.leads_to.words}" if card.leads_to else "")


def _side(row: GutterRow, ident: str) -> str:
    return "left" if ident == row.left else "right"


def _card(card: Card, side: str, told: set[str], indent: str = "") -> Iterator[str]:
    if card.id in told:
        yield f"{indent}- {side}: {card.name or _one_line(card.heading)}, told above"
        return
    told.add(card.id)
    yield f"{indent}- {side}: {card_words(card)}"
    yield from (f"{indent}  {line}" for line in folded_lines(card))


def _relation(arrow: Arrow, indent: str) -> Iterator[str]:
    yield f"{indent}{arrow.words or ARROW_WORDS[arrow.look]}"
    if arrow.warrant:
        yield f"{indent}  why: {_one_line(arrow.warrant)}"
    yield from (f"{indent}  {_one_line(note)}" for note in arrow.notes)


def _one_line(text: str) -> str:
    return " ".join(text.split())
