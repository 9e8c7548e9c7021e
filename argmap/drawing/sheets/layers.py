"""A picture whose cards Graphviz ranks by their arrows, conclusions on top or at the right."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from math import sqrt
from typing import Final

from argmap.drawing.labels import lines_of
from argmap.drawing.picture import Arrangement, Arrow, ArrowLook, Card, Group, Picture
from argmap.drawing.sheets.frame import framed
from argmap.drawing.sheets.landing import beside_each_other, landing_places, landings_of, port_of, with_places
from argmap.drawing.sheets.looks import (
    SYMMETRIC,
    Onward,
    edge_ends,
    end_shapes,
    inches,
    line_attributes,
    node_attributes,
    onward_of,
    words_attributes,
)
from argmap.drawing.sheets.markup import paragraph
from argmap.drawing.sheets.sheet import Attributes, Block, Edge, Markup, Node, Value
from argmap.drawing.theme import REGULAR, SEMIBOLD, Theme

_TOPMOST: Final = {"top": "min", "bottom": "max"}
_RIGHTMOST: Final = {"top": "max", "bottom": "min"}
# Lines from afar to one card are level when the ranks are near each other, and so run together.
_MANY_LANDINGS: Final = 4
_ROOM_TO_LAND: Final = 1.2
# The two heads between neighbours leave some of their line in sight.
_FACING: Final = 0.75
_ROOM_FOR_HEADS: Final = 1.25
_NARROWEST: Final = 600.0
_WIDEST: Final = 780.0


def layers_sheet(picture: Picture, theme: Theme, names: Mapping[str, str]) -> Block:
    """The sheet of a picture whose arrangement is UP or RIGHT."""
    nodes = {ident: Node(names[ident], attributes) for ident, attributes in _node_attributes(picture, theme).items()}
    grouped = {member for group in picture.groups for member in group.members}
    frames = tuple(_frame(group, index, nodes, theme) for index, group in enumerate(picture.groups, start=1))
    outermost = _RIGHTMOST if picture.arrangement is Arrangement.RIGHT else _TOPMOST
    ranks = tuple(
        Block(f"r{index}", {"rank": outermost.get(rank, "same")}, tuple(Node(names[card.id]) for card in members))
        for index, (rank, members) in enumerate(_ranks(picture).items(), start=1)
    )
    alone = tuple(nodes[ident] for ident in beside_each_other(picture) if ident not in grouped)
    dots, onward = {dot.id for dot in picture.dots}, onward_of(picture)
    edges = tuple(
        _landing(layer_edge(arrow, picture, theme, names, onward), _port(arrow, place, picture, dots))
        for arrow, place in zip(picture.arrows, landing_places(picture), strict=True)
    )
    # Drawn after its arrows a card would cover half of a head that lands obliquely.
    attributes = {**sheet_attributes(theme), **layer_attributes(picture, theme), "outputorder": "nodesfirst"}
    if max(landings_of(picture).values(), default=0) >= _MANY_LANDINGS:
        attributes["ranksep"] = inches(theme.measures.between_ranks * _ROOM_TO_LAND)
    if picture.groups:
        attributes["newrank"] = True
    return framed(
        Block("picture", attributes, alone, frames + ranks, edges), picture, theme, _likely_width(picture, theme)
    )


def _node_attributes(picture: Picture, theme: Theme) -> dict[str, Attributes]:
    """The attributes of every card and dot, with places on the cards on which several arrows land."""
    attributes = node_attributes(picture, theme)
    landings = landings_of(picture)
    for card in picture.cards:
        if count := landings[card.id]:
            style = theme.card(card.look, card.state, card.emphasis, card.change)
            attributes[card.id] = with_places(
                attributes[card.id], [f"p{place}" for place in range(count)], style, theme
            )
    return attributes


def _port(arrow: Arrow, place: int | None, picture: Picture, dots: Collection[str]) -> str:
    """Where on its head an arrow lands: on its place, alone in the middle of the lower edge, or wherever it leads.

    Without a port a line from aside would end at a corner, in the air where that is rounded.
    """
    if place is not None:
        return port_of(place)
    lands_below = picture.arrangement is Arrangement.UP and arrow.head not in dots and arrow.look not in SYMMETRIC
    return "s" if lands_below and arrow.head != arrow.tail else ""


def _landing(edge: Edge, port: str) -> Edge:
    return Edge(edge.tail, edge.head, {**edge.attributes, "tailport": port}) if port else edge


def sheet_attributes(theme: Theme) -> dict[str, Value]:
    """What all sheets have in common."""
    return {
        "bgcolor": theme.paper,
        "fontname": REGULAR,
        "fontsize": theme.measures.small,
        "margin": 0,
        "pad": 0.04,
        "outputorder": "edgesfirst",
    }


def layer_attributes(picture: Picture, theme: Theme) -> dict[str, Value]:
    """Which way the ranks run and how far apart things stand."""
    faces = any(arrow.look in SYMMETRIC and arrow.tail != arrow.head for arrow in picture.arrows)
    return {
        "rankdir": "LR" if picture.arrangement is Arrangement.RIGHT else "TB",
        "nodesep": inches(theme.measures.between_cards * (_ROOM_FOR_HEADS if faces else 1.0)),
        "ranksep": inches(theme.measures.between_ranks),
    }


def layer_edge(arrow: Arrow, picture: Picture, theme: Theme, names: Mapping[str, str], onward: Onward) -> Edge:
    """An arrow as an edge that Graphviz ranks from the top down, so that it is drawn pointing up."""
    style = theme.arrow(arrow.look, arrow.emphasis, arrow.change)
    attributes = {**line_attributes(style, theme), **words_attributes(arrow, style, theme)}
    if arrow.look in SYMMETRIC:
        attributes |= {"constraint": False, "arrowsize": round(theme.measures.arrow * _FACING, 2)}
    elif arrow.look is ArrowLook.SUPPORT:
        attributes["weight"] = 3
    tail, head = end_shapes(style, arrow, onward)
    if picture.arrangement is Arrangement.RIGHT:
        return Edge(names[arrow.tail], names[arrow.head], attributes | edge_ends(tail, head))
    return Edge(names[arrow.head], names[arrow.tail], attributes | edge_ends(head, tail))


def _ranks(picture: Picture) -> dict[str, list[Card]]:
    ranks: dict[str, list[Card]] = {}
    for card in picture.cards:
        if card.rank:
            ranks.setdefault(card.rank, []).append(card)
    return ranks


def _frame(group: Group, index: int, nodes: Mapping[str, Node], theme: Theme) -> Block:
    measures = theme.measures
    words = lines_of(group.title, 3 * measures.card / measures.body, 2)
    label = paragraph(words, measures.body, theme.grey, SEMIBOLD)
    attributes: Attributes = {
        "label": Markup(label) if label else "",
        "labelloc": "t",
        "labeljust": "l",
        "style": "rounded",
        "peripheries": 1,
        "color": theme.hairline,
        "margin": measures.pad * 1.4,
    }
    # Only a block whose name begins with "cluster" is drawn with a frame.
    return Block(f"cluster_{index}", attributes, tuple(nodes[member] for member in group.members))


def _likely_width(picture: Picture, theme: Theme) -> float:
    """About how wide the picture will be, in points, which the lines of its title and legend should not exceed."""
    measures = theme.measures
    scale = measures.body / 10
    wide = (measures.card + measures.between_cards) * max(2.0, 1.3 * sqrt(len(picture.cards)))
    return min(max(wide, _NARROWEST * scale), _WIDEST * scale)
