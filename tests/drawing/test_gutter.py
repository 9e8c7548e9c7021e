"""The gutter: the lines of a relation reach their cards and their heads."""

from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

from argmap.drawing.dot import dot_of
from argmap.drawing.layout import laid_out
from argmap.drawing.picture import Arrangement, Arrow, ArrowLook, Card, Emphasis, Picture, Side
from argmap.drawing.tangle import drawn
from argmap.drawing.theme import THEMES, Theme
from tests.drawing.samples import SVG


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("emphasis", [Emphasis.USUAL, Emphasis.STRONG])
def test_a_level_line_reaches_its_head(emphasis: Emphasis, theme: Theme) -> None:
    cards = (Card("a", "Tall\nand wide " * 5, name="a"), Card("b", "Low", side=Side.RIGHT))
    arrow = Arrow("a", "b", ArrowLook.SUPPORT, emphasis=emphasis)
    picture = Picture(cards, (), (arrow,), arrangement=Arrangement.GUTTER, legend=False)
    edges = [
        group
        for group in ET.fromstring(laid_out(dot_of(picture, theme), "svg")).iter(f"{SVG}g")
        if group.get("class") == "edge" and group.find(f".//{SVG}path") is not None
    ]
    points = [_points(edge.findall(f".//{SVG}path")[0].get("d", "")[1:].replace("C", " ")) for edge in edges]
    assert len(edges) == 2
    assert max(y for line in points for _, y in line) - min(y for line in points for _, y in line) < 0.5
    (head,) = edges[1].findall(f".//{SVG}polygon")
    back = min(x for x, _ in _points(head.get("points", "")))
    assert abs(back - points[1][-1][0]) < 0.6


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_of_many_lines_to_one_card_no_head_lies_on_another_and_none_cross(side: Side) -> None:
    other = Side.RIGHT if side is Side.LEFT else Side.LEFT
    cards = (Card("t", "Thesis", side=side), *(Card(name, f"Claim {name}", side=other) for name in "abcdefg"))
    tall = "A reason that makes its row high. " * 6
    arrows = tuple(Arrow(name, "t", ArrowLook.SUPPORT, "", tall, emphasis=Emphasis.STRONG) for name in "abcdefg")
    picture = Picture(cards, (), arrows, arrangement=Arrangement.GUTTER, legend=False)
    svg = laid_out(dot_of(picture), "svg")
    heads = [
        _around(_points(head.get("points", "")))
        for group in ET.fromstring(svg).iter(f"{SVG}g")
        if group.get("class") == "edge"
        for head in group.iter(f"{SVG}polygon")
    ]
    assert len(heads) == 7
    assert not any(_overlap(one, another) for one, another in combinations(heads, 2))
    assert drawn(svg).tangle == 0


def _around(points: list[tuple[float, ...]]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _overlap(one: tuple[float, float, float, float], another: tuple[float, float, float, float]) -> bool:
    return one[0] < another[2] and another[0] < one[2] and one[1] < another[3] and another[1] < one[3]


def _points(text: str) -> list[tuple[float, ...]]:
    return [tuple(map(float, point.split(","))) for point in text.split()]
