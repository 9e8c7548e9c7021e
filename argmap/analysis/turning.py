"""Turning a claim: the search for deletions that change its standing, smaller ones first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from argmap.analysis.cone import Cone, Trial

MOST_WORK = 1_000_000
"""How many claims are judged, all trials together, before a search ends with what it has found: some seconds."""


class Search:
    """Branches on certificates, as one does for minimal hitting sets (Reiter 1987).

    Whatever turns the claim must meet every certificate of its standing, so only members of one are tried; a deletion
    that turns it is not made larger. `is_allowed` says which parts of the cone may be deleted, `is_turned` whether a
    trial counts. `is_complete` is False once MOST_WORK claims were judged on trial and the search was ended.
    """

    def __init__(self, cone: Cone, is_allowed: Callable[[int], bool], is_turned: Callable[[Trial], bool]) -> None:
        self.cone = cone
        self.is_allowed = is_allowed
        self.is_turned = is_turned
        self.trials_left = MOST_WORK // len(cone.graph.claims)
        self.is_complete = True

    def levels(self, most_parts: int, known: frozenset[int] = frozenset()) -> Iterator[list[frozenset[int]]]:
        """For 1, 2, … parts, the sets of that size which turn the claim and hold no smaller one that does.

        `known` are parts of which it is known that each turns the claim alone.
        """
        turning = [frozenset({part}) for part in known]
        frontier = {frozenset[int](): self._candidates(self.cone.trial(frozenset()), known)}
        for size in range(1, most_parts + 1):
            found = list(turning) if size == 1 else []
            following: dict[frozenset[int], frozenset[int]] = {}
            alone = frozenset(part for deleted in turning if len(deleted) == 1 for part in deleted)
            for larger in _extended(frontier):
                if any(smaller <= larger for smaller in turning if len(smaller) < size):
                    continue
                if not self.trials_left:
                    self.is_complete = False
                    yield found
                    return
                self.trials_left -= 1
                trial = self.cone.trial(larger)
                if self.is_turned(trial):
                    found.append(larger)
                elif size < most_parts:
                    following[larger] = self._candidates(trial, alone)
            turning += found if size > 1 else found[len(turning) :]
            yield found
            frontier = following

    def _candidates(self, trial: Trial, without: frozenset[int]) -> frozenset[int]:
        kept = self.cone.kept_by(trial) - without - {self.cone.target}
        return frozenset(number for number in kept if self.is_allowed(number))


def _extended(frontier: dict[frozenset[int], frozenset[int]]) -> Iterator[frozenset[int]]:
    """Each set with one of its candidates more, each result once."""
    seen: set[frozenset[int]] = set()
    for deleted, candidates in frontier.items():
        for number in sorted(candidates):
            larger = deleted | {number}
            if larger not in seen:
                seen.add(larger)
                yield larger
