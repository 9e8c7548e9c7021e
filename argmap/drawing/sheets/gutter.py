"""A picture of two columns of cards, with the words of each relation in the gutter between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from argmap.drawing.labels import lines_of
from argmap.drawing.legend import ARROW_WORDS
from argmap.drawing.picture import Arrow, Emphasis, Picture, Side
from argmap.drawing.sentences import sentence_lines
from argmap.drawing.sheets.frame import framed
from argmap.drawing.sheets.gutter_landing import Landing, landings
from argmap.drawing.sheets.gutter_rows import GutterRow, crossing_arrows, gutter_rows
from argmap.drawing.sheets.landing import with_places
from argmap.drawing.sheets.layers import layer_edge, sheet_attributes
from argmap.drawing.sheets.looks import edge_ends, inches, line_attributes, node_attributes, onward_of
from argmap.drawing.sheets.markup import cell, paragraph, row, table
from argmap.drawing.sheets.sheet import Attributes, Block, Edge, Markup, Node, Value
from argmap.drawing.theme import SEMIBOLD, Theme

_BESIDE_WORDS: Final = 34.0
_WORDS_LINES: Final = 4
_WARRANT_LINES: Final = 18
_NOTE_LINES: Final = 4
_BELOW_HEADINGS: Final = 0.4
"""Of the space between rows, what a row that stands alone below its headings needs."""

_KEEPS_COLUMN: Final = 1000

Columns = tuple[list[str], list[str], list[str]]


def gutter_sheet(picture: Picture, theme: Theme, names: Mapping[str, str]) -> Block:
    """The sheet of a picture whose arrangement is GUTTER: each row one rank, each column held together by its order."""
    rows = gutter_rows(picture)
    landing = landings(rows)
    nodes = {
        ident: Node(names[ident], attributes) for ident, attributes in _node_attributes(picture, theme, landing).items()
    }
    columns: Columns = ([], [], [])
    blocks: list[Block] = []
    edges: list[Edge] = []
    if any(picture.columns):
        blocks.append(_line(_headings(picture, theme), columns))
    for index, line in enumerate(rows):
        left = [nodes[line.left]] if line.sets_left else []
        right = [nodes[line.right]] if line.sets_right else []
        middle = nodes[line.middle] if line.middle else Node(f"w{index + 1}", _words_box(line.arrow, theme))
        blocks.append(_line((left, [middle], right), columns))
        ports = tuple(landing.get(ident, Landing()).port_of(index) for ident in (line.left, line.right))
        edges += _edges(line, middle.name, theme, names, ports)
    edges += [
        Edge(above, below, {"style": "invis", "weight": _KEEPS_COLUMN})
        for column in columns
        for above, below in pairwise(column)
    ]
    across = set(crossing_arrows(picture))
    edges += [_other_edge(arrow, picture, theme, names) for arrow in picture.arrows if arrow not in across]
    loose = tuple(nodes[dot.id] for dot in picture.dots)
    attributes = {
        **sheet_attributes(theme),
        "rankdir": "TB",
        "splines": "line",
        # Drawn after its lines a card would cover half of a head that lands obliquely.
        "outputorder": "nodesfirst",
        "nodesep": inches(_BESIDE_WORDS * theme.measures.body / 10),
        "ranksep": inches(theme.measures.between_cards * (1.0 if len(picture.arrows) > 1 else _BELOW_HEADINGS)),
    }
    width = 2 * (theme.measures.card + _BESIDE_WORDS) + theme.measures.gutter
    return framed(Block("picture", attributes, loose, tuple(blocks), tuple(edges)), picture, theme, width)


def _node_attributes(picture: Picture, theme: Theme, landing: Mapping[str, Landing]) -> Mapping[str, Attributes]:
    """The attributes of every card and dot, with places on the cards on which several slanting lines land."""
    attributes = node_attributes(picture, theme)
    for card in picture.cards:
        places = landing.get(card.id, Landing())
        if places.above or places.below:
            style = theme.card(card.look, card.state, card.emphasis, card.change)
            attributes[card.id] = with_places(attributes[card.id], places.below, style, theme, places.above)
    return attributes


def _line(cells: tuple[list[Node], list[Node], list[Node]], columns: Columns) -> Block:
    for column, nodes in zip(columns, cells, strict=True):
        column.extend(node.name for node in nodes)
    members = tuple(node for nodes in cells for node in nodes)
    return Block(f"row{len(columns[1])}", {"rank": "same"}, members)


def _headings(picture: Picture, theme: Theme) -> tuple[list[Node], list[Node], list[Node]]:
    """The titles of the columns, with an empty place between them."""
    size = theme.measures.body
    titles = []
    for index, title in enumerate(picture.columns):
        lines = lines_of(title, theme.measures.card / size, 2)
        words = paragraph(lines, size, theme.grey, SEMIBOLD)
        label = table([row(cell(words, {"WIDTH": theme.measures.card}))])
        titles.append(Node(f"c{index}", {"shape": "plain", "label": Markup(label)}))
    middle = table([row(cell("", {"WIDTH": theme.measures.gutter, "HEIGHT": size}))])
    return [titles[0]], [Node("w0", {"shape": "plain", "label": Markup(middle)})], [titles[1]]


def _words_box(arrow: Arrow | None, theme: Theme) -> Attributes:
    return {"shape": "plain", "label": Markup(_words(arrow, theme))}


def _words(arrow: Arrow | None, theme: Theme) -> str:
    """The relation in words, its warrant and its notes, in the gutter's width."""
    measures = theme.measures
    centred = {"ALIGN": "CENTER", "BALIGN": "CENTER"}
    if arrow is None:
        return table([row(cell(""))])
    style = theme.arrow(arrow.look, arrow.emphasis, arrow.change)
    # A line may be too pale for words.
    colour = theme.grey if arrow.emphasis is Emphasis.FADED else style.colour
    words = lines_of(arrow.words or ARROW_WORDS[arrow.look], measures.gutter / measures.body / 1.05, _WORDS_LINES)
    rows = [row(cell(paragraph(words, measures.body, colour, SEMIBOLD, align="CENTER"), centred))]
    warrant = sentence_lines(arrow.warrant, measures.gutter / measures.row, _WARRANT_LINES)
    if warrant:
        rows.append(row(cell(paragraph(warrant, measures.row, theme.ink, align="CENTER"), centred)))
    for note in arrow.notes:
        lines = lines_of(note, measures.gutter / measures.small, _NOTE_LINES)
        rows.append(row(cell(paragraph(lines, measures.small, theme.grey, align="CENTER"), centred)))
    # The lines to the cards end short of the words.
    return table([row(cell(table(rows, {"CELLPADDING": 2}), {"CELLPADDING": measures.pad / 2}))])


def _other_edge(arrow: Arrow, picture: Picture, theme: Theme, names: Mapping[str, str]) -> Edge:
    """An arrow that starts or ends in the gutter, or stays in one column: a line that moves no card."""
    side_of = {card.id: card.side for card in picture.cards}
    sides = side_of.get(arrow.tail), side_of.get(arrow.head)
    edge = layer_edge(arrow, picture, theme, names, onward_of(picture))
    if Side.GUTTER not in sides or sides[0] is sides[1]:
        return Edge(edge.tail, edge.head, {**edge.attributes, "constraint": False})
    style = theme.arrow(arrow.look, arrow.emphasis, arrow.change)
    attributes = {**line_attributes(style, theme), **edge_ends(style.tail, style.head)}
    # As it may slant, the line leaves the card of the gutter and meets the other wherever its way leads.
    return Edge(names[arrow.tail], names[arrow.head], {**attributes, "constraint": False})


def _edges(
    line: GutterRow, middle: str, theme: Theme, names: Mapping[str, str], ports: Sequence[str]
) -> Iterator[Edge]:
    """The two halves of a relation's line: from the left card to its words, and from its words to the right card.

    `ports` are where it meets these cards, "" for wherever it leads.
    """
    if line.arrow is None:
        return
    arrow = line.arrow
    style = theme.arrow(arrow.look, arrow.emphasis, arrow.change)
    at_left, at_right = (style.tail, style.head) if line.points_right else (style.head, style.tail)
    common = {**line_attributes(style, theme), "constraint": False}
    on_left: dict[str, Value] = {"tailport": ports[0]} if ports[0] else {}
    on_right: dict[str, Value] = {"headport": ports[1]} if ports[1] else {}
    # A level line meets the middles of both sides by itself, and with ports Graphviz would end it short of a thin head.
    to_left: dict[str, Value] = {} if line.sets_left else {"headport": "w"}
    to_right: dict[str, Value] = {} if line.sets_right else {"tailport": "e"}
    yield Edge(names[line.left], middle, {**common, **edge_ends(at_left, "none"), **on_left, **to_left})
    yield Edge(middle, names[line.right], {**common, **edge_ends("none", at_right), **on_right, **to_right})
