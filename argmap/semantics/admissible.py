"""The admissible sets of a framework, found one at a time by a warm SAT solver."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.semantics.engine import SatSolver, SolverMaker
from argmap.semantics.framework import Framework
from argmap.semantics.growth import Growth


class AdmissibleSets:
    """The admissible sets (Dung 1995, Def. 6) of what was covered so far, asked for by literals that must hold.

    Whether a set is admissible depends on its attackers and theirs alone, so clauses are made for an argument, and for
    all that leads to it, when it is first asked for. A set found among what is covered is admissible in the whole.
    Clauses are those of Besnard & Doutre (2004), except that "some attacker of this one is in" gets a variable of its
    own where the clause would be repeated. With `defended=False` the sets are only free of conflict.
    """

    def __init__(self, framework: Framework, make_solver: SolverMaker, *, defended: bool = True) -> None:
        self.framework = framework
        self._make_solver = make_solver
        self._defended = defended
        self._solver: SatSolver | None = None
        self._literal = [0] * framework.size  # 0 where not covered, or where the argument attacks itself
        self._covered = bytearray(framework.size)
        self._refutation: dict[int, int] = {}  # by argument: the variable that says that an attacker of it is in
        self._owner = [-1]  # by variable: its argument, -1 for others

    # -- literals and clauses ------------------------------------------------------------------------------------------

    def literal_of(self, argument: int) -> int:
        """The literal that says that the argument is in; 0 where it cannot be, because it attacks itself."""
        return self._literal[argument]

    def literals_of(self, arguments: Iterable[int]) -> list[int]:
        """The literals that say that these are in, of those that can be."""
        return [literal for literal in map(self._literal.__getitem__, arguments) if literal]

    def new_literal(self, argument: int = -1) -> int:
        """A variable that is used nowhere yet."""
        self._owner.append(argument)
        return len(self._owner) - 1

    def new_literals(self, count: int) -> list[int]:
        """So many variables that are used nowhere yet."""
        first = len(self._owner)
        self._owner += [-1] * count
        return list(range(first, first + count))

    def require(self, clause: list[int]) -> None:
        """Have one of these literals hold from now on."""
        self.solver.add_clause(clause)

    @property
    def solver(self) -> SatSolver:
        """The solver, made when it is first needed."""
        if self._solver is None:
            self._solver = self._make_solver()
        return self._solver

    # -- what is covered -----------------------------------------------------------------------------------------------

    def cover(self, arguments: Iterable[int]) -> None:
        """Make the clauses for these arguments and for all that leads to them."""
        attackers, covered = self.framework.attackers, self._covered
        added = []
        for argument in arguments:
            if not covered[argument]:
                covered[argument] = True
                added.append(argument)
        for argument in added:  # grows while it is walked
            for attacker in attackers[argument]:
                if not covered[attacker]:
                    covered[attacker] = True
                    added.append(attacker)
        for argument in added:
            if argument not in attackers[argument]:
                self._literal[argument] = self.new_literal(argument)
        self._encode(added)

    def cover_all(self) -> None:
        """Make the clauses for all arguments."""
        self.cover(range(self.framework.size))

    def _encode(self, added: list[int]) -> None:
        literal, add, defended = self._literal, self.solver.add_clause, self._defended
        for argument in added:
            own = literal[argument]
            if not own:
                continue
            attacked = self.framework.targets[argument]
            for attacker in self.framework.attackers[argument]:
                other = literal[attacker]
                if attacker in attacked:
                    if argument < attacker and other:  # each attacks the other: said once, and each defends itself
                        add([-own, -other])
                    continue
                if other:
                    add([-own, -other])
                if defended:
                    add([-own, *self._refuted(attacker)])

    def _refuted(self, attacker: int) -> list[int]:
        """The rest of a clause that says that something attacks the attacker."""
        refuters = self.framework.attackers[attacker]
        if len(refuters) <= 2 or len(self.framework.targets[attacker]) == 1:
            return self.literals_of(refuters)
        variable = self._refutation.get(attacker)
        if variable is None:
            variable = self._refutation[attacker] = self.new_literal()
            self.require([-variable, *self.literals_of(refuters)])
        return [variable]

    # -- questions -----------------------------------------------------------------------------------------------------

    def found(self, assumptions: Sequence[int] = ()) -> list[int] | None:
        """A set in which these literals hold, None where there is none. Without literals there is always one."""
        if not self.solver.solve(assumptions):
            return None
        owner = self._owner
        return [owner[literal] for literal in self.solver.get_model() if literal > 0 and owner[literal] >= 0]

    def found_with(self, argument: int) -> list[int] | None:
        """An admissible set with the argument, None where there is none; a search is made where local steps fail."""
        local = Growth(self.framework).defence_of(argument)
        if local is not None:
            return local
        self.cover((argument,))
        literal = self._literal[argument]
        return self.found([literal]) if literal else None

    def found_with_one_of(self, literals: Sequence[int], assumptions: Sequence[int]) -> list[int] | None:
        """A set in which the assumptions and at least one of the literals hold, None where there is none."""
        switch = self.new_literal()
        self.require([-switch, *literals])
        answer = self.found([switch, *assumptions])
        self.require([-switch])
        return answer

    def grown(self, accepted: list[int]) -> list[int]:
        """A greatest admissible set with these arguments, which must be an admissible set, in rising order.

        It grows by local steps as far as they lead, then by a search among what is left, and so on in turn. Where
        nothing that is left could join, no search is needed to know that the set is greatest.
        """
        growth = Growth(self.framework, accepted)
        while True:
            candidates = growth.candidates()
            growth.grow(candidates)
            candidates = growth.candidates()
            if not candidates:
                return growth.accepted()
            self.cover_all()
            accepted = growth.accepted()
            larger = self.found_with_one_of(self.literals_of(candidates), self.literals_of(accepted))
            if larger is None:
                return accepted
            growth.take(larger)

    def attacked_by(self, arguments: Iterable[int]) -> set[int]:
        """What these arguments attack."""
        targets = self.framework.targets
        return {target for argument in arguments for target in targets[argument]}
