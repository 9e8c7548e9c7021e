"""The outline of a picture: what it shows, as indented lines for those who cannot see it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from argmap.drawing.picture import Arrangement, Arrow, ArrowLook, Card, Change, Picture
from argmap.drawing.sheets.gutter_outline import card_words, folded_lines, gutter_lines
from argmap.drawing.tables.outline import table_lines

WORDS = {
    ArrowLook.SUPPORT: "supported by",
    ArrowLook.ATTACK: "attacked by",
    ArrowLook.UNDERCUT: "step undercut by",
    ArrowLook.CONTRARY: "cannot both hold with",
    ArrowLook.CONTRADICTION: "contradicted by",
    ArrowLook.RESTATES: "restated by",
    ArrowLook.QUALIFIES: "narrowed by",
    ArrowLook.ANSWERS: "answered by",
    ArrowLook.CLASH: "at odds:",
}

_MUTUAL = (ArrowLook.CONTRARY, ArrowLook.CONTRADICTION, ArrowLook.RESTATES)
"""Looks of what joins two claims as equals: neither is said in order to speak for or against the other."""

_CHANGES = {Change.ADDED: "now ", Change.REMOVED: "no longer ", Change.REWORDED: "joined otherwise: "}


_Entry = tuple[str, Card | None, int]
"""What opens a line, the card that it tells of, if any, and how far the line is indented."""


def outline_of(picture: Picture) -> str:
    """The cards as a tree, conclusions first, each told once in full and later by its name; a dispute row by row."""
    if picture.table is not None:
        return "\n".join((title_of(picture), *table_lines(picture.table)))
    if picture.arrangement is Arrangement.GUTTER:
        return "\n".join((title_of(picture), *gutter_lines(picture)))
    return "\n".join((title_of(picture), *_Outline(picture).lines()))


def outline_page(picture: Picture) -> str:
    """The outline with all that stands around the picture: marking, warning, source and marking again."""
    parts = (picture.banner, picture.band, outline_of(picture), picture.remark, picture.source, picture.banner)
    return "\n\n".join(part for part in parts if part)


def title_of(picture: Picture) -> str:
    """The title and the subtitle on one line."""
    return " – ".join(part for part in (picture.title, picture.subtitle) if part)


class _Outline:
    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self.cards = {card.id: card for card in picture.cards}
        self.into: dict[str, list[Arrow]] = defaultdict(list)
        for arrow in picture.arrows:
            self.into[arrow.head].append(arrow)
        self.told: set[str] = set()

    def lines(self) -> Iterator[str]:
        for card in (*self._tops(), *self.picture.cards):
            if card.id not in self.told:
                yield from self._tree(card, "")

    def _tops(self) -> Iterator[Card]:
        """The cards that lead to no other; before them the first card, where all that it leads to leads back to it.

        So what a picture is about comes first, also where it and a rival exclude or attack each other.
        """
        leading = [arrow for arrow in self.picture.arrows if arrow.look not in _MUTUAL]
        tails = {arrow.tail for arrow in self.picture.arrows if arrow.head != arrow.tail}
        for first in self.picture.cards[:1]:
            onward = _reached(first.id, ((arrow.tail, arrow.head) for arrow in leading))
            if onward <= _reached(first.id, ((arrow.head, arrow.tail) for arrow in leading)):
                yield first
        yield from (card for card in self.picture.cards if card.id not in tails)

    def _tree(self, top: Card, opening: str) -> Iterator[str]:
        """A card and what leads to it; a stack of its own, as a map may be deeper than Python's."""
        stack: list[_Entry] = [(opening, top, 0)]
        while stack:
            words, card, depth = stack.pop()
            indent = "  " * depth
            if card is None:
                yield f"{indent}- {words}"
                continue
            if card.id in self.told:
                yield f"{indent}- {words}{card.name}, told above"
                continue
            self.told.add(card.id)
            yield f"{indent}- {words}{card_words(card)}"
            yield from (f"{indent}  {line}" for line in folded_lines(card))
            stack.extend(reversed(list(self._leading_to(card.id, depth + 1))))

    def _leading_to(self, end: str, depth: int, joined: ArrowLook | None = None) -> Iterator[_Entry]:
        """What leads to a card, or to a dot: cards, below a line of their own those that a dot has `joined`."""
        for arrow in self.into[end]:
            words = "" if arrow.look is joined else f"{_CHANGES.get(arrow.change, '')}{WORDS[arrow.look]} "
            if arrow.tail in self.cards:
                yield words, self.cards[arrow.tail], depth
            elif sum(other.look is arrow.look for other in self.into[arrow.tail]) > 1:
                yield f"{words}these together:", None, depth
                yield from self._leading_to(arrow.tail, depth + 1, arrow.look)
            else:
                yield from self._leading_to(arrow.tail, depth)


def _reached(start: str, ways: Iterable[tuple[str, str]]) -> set[str]:
    """All that can be reached from `start` by the ways, each from its first end to its second; with `start` itself."""
    onward: dict[str, list[str]] = defaultdict(list)
    for tail, head in ways:
        onward[tail].append(head)
    found, left = {start}, [start]
    while left:
        near = set(onward[left.pop()]) - found
        found |= near
        left += near
    return found
