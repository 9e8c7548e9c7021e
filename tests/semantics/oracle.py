"""Extensions by brute force: every set of arguments, judged by the definitions alone."""

from __future__ import annotations

from itertools import combinations

from argmap.semantics.semantics import Semantics

Attacks = frozenset[tuple[int, int]]
Extension = frozenset[int]


def extensions_by_definition(size: int, attacks: Attacks) -> dict[Semantics, frozenset[Extension]]:
    """All extensions of all semantics of a small framework."""
    subsets = [frozenset(chosen) for length in range(size + 1) for chosen in combinations(range(size), length)]
    attackers = [frozenset(a for a, b in attacks if b == argument) for argument in range(size)]
    attacked = [frozenset(b for a, b in attacks if a == argument) for argument in range(size)]
    reach = {subset: frozenset().union(*(attacked[a] for a in subset)) for subset in subsets}

    def defended(subset: Extension) -> Extension:
        return frozenset(a for a in range(size) if attackers[a] <= reach[subset])

    conflict_free = [subset for subset in subsets if not subset & reach[subset]]
    admissible = [subset for subset in conflict_free if subset <= defended(subset)]
    complete = [subset for subset in admissible if subset == defended(subset)]
    preferred = [subset for subset in admissible if not any(subset < other for other in admissible)]
    within_all = frozenset(range(size)).intersection(*preferred)
    ideal = max((subset for subset in admissible if subset <= within_all), key=len)
    return {
        Semantics.GROUNDED: frozenset({min(complete, key=len)}),
        Semantics.COMPLETE: frozenset(complete),
        Semantics.PREFERRED: frozenset(preferred),
        Semantics.STABLE: frozenset(subset for subset in conflict_free if len(subset | reach[subset]) == size),
        Semantics.SEMI_STABLE: _widest(complete, reach),
        Semantics.STAGE: _widest(conflict_free, reach),
        Semantics.IDEAL: frozenset({ideal}),
    }


def _widest(candidates: list[Extension], reach: dict[Extension, Extension]) -> frozenset[Extension]:
    """Those whose range, themselves with what they attack, no other's contains."""
    ranges = {candidate | reach[candidate] for candidate in candidates}
    return frozenset(c for c in candidates if not any(c | reach[c] < other for other in ranges))
