import pytest

from argmap.drawing.page import A4, PAGES, SLIDE, Page
from argmap.drawing.theme import SCREEN


def test_a4_is_the_live_area_of_a_landscape_page() -> None:
    assert A4.inches == pytest.approx((10.906, 7.48))
    assert A4.turned.inches == (A4.inches[1], A4.inches[0])


def test_pages_are_known_by_their_names() -> None:
    assert set(PAGES) == {"a4", "a3", "16:9"}


def test_a_slide_is_set_in_larger_type() -> None:
    assert SLIDE.themed(SCREEN).measures.body >= SLIDE.least_type
    assert A4.themed(SCREEN).measures.body == SCREEN.measures.body


@pytest.mark.parametrize("page", PAGES.values(), ids=str)
def test_no_type_is_set_so_small_that_it_could_not_shrink_a_little(page: Page) -> None:
    assert page.bounded_type(page.themed(SCREEN).measures) * 0.95 > page.least_type
