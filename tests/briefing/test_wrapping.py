"""Where lines end."""

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.briefing.blocks import Tone, Words
from argmap.briefing.clean_line import clean_line
from argmap.briefing.wrapping import joined, shortened, wrapped

LINES = st.lists(st.builds(Words, st.text(max_size=60), st.sampled_from(Tone)), max_size=5).map(tuple)


@settings(max_examples=60)
@given(LINES, st.floats(min_value=2, max_value=40))
def test_no_word_is_lost_between_two_lines(line: tuple[Words, ...], width: float) -> None:
    lines = wrapped(line, width)
    assert lines
    assert joined(each for part in lines for each in part) == joined(clean_line(line))


def test_a_narrower_column_needs_more_lines() -> None:
    line = (Words("One reader read every pair of passages side by side."),)
    assert len(wrapped(line, 30)) == 1
    assert len(wrapped(line, 10)) > len(wrapped(line, 15)) > 1


def test_a_word_wider_than_its_column_is_cut() -> None:
    assert len(wrapped((Words("x" * 100),), 10)) > 3


def test_bold_words_take_more_room() -> None:
    plain, bold = ((Words("word " * 40, tone),) for tone in (Tone.PLAIN, Tone.STRONG))
    assert len(wrapped(bold, 30)) >= len(wrapped(plain, 30))


def test_a_text_that_is_too_long_ends_in_an_ellipsis() -> None:
    assert shortened("Short", 30) == "Short"
    said = shortened("A title that goes on and on and on", 8)
    assert said.startswith("A title")
    assert said.endswith("…")
