"""Slips of the pen: the known name that a writer meant by an unknown one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import islice

from argmap.vocabulary.near import edit_distance

MOST_COMPARED = 250_000
"""How many pairs of names are compared in all, so that a huge map full of dangling names is no trouble."""
_DIGITS = re.compile("[0-9]+")


def one_near(word: str, known: Iterable[str]) -> str | None:
    """The only known name within two letters of the word, or None.

    Within one letter for words of less than six, and none for words of less than three; names that differ in a number
    are different names (`survey1`, `survey2`), never slips.
    """
    near = _near(word, known)
    return near[0] if len(near) == 1 else None


def _near(word: str, known: Iterable[str]) -> list[str]:
    within = 2 if len(word) >= 6 else 1 if len(word) >= 3 else 0
    letters, digits = set(word), _DIGITS.findall(word)
    return [
        name
        for name in known
        if abs(len(name) - len(word)) <= within
        and len(letters.symmetric_difference(name)) <= 2 * within
        and _DIGITS.findall(name) == digits
        and 0 < edit_distance(word, name) <= within
    ]


def slips_for(known: Collection[str], unknown: Iterable[str]) -> set[str]:
    """The known names that an unknown one may be a slip of the pen for; where several are near, all of them."""
    if not known:
        return set()
    few = islice(dict.fromkeys(unknown), MOST_COMPARED // len(known))
    return {name for word in few for name in _near(word, known)}
