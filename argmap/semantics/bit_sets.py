"""Sets of arguments as numbers: bit a says that argument a is in the set."""

from __future__ import annotations

from collections.abc import Sequence


def members(arguments: int) -> list[int]:
    """The arguments of a set, in rising order."""
    members = []
    while arguments:
        bit = arguments & -arguments
        members.append(bit.bit_length() - 1)
        arguments ^= bit
    return members


def union_of(sets: Sequence[int], arguments: int) -> int:
    """The union of the sets that belong to some arguments."""
    union = 0
    while arguments:
        bit = arguments & -arguments
        union |= sets[bit.bit_length() - 1]
        arguments ^= bit
    return union


def those_without(sets: Sequence[int], arguments: int, wanted: int) -> int:
    """Those of the arguments whose sets have nothing that is wanted."""
    found = 0
    while arguments:
        bit = arguments & -arguments
        if not sets[bit.bit_length() - 1] & wanted:
            found |= bit
        arguments ^= bit
    return found
