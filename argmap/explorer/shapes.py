"""Shapes: the drawing of Graphviz as JSON values, of which a page makes elements without reading any markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final
from xml.etree import ElementTree as ET

from argmap.drawing.sheets.svg import plain_root

Shape = list[Any]
"""The tag of an element of SVG, its attributes and, for text, its words."""

Box = tuple[float, float, float, float]
"""Left, top, width and height, in points."""

TAGS: Final = ("polygon", "path", "ellipse", "polyline", "text")
ATTRIBUTES: Final = frozenset(
    {"fill", "stroke", "stroke-width", "stroke-dasharray", "points", "d", "x", "y", "cx", "cy", "rx", "ry"}
    | {"text-anchor", "font-size", "font-weight", "text-decoration", "textLength", "lengthAdjust"}
)
_SORTS: Final = ("graph", "cluster", "node", "edge")
_NUMBER: Final = re.compile(r"-?\d+\.\d+")
_PLACES: Final = re.compile(r"-?\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing in its parts: what is behind all, the cards and dots by name, and the lines by the names of their ends.

    `lines` are in the order drawn; two ends may have several. All lengths are in points as the type is set, whatever
    the page that the drawing was made smaller for.
    """

    ground: tuple[Shape, ...]
    cards: dict[str, tuple[Shape, ...]]
    lines: tuple[tuple[str, str, tuple[Shape, ...]], ...]


def drawn(svg: bytes) -> Drawn:
    """Graphviz's `svg` in its parts, under the names n1, n2 … that `dot_of` gives."""
    root = plain_root(svg, keeps_names=True)
    ground: list[Shape] = []
    cards: dict[str, tuple[Shape, ...]] = {}
    lines = []
    for group in root.iter(f"{_space(root)}g"):
        name, sort = group.get("id", ""), group.get("class", "")
        shapes = tuple(_shapes(group))
        if sort == "node":
            cards[name] = shapes
        elif sort == "edge":
            # where on a card the line ends stands behind a colon
            tail, head = (end.partition(":")[0] for end in name.split("->"))
            lines.append((tail, head, shapes))
        elif sort in _SORTS:
            ground += shapes
    return Drawn(tuple(ground), cards, tuple(lines))


def box_of(shapes: Iterable[Shape]) -> Box:
    """The least box around the outlines of shapes; text is not measured."""
    numbers = [list(map(float, _PLACES.findall(outline))) for shape in shapes for outline in _outlines(shape)]
    across = [each for some in numbers for each in some[::2]]
    down = [each for some in numbers for each in some[1::2]]
    if not across:
        return (0.0, 0.0, 0.0, 0.0)
    left, top = min(across), min(down)
    return (round(left, 1), round(top, 1), round(max(across) - left, 1), round(max(down) - top, 1))


def _outlines(shape: Shape) -> Iterator[str]:
    tag, attributes = shape[0], shape[1]
    if tag == "ellipse":
        x, y, rx, ry = (float(attributes[key]) for key in ("cx", "cy", "rx", "ry"))
        yield f"{x - rx} {y - ry} {x + rx} {y + ry}"
    elif tag != "text":
        yield attributes.get("points") or attributes.get("d", "")


def _space(root: ET.Element) -> str:
    return root.tag[: root.tag.index("}") + 1]


def _shapes(group: ET.Element) -> Iterator[Shape]:
    """The shapes of a group, those of a link in it too, but not those of another card, line or frame."""
    for element in group:
        tag = element.tag.rpartition("}")[2]
        if tag in TAGS:
            attributes = {key: _rounded(value) for key, value in element.attrib.items() if key in ATTRIBUTES}
            yield [tag, attributes, element.text or ""] if tag == "text" else [tag, attributes]
        elif tag in ("g", "a") and element.get("class") not in _SORTS:
            yield from _shapes(element)


def _rounded(value: str) -> str:
    """`value` with one decimal in each number: a tenth of a point is not seen."""
    return _NUMBER.sub(lambda found: f"{float(found.group()):.1f}".removesuffix(".0"), value)
