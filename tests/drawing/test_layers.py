"""Layers: where heads meet their cards, and that nothing covers them."""

from xml.etree import ElementTree as ET

import pytest

from argmap.drawing.dot import dot_of
from argmap.drawing.layout import laid_out
from argmap.drawing.picture import Arrangement, Arrow, ArrowLook, Card, Dot, Picture
from tests.drawing.samples import SVG

LOOKS = (ArrowLook.SUPPORT, ArrowLook.ATTACK, ArrowLook.UNDERCUT, ArrowLook.QUALIFIES, ArrowLook.ANSWERS)
FROM_ASIDE = Picture(
    tuple(Card(name, f"Claim {name}") for name in "tuvwxa"),
    (),
    tuple(Arrow("a", name) for name in "tuvwx"),
    legend=False,
)


def edge_lines(picture: Picture) -> list[str]:
    return [line for line in dot_of(picture).splitlines() if "->" in line]


@pytest.mark.parametrize("look", LOOKS)
def test_what_lands_alone_lands_in_the_middle_of_the_lower_edge(look: ArrowLook) -> None:
    (line,) = edge_lines(Picture((Card("a", "A"), Card("b", "B")), (), (Arrow("a", "b", look),)))
    assert 'tailport="s"' in line


def test_lines_to_dots_beside_each_other_and_to_the_right_lead_where_they_lead() -> None:
    cards = (Card("a", "A"), Card("b", "B"))
    to_dot = Picture(cards, (Dot("d"),), (Arrow("a", "d"), Arrow("d", "d"), Arrow("a", "a")))
    beside = Picture(cards, (), (Arrow("a", "b", ArrowLook.CONTRARY),))
    right = Picture(cards, (), (Arrow("a", "b"),), arrangement=Arrangement.RIGHT)
    for picture in (to_dot, beside, right):
        assert not any("tailport" in line for line in edge_lines(picture))


def test_no_head_ends_in_the_air_at_a_rounded_corner() -> None:
    root = ET.fromstring(laid_out(dot_of(FROM_ASIDE), "svg"))
    groups = {group.findtext(f"{SVG}title", ""): group for group in root.iter(f"{SVG}g") if group.get("class")}
    for title, group in groups.items():
        if group.get("class") != "edge":
            continue
        card = groups[title.partition(":")[0].partition("->")[0]]
        xs = [x for x, _ in _points(card.find(f".//{SVG}path").get("d", ""))]  # type: ignore[union-attr]
        (head,) = group.iter(f"{SVG}polygon")
        tip = min(_points(head.get("points", "")), key=lambda point: point[1])[0]
        assert min(xs) + 12 < tip < max(xs) - 12


def test_heads_are_drawn_over_the_cards_on_which_they_land() -> None:
    root = ET.fromstring(laid_out(dot_of(FROM_ASIDE), "svg"))
    kinds = [group.get("class") for group in root.iter(f"{SVG}g") if group.get("class") in ("node", "edge")]
    assert kinds == ["node"] * 6 + ["edge"] * 5


@pytest.mark.parametrize("look", [ArrowLook.CONTRARY, ArrowLook.CONTRADICTION])
def test_between_neighbours_in_conflict_there_is_line_between_the_heads(look: ArrowLook) -> None:
    arrows = (Arrow("a", "t"), Arrow("b", "t"), Arrow("a", "b", look))
    picture = Picture(tuple(Card(name, f"Claim {name}") for name in "tab"), (), arrows, legend=False)
    root = ET.fromstring(laid_out(dot_of(picture), "svg"))
    *_, conflict = (group for group in root.iter(f"{SVG}g") if group.get("class") == "edge")
    heads = sorted(sorted(x for x, _ in _points(head.get("points", ""))) for head in conflict.iter(f"{SVG}polygon"))
    assert len(heads) == 2
    assert heads[1][0] - heads[0][-1] > 2


def _points(text: str) -> list[tuple[float, ...]]:
    pairs = text.replace("M", " ").replace("C", " ").replace("L", " ").split()
    return [tuple(map(float, pair.split(","))) for pair in pairs if "," in pair]
