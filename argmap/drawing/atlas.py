"""An atlas: pictures, and after them those that hold what the first ones fold away, each leading to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from argmap.drawing.outline import outline_of
from argmap.drawing.picture import Card, CardLook, Lead, Picture

_WIDEST_PLACE = 88


@dataclass
class _Atlas:
    """Pictures being collected; `places` is where what each card folds begins, and on how many pictures it is."""

    pictures: list[Picture]
    most: int
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    owners: list[str] = field(default_factory=list)

    def add(self, card: str, pictures: Sequence[Picture]) -> None:
        """Add the pictures of a card, by its id, where there is room for all of them."""
        if pictures and len(self.pictures) + len(pictures) <= self.most:
            self.places[card] = len(self.pictures) + 1, len(pictures)
            self.pictures += pictures
            self.owners += [card] * len(pictures)


def followed(
    first: Sequence[Picture],
    cards: Iterable[str],
    in_full: Callable[[str], Sequence[Picture]],
    address: Callable[[int], str] = lambda _: "",
    most: int = 60,
) -> tuple[Picture, ...]:
    """The `first` pictures and those of `cards`, then breadth first those of each card of which something is folded.

    `in_full` draws what the card with an id holds, with nothing left out of what bears on that; nothing for a card that
    it does not know. Each is drawn in full once, as long as there are no more than `most` pictures. Every card of which
    something is folded leads to the picture that holds it, whose number, counted from 1, stands in its subtitle, and
    whose `address` it links to.
    """
    atlas = _Atlas(list(first), most, owners=[""] * len(first))
    for ident in cards:
        atlas.add(ident, in_full(ident))
    tried = set(atlas.places)
    # The pictures grow while they are gone through.
    for picture in atlas.pictures:
        for card in picture.cards:
            if card.folded and card.look is not CardLook.STUB and card.id not in tried:
                tried.add(card.id)
                if len(atlas.pictures) < most:
                    atlas.add(card.id, in_full(card.id))

    def with_lead(card: Card, place: int) -> Card:
        lead = _lead_of(atlas, card, place, address) if card.folded else None
        return replace(card, leads_to=lead) if lead else card

    return tuple(
        _numbered(replace(picture, cards=tuple(with_lead(card, place) for card in picture.cards)), place)
        for place, picture in enumerate(atlas.pictures, start=1)
    )


def as_wide_as_followed(picture: Picture) -> Picture:
    """`picture` with the widest number and leads that it may have among others, to be measured."""
    lead = Lead(f"picture {_WIDEST_PLACE}")
    cards = tuple(replace(card, leads_to=lead) if card.folded else card for card in picture.cards)
    return _numbered(replace(picture, cards=cards), _WIDEST_PLACE)


def _lead_of(atlas: _Atlas, card: Card, place: int, address: Callable[[int], str]) -> Lead | None:
    """Where what a card folds is to be found: of the claim whose pictures these are, on the next of them."""
    owner = atlas.owners[place - 1]
    if owner and (card.id == owner or card.look is CardLook.STUB):
        start, count = atlas.places[owner]
        to = start + (place - start + 1) % count
    elif card.id in atlas.places:
        to = atlas.places[card.id][0]
    else:
        return None
    return Lead(f"picture {to}", address(to))


def _numbered(picture: Picture, place: int) -> Picture:
    numbered = replace(picture, subtitle=" · ".join(part for part in (f"Picture {place}", picture.subtitle) if part))
    return replace(numbered, description=outline_of(numbered))
