"""Words about any things at all: lists, numbers and bands of them, letters for them, a text as part of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_lowercase
from typing import Final

_STRAIGHT: Final = re.compile(r'"([^"]*)"')


def listed(items: Sequence[str], word: str = "and") -> str:
    """`a`, `a and b`, or `a, b and c`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def quoted(text: str) -> str:
    """The text in quotation marks; marks within it become single ones."""
    return "“" + _STRAIGHT.sub(r"‘\1’", text).replace("“", "‘").replace("”", "’") + "”"


def sentence(text: str) -> str:
    """A text on one line, without the full stop that may end it."""
    return " ".join(text.split()).removesuffix(".")


def counted(number: int, word: str, several: str = "") -> str:
    """`1 error`, `2 errors`, or with the plural given `2 theses`."""
    return f"{number} {word}" if number == 1 else f"{number} {several or f'{word}s'}"


def lettered(number: int) -> list[str]:
    """So many letters to tell things apart by: `a` to `z`, then `aa` to `zz`, and so on."""
    return [ascii_lowercase[place % 26] * (place // 26 + 1) for place in range(number)]


def band_in_words(lower: float, upper: float) -> str:
    """A band of probability, its ends from 0 to 1: `55–80%`, or `70%`."""
    ends = [f"{100 * end:.4g}" for end in (lower, upper)]
    return f"{ends[0]}%" if lower == upper else f"{ends[0]}–{ends[1]}%"
