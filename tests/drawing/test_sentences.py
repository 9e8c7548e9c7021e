"""Longer texts: whole where they have room, and never cut within a sentence that has."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.labels import lines_of
from argmap.drawing.sentences import sentence_lines
from tests.drawing.samples import HOSTILE

TURNS = "The partner is a working state that takes what serves it; elsewhere the state has first to be rebuilt. More."


def said(text: str, width: float, most: int) -> str:
    return " ".join(sentence_lines(text, width, most))


def test_a_text_is_cut_at_a_full_stop_and_at_no_semicolon() -> None:
    assert said(TURNS, 60.0, 1) == TURNS
    whole = len(lines_of(TURNS, 12.0, 99))
    assert said(f"{TURNS} And so on without an end.", 12.0, whole) == TURNS.removesuffix(" More.") + " More. …"


def test_a_full_stop_of_an_abbreviation_ends_no_sentence() -> None:
    text = "The base was closed by the U.S. Army in that year. Nobody ever said why they did so, nor when."
    assert said(text, 12.0, 3) == "The base was closed by the U.S. Army in that year. …"


def test_only_a_first_sentence_without_room_is_cut_itself() -> None:
    assert said(TURNS, 12.0, 2).endswith("…")


@given(st.text(max_size=300) | st.sampled_from(HOSTILE), st.floats(4, 40), st.integers(1, 5))
def test_any_text_keeps_to_its_lines(text: str, width: float, most: int) -> None:
    assert len(sentence_lines(text, width, most)) <= most
