"""A part of a framework: some of its arguments and the attacks among them, numbered anew."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from argmap.semantics.framework import Framework


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """The framework of some arguments of a larger one. `names[a]` is the larger one's number of argument `a`."""

    framework: Framework
    names: Sequence[int]

    def place_of(self, name: int) -> int | None:
        """The number here of an argument of the larger framework, None where it is not in this part."""
        place = bisect_left(self.names, name)
        return place if place < len(self.names) and self.names[place] == name else None

    def named(self, arguments: Iterable[int]) -> Iterator[int]:
        """The larger framework's numbers of these arguments."""
        return map(self.names.__getitem__, arguments)


def part_of(framework: Framework, members: Sequence[int]) -> Part:
    """The part with these arguments, which are given in rising order."""
    if len(members) == framework.size:
        return Part(framework, range(framework.size))
    place = {member: number for number, member in enumerate(members)}
    attackers, targets = framework.attackers, framework.targets
    return Part(
        Framework(
            len(members),
            [[place[other] for other in attackers[member] if other in place] for member in members],
            [[place[other] for other in targets[member] if other in place] for member in members],
        ),
        members,
    )


def components_of(framework: Framework) -> list[list[int]]:
    """The arguments by weak component, in rising order, components by their first argument.

    No attack joins two components, so the extensions of the whole are the unions of one extension of each.
    """
    attackers, targets = framework.attackers, framework.targets
    seen = bytearray(framework.size)
    components = []
    for first in range(framework.size):
        if seen[first]:
            continue
        seen[first] = True
        members = [first]
        for member in members:  # grows while it is walked
            for near in (attackers[member], targets[member]):
                for other in near:
                    if not seen[other]:
                        seen[other] = True
                        members.append(other)
        members.sort()
        components.append(members)
    return components
