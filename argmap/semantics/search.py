"""A search for models of clauses, our own: it decides where no faster SAT solver is installed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


class Search:
    """Clauses, and the models that are found for them: conflict-driven clause learning.

    Learning and backjumping follow Marques-Silva & Sakallah (1999), watched literals Moskewicz et al. (2001), the order
    of decisions Ryan (2004): a variable of a recent conflict first. Outside, a literal is a variable (1, 2, …) or its
    negative; inside, variable v is the even number 2v and its negation 2v + 1, so that `literal ^ 1` denies a literal.
    """

    def __init__(self) -> None:
        self._value: list[bool | None] = [None, None]
        """By literal; at level 0 what holds in every model."""
        self._watches: list[list[list[int]]] = [[], []]
        """By literal: the clauses of which it is one of the first two."""
        self._phase = [True]
        """By variable: the value to try first, which is the last it had."""
        self._level = [0]
        self._reason: list[list[int] | None] = [None]
        """By variable: the clause that left no other value, with its literal first."""
        self._older, self._newer, self._stamp = [0], [0], [0]
        """By variable: a ring in the order of their last conflicts, with 0 between the oldest and the newest."""
        self._candidate = 0
        """The variables newer than this one are assigned."""
        self._trail: list[int] = []
        self._starts: list[int] = []
        """By level, from 1 on: where in the trail it starts."""
        self._propagated, self._is_contradictory = 0, False
        self._model: list[int] = []

    def add_clause(self, clause: Sequence[int]) -> None:
        """Demand that one of these literals is true. New variables come to be by being named."""
        self._make_variables(clause)
        literals = dict.fromkeys(_inner(literal) for literal in clause)
        if not any(literal ^ 1 in literals or self._value[literal] is True for literal in literals):
            self._keep([literal for literal in literals if self._value[literal] is None])

    def solve(self, assumptions: Sequence[int] = ()) -> bool:
        """Whether all clauses can hold, with these literals true for this once."""
        self._make_variables(assumptions)
        assumed = [_inner(literal) for literal in assumptions]
        self._model = []
        decision = -1
        restarts = _restart_intervals()
        conflicts_left = next(restarts)
        while not self._is_contradictory:
            conflict = self._propagate()
            if conflict is not None:
                learned, level = self._learned_from(conflict) if self._starts else ([], 0)
                conflicts_left -= 1
                if conflicts_left == 0:
                    conflicts_left, level = next(restarts), 0
                self._undo(level)
                self._keep(learned)
                continue
            decision = assumed[len(self._starts)] if len(self._starts) < len(assumed) else self._decision()
            if decision == 0 or self._value[decision] is False:
                break
            self._starts.append(len(self._trail))
            if self._value[decision] is None:
                self._assign(decision, None)
        has_model = not self._is_contradictory and decision == 0
        if has_model:
            self._model = [v if self._value[2 * v] else -v for v in range(1, len(self._level))]
        self._undo(0)
        return has_model

    def get_model(self) -> list[int]:
        """The model that the last `solve` found: a literal for each variable, in order; empty where it found none."""
        return self._model

    def delete(self) -> None:
        """Let go of the clauses: the end of the search, as solvers with memory of their own must be told it."""
        self._watches.clear()

    def _make_variables(self, literals: Sequence[int]) -> None:
        for variable in range(len(self._level), max(map(abs, literals), default=0) + 1):
            self._value += (None, None)
            self._watches += ([], [])
            self._phase.append(True)
            self._level.append(0)
            self._reason.append(None)
            self._stamp.append(-variable)  # the first variable counts as the newest
            self._older.append(0)
            self._newer.append(self._newer[0])
            self._older[self._newer[0]] = self._newer[0] = variable
            self._candidate = self._candidate or variable

    def _keep(self, clause: list[int]) -> None:
        """Add a clause whose literals are free, or whose first is while the second was the last to become false."""
        if not clause:
            self._is_contradictory = True
            return
        if len(clause) > 1:
            self._watches[clause[0]].append(clause)
            self._watches[clause[1]].append(clause)
        if len(clause) == 1 or self._value[clause[1]] is False:
            self._assign(clause[0], clause)

    def _assign(self, literal: int, reason: list[int] | None) -> None:
        self._value[literal], self._value[literal ^ 1] = True, False
        self._level[literal >> 1] = len(self._starts)
        self._reason[literal >> 1] = reason
        self._trail.append(literal)

    def _propagate(self) -> list[int] | None:
        """Draw every conclusion from clauses with one literal left; the clause that is false, where there is one."""
        value, watches, trail = self._value, self._watches, self._trail
        while self._propagated < len(trail):
            denied = trail[self._propagated] ^ 1
            self._propagated += 1
            staying: list[list[int]] = []
            watching, watches[denied] = watches[denied], staying
            for place, clause in enumerate(watching):
                if clause[0] == denied:
                    clause[0], clause[1] = clause[1], denied
                first = clause[0]
                if value[first] is True:
                    staying.append(clause)
                    continue
                for position in range(2, len(clause)):
                    other = clause[position]
                    if value[other] is not False:
                        clause[1], clause[position] = other, denied
                        watches[other].append(clause)
                        break
                else:
                    staying.append(clause)
                    if value[first] is False:
                        staying += watching[place + 1 :]
                        return clause
                    self._assign(first, clause)
        return None

    def _learned_from(self, conflict: list[int]) -> tuple[list[int], int]:
        """The clause that says why a conflict came about (first unique implication point), and where to go back to."""
        seen: set[int] = set()
        learned, unresolved, clause, trail = [], 0, conflict, reversed(self._trail)
        while True:
            for literal in clause:
                variable = literal >> 1
                if variable not in seen and self._level[variable] > 0:
                    seen.add(variable)
                    if self._level[variable] == len(self._starts):
                        unresolved += 1
                    else:
                        learned.append(literal)
            last = next(literal for literal in trail if literal >> 1 in seen)
            unresolved -= 1
            if unresolved == 0:
                break
            clause = self._reason[last >> 1] or []
        older, newer = self._older, self._newer
        for variable in sorted(seen, key=self._stamp.__getitem__):
            newer[older[variable]], older[newer[variable]] = newer[variable], older[variable]
            older[variable], newer[variable] = older[0], 0
            self._stamp[variable] = max(self._stamp[older[0]], 0) + 1
            newer[older[0]] = older[0] = variable
        kept = [literal for literal in learned if not self._is_implied(literal, seen)]
        kept.sort(key=lambda literal: -self._level[literal >> 1])
        return [last ^ 1, *kept], self._level[kept[0] >> 1] if kept else 0

    def _is_implied(self, literal: int, seen: set[int]) -> bool:
        """Whether a learned clause says the same without this literal: all that made it false is in the clause."""
        reason = self._reason[literal >> 1]
        return reason is not None and all(other >> 1 in seen or self._level[other >> 1] == 0 for other in reason)

    def _undo(self, level: int) -> None:
        self._propagated = self._starts[level] if level < len(self._starts) else self._propagated
        for literal in self._trail[self._propagated :]:
            variable = literal >> 1
            self._value[literal] = self._value[literal ^ 1] = None
            self._phase[variable] = literal & 1 == 0
            if not self._candidate or self._stamp[variable] > self._stamp[self._candidate]:
                self._candidate = variable
        del self._trail[self._propagated :]
        del self._starts[level:]

    def _decision(self) -> int:
        """The literal to try next: of the newest free variable, as it was last; 0 where none is free."""
        while self._candidate and self._value[2 * self._candidate] is not None:
            self._candidate = self._older[self._candidate]
        return 2 * self._candidate + (not self._phase[self._candidate]) if self._candidate else 0


def _inner(literal: int) -> int:
    return 2 * literal if literal > 0 else 1 - 2 * literal


def _restart_intervals() -> Iterator[int]:
    """How many conflicts before each restart: 64 times 1, 1, 2, 1, 1, 2, 4, … (Luby, Sinclair & Zuckerman 1993)."""
    high, low = 1, 1
    while True:
        yield 64 * low
        high, low = (high + 1, 1) if high & -high == low else (high, 2 * low)
