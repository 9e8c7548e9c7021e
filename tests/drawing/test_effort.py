from argmap.drawing.effort import LARGE, is_dense, is_large, is_scattered
from argmap.drawing.picture import Arrow, Card, Picture
from tests.drawing.samples import crowd, example


def test_a_page_of_cards_is_not_large() -> None:
    assert not is_large(example())
    assert is_large(crowd(LARGE + 1))
    assert is_large(crowd(20, 2 * LARGE))


def test_a_tree_is_not_dense_and_a_thicket_is() -> None:
    assert not is_dense(crowd(1000, 50))
    assert is_dense(crowd(1000, 5000))


def test_circles_are_counted_too() -> None:
    circle = tuple(Arrow(str(number), str((number + 1) % 50)) for number in range(50))
    assert not is_dense(Picture(tuple(Card(str(number), "") for number in range(50)), (), circle))
    assert not is_dense(Picture())


def test_many_cards_that_lead_nowhere_are_scattered() -> None:
    assert is_scattered(Picture(tuple(Card(str(number), "") for number in range(100))))
    assert not is_scattered(crowd(1000))
