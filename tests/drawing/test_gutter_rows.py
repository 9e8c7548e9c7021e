from argmap.drawing.gutter_rows import gutter_rows
from argmap.drawing.picture import Card, Picture, Side
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
