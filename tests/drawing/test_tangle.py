"""Tangle: what a reader cannot follow in a drawing is counted."""

import pytest

from argmap.drawing.dot import dot_of
from argmap.drawing.layout import laid_out
from argmap.drawing.picture import Arrow, ArrowLook, Card, Picture
from argmap.drawing.tangle import drawn

BOX = '<g class="node"><title>{name}</title><polygon points="{left},{top} {right},{bottom}"/></g>'
EDGE = '<g class="edge"><title>n1:p0&#45;&gt;{tail}</title><path d="M{start} C{start} {end} {end}"/></g>'


def drawing(*lines: tuple[str, str], box: tuple[int, int, int, int] | None = None) -> bytes:
    """A drawing of straight lines, each from one point to another, and perhaps a card that none of them touches."""
    edges = [EDGE.format(tail=f"n{number}", start=start, end=end) for number, (start, end) in enumerate(lines, start=2)]
    if box:
        edges.append(BOX.format(name="n9", left=box[0], top=box[1], right=box[2], bottom=box[3]))
    return f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(edges)}</svg>'.encode()


@pytest.mark.parametrize(
    ("svg", "tangle"),
    [
        (drawing(("0,0", "0,100"), ("50,0", "50,100")), 0),
        (drawing(("0,0", "50,100"), ("50,0", "0,101")), 1),
        (drawing(("0,0", "0,100"), ("2,0", "2,100")), 1),
        (drawing(("0,0", "0,100"), ("2,90", "2,200")), 0),
        (drawing(("0,0", "0,100"), box=(-20, 40, 20, 80)), 1),
        (drawing(("0,0", "0,100"), box=(2, 40, 20, 80)), 1),
        (drawing(("0,0", "0,100"), box=(10, 40, 20, 80)), 0),
    ],
    ids=["apart", "crossing", "together", "together for a moment", "over a card", "along a card", "past a card"],
)
def test_what_cannot_be_followed_is_counted(svg: bytes, tangle: int) -> None:
    assert drawn(svg).tangle == tangle


def test_every_card_and_every_line_is_found_by_its_name() -> None:
    cards = tuple(Card(name, f"Claim {name}") for name in "tab")
    picture = Picture(cards, (), (Arrow("a", "t"), Arrow("b", "t"), Arrow("a", "b", ArrowLook.RESTATES)))
    found = drawn(laid_out(dot_of(picture), "svg"))
    assert set(found.boxes) == {"n1", "n2", "n3"}
    assert {frozenset(line.ends) for line in found.lines} == {
        frozenset({"n1", "n2"}),
        frozenset({"n1", "n3"}),
        frozenset({"n2", "n3"}),
    }
    assert all(left < right and top < bottom for left, top, right, bottom in found.boxes.values())
