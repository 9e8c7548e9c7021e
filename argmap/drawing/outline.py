"""The outline of a picture: what it shows, as indented lines for those who cannot see it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from argmap.drawing.picture import Arrow, ArrowLook, Card, CardLook, Picture

WORDS = {
    ArrowLook.SUPPORT: "supported by",
    ArrowLook.ATTACK: "attacked by",
    ArrowLook.UNDERCUT: "step undercut by",
    ArrowLook.CONTRARY: "cannot both hold with",
    ArrowLook.CONTRADICTION: "contradicted by",
    ArrowLook.RESTATES: "restated by",
    ArrowLook.QUALIFIES: "limited by",
    ArrowLook.ANSWERS: "answered by",
}


def outline_of(picture: Picture) -> str:
    """The cards as a tree, conclusions first, each told once in full and later by its name."""
    return "\n".join(_Outline(picture).lines())


class _Outline:
    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self.cards = {card.id: card for card in picture.cards}
        self.into: dict[str, list[Arrow]] = defaultdict(list)
        for arrow in picture.arrows:
            self.into[arrow.head].append(arrow)
        self.told: set[str] = set()

    def lines(self) -> Iterator[str]:
        yield " – ".join(part for part in (self.picture.title, self.picture.subtitle) if part)
        tails = {arrow.tail for arrow in self.picture.arrows if arrow.head != arrow.tail}
        tops = [card for card in self.picture.cards if card.id not in tails]
        for card in (*tops, *self.picture.cards):
            if card.id not in self.told:
                yield from self._tree(card, "")

    def _tree(self, top: Card, opening: str) -> Iterator[str]:
        """A card and what leads to it; a stack of its own, as a map may be deeper than Python's."""
        stack = [(top, opening, 0)]
        while stack:
            card, words, depth = stack.pop()
            indent = "  " * depth
            if card.id in self.told:
                yield f"{indent}- {words}{card.name}, told above"
                continue
            self.told.add(card.id)
            notes = ", ".join(part for part in (card.name, *card.notes, card.chip) if part)
            kind = "" if card.look is CardLook.STUB else f"{card.look}: "
            yield f"{indent}- {words}{kind}{' '.join(card.heading.split())} ({notes})"
            for row in card.rows:
                yield f"{indent}  - {row.look}: {' '.join(row.text.split())}"
            if card.stub:
                yield f"{indent}  - folded: {card.stub}"
            below = [
                (self.cards[tail], f"{WORDS[look]} ", depth + 1)
                for look, tail in self._leading_to(card.id)
                if tail in self.cards
            ]
            stack.extend(reversed(below))

    def _leading_to(self, end: str) -> Iterator[tuple[ArrowLook, str]]:
        """The cards that lead to a card, directly or by way of a dot."""
        for arrow in self.into[end]:
            if arrow.tail in self.cards:
                yield arrow.look, arrow.tail
            else:
                yield from ((joined.look, joined.tail) for joined in self.into[arrow.tail])
