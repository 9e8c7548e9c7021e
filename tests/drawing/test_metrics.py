import pytest

from argmap.drawing.metrics import is_measured, width_of


def test_letters_have_the_widths_of_source_sans() -> None:
    assert width_of("a") == pytest.approx(0.504)
    assert width_of("M") > width_of("m") / 2 > width_of("i")


def test_an_accented_letter_is_as_wide_as_its_letter_and_a_mark_has_no_width() -> None:
    assert width_of("é") == width_of("e") == width_of("e\u0301")


def test_characters_of_east_asia_are_an_em_wide() -> None:
    assert width_of("漢字") == 2.0


@pytest.mark.parametrize(("text", "expected"), [("Kosovo, 1999: “never” – é", True), ("漢", False), ("😀", False)])
def test_only_widths_from_the_font_count_as_measured(text: str, expected: bool) -> None:
    assert is_measured(text) is expected
