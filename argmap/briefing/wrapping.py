"""Where the lines of a text end, estimated by the widths of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from argmap.briefing.blocks import Line, Tone, Words
from argmap.briefing.clean_line import clean_line
from argmap.drawing.labels import lines_of
from argmap.drawing.metrics import SEMIBOLD, width_of

_WORD: Final = re.compile(r"\S+\s*|\s+")
BOLD: Final = SEMIBOLD * 1.03
"""How much wider bold type sets a text, in the typeface of pictures and PDF files."""


@lru_cache(maxsize=4096)
def wrapped(line: Line, width: float, bold: float = BOLD) -> tuple[Line, ...]:
    """`line` as the lines that a column of `width` ems breaks it into; an empty one is still one line high.

    `bold` says how much wider bold type is. A word that is wider than the column is cut. Put together again with
    `joined`, the lines hold the same words.
    """
    lines: list[list[Words]] = [[]]
    used = 0.0
    for word in _words(clean_line(line), width, bold):
        wide = _width(word.text.rstrip(), word.tone, bold)
        if lines[-1] and used + wide > width:
            lines.append([])
            used = 0.0
        lines[-1].append(word)
        used += _width(word.text, word.tone, bold)
    return tuple(map(joined, lines))


@lru_cache(maxsize=256)
def shortened(text: str, width: float, most: int = 1) -> str:
    """The words of `text` that fill at most `most` lines of `width` ems, with an ellipsis where there are more."""
    return " ".join(lines_of(text, width, most, balanced=False))


def joined(words: Iterable[Words]) -> Line:
    """Words of one tone that follow one another as one."""
    found: list[Words] = []
    for each in words:
        if found and found[-1].tone is each.tone:
            found[-1] = Words(found[-1].text + each.text, each.tone)
        else:
            found.append(each)
    return tuple(found)


def _width(text: str, tone: Tone, bold: float) -> float:
    return width_of(text) * (bold if tone is Tone.STRONG else 1.0)


def _words(line: Line, width: float, bold: float) -> Iterator[Words]:
    for words in line:
        for found in _WORD.finditer(words.text):
            for piece in _cut(found.group(), width, words.tone, bold):
                yield Words(piece, words.tone)


def _cut(word: str, width: float, tone: Tone, bold: float) -> Iterator[str]:
    if _width(word.rstrip(), tone, bold) <= width:
        yield word
        return
    start, used = 0, 0.0
    for place, character in enumerate(word):
        wide = _width(character, tone, bold)
        if place > start and used + wide > width:
            yield word[start:place]
            start, used = place, 0.0
        used += wide
    yield word[start:]
