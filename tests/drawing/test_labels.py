import re
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.labels import ELLIPSIS, clean, lines_of
from argmap.drawing.metrics import width_of
from tests.drawing.samples import HOSTILE

WIDTH = 12.6


def test_lines_are_about_equally_long() -> None:
    lines = lines_of(
        "Senior officers seemed to fear a trick or a contagion from too much contact with the West.", WIDTH, 4
    )
    assert len(lines) == 4
    assert all(12 <= len(line) <= 30 for line in lines)


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("The base defence request of that February was $553 billion in all", "$553 billion"),
        ("It was the year when the U.S. Senate refused to ratify it", "U.S. Senate"),
        ("The alliance sent as many as 50 000 soldiers there in all", "50 000"),
        ("It says so in the memorandum on p. 27 in the middle of it", "p. 27"),
        ("They say that of all of them Vladimir Putin was the first", "Vladimir Putin"),
        ("They are granted their point – but they draw the wrong lesson", "point –"),
    ],
)
def test_no_line_ends_inside_a_number_a_name_or_an_abbreviation(text: str, together: str) -> None:
    for width in (9.0, 10.0, 11.0, 12.0, 13.0):
        assert any(together in line for line in lines_of(text, width, 9)), lines_of(text, width, 9)


def test_a_hyphen_that_keeps_a_line_together_is_drawn_as_one() -> None:
    assert clean("non\N{NON-BREAKING HYPHEN}euro Co\N{SOFT HYPHEN}operation") == "non-euro Cooperation"


def test_lines_may_be_filled_instead_of_balanced() -> None:
    lines = lines_of("Senior officers seemed to fear a trick or a contagion", WIDTH, 4, balanced=False)
    assert lines == ("Senior officers seemed to fear", "a trick or a contagion")


def test_a_text_that_is_too_long_ends_in_an_ellipsis() -> None:
    lines = lines_of("word " * 100, WIDTH, 4)
    assert len(lines) == 4
    assert lines[-1].endswith(ELLIPSIS)


def test_a_cut_never_leaves_a_number_without_its_unit() -> None:
    text = "a " * 26 + "in all it was for $50 billion in the end and then more of it"
    assert not re.search(r"\$50…$", lines_of(text, WIDTH, 3)[-1])


def test_a_word_longer_than_a_line_is_cut_into_pieces() -> None:
    lines = lines_of("x" * 2000, WIDTH, 4)
    assert len(lines) == 4
    assert all(width_of(line) <= WIDTH for line in lines)


def test_an_empty_text_has_no_lines() -> None:
    assert lines_of("", WIDTH, 4) == lines_of(" \n\u200b", WIDTH, 4) == ()


def test_ten_million_characters_take_no_time() -> None:
    begun = time.process_time()
    lines_of("word " * 2_000_000, WIDTH, 4)
    assert time.process_time() - begun < 1


def test_what_draws_nothing_or_turns_its_neighbours_is_dropped() -> None:
    assert clean("a\x00\u202eb\u2066\x1b[31mc\ufffe\n d") == "ab[31mc d"
    assert clean("\ud800") == "\N{REPLACEMENT CHARACTER}"


def test_a_letter_keeps_few_marks() -> None:
    assert len(clean("e" + "\u0301" * 500)) == 5


@given(st.text(max_size=300) | st.sampled_from(HOSTILE), st.floats(4, 40), st.integers(1, 5))
def test_any_text_makes_lines_of_printable_words_within_the_width(text: str, width: float, most: int) -> None:
    lines = lines_of(text, width, most)
    assert len(lines) <= most
    for line in lines:
        assert line == line.strip() != ""
        assert not {unicodedata.category(character) for character in line} & {"Cc", "Cs"}
        # One letter with its joined neighbours is never cut, however wide it is.
        assert width_of(line) <= width + 1 or "\u200d" in line or "\u200c" in line or len(line) < 12


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=9), min_size=1, max_size=20))
def test_no_word_is_lost_while_there_is_room(words: list[str]) -> None:
    assert " ".join(lines_of(" ".join(words), WIDTH, 99)) == " ".join(words)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("marten2011.more_institutions", 11.0, ("marten2011.", "more_institutions")),
        ("blank2002", 3.8, ("blank", "2002")),
        ("x" * 25, 10.0, ("x" * 13, "x" * 12)),
        ("https://example.org/a_long_name", 10.0, ("https://example.org/", "a_long_name")),
    ],
)
def test_a_name_is_parted_at_its_joints_and_a_word_into_equal_pieces(
    text: str, width: float, lines: tuple[str, ...]
) -> None:
    assert lines_of(text, width, 4) == lines


def test_the_dot_between_two_notes_ends_a_line_and_begins_none() -> None:
    for width in (11.0, 11.5, 12.0):
        assert lines_of("engagement_integrates · disputed", width, 4) == ("engagement_integrates ·", "disputed")
    assert lines_of("wait · disputed", 12.0, 4) == ("wait · disputed",)


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("The programme was agreed in Moscow on 19 February 2010 by both sides", "19 February 2010"),
        ("It changed with the attacks of September 11, when Moscow chose to help", "September 11"),
        ("It is said of (13 of 28) members that they met their promises", "13 of 28"),
        ("There were in all and at the least some 3,000 killed in those years", "3,000 killed"),
        ("There were in all and at the least some 200 casualties in those years", "200 casualties"),
        ("It was always a pro-Western choice that the government had made", "pro-Western"),
    ],
)
def test_no_line_parts_a_date_or_a_number_from_what_it_counts(text: str, together: str) -> None:
    for width in (9.0, 10.0, 11.0, 12.0, 13.0):
        for balanced in (True, False):
            lines = lines_of(text, width, 9, balanced=balanced)
            assert any(together in line for line in lines), lines


def test_what_belongs_together_is_parted_only_where_a_line_is_too_narrow() -> None:
    assert lines_of("on 19 February 2010", 5.0, 9) == ("on 19", "February", "2010")


def test_a_year_counts_nothing() -> None:
    assert lines_of("It was in 2002 Russia", 6.0, 9)[0] == "It was in 2002"


def test_a_cut_leaves_more_of_a_note_than_its_first_word() -> None:
    note = "a_name · falls: defeated · held by Farida Galiyeva in the weekly Megapolis and by others too"
    for width in (10.0, 12.0, 14.0, 16.0):
        for most in (1, 2, 3):
            assert not re.search(r"·\s*\w+…$", " ".join(lines_of(note, width, most)))


def test_a_cut_keeps_half_a_name_rather_than_lose_much_of_a_line() -> None:
    assert lines_of("held by Svetlana Dzhalmagambetova Makhashevich", 15.0, 1) == ("held by Svetlana…",)


def test_a_line_may_end_between_a_year_and_a_number_that_begins_anew() -> None:
    (first, *_) = lines_of("NATO–Russia Council in 2006: 25 working groups", 13.0, 9)
    assert first.endswith("2006:")


def test_a_quotation_that_is_cut_is_closed() -> None:
    text = "Wikileaks cable “Kazakhstan Boosting Cooperation with NATO” of 2010"
    lines = lines_of(text, 14.0, 2)
    assert lines[-1].endswith("…”")
    assert all(width_of(line) <= 14.0 for line in lines)
    assert lines_of(text, 60.0, 1) == (text,)
