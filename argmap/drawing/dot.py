"""A picture in the DOT language of Graphviz, written by pydot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pydot

from argmap.drawing.effort import is_large
from argmap.drawing.page import Page
from argmap.drawing.picture import Arrangement, Picture
from argmap.drawing.sheets.markup import number
from argmap.drawing.sheets.sheet import Attributes, Block, Lines, Markup, Value
from argmap.drawing.theme import SCREEN, Theme


@dataclass(frozen=True, slots=True)
class _Written:
    """The value of an attribute as DOT text, which pydot writes as it is; a `str` it would read letter by letter."""

    text: str

    def __str__(self) -> str:
        return self.text


def dot_of(picture: Picture, theme: Theme = SCREEN, page: Page | None = None, *, is_plain: bool | None = None) -> str:
    """`picture` as DOT text, its size bounded by `page`; with plain boxes as asked for, else where it is large.

    The cards and dots are called n1, n2 … in their order, so no text of a user is ever a name, and none is read as
    markup. Raises ValueError where two cards share an id or an arrow ends nowhere.
    """
    names = _names(picture)
    sheet = _sheet(picture, page.themed(theme) if page else theme, page, names, is_plain=is_plain)
    graph = pydot.Dot(sheet.name, graph_type="digraph", **_written(sheet.attributes))
    if page:
        width, height = page.inches
        graph.set("size", _Written(_value(f"{width},{height}")))
    _fill(graph, sheet)
    return str(graph.to_string())


def _sheet(picture: Picture, theme: Theme, page: Page | None, names: dict[str, str], *, is_plain: bool | None) -> Block:
    """The sheet of a picture. What sets it is imported here: most runs draw one sort of picture."""
    if picture.table is not None:
        from argmap.drawing.tables.sheet import table_sheet

        return table_sheet(picture, picture.table, theme, page)
    if is_large(picture) if is_plain is None else is_plain:
        from argmap.drawing.sheets.plain import plain_sheet

        return plain_sheet(picture, theme, names)
    if picture.arrangement is Arrangement.GUTTER:
        from argmap.drawing.sheets.gutter import gutter_sheet

        return gutter_sheet(picture, theme, names)
    from argmap.drawing.sheets.layers import layers_sheet

    return layers_sheet(picture, theme, names)


def _names(picture: Picture) -> dict[str, str]:
    names: dict[str, str] = {}
    for ident in picture.ids:
        if ident in names:
            raise ValueError(f"two cards or dots have the id {ident!r}")
        names[ident] = f"n{len(names) + 1}"
    for arrow in picture.arrows:
        for end in (arrow.tail, arrow.head):
            if end not in names:
                raise ValueError(f"an arrow ends on {end!r}, which is no card or dot")
    return names


def _fill(graph: pydot.Graph, block: Block) -> None:
    if block.of_nodes:
        graph.set_node_defaults(**_written(block.of_nodes))
    if block.of_edges:
        graph.set_edge_defaults(**_written(block.of_edges))
    for node in block.nodes:
        graph.add_node(pydot.Node(node.name, **_written(node.attributes)))
    for inner in block.blocks:
        subgraph = pydot.Subgraph(inner.name, **_written(inner.attributes))
        _fill(subgraph, inner)
        graph.add_subgraph(subgraph)
    for edge in block.edges:
        graph.add_edge(pydot.Edge(edge.tail, edge.head, **_written(edge.attributes)))


def _written(attributes: Attributes) -> dict[str, Any]:
    return {name: _Written(_value(value)) for name, value in attributes.items()}


def _value(value: Value) -> str:
    """`value` in DOT: a number, a text in quotes, or an HTML-like label in angle brackets."""
    match value:
        case Markup(text):
            return f"<{text}>"
        case Lines(lines):
            return '"' + "".join(f"{_escaped(line)}\\l" for line in lines) + '"'
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{_escaped(value)}"'
        case _:
            return number(float(value))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
