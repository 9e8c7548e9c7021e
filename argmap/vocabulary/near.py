"""Near names: what a writer who typed an unknown word may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def edit_distance(one: str, other: str) -> int:
    """The least number of letters to insert, delete, replace or swap (with a neighbour) to turn `one` into `other`.

    Optimal string alignment distance (Damerau 1964): a swap of neighbours counts once.
    """
    before: list[int] = []
    previous = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        current = [row]
        for column, other_letter in enumerate(other, start=1):
            cost = min(
                previous[column] + 1,
                current[column - 1] + 1,
                previous[column - 1] + (letter != other_letter),
            )
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == other_letter:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        before, previous = previous, current
    return previous[-1]


def nearest(word: str, known: Iterable[str], within: int) -> str | None:
    """The known word nearest to `word`, at most `within` letters away; ties go to the first in the alphabet."""
    candidates = (name for name in known if abs(len(name) - len(word)) <= within)
    ranked = sorted((edit_distance(word, name), name) for name in candidates)
    return ranked[0][1] if ranked and ranked[0][0] <= within else None


def near_names(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Up to `most` known names that look like `word`, the likeliest first."""
    return get_close_matches(word, sorted(known), n=most, cutoff=0.6)
