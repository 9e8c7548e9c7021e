"""How tangled a drawing is: its lines that cross, lie on one another, or run over a card."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Final
from xml.etree import ElementTree as ET

_SVG: Final = "{http://www.w3.org/2000/svg}"
_POINT: Final = re.compile(r"(-?[\d.]+),(-?[\d.]+)")
_NAME: Final = re.compile(r"n\d+")
_PIECES: Final = 6
_STRIDE: Final = 5.0
_NEAR: Final = 3.0
_LONG: Final = 15.0
"""Lines nearer to each other than `_NEAR` points over more than `_LONG` points are read as one."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """An edge as it was drawn: the names of the nodes it joins, its corners, and points at even distances on it."""

    ends: tuple[str, str]
    corners: tuple[complex, ...]
    points: tuple[complex, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Drawn:
    """Where the nodes and the edges of a drawing are, in points, as Graphviz names them."""

    boxes: Mapping[str, Box]
    lines: tuple[Line, ...]

    @property
    def tangle(self) -> int:
        """How often two lines cross or lie on one another, and how often a line runs over a card that it passes."""
        pairs = [pair for pair in combinations(self.lines, 2) if _meet(pair[0].box, pair[1].box)]
        between = sum(_crossings(one.corners, other.corners) + _lie_together(one, other) for one, other in pairs)
        passed = ((line, box) for line in self.lines for name, box in self.boxes.items() if name not in line.ends)
        return between + sum(_runs_over(line, box) for line, box in passed)


def drawn(svg: bytes) -> Drawn:
    """What Graphviz's `svg`, in which every node and edge still has its name, shows where."""
    boxes: dict[str, Box] = {}
    lines: list[Line] = []
    for group in ET.fromstring(svg).iter(f"{_SVG}g"):  # noqa: S314 (it was written by Graphviz)
        names = _NAME.findall(group.findtext(f"{_SVG}title", ""))
        if group.get("class") == "edge" and len(names) == 2:
            # a double line is drawn as three paths beside each other
            paths = group.findall(f".//{_SVG}path")
            if paths:
                lines.append(_line((names[0], names[1]), _points(paths[len(paths) // 2].get("d", ""))))
        elif group.get("class") == "node" and names:
            boxes[names[0]] = _box_of_node(group)
    return Drawn(boxes, tuple(lines))


def _line(ends: tuple[str, str], spline: Sequence[complex]) -> Line:
    corners = [spline[0]]
    for start in range(0, len(spline) - 3, 3):
        a, b, c, d = spline[start : start + 4]
        for piece in range(1, _PIECES + 1):
            t = piece / _PIECES
            corners.append(a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t**2 * (1 - t) + d * t**3)
    points = [corners[0]]
    for other in corners:
        while abs(other - points[-1]) >= _STRIDE:
            points.append(points[-1] + (other - points[-1]) / abs(other - points[-1]) * _STRIDE)
    return Line(ends, tuple(corners), tuple(points), _box_around(corners))


def _box_of_node(group: ET.Element) -> Box:
    """The box of a node: all of its shapes lie within the outermost."""
    points = [point for path in group.iter(f"{_SVG}path") for point in _points(path.get("d", ""))]
    points += [point for shape in group.iter(f"{_SVG}polygon") for point in _points(shape.get("points", ""))]
    for circle in group.iter(f"{_SVG}ellipse"):
        middle = complex(float(circle.get("cx", 0)), float(circle.get("cy", 0)))
        corner = complex(float(circle.get("rx", 0)), float(circle.get("ry", 0)))
        points += [middle - corner, middle + corner]
    return _box_around(points)


def _points(text: str) -> list[complex]:
    return [complex(float(x), float(y)) for x, y in _POINT.findall(text)]


def _box_around(points: Sequence[complex]) -> Box:
    across = [point.real for point in points] or [0.0]
    down = [point.imag for point in points] or [0.0]
    return min(across), min(down), max(across), max(down)


def _meet(one: Box, other: Box) -> bool:
    return (
        one[0] <= other[2] + _NEAR
        and other[0] <= one[2] + _NEAR
        and one[1] <= other[3] + _NEAR
        and other[1] <= one[3] + _NEAR
    )


def _crossings(one: Sequence[complex], other: Sequence[complex]) -> int:
    return sum(_cross(*first, *second) for first in pairwise(one) for second in pairwise(other))


def _cross(a: complex, b: complex, c: complex, d: complex) -> bool:
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: complex, b: complex, c: complex) -> float:
    """Above zero where `c` lies on one side of the line from `a` to `b`, below zero on the other."""
    return ((b - a).conjugate() * (c - a)).imag


def _lie_together(one: Line, other: Line) -> bool:
    return _is_long(any(abs(point - near) < _NEAR for near in other.points) for point in one.points)


def _runs_over(line: Line, box: Box) -> bool:
    if not _meet(line.box, box):
        return False
    left, top, right, bottom = box
    return _is_long(
        left - _NEAR < point.real < right + _NEAR and top - _NEAR < point.imag < bottom + _NEAR for point in line.points
    )


def _is_long(found: Iterable[bool]) -> bool:
    """Whether what is found at one point after the other is found over a long stretch."""
    stretch = 0
    for each in found:
        stretch = stretch + 1 if each else 0
        if (stretch - 1) * _STRIDE >= _LONG:
            return True
    return False
