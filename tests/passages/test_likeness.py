"""Likeness, which explains and never verifies."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.passages.letters import letters_of, read_letters
from argmap.passages.likeness import differences, nearest_place


def test_the_nearest_text_is_given_in_whole_words() -> None:
    text = "There are two. The old mill is not likely to close this year. The river is deep."
    place = nearest_place(read_letters(text), letters_of("mill is likely to close this ye"))
    assert place is not None
    assert text[place.start : place.end] == "mill is not likely to close this year."


def test_nothing_like_it() -> None:
    assert nearest_place(read_letters("The mill is old."), letters_of("quick brown foxes")) is None


def test_differences_are_told_in_words() -> None:
    assert differences("the “old” mill, red", "the old barn") == [("mill, red", "barn")]


@given(st.text(st.sampled_from("ab \n.")), st.text(st.sampled_from("ab")))
def test_a_place_lies_in_the_text(text: str, letters: str) -> None:
    place = nearest_place(read_letters(text), letters)
    assert place is None or 0 <= place.start < place.end <= len(text)
