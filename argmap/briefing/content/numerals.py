"""Small numbers as running text writes them."""

from __future__ import annotations

from typing import Final

from argmap.text.words import counted

_IN_WORDS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number_in_words(number: int) -> str:
    """`four`; from eleven on in figures."""
    return _IN_WORDS[number] if number < len(_IN_WORDS) else str(number)


def counted_in_words(number: int, word: str) -> str:
    """`one paper`, `four papers`, `12 papers`."""
    return f"{number_in_words(number)} {counted(number, word).partition(' ')[2]}"
