"""The preferred semantics: greatest admissible sets (Dung 1995, Def. 7)."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.admissible import AdmissibleSets
from argmap.semantics.bit_sets import members
from argmap.semantics.branching import LARGEST, Branching, LostPatienceError
from argmap.semantics.engine import SolverMaker
from argmap.semantics.framework import Framework
from argmap.semantics.growth import Growth


class PreferredExtensions:
    """The preferred extensions of a framework."""

    def __init__(self, framework: Framework, make_solver: SolverMaker) -> None:
        self._framework = framework
        self._make_solver = make_solver
        self._sets = AdmissibleSets(framework, make_solver)

    def containing(self, argument: int) -> list[int] | None:
        """An admissible set with the argument: each lies in a preferred extension (Dung 1995, Thm. 11)."""
        return self._sets.found_with(argument)

    def omitting(self, argument: int) -> list[int] | None:
        """An admissible set that no admissible set with the argument contains, None where there is none.

        A preferred extension without the argument conflicts with every admissible set that has it, and attacks of
        admissible sets go both ways: so it holds something that such a set attacks. Counter-examples are sought among
        what meets this for the sets seen so far (after Thimm, Cerutti & Vallati 2021); one that the argument can still
        join gives the next set, and is itself excluded by it.
        """
        sets = self._sets
        attack = Growth(self._framework).attack_on(argument)
        if attack is not None:
            return attack
        holder = sets.found_with(argument)
        if holder is None:
            return []
        sets.cover((argument,))
        literal = sets.literal_of(argument)
        switch = sets.new_literal()
        while holder is not None:
            reason = self._reason_within(holder, argument)
            sets.require([-switch, *sets.literals_of(sorted(sets.attacked_by(reason)))])
            candidate = sets.found([switch, -literal])
            if candidate is None:
                break
            holder = sets.found([literal, *sets.literals_of(candidate)])
        sets.require([-switch])
        return candidate

    def _reason_within(self, accepted: list[int], argument: int) -> list[int]:
        """A small admissible subset with the argument: what defends it, and what defends that."""
        attackers, inside = self._framework.attackers, set(accepted)
        reason, chosen, answered = [argument], {argument}, set[int]()
        for member in reason:  # grows while it is walked
            for attacker in attackers[member]:
                if attacker in answered:
                    continue
                answered.add(attacker)
                defenders = [other for other in attackers[attacker] if other in inside]
                if chosen.isdisjoint(defenders):
                    chosen.add(defenders[0])
                    reason.append(defenders[0])
        return reason

    def first(self) -> list[int]:
        """The empty set, from which a preferred extension grows."""
        return []

    def finished(self, accepted: list[int]) -> list[int]:
        """A preferred extension with all of an admissible set."""
        return self._sets.grown(accepted)

    def all(self) -> Iterator[list[int]]:
        """Every preferred extension, once.

        Those of a small framework are found by branching. Where that fails, a search that learns goes on: two preferred
        extensions conflict, and attacks of admissible sets go both ways, so the next holds something that each one
        before it attacks.
        """
        known = []
        if self._framework.size <= LARGEST:
            try:
                for found in Branching(self._framework).preferred():
                    known.append(found)
                    yield members(found)
                return
            except LostPatienceError:
                pass
        sets = AdmissibleSets(self._framework, self._make_solver)
        sets.cover_all()
        for extension in map(members, known):
            sets.require(sets.literals_of(sorted(sets.attacked_by(extension))))
        while (accepted := sets.found()) is not None:
            extension = sets.grown(accepted)
            yield extension
            sets.require(sets.literals_of(sorted(sets.attacked_by(extension))))
