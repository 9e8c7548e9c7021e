"""Growing admissible sets by local steps: what can be found without a search."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.semantics.framework import Framework
from argmap.semantics.grounded import IN, OUT, UNDECIDED

STEPS = 16
"""How many arguments a local step may take in before it gives up: more are better left to a search."""


class Growth:
    """An admissible set that grows: what is in it, and what it attacks."""

    def __init__(self, framework: Framework, accepted: Iterable[int] = ()) -> None:
        self._framework = framework
        self.labels = bytearray(framework.size)
        self.take(accepted)

    def take(self, accepted: Iterable[int]) -> None:
        """Add arguments with which the set is still admissible."""
        labels, targets = self.labels, self._framework.targets
        for argument in accepted:
            labels[argument] = IN
            for target in targets[argument]:
                labels[target] = OUT

    def defence_of(self, argument: int) -> list[int] | None:
        """Arguments that can join together, this one among them; None where no few are found without going back.

        Each attacker that nothing yet attacks is met by the first argument that conflicts with nothing taken so far.
        """
        labels, attackers, targets = self.labels, self._framework.attackers, self._framework.targets
        if labels[argument] or argument in attackers[argument]:
            return None
        taken, holding, met = [argument], {argument}, set(targets[argument])
        for member in taken:  # grows while it is walked
            for attacker in attackers[member]:
                if labels[attacker] == OUT or attacker in met:
                    continue
                for defender in attackers[attacker]:
                    if labels[defender] or defender in met:
                        continue
                    attacked = targets[defender]
                    if holding.isdisjoint(attacked) and defender not in attacked:
                        break
                else:
                    return None
                if len(taken) == STEPS:
                    return None
                taken.append(defender)
                holding.add(defender)
                met.update(attacked)
        return taken

    def attack_on(self, argument: int) -> list[int] | None:
        """Arguments that can join together, one of which attacks the argument; None where no few are found."""
        for attacker in self._framework.attackers[argument]:
            found = self.defence_of(attacker)
            if found is not None:
                return found
        return None

    def grow(self, candidates: Iterable[int]) -> None:
        """Take in, one after another, the candidates that can join, each with what defends it."""
        for argument in candidates:
            if not self.labels[argument]:
                joining = self.defence_of(argument)
                if joining is not None:
                    self.take(joining)

    def candidates(self) -> list[int]:
        """The arguments that may still join, in rising order: for each of their attackers, some of them attack it.

        It is the greatest such set free of self-attacks; what it lacks cannot be in any larger admissible set.
        """
        labels, attackers, targets = self.labels, self._framework.attackers, self._framework.targets
        undecided = [argument for argument, label in enumerate(labels) if label == UNDECIDED]
        possible = bytearray(self._framework.size)
        for argument in undecided:
            possible[argument] = argument not in targets[argument]
        helpers = [0] * self._framework.size
        hopeless = []  # what no candidate attacks
        for argument in undecided:
            count = sum(map(possible.__getitem__, attackers[argument]))
            helpers[argument] = count
            if not count:
                hopeless.append(argument)
        for attacker in hopeless:  # grows while it is walked
            for argument in targets[attacker]:
                if possible[argument]:
                    possible[argument] = False
                    for target in targets[argument]:
                        helpers[target] -= 1
                        if not helpers[target] and not labels[target]:
                            hopeless.append(target)
        return [argument for argument in undecided if possible[argument]]

    def accepted(self) -> list[int]:
        """What is in the set, in rising order."""
        return [argument for argument, label in enumerate(self.labels) if label == IN]
