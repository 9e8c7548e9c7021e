"""Landing: arrows end side by side on a card, and its looks stay what they are."""

import re
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from argmap.drawing.dot import dot_of
from argmap.drawing.layout import laid_out
from argmap.drawing.picture import Arrangement, Arrow, ArrowLook, Card, CardLook, Dot, Picture, State
from argmap.drawing.sheets.landing import (
    beside_each_other,
    landing_places,
    landings_of,
    reordered,
    with_neighbours_beside,
)
from argmap.drawing.theme import SCREEN
from tests.drawing.samples import SVG

CARDS = (Card("t", "Thesis", CardLook.THESIS, state=State.DISPUTED), *(Card(name, name) for name in "abcde"))
ARROWS = (
    Arrow("a", "t"),
    Arrow("b", "t", ArrowLook.ATTACK),
    Arrow("c", "d"),
    Arrow("d", "t", ArrowLook.QUALIFIES),
    Arrow("e", "t", ArrowLook.CONTRARY),
)


def test_only_arrows_that_share_a_card_have_places_on_it() -> None:
    picture = Picture(CARDS, (), ARROWS)
    assert landing_places(picture) == (0, 1, None, 2, None)
    assert landings_of(picture) == {"t": 3}


def test_a_dot_and_another_arrangement_have_no_places() -> None:
    arrows = (Arrow("a", "dot"), Arrow("b", "dot"), Arrow("dot", "t"))
    assert landing_places(Picture(CARDS, (Dot("dot"),), arrows)) == (None, None, None)
    right = Picture(CARDS, (), ARROWS, arrangement=Arrangement.RIGHT)
    assert landing_places(right) == (None,) * len(ARROWS)


def test_no_head_lies_on_another() -> None:
    cards = tuple(Card(name, f"Claim {name}") for name in "tabcde")
    arrows = tuple(Arrow(name, "t") for name in "abcde")
    drawing = laid_out(dot_of(Picture(cards, (), arrows, legend=False)), "svg")
    tips = set()
    for edge in ET.fromstring(drawing).iter(f"{SVG}g"):
        if edge.get("class") == "edge":
            (head,) = edge.iter(f"{SVG}polygon")
            points = [tuple(map(float, point.split(","))) for point in (head.get("points") or "").split()]
            tips.add(min(points, key=lambda point: point[1]))
    xs = sorted(x for x, _ in tips)
    assert len(xs) == 5
    assert min(after - before for before, after in pairwise(xs)) > 2 * SCREEN.measures.dot
    assert max(y for _, y in tips) - min(y for _, y in tips) < 2


@pytest.mark.parametrize("look", CardLook)
def test_a_card_with_places_keeps_its_look(look: CardLook) -> None:
    cards = (Card("t", "Thesis", look, state=State.DISPUTED), *CARDS[1:])
    line = next(line for line in dot_of(Picture(cards, (), ARROWS)).splitlines() if line.startswith("n1 ["))
    assert "dashed" in line.split("label")[0] + line.split("style=")[-1]
    assert bool(re.search(r'STYLE="ROUNDED,DASHED"', line)) is (look is CardLook.THESIS)
    assert line.count("PORT=") == 3


def test_what_is_between_two_borders_is_not_filled() -> None:
    fill = SCREEN.cards[CardLook.THESIS].fill
    several = dot_of(Picture(CARDS, (), ARROWS, legend=False))
    node = next(line for line in several.splitlines() if line.startswith("n1 ["))
    assert f'fillcolor="{SCREEN.paper}"' in node
    assert f'BGCOLOR="{fill}"' in node
    claims = (replace(CARDS[0], look=CardLook.CLAIM), *CARDS[1:])
    assert "BGCOLOR" not in dot_of(Picture(claims, (), ARROWS, legend=False))


def test_places_are_given_out_again_from_the_left_and_other_arrows_keep_theirs() -> None:
    across = {"t": 0.0, "a": 30.0, "b": 20.0, "c": 5.0, "d": 10.0, "e": 0.0}
    again = reordered(Picture(CARDS, (), ARROWS), across)
    assert [arrow.tail for arrow in again.arrows] == ["d", "b", "c", "a", "e"]
    assert reordered(again, across) == again


def test_who_is_in_conflict_with_two_stands_between_them() -> None:
    conflicts = (Arrow("a", "c", ArrowLook.CONTRARY), Arrow("e", "a", ArrowLook.CONTRARY))
    assert beside_each_other(Picture(CARDS, (), conflicts)) == ["t", "e", "a", "c", "b", "d"]


def test_what_is_in_conflict_lands_side_by_side() -> None:
    answers = tuple(Arrow(name, "t", ArrowLook.ANSWERS) for name in "abcd")
    conflicts = (Arrow("a", "c", ArrowLook.CONTRARY), Arrow("d", "a", ArrowLook.CONTRARY))
    ordered = with_neighbours_beside(Picture(CARDS, (), answers + conflicts))
    assert [arrow.tail for arrow in ordered.arrows[:4]] == ["d", "a", "c", "b"]
    assert ordered.arrows[4:] == conflicts
