"""The gutter: the lines of a relation reach their cards and their heads."""

from xml.etree import ElementTree as ET

import pytest

from argmap.drawing.dot import dot_of
from argmap.drawing.layout import laid_out
from argmap.drawing.picture import Arrangement, Arrow, ArrowLook, Card, Emphasis, Picture, Side
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


def _points(text: str) -> list[tuple[float, ...]]:
    return [tuple(map(float, point.split(","))) for point in text.split()]
