"""Pieces of words: where a line may end inside a word, and where a word that is too long is cut."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.metrics import width_of
from argmap.drawing.word_pieces import cut, pieces_of
from tests.drawing.samples import HOSTILE


def test_a_line_may_end_after_a_hyphen_but_not_inside_a_name_that_fits() -> None:
    assert pieces_of("military-to-military more_institutions", 20.0) == [
        "military-",
        "to-military ",
        "more_institutions",
    ]


def test_what_belongs_together_is_one_piece_where_a_line_has_room() -> None:
    assert pieces_of("a · b on 3 May 2010", 20.0) == ["a · ", "b ", "on ", "3 May 2010"]
    assert pieces_of("on 3 May 2010", 2.5) == ["on ", "3 ", "May ", "2010"]


def test_a_name_that_is_too_long_is_parted_after_what_joins_it() -> None:
    assert pieces_of("marten2011.more_institutions", 10.0) == ["marten2011.", "more_institutions"]
    assert pieces_of("marten2011.more_institutions", 7.0) == ["marten2011.", "more_", "institutions"]


def test_letters_and_a_number_are_parted_before_a_number_is() -> None:
    assert cut("blank2002", 3.8) == ["blank", "2002"]
    assert cut("2002", 1.5) == ["20", "02"]


def test_no_single_letter_is_left_over() -> None:
    assert [len(piece) for piece in cut("x" * 24, 10.0)] == [12, 12]


@given(st.text(min_size=1, max_size=60).filter(lambda text: not text.isspace()) | st.sampled_from(HOSTILE[:10]))
def test_pieces_make_up_the_word_again(word: str) -> None:
    assert "".join(cut(word, 4.0)) == word


@given(st.text("abcdefghij_.2", min_size=1, max_size=60))
def test_no_piece_is_wider_than_a_line(word: str) -> None:
    assert all(width_of(piece) <= 4.0 for piece in cut(word, 4.0))
