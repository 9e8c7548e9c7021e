"""The words and signs of a line that the grammar refuses, cut loosely so that they can be talked about."""

from __future__ import annotations

import re
from itertools import islice

from argmap.reading.shapes import Word
from argmap.reading.split import ARROW

MOST = 20_000
"""In a longer line, what is wrong is looked for among the first words alone."""

_TOKEN = re.compile(rf"{ARROW}|[&,:+]|[^\s&,:+<>=-]+(?:-[^\s&,:+<>=-]+)*|[^\s&,:]")
_IS_ARROW = re.compile(ARROW)


def tokens_of(text: str, start: int = 0) -> list[Word]:
    """The first words and signs from `start` on; an arrow counts as a sign only where it stands apart."""
    return [Word(found[0], found.start(), found.end()) for found in islice(_TOKEN.finditer(text, start), MOST)]


def is_arrow(token: Word) -> bool:
    """Whether the token is an arrow of some sort."""
    return _IS_ARROW.fullmatch(token.text) is not None


def points_left(token: Word) -> bool:
    """Whether an arrow points to the left alone."""
    return token.text[0] in "<←⇐⟵" and not token.text.endswith(">")
