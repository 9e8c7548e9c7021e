"""The ideal semantics: the greatest admissible set within all preferred extensions (Dung, Mancarella & Toni 2007)."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.admissible import AdmissibleSets
from argmap.semantics.engine import SolverMaker
from argmap.semantics.framework import Framework
from argmap.semantics.growth import Growth


class IdealExtension:
    """The ideal extension of a framework, as the only one of its semantics."""

    def __init__(self, framework: Framework, make_solver: SolverMaker) -> None:
        self._framework = framework
        self._make_solver = make_solver
        self._ideal: list[int] | None = None

    def containing(self, argument: int) -> list[int] | None:
        """The ideal extension, None where it lacks the argument."""
        ideal = self.first()
        return ideal if argument in ideal else None

    def omitting(self, argument: int) -> list[int] | None:
        """The ideal extension, None where it has the argument."""
        ideal = self.first()
        return None if argument in ideal else ideal

    def first(self) -> list[int]:
        """The ideal extension."""
        if self._ideal is None:
            self._ideal = ideal_set(AdmissibleSets(self._framework, self._make_solver))
        return self._ideal

    def finished(self, accepted: list[int]) -> list[int]:
        """The extension itself."""
        return accepted

    def all(self) -> Iterator[list[int]]:
        """The ideal extension alone."""
        yield self.first()


def ideal_set(sets: AdmissibleSets) -> list[int]:
    """The greatest admissible set that no admissible set attacks, in rising order.

    That is the ideal extension (Dung, Mancarella & Toni 2007). It lies in every preferred extension, so we start with
    one; while some admissible set attacks what is left, we remove what that set attacks, and then what is no longer
    defended. Small sets that attack are found first, by local steps; the search decides when they find none.
    """
    framework = sets.framework
    left = set(sets.grown([]))
    defenders: dict[int, int] = {}  # by argument that is attacked from what is left: how often
    for argument in left:
        for target in framework.targets[argument]:
            defenders[target] = defenders.get(target, 0) + 1
    nothing = Growth(framework)
    for argument in sorted(left):
        if argument in left:
            rival = nothing.attack_on(argument)
            if rival is not None:
                _remove(framework, left, defenders, sets.attacked_by(rival))
    while left:
        sets.cover_all()
        attackers = sorted({attacker for argument in left for attacker in framework.attackers[argument]})
        rival = sets.found_with_one_of(sets.literals_of(attackers), ())
        if rival is None:
            break
        _remove(framework, left, defenders, sets.attacked_by(rival))
    return sorted(left)


def _remove(framework: Framework, left: set[int], defenders: dict[int, int], attacked: set[int]) -> None:
    """Remove from what is left what is attacked, and what is then no longer defended."""
    doomed = list(left & attacked)
    left.difference_update(doomed)
    for argument in doomed:  # grows while it is walked
        for target in framework.targets[argument]:
            defenders[target] -= 1
            if not defenders[target]:
                undefended = left.intersection(framework.targets[target])
                left -= undefended
                doomed += undefended
