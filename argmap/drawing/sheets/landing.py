"""Where arrows land on a card: side by side along its lower edge, so that no head lies on another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from argmap.drawing.picture import Arrangement, Arrow, Picture
from argmap.drawing.sheets.looks import SYMMETRIC, inches
from argmap.drawing.sheets.markup import cell, row, table
from argmap.drawing.sheets.sheet import Attributes, Markup
from argmap.drawing.theme import CardStyle, Theme

_BETWEEN_BORDERS: Final = 3.0


def landing_places(picture: Picture) -> tuple[int | None, ...]:
    """For each arrow the place on its head's lower edge, counted from the left; None where it lands alone.

    The places are in the order of the arrows, and Graphviz sets what the arrows come from in the order of the places.
    """
    cards = {card.id for card in picture.cards}
    landing = [
        picture.arrangement is Arrangement.UP and arrow.head in cards and arrow.look not in SYMMETRIC
        for arrow in picture.arrows
    ]
    several = _counts(picture.arrows, landing)
    taken: Counter[str] = Counter()
    places: list[int | None] = []
    for arrow, lands in zip(picture.arrows, landing, strict=True):
        places.append(taken[arrow.head] if lands and several[arrow.head] > 1 else None)
        taken[arrow.head] += lands
    return tuple(places)


def landings_of(picture: Picture) -> Counter[str]:
    """On how many places arrows land on each card, by id; only cards with several of them."""
    places = landing_places(picture)
    return Counter(arrow.head for arrow, place in zip(picture.arrows, places, strict=True) if place is not None)


def beside_each_other(picture: Picture) -> list[str]:
    """The ids of cards and dots, those that a conflict or a restatement joins beside each other.

    Graphviz tends to keep to it on a rank; a line between cards that stand apart would go around those between them.
    So of two that are joined to the same card one comes after it, and the other before.
    """
    order = list(picture.ids)
    followed: set[str] = set()
    for arrow in picture.arrows:
        if arrow.look in SYMMETRIC and arrow.tail != arrow.head:
            first, second = sorted((arrow.tail, arrow.head), key=order.index)
            order.remove(second)
            order.insert(order.index(first) + (first not in followed), second)
            followed.add(first)
    return order


def reordered(picture: Picture, across: Mapping[str, float]) -> Picture:
    """The picture, what lands on each card taking its places in the order of where it comes from.

    `across` has for every id how far to the right its card or dot is.
    """
    arrows = list(picture.arrows)
    landing: dict[str, list[int]] = {}
    for number, (arrow, place) in enumerate(zip(arrows, landing_places(picture), strict=True)):
        if place is not None:
            landing.setdefault(arrow.head, []).append(number)
    for numbers in landing.values():
        in_order = sorted((arrows[number] for number in numbers), key=lambda arrow: across[arrow.tail])
        for number, arrow in zip(numbers, in_order, strict=True):
            arrows[number] = arrow
    return replace(picture, arrows=tuple(arrows))


def with_neighbours_beside(picture: Picture) -> Picture:
    """The picture, what lands on each card taking its places in the order of `beside_each_other`."""
    return reordered(picture, {ident: place for place, ident in enumerate(beside_each_other(picture))})


def port_of(place: int) -> str:
    """The place as a port of Graphviz."""
    return f"p{place}:s"


def with_places(
    attributes: Attributes, below: Sequence[str], style: CardStyle, theme: Theme, above: Sequence[str] = ()
) -> Attributes:
    """The attributes of a card with places, by their names, along its lower and its upper edge; "" is only room.

    The places are cells of its label, which therefore has to reach to the border of the card: its padding, and the
    inner one of two borders, are parts of the label too.
    """
    pad = theme.measures.pad
    content = attributes["label"]
    words = content.text if isinstance(content, Markup) else ""
    space = row(cell("", {"HEIGHT": pad * 0.6}))
    padded = table([space, row(cell("", {"WIDTH": pad}), cell(words), cell("", {"WIDTH": pad})), space])
    if style.is_double:
        dashed = ",DASHED" if "dashed" in str(attributes["style"]) else ""
        border = {"BORDER": max(1, round(style.width)), "COLOR": style.border, "STYLE": f"ROUNDED{dashed}"}
        inner = table([row(cell(padded))], {**border, "BGCOLOR": style.fill})
        padded = table([row(cell(inner, {"CELLPADDING": _BETWEEN_BORDERS}))])
        # what is between two borders is not filled, as Graphviz does not fill it either
        attributes = {**attributes, "fillcolor": theme.paper}
    label = table([*_edge_of(above), row(cell(padded)), *_edge_of(below)])
    return {**attributes, "label": Markup(label), "margin": 0, "peripheries": 1, "height": inches(1), "width": 0}


def _edge_of(places: Sequence[str]) -> list[str]:
    """The row of a label that is an edge of its card; cells without words are equally wide."""
    if not places:
        return []
    cells = (cell("", {"HEIGHT": 1} | ({"PORT": place} if place else {})) for place in places)
    return [row(cell(table([row(*cells)]), {"HEIGHT": 1}))]


def _counts(arrows: Sequence[Arrow], landing: Sequence[bool]) -> Counter[str]:
    return Counter(arrow.head for arrow, lands in zip(arrows, landing, strict=True) if lands)
