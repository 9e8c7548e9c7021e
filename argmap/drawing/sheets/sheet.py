"""What Graphviz is given: nodes, edges and blocks of them, with attributes, before they are written as DOT."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Markup:
    """An attribute that is an HTML-like label; its text is escaped already (see `markup`)."""

    text: str


@dataclass(frozen=True, slots=True)
class Lines:
    """An attribute that is a label of plain lines, aligned at the left."""

    lines: tuple[str, ...]


Value = str | float | bool | Markup | Lines
Attributes = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Node:
    """A node: `name` is one of ours, never a user's. Without attributes it only says where a known node belongs."""

    name: str
    attributes: Attributes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge between two nodes, in the direction in which Graphviz ranks them."""

    tail: str
    head: str
    attributes: Attributes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Block:
    """Nodes and blocks that share something: a rank, a frame or, at the top, the sheet.

    `of_nodes` and `of_edges` are what all nodes and edges in it have that say nothing else.
    """

    name: str
    attributes: Attributes = field(default_factory=dict)
    nodes: tuple[Node, ...] = ()
    blocks: tuple[Block, ...] = ()
    edges: tuple[Edge, ...] = ()
    of_nodes: Attributes = field(default_factory=dict)
    of_edges: Attributes = field(default_factory=dict)
