"""Letter-spaced lines, divided into words."""

import pytest

from argmap.passages.letter_spacing import LetterSpacing, is_letter_spaced, with_negations, word_edges


@pytest.mark.parametrize(
    "line",
    [
        "Th e ol d m ill b y t h e r i v e r",
        " f or s ale at a l ow pr i c e s i n c e Ma y",
        "T h e t r a d e r s",
    ],
)
def test_a_line_of_single_letters_is_letter_spaced(line: str) -> None:
    assert is_letter_spaced(line)


@pytest.mark.parametrize(
    "line",
    [
        "The old mill by the river is for sale",
        "a b",
        "in a way I am a part of a whole",
        "J. R. R. Smith wrote it",
        "",
    ],
)
def test_a_line_of_words_is_not(line: str) -> None:
    assert not is_letter_spaced(line)


def test_words_are_told_apart_by_the_words_of_the_other_lines() -> None:
    vocabulary = with_negations({"the", "traders", "are", "likely", "to", "agree", "sun"})
    letters = "thetradersareunlikelytoagree"
    edges = {letters[:edge] for edge in word_edges(letters, vocabulary)}
    assert {"thetraders", "thetradersare", "thetradersareunlikely", letters} <= edges
    assert "thetradersareun" not in edges


def test_a_number_is_one_word() -> None:
    assert 5 not in word_edges("in2001", {"in"})


def test_a_letter_spaced_line_lends_no_words() -> None:
    spacing = LetterSpacing("a plain line\nT h e w o r d x y z\n")
    assert "plain" in spacing.vocabulary
    assert "x" not in spacing.vocabulary
    assert spacing.line_with(14, 16) == (13, 32)
    assert spacing.line_with(3, 16) is None
