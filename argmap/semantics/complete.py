"""The complete semantics: admissible sets that hold all they defend (Dung 1995, Def. 23)."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.admissible import AdmissibleSets
from argmap.semantics.engine import SolverMaker
from argmap.semantics.framework import Framework
from argmap.semantics.grounded import arguments_in, grounded_labels


class CompleteExtensions:
    """The complete extensions of a framework."""

    def __init__(self, framework: Framework, make_solver: SolverMaker) -> None:
        self._framework = framework
        self._make_solver = make_solver
        self._sets = AdmissibleSets(framework, make_solver)

    def containing(self, argument: int) -> list[int] | None:
        """An admissible set with the argument: each lies in a complete extension."""
        return self._sets.found_with(argument)

    def omitting(self, argument: int) -> list[int] | None:
        """Nothing, from which the grounded extension grows, unless that one has the argument."""
        return None if argument in self.first() else []

    def first(self) -> list[int]:
        """The grounded extension, the least of all."""
        return self.finished([])

    def finished(self, accepted: list[int]) -> list[int]:
        """The least complete extension with all of an admissible set."""
        return list(arguments_in(grounded_labels(self._framework, accepted)))

    def all(self) -> Iterator[list[int]]:
        """Every complete extension, once.

        Where all stays in that is in for one of them, what is out stays out: another then takes in what was undecided.
        """
        size, solver = self._framework.size, self._make_solver()
        for clause in complete_clauses(self._framework):
            solver.add_clause(clause)
        while solver.solve():
            model = solver.get_model()
            accepted = [literal for literal in model[:size] if literal > 0]
            undecided = [-held for held, refuted in zip(model, model[size:], strict=False) if held < 0 and refuted < 0]
            yield [literal - 1 for literal in accepted]
            solver.add_clause([-literal for literal in accepted] + undecided)
        solver.delete()


def complete_clauses(framework: Framework) -> Iterator[list[int]]:
    """The clauses whose models are the complete extensions; variable a + 1 says that argument a is in.

    Variable size + a + 1 says that it is out: an argument is in exactly when its attackers are all out, and out exactly
    when one of them is in (as clauses after Besnard & Doutre 2004).
    """
    size = framework.size
    for argument, attackers in enumerate(framework.attackers):
        accepted, rejected = argument + 1, size + argument + 1
        yield [-accepted, -rejected]
        yield [accepted, *(-(size + attacker + 1) for attacker in attackers)]
        yield [-rejected, *(attacker + 1 for attacker in attackers)]
        for attacker in attackers:
            yield [-accepted, size + attacker + 1]
            yield [rejected, -(attacker + 1)]
