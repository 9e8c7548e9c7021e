from tests.drawing.samples import example


def test_ids_are_those_of_cards_and_dots_in_their_order() -> None:
    assert list(example().ids) == ["t", "c", "p", "x", "r", "f", "d", "e"]
