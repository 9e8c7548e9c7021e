"""The semi-stable and the stage semantics: sets whose range, what they hold or attack, is greatest."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.admissible import AdmissibleSets
from argmap.semantics.engine import SolverMaker
from argmap.semantics.framework import Framework
from argmap.semantics.grounded import UNDECIDED
from argmap.semantics.growth import Growth

LOCAL = 16
"""In how small a framework a stable extension is first looked for by local steps: a SAT solver is dear to make."""


class LargestRangeExtensions:
    """The admissible sets of greatest range (Caminada 2006, Def. 3), or the conflict-free ones (Verheij 1996).

    Where there is a stable extension, its range is everything, and these are the stable extensions.
    """

    def __init__(self, framework: Framework, make_solver: SolverMaker, *, defended: bool) -> None:
        self._framework = framework
        self._make_solver = make_solver
        self._defended = defended
        self._has_stable: bool | None = None  # whether there is a stable extension, None where that is not known yet
        self._sets: AdmissibleSets | None = None
        self._reached: list[int] = []  # by argument: the literal that says that it is in the range

    def first(self) -> list[int]:
        """An extension. There is always one."""
        if self._defended and self._sets is None and self._framework.size <= LOCAL:
            growth = Growth(self._framework)
            growth.grow(growth.candidates())
            if UNDECIDED not in growth.labels:
                self._has_stable = True
                return growth.accepted()
        sets = self._ranged()
        if self._has_stable is not False:
            extension = sets.found(self._reached)
            self._has_stable = extension is not None
            if extension is not None:
                return extension
        return self._widened(sets.found() or [], [])

    def containing(self, argument: int) -> list[int] | None:
        """An extension with the argument, None where there is none."""
        return self._found(argument, True)

    def omitting(self, argument: int) -> list[int] | None:
        """An extension without the argument, None where there is none."""
        return self._found(argument, False)

    def finished(self, accepted: list[int]) -> list[int]:
        """The extension itself."""
        return accepted

    def all(self) -> Iterator[list[int]]:
        """Every extension, once: range by range, and for each range all sets that have it.

        None of one range contains another, so it is enough that the next lacks something of each before it.
        """
        found: list[int] | None = self.first()
        sets = self._ranged(fresh=True)
        while found is not None:
            widest = self._widened(found, [])
            reached = self._range_of(widest)
            assumed = [self._reached[argument] for argument in reached]
            extension: list[int] | None = widest
            while extension is not None:
                yield extension
                sets.require([-literal for literal in sets.literals_of(extension)])
                extension = sets.found(assumed)
            sets.require(self._beyond(reached))
            found = sets.found()
        self._sets = None  # its clauses now exclude what was found

    def _found(self, argument: int, wanted: bool) -> list[int] | None:
        """An extension in which the argument is in, or is not, as wanted.

        The widest of the sets that are as wanted is an extension unless another is wider; then no set within the range
        of the widest such one can be an extension as wanted, and we look beyond it.
        """
        some = self.first()
        if (argument in some) == wanted:
            return some
        sets = self._ranged()
        literal = sets.literal_of(argument)
        if not literal:
            return None if wanted else some
        condition = literal if wanted else -literal
        if self._has_stable:
            return sets.found([condition, *self._reached])
        switch = sets.new_literal()
        answer = None
        while (candidate := sets.found([switch, condition])) is not None:
            candidate = self._widened(candidate, [switch, condition])
            wider = self._wider(candidate, [])
            if wider is None:
                answer = candidate
                break
            sets.require([-switch, *self._beyond(self._range_of(self._widened(wider, [])))])
        sets.require([-switch])
        return answer

    def _ranged(self, *, fresh: bool = False) -> AdmissibleSets:
        """The sets among which the widest are sought, with a literal for each argument that may be in the range."""
        if self._sets is None or fresh:
            sets = AdmissibleSets(self._framework, self._make_solver, defended=self._defended)
            sets.cover_all()
            self._reached = sets.new_literals(self._framework.size)
            add, literal = sets.solver.add_clause, sets.literal_of
            literals = [literal(argument) for argument in range(self._framework.size)]
            for reached, own, attackers in zip(self._reached, literals, self._framework.attackers, strict=True):
                add([-reached, *filter(None, (own, *map(literals.__getitem__, attackers)))])
            self._sets = sets
        return self._sets

    def _range_of(self, accepted: list[int]) -> set[int]:
        reached = set(accepted)
        for argument in accepted:
            reached.update(self._framework.targets[argument])
        return reached

    def _beyond(self, reached: set[int]) -> list[int]:
        """The literals that say that something else is in the range."""
        return [literal for argument, literal in enumerate(self._reached) if argument not in reached]

    def _wider(self, accepted: list[int], assumptions: list[int]) -> list[int] | None:
        """A set of greater range for which the assumptions hold, None where there is none."""
        reached = self._range_of(accepted)
        if len(reached) == self._framework.size:
            return None
        held = [self._reached[argument] for argument in sorted(reached)]
        return self._ranged().found_with_one_of(self._beyond(reached), [*assumptions, *held])

    def _widened(self, accepted: list[int], assumptions: list[int]) -> list[int]:
        """A set of greatest range among those for which the assumptions hold, not less than this one's."""
        while (wider := self._wider(accepted, assumptions)) is not None:
            accepted = wider
        return accepted
