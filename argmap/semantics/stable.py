"""The stable semantics: sets free of conflict that attack all else (Dung 1995, Def. 13)."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.engine import SatSolver, SolverMaker
from argmap.semantics.framework import Framework
from argmap.semantics.grounded import IN, OUT, UNDECIDED, arguments_in


class StableExtensions:
    """The stable extensions of a framework."""

    def __init__(self, framework: Framework, make_solver: SolverMaker) -> None:
        self._framework = framework
        self._make_solver = make_solver
        self._solver: SatSolver | None = None
        self._is_hopeless = any(  # an argument that only itself attacks can neither be in nor be attacked
            len(attackers) == 1 and attackers[0] == argument for argument, attackers in enumerate(framework.attackers)
        )

    def containing(self, argument: int) -> list[int] | None:
        """A stable extension with the argument, None where there is none."""
        return self._implied(argument, IN)

    def omitting(self, argument: int) -> list[int] | None:
        """A stable extension without the argument, None where there is none."""
        return self._implied(argument, OUT)

    def first(self) -> list[int] | None:
        """A stable extension, None where there is none."""
        return self._found([])

    def finished(self, accepted: list[int]) -> list[int]:
        """The extension itself."""
        return accepted

    def all(self) -> Iterator[list[int]]:
        """Every stable extension, once. None contains another, so it is enough that the next lacks one of these."""
        if self._is_hopeless:
            return
        solver = self._encoded()
        while solver.solve():
            extension = [literal for literal in solver.get_model() if literal > 0]
            yield [literal - 1 for literal in extension]
            solver.add_clause([-literal for literal in extension])
        solver.delete()

    def _implied(self, argument: int, label: int) -> list[int] | None:
        """A stable extension in which the argument has the label; searched for where its consequences leave it open."""
        labels = implied_labels(self._framework, argument, label)
        if labels is None:
            return None
        if UNDECIDED in labels:
            return self._found([argument + 1 if label == IN else -(argument + 1)])
        return list(arguments_in(labels))

    def _found(self, assumptions: list[int]) -> list[int] | None:
        if self._is_hopeless:
            return None
        if self._solver is None:
            self._solver = self._encoded()
        if not self._solver.solve(assumptions):
            return None
        return [literal - 1 for literal in self._solver.get_model() if literal > 0]

    def _encoded(self) -> SatSolver:
        """A solver whose models are the stable extensions (Besnard & Doutre 2004): variable a + 1 is argument a."""
        solver = self._make_solver()
        add, targets = solver.add_clause, self._framework.targets
        for argument, attackers in enumerate(self._framework.attackers):
            own = argument + 1
            literals = [attacker + 1 for attacker in attackers]
            add([own, *literals])
            attacked = targets[argument]
            for other in literals:
                if own <= other or other - 1 not in attacked:  # a conflict of two that attack each other is said once
                    add([-own, -other] if own != other else [-own])
        return solver


def implied_labels(framework: Framework, argument: int, label: int) -> bytearray | None:
    """The labels, IN or OUT, that follow in every stable extension from one argument's, or None where they conflict.

    What is in conflicts with nothing that is in; what has no attacker left is in; what is out has an attacker that is
    in. The labels of all arguments without a conflict are a stable extension.
    """
    attackers, targets = framework.attackers, framework.targets
    labels = bytearray(framework.size)
    left = list(map(len, attackers))  # by argument: how many of its attackers are not out
    labels[argument] = label
    pending = [argument]
    for member in pending:  # grows while it is walked
        if labels[member] == IN:
            for near in (targets[member], attackers[member]):
                for other in near:
                    if labels[other] == IN:
                        return None
                    if not labels[other]:
                        labels[other] = OUT
                        pending.append(other)
            continue
        for changed in targets[member]:
            left[changed] -= 1
        for changed in (member, *targets[member]):
            if not left[changed]:
                if labels[changed] == OUT:
                    return None
                if not labels[changed]:
                    labels[changed] = IN
                    pending.append(changed)
            elif left[changed] == 1 and labels[changed] == OUT:
                for other in attackers[changed]:
                    if not labels[other]:
                        labels[other] = IN
                        pending.append(other)
    return labels
