"""The stable semantics: sets free of conflict that attack all else (Dung 1995, Def. 13)."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.engine import SatSolver, SolverMaker
from argmap.semantics.framework import Framework


class StableExtensions:
    """The stable extensions of a framework."""

    def __init__(self, framework: Framework, make_solver: SolverMaker) -> None:
        self._framework = framework
        self._make_solver = make_solver
        self._solver: SatSolver | None = None

    def containing(self, argument: int) -> list[int] | None:
        """A stable extension with the argument, None where there is none."""
        return self._found([argument + 1])

    def omitting(self, argument: int) -> list[int] | None:
        """A stable extension without the argument, None where there is none."""
        return self._found([-(argument + 1)])

    def first(self) -> list[int] | None:
        """A stable extension, None where there is none."""
        return self._found([])

    def finished(self, accepted: list[int]) -> list[int]:
        """The extension itself."""
        return accepted

    def all(self) -> Iterator[list[int]]:
        """Every stable extension, once. None contains another, so it is enough that the next lacks one of these."""
        solver = self._encoded()
        while solver.solve():
            extension = [literal for literal in solver.get_model() if literal > 0]
            yield [literal - 1 for literal in extension]
            solver.add_clause([-literal for literal in extension])
        solver.delete()

    def _found(self, assumptions: list[int]) -> list[int] | None:
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
