"""An anchor's parts: the words between its ellipses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from argmap.passages.letter_spacing import with_negations
from argmap.passages.letters import letters_of

_ELLIPSIS = re.compile(r"…|\.{3,}|\.(?: \.){2,}")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Part:
    """The words of an anchor between two of its ellipses, as they are written there."""

    words: str

    @cached_property
    def letters(self) -> str:
        """What has to stand in the source: the letters and digits, without case."""
        return letters_of(self.words)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of this part, as letters, with their negations."""
        return with_negations(letters_of(word) for word in _WORD.findall(self.words))


def parts_of(anchor: str) -> list[Part]:
    """The parts of `anchor`, in their order: what stands between `…` or `...`; parts without a letter are left out."""
    parts = (Part(words.strip()) for words in _ELLIPSIS.split(anchor))
    return [part for part in parts if part.letters]
