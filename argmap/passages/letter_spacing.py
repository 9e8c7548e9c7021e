"""Lines whose letters a scan has set apart ("t h e mo n o g r a p h"), divided into words as far as can be told."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from operator import add

from argmap.passages.letters import letters_of

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_WORD = 20
_NEGATING_PREFIXES = ("un", "non", "in", "im", "ir", "il", "dis", "mis", "anti")
_NEGATING_SUFFIXES = ("less", "not")


@dataclass(frozen=True)
class LetterSpacing:
    """The letter-spaced lines of `text`, and the words of its other lines, by which their words are told apart."""

    text: str

    @cached_property
    def lines(self) -> tuple[tuple[int, int], ...]:
        """Start and end offset of every letter-spaced line, in their order."""
        return tuple(line.span() for line in _LINE.finditer(self.text) if is_letter_spaced(line[0]))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of the other lines, as letters, with their negations; of single letters `a` and `i`."""
        plain = "\n".join(line for line in self.text.splitlines() if not is_letter_spaced(line))
        words = {letters_of(word) for word in set(_WORD.findall(plain))}
        return with_negations(word for word in words if len(word) > 1 or word in {"a", "i"})

    def line_with(self, first: int, last: int) -> tuple[int, int] | None:
        """The letter-spaced line that holds both offsets, if there is one."""
        number = bisect_right(self.lines, (first, len(self.text))) - 1
        if number < 0:
            return None
        start, end = self.lines[number]
        return (start, end) if start <= first and last < end else None


def is_letter_spaced(line: str) -> bool:
    """Whether single letters, rather than words, are what spaces divide in `line`."""
    pieces = line.split()
    if len(pieces) < 4 or len(line) > 4 * len(pieces):
        return False
    singles = sum(len(piece) == 1 and piece.isalpha() and piece not in {"a", "A", "I"} for piece in pieces)
    return singles >= 3


def with_negations(words: Iterable[str]) -> frozenset[str]:
    """`words`, with those that a negating prefix or suffix makes of them, so that `unlikely` is never cut in two."""
    known = set(words)
    # only before three letters or more: "in" and "it" are two words, "init" is none
    prefixed = {prefix + word for word in known if len(word) > 3 for prefix in _NEGATING_PREFIXES}
    return frozenset(known | prefixed | {word + suffix for word in known for suffix in _NEGATING_SUFFIXES})


def word_edges(letters: str, *vocabularies: Set[str]) -> frozenset[int]:
    """The places in `letters`, a line without its spaces, where a word may end in a likeliest division into words.

    A word of the vocabularies costs 1, any other run of letters 2 and 1 for each letter; equally cheap divisions all
    count.
    """
    size = len(letters)
    costs = [
        [_cost(letters[start:end], vocabularies) for end in range(start + 1, min(size, start + _LONGEST_WORD) + 1)]
        for start in range(size)
    ]
    after = [0] * (size + 1)
    for start in range(size - 1, -1, -1):
        after[start] = min(map(add, costs[start], after[start + 1 :]))
    before = [0] + [size * 3] * size
    for start in range(size):
        for end, cost in enumerate(costs[start], start + 1):
            if before[start] + cost < before[end]:
                before[end] = before[start] + cost
    return frozenset(place for place in range(size + 1) if before[place] + after[place] == after[0])


def _cost(run: str, vocabularies: Sequence[Set[str]]) -> int:
    is_known = run.isdigit() or any(run in vocabulary for vocabulary in vocabularies)
    return 1 if is_known else 2 + len(run)
