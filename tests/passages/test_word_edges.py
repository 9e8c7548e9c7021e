"""Whole words: what an anchor may begin and end with."""

import pytest

from argmap.passages import Match, NotFound, SourceText, find


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("It is unlikely to pass", "likely to pass"),
        ("It is un-\nlikely to pass", "likely to pass"),
        ("It is un-\n\n12\n\nlikely to pass", "likely to pass"),
        ("It is un\u00adlikely to pass", "likely to pass"),
        ("It is (un)likely to pass", "likely to pass"),
        ("of non-lethal goods", "lethal goods"),
        ("they say we can’t pay", "they say we can"),
        ("they say we cannot pay", "they say we can"),
        ("some 650 billion went", "50 billion went"),
        ("some 55,100 men", "100 men"),
        ("some 55 100 men", "100 men"),
        ("some 1.8 billion", "8 billion"),
        ("built in 2001 there", "built in 200"),
        ("built in 2001.1 there", "built in 200"),
        ("on the 5–6 June", "6 June"),
        ("cafés open", "caf"),
        ("cafe\u0301 open", "the cafe"),
        ("K2 closed", "K"),
        ("t h e y a r e u n l i k e l y t o p a s s", "likely to pass"),
        ("t h e y a r e n o n - l o c a l", "local"),
        ("t h e y c a n ’ t p a y", "they can"),
        ("b u i l t i n 2 0 0 1 f o r u s", "built in 200"),
    ],
)
def test_part_of_a_word_is_no_passage(text: str, anchor: str) -> None:
    assert isinstance(find(SourceText(text), anchor), NotFound)


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("the Russia-Georgia war", "Georgia war"),
        ("the mayor’s deputy", "the mayor"),
        ("short- and long-term plans", "and long-term plans"),
        ("they came—too late", "too late"),
        ("the “plan” failed", "plan"),
        ("in 2006 300 men came", "300 men"),
        ("and/or", "or"),
        ("t h e y c a m e t o p a s s t h e t o w n", "to pass the town"),
    ],
)
def test_whole_words_are_found(text: str, anchor: str) -> None:
    assert isinstance(find(SourceText(text), anchor), Match)
