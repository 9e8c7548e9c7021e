"""An abstract argumentation framework: arguments by number, and which attacks which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Framework:
    """Arguments 0 … size - 1 and the attacks between them (Dung 1995, Def. 2).

    `attackers[a]` are the arguments that attack `a`, `targets[a]` those that it attacks; each once, in rising order.
    """

    size: int
    attackers: Sequence[Sequence[int]]
    targets: Sequence[Sequence[int]]


def framework_of(size: int, attacks: Iterable[tuple[int, int]]) -> Framework:
    """The framework with these attacks, each a pair of attacker and target. One that is given twice counts once."""
    targets: list[list[int]] = [[] for _ in range(size)]
    for attacker, target in attacks:
        targets[attacker].append(target)
    attackers: list[list[int]] = [[] for _ in range(size)]
    for attacker, attacked in enumerate(targets):
        if len(attacked) > 1:
            attacked[:] = sorted(set(attacked))
        for target in attacked:
            attackers[target].append(attacker)
    return Framework(size, attackers, targets)
