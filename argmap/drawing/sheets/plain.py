"""A picture of very many cards: plain boxes, which cost Graphviz little."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from argmap.drawing.effort import is_dense, is_scattered
from argmap.drawing.labels import lines_of
from argmap.drawing.metrics import width_of
from argmap.drawing.picture import Arrow, ArrowLook, Card, Picture, State
from argmap.drawing.sheets.card_label import heading_lines, note_of
from argmap.drawing.sheets.forest import Forest, Point, parents_of, planted
from argmap.drawing.sheets.frame import framed
from argmap.drawing.sheets.layers import layer_attributes, layer_edge, sheet_attributes
from argmap.drawing.sheets.looks import (
    Onward,
    box_attributes,
    dot_attributes,
    edge_ends,
    end_shapes,
    inches,
    line_attributes,
    onward_of,
)
from argmap.drawing.sheets.sheet import Attributes, Block, Edge, Lines, Node, Value
from argmap.drawing.theme import REGULAR, Theme

_LINE_HEIGHT: Final = 1.35
_NOTE_LINES: Final = 8
_FALLS_STYLE: Final = "rounded,filled,dotted"
# Fewer passes of the network simplex and of the search for fewer crossings; unnoticed among very many boxes.
_HASTE: Final[Mapping[str, Value]] = {"nslimit": 0.05, "nslimit1": 0.2, "mclimit": 0.2, "searchsize": 30}
_CARE: Final[Mapping[str, Value]] = {"nslimit": 2, "mclimit": 0.5}
_HASTE_FROM: Final = 500
_WIDTH: Final = 780.0


def plain_sheet(picture: Picture, theme: Theme, names: Mapping[str, str]) -> Block:
    """The sheet of a large picture: ranked by Graphviz in haste, or planted by us where even that would take too long.

    Groups, ranks and columns are not kept.
    """
    boxes = {card.id: _box(card, theme) for card in picture.cards}
    boxes |= {dot.id: dict(dot_attributes(dot, theme)) for dot in picture.dots}
    attributes: dict[str, Value] = {**sheet_attributes(theme), "splines": "line"}
    onward = onward_of(picture)
    if not (is_dense(picture) or is_scattered(picture)):
        attributes |= {**layer_attributes(picture, theme), **(_HASTE if len(boxes) > _HASTE_FROM else _CARE)}
        edges = tuple(layer_edge(arrow, picture, theme, names, onward) for arrow in picture.arrows)
    else:
        # The layout "nop2" takes nodes where they are, and lines too where they have a course.
        attributes["layout"] = "nop2"
        edges = _planted(picture, boxes, theme, names, onward)
    of_nodes, of_edges = _of_boxes(theme), line_attributes(theme.arrows[ArrowLook.SUPPORT], theme)
    nodes = tuple(Node(names[ident], _unlike(box, of_nodes)) for ident, box in boxes.items())
    edges = tuple(Edge(edge.tail, edge.head, _unlike(edge.attributes, of_edges)) for edge in edges)
    sheet = Block("picture", attributes, nodes, edges=edges, of_nodes=of_nodes, of_edges=of_edges)
    # Boxes show likelihood and grade as words, and no rows.
    boxed = replace(picture, cards=tuple(replace(card, rows=(), chip="", grade="") for card in picture.cards))
    return framed(sheet, boxed, theme.for_boxes(), _WIDTH)


def _planted(
    picture: Picture, boxes: dict[str, dict[str, Value]], theme: Theme, names: Mapping[str, str], onward: Onward
) -> tuple[Edge, ...]:
    """The edges of a forest, after its places were written into `boxes`."""
    wide = inches(theme.measures.card)
    sizes = {ident: (_points(box.get("width", wide)), _points(box["height"])) for ident, box in boxes.items()}
    parents = parents_of(sizes, ((arrow.tail, arrow.head) for arrow in picture.arrows))
    forest = planted(sizes, parents, theme.measures.between_cards, theme.measures.between_ranks)
    for ident, box in boxes.items():
        box["pos"] = _pos(forest.centres[ident])
    return tuple(_edge(arrow, parents, forest, theme, names, onward) for arrow in picture.arrows)


def _points(inches_wide: Value) -> float:
    return float(inches_wide) * 72 if isinstance(inches_wide, int | float) else 0.0


def _lines(card: Card, theme: Theme) -> tuple[str, ...]:
    measures = theme.measures
    style = theme.card(card.look, card.state, card.emphasis, card.change)
    lead = f"{style.sign} " if style.sign else ""
    first, *rest = lines_of(
        _note(card), measures.text / measures.body - width_of(lead), _NOTE_LINES, balanced=False
    ) or ("",)
    note = (f"{lead}{first}".rstrip(), *rest)
    return heading_lines(card, style, theme, measures.text, balanced=False) + (note if any(note) else ())


def _note(card: Card) -> str:
    """The notes with the name, and first of all the standing, which the first of them is where the card has a state."""
    count = 0 if card.state is State.PLAIN else 1
    notes = (*card.notes[:count], card.name, *card.notes[count:], card.chip, card.grade)
    return note_of(replace(card, name="", notes=notes))


def _of_boxes(theme: Theme) -> dict[str, Value]:
    """What all boxes have in common."""
    measures = theme.measures
    return {
        "shape": "box",
        "style": "rounded,filled",
        "fontname": REGULAR,
        "fontsize": measures.body,
        "width": inches(measures.card),
        "fixedsize": True,
        "margin": f"{inches(measures.pad)},0",
    }


def _box(card: Card, theme: Theme) -> dict[str, Value]:
    measures = theme.measures
    style = theme.card(card.look, card.state, card.emphasis, card.change)
    lines = _lines(card, theme)
    height = max(1, len(lines)) * measures.body * _LINE_HEIGHT + measures.pad * 1.6
    # Words that cannot be struck are grey, and the border says the same in print.
    pale: Attributes = {"fontcolor": theme.grey, "style": _FALLS_STYLE} if card.state is State.FALLS else {}
    return {**box_attributes(card, style), **pale, "label": Lines(lines), "height": inches(height)}


def _unlike(attributes: Attributes, common: Attributes) -> dict[str, Value]:
    """The `attributes` without those that are `common`."""
    return {name: value for name, value in attributes.items() if common.get(name) != value}


def _pos(point: Point) -> str:
    return f"{point[0]:.1f},{point[1]:.1f}"


def _edge(
    arrow: Arrow,
    parents: Mapping[str, str],
    forest: Forest,
    theme: Theme,
    names: Mapping[str, str],
    onward: Onward,
) -> Edge:
    style = theme.arrow(arrow.look, arrow.emphasis, arrow.change)
    attributes = line_attributes(style, theme) | edge_ends(*end_shapes(style, arrow, onward))
    if parents.get(arrow.tail) == arrow.head and arrow.tail in forest.bends:
        attributes["pos"] = _course(forest.bends[arrow.tail])
    return Edge(names[arrow.tail], names[arrow.head], attributes)


def _course(bends: tuple[Point, ...]) -> str:
    """A line of straight pieces as Graphviz's splines: each piece a curve whose handles lie on it."""
    start, *rest = bends
    pieces = []
    here = start
    for there in rest:
        handles = [
            (here[0] + (there[0] - here[0]) * part, here[1] + (there[1] - here[1]) * part) for part in (1 / 3, 2 / 3)
        ]
        pieces += [*handles, there]
        here = there
    return " ".join(_pos(point) for point in (start, *pieces))
