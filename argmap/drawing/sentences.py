"""The words of a longer text as lines: all of it, or as many whole sentences as have room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from argmap.drawing.labels import ELLIPSIS, clean, is_abbreviation, lines_of

_ENDS: Final = (".", "!", "?", ELLIPSIS)
_CLOSING: Final = "\"'”’)]"


def sentence_lines(text: str, width: float, most: int) -> tuple[str, ...]:
    """`text` in at most `most` lines of at most `width` ems, cut only where a sentence ends.

    Half a sentence may say the contrary of the whole. Only where not even the first one has room is it cut, as
    `lines_of` does it.
    """
    lines = lines_of(text, width, most)
    if not lines or not lines[-1].removesuffix("”").endswith(ELLIPSIS):
        return lines
    words = clean(text).split(" ")
    for end in reversed(list(_ends(words))):
        shorter = lines_of(" ".join((*words[:end], ELLIPSIS)), width, most + 1)
        if len(shorter) <= most:
            return shorter
    return lines


def _ends(words: Sequence[str]) -> Iterator[int]:
    """After how many words a sentence ends and another one begins."""
    for place, word in enumerate(words[:-1], start=1):
        bare = word.rstrip(_CLOSING)
        if bare.endswith(_ENDS) and not is_abbreviation(bare) and not words[place][:1].islower():
            yield place
