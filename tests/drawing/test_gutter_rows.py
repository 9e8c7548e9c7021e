from argmap.drawing.picture import Arrow, Card, Picture, Side
from argmap.drawing.sheets.gutter_rows import gutter_rows
from tests.drawing.samples import dispute


def test_each_crossing_arrow_has_a_row_and_a_card_is_set_once() -> None:
    rows = [(row.left, row.right, row.sets_left, row.sets_right, row.points_right) for row in gutter_rows(dispute())]
    assert rows == [
        ("m1", "b1", True, True, True),
        ("m2", "b2", True, True, True),
        ("m1", "b2", False, False, False),
        ("m3", "", True, False, False),
    ]


def test_a_picture_without_arrows_has_rows_of_cards() -> None:
    picture = Picture((Card("a", "A"), Card("b", "B", side=Side.RIGHT), Card("c", "C", side=Side.RIGHT)))
    assert [(row.left, row.right) for row in gutter_rows(picture)] == [("a", "b"), ("", "c")]
    assert gutter_rows(Picture()) == ()


def test_a_card_of_the_gutter_has_a_row_with_the_cards_it_is_joined_to() -> None:
    cards = (Card("a", "A"), Card("s", "S", side=Side.GUTTER), Card("b", "B", side=Side.RIGHT))
    picture = Picture(cards, (), (Arrow("s", "a"), Arrow("s", "b"), Arrow("a", "b")))
    rows = [(row.left, row.middle, row.right, row.sets_left, row.sets_right) for row in gutter_rows(picture)]
    assert rows == [("a", "s", "b", True, True), ("a", "", "b", False, False)]
