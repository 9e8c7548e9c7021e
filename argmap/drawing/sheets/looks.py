"""The cards, dots and arrows of a picture as nodes and edges with the attributes of their looks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from argmap.drawing.labels import lines_of
from argmap.drawing.picture import Arrow, ArrowLook, Card, Change, Dot, Emphasis, Picture, State
from argmap.drawing.sheets.card_label import card_label
from argmap.drawing.sheets.markup import cell, paragraph, row, table
from argmap.drawing.sheets.sheet import Attributes, Markup, Value
from argmap.drawing.theme import ArrowStyle, CardStyle, Theme

SYMMETRIC: Final = frozenset({ArrowLook.CONTRARY, ArrowLook.CONTRADICTION, ArrowLook.RESTATES})
_WORDS_WIDTH: Final = 11.0


def inches(points: float) -> float:
    """A length as Graphviz wants it for sizes and distances."""
    return round(points / 72, 4)


Onward = frozenset[tuple[str, ArrowLook]]
"""The dots, each with the look of the arrow that leads on from it: what comes to it in that look is joined there."""


def node_attributes(picture: Picture, theme: Theme) -> dict[str, Attributes]:
    """The attributes of every card and dot, by id."""
    cards = {card.id: card_attributes(card, theme) for card in picture.cards}
    return cards | {dot.id: dot_attributes(dot, theme) for dot in picture.dots}


def card_attributes(card: Card, theme: Theme) -> Attributes:
    """A card as a box around its label."""
    style = theme.card(card.look, card.state, card.emphasis, card.change)
    pad = theme.measures.pad
    link: dict[str, Value] = {}
    if card.leads_to and card.leads_to.address:
        link = {"URL": card.leads_to.address, "tooltip": f"{card.stub}: {card.leads_to.words}"}
    return {
        **box_attributes(card, style),
        **link,
        "label": Markup(card_label(card, style, theme)),
        "margin": f"{inches(pad)},{inches(pad * 0.6)}",
        "width": 0,
        "height": 0,
    }


def box_attributes(card: Card, style: CardStyle) -> dict[str, Value]:
    """The border and fill of a card."""
    is_dashed = card.state is State.DISPUTED or card.change is Change.REMOVED
    return {
        "shape": "box",
        "style": "rounded,filled,dashed" if is_dashed else "rounded,filled",
        "fillcolor": style.fill,
        "color": style.border,
        "penwidth": style.width,
        "peripheries": 2 if style.is_double else 1,
    }


def dot_attributes(dot: Dot, theme: Theme) -> Attributes:
    """A step as a small filled point."""
    colour = theme.faded if dot.emphasis is Emphasis.FADED else theme.ink
    size = inches(theme.measures.dot)
    return {
        "shape": "circle",
        "label": "",
        "style": "filled",
        "fillcolor": colour,
        "color": colour,
        "width": size,
        "height": size,
        "fixedsize": True,
    }


def line_attributes(style: ArrowStyle, theme: Theme) -> dict[str, Value]:
    """The line of an arrow, without its ends."""
    return {
        "color": f"{style.colour}:{theme.paper}:{style.colour}" if style.is_double else style.colour,
        "style": style.line,
        "penwidth": style.width,
        "arrowsize": theme.measures.arrow,
        "dir": "both",
    }


def onward_of(picture: Picture) -> Onward:
    """What leads on from the dots of a picture."""
    dots = {dot.id for dot in picture.dots}
    return frozenset((arrow.tail, arrow.look) for arrow in picture.arrows if arrow.tail in dots)


def end_shapes(style: ArrowStyle, arrow: Arrow, onward: Onward) -> tuple[str, str]:
    """The shapes at an arrow's tail and head; none at a dot through which its line goes on."""
    tail = "none" if (arrow.tail, arrow.look) in onward else style.tail
    head = "none" if (arrow.head, arrow.look) in onward else style.head
    return tail, head


def words_attributes(arrow: Arrow, style: ArrowStyle, theme: Theme) -> Mapping[str, Value]:
    """The words beside an arrow, where it has any."""
    lines = lines_of(arrow.words, _WORDS_WIDTH, 3)
    if not lines:
        return {}
    # words must be read where a line may be pale
    ink = theme.grey if style.colour == theme.faded else style.colour
    text = paragraph(lines, theme.measures.small, ink)
    return {"label": Markup(table([row(cell(text, {"CELLPADDING": round(theme.measures.small * 0.6)}))]))}


def edge_ends(start: str, end: str) -> dict[str, Value]:
    """The attributes that put the shape `start` where an edge starts and `end` where it ends, for Graphviz."""
    return {"arrowtail": start, "arrowhead": end}
