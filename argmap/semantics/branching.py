"""A search for the preferred extensions of a small framework by branching; sets of arguments are bits of numbers."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.semantics.bit_sets import members, those_without, union_of
from argmap.semantics.framework import Framework

LARGEST = 128
"""How many arguments a framework may have: sets of more are slow, and a search without learning goes astray in them."""

PATIENCE = 200
"""How many dead ends there may be, besides `CREDIT` for each extension of a part, before the search is given up."""

CREDIT = 4


class LostPatienceError(Exception):
    """There were too many dead ends: a search that learns from them is better."""


class Branching:
    """The admissible and preferred sets of a framework. Bit a of a number says that argument a is in the set.

    What an admissible set leaves, all that it neither holds nor attacks, is its reduct, and the preferred extensions
    that contain it are those of the reduct, each with the set (Baumann, Brewka & Ulbricht 2020, on modularisation).
    Now let some non-empty set be admissible in the reduct. Either a preferred extension contains it, or the extension
    attacks it, for else both together were admissible: so we branch. Where none is admissible, we have an extension,
    without comparing it with others. Where a reduct falls into components, each is searched alone.
    """

    def __init__(self, framework: Framework) -> None:
        bits = [1 << argument for argument in range(framework.size)]
        self._everything = (1 << framework.size) - 1
        self._attackers = [sum(map(bits.__getitem__, attackers)) for attackers in framework.attackers]
        self._targets = [sum(map(bits.__getitem__, targets)) for targets in framework.targets]
        self._conflicts = [one | other for one, other in zip(self._attackers, self._targets, strict=True)]
        self._selfless = self._everything - sum(map(int.__and__, bits, self._targets))
        self._patience = PATIENCE

    def preferred(self) -> Iterator[int]:
        """The preferred extensions, once each, in an order that depends on the framework alone.

        Raises a LostPatienceError where there are too many dead ends.
        """
        unattacked = those_without(self._attackers, self._everything, self._everything)
        return self._continued(self._everything, self._selfless, unattacked, 0)

    # -- branching -----------------------------------------------------------------------------------------------------

    def _continued(self, reduct: int, able: int, accepted: int, forbidden: int) -> Iterator[int]:
        """The preferred extensions of a reduct that contain an admissible set, with nothing else that is forbidden."""
        settled, left = self._settled(reduct, able, accepted)
        if settled & ~accepted & forbidden:
            self._fail()
            return
        able, left = self._able(left, able)
        if not able:
            self._patience += CREDIT
            yield settled
            return
        parts = self._components(left)
        for extension in _unions([self._branched(part, able & part, forbidden & part) for part in parts]):
            yield settled | extension

    def _branched(self, reduct: int, able: int, forbidden: int) -> Iterator[int]:
        """The preferred extensions of a reduct: those with some admissible set, then those that attack it."""
        free = able & ~forbidden
        chosen = self._some_admissible(reduct, able, free)
        if not chosen:
            self._patience += CREDIT
            yield 0
            return
        if not chosen & forbidden:
            yield from self._continued(reduct, able, chosen, forbidden)
        rivals = union_of(self._attackers, chosen) & free
        if rivals:
            for attack, permitted in self._closed(reduct, free, 0, 0, [rivals]):
                yield from self._continued(reduct, able, attack, ~permitted)
        elif chosen & forbidden:
            self._fail()

    def _some_admissible(self, reduct: int, able: int, free: int) -> int:
        """A non-empty admissible set, 0 where there is none.

        Best is an argument that no free one attacks, for every extension holds it; next, one of many attacks.
        """
        attackers, targets, conflicts = self._attackers, self._targets, self._conflicts
        best = most = 0
        pending = able
        while pending:
            bit = pending & -pending
            pending ^= bit
            argument = bit.bit_length() - 1
            if not attackers[argument] & reduct & ~targets[argument]:
                if not attackers[argument] & free:
                    return bit
                met = (conflicts[argument] & reduct).bit_count()
                if met > most:
                    best, most = bit, met
        untried = able
        while not best and untried:
            bit = untried & -untried
            best, _ = next(self._closed(reduct, untried, 0, 0, [bit]), (0, 0))
            untried ^= bit
        return best

    def _closed(
        self, reduct: int, candidates: int, accepted: int, attacked: int, demands: list[int]
    ) -> Iterator[tuple[int, int]]:
        """The admissible sets that candidates complete a set to, holding something of each demand; and what may follow.

        What meets the demands and defends that is found, and no more. A set found later lacks something that the one
        before it holds, and that is not among the candidates that come with it: so no set contains both.
        """
        open_demands = []
        shortest, least = 0, LARGEST + 1
        for demand in demands:
            if not demand & accepted:
                demand &= candidates
                open_demands.append(demand)
                length = demand.bit_count()
                if length < least:
                    shortest, least = demand, length
        if not open_demands:
            yield accepted, candidates
            return
        if not shortest:
            self._fail()
            return
        while shortest:
            bit = shortest & -shortest
            shortest ^= bit
            candidates ^= bit
            argument = bit.bit_length() - 1
            beaten = attacked | self._targets[argument]
            unmet = members(self._attackers[argument] & reduct & ~beaten)
            yield from self._closed(
                reduct,
                candidates & ~self._conflicts[argument],
                accepted | bit,
                beaten,
                [*open_demands, *map(self._attackers.__getitem__, unmet)],
            )

    # -- what is plain without branching -------------------------------------------------------------------------------

    def _settled(self, reduct: int, able: int, accepted: int) -> tuple[int, int]:
        """What an admissible set defends, and with that defends, and so on; and what all of it leaves.

        What nothing in the reduct attacks must be in the set.
        """
        settled = 0
        while accepted:
            settled |= accepted
            beaten = union_of(self._targets, accepted) & reduct
            reduct &= ~(accepted | beaten)
            relieved = union_of(self._targets, beaten) & reduct & able
            accepted = those_without(self._attackers, relieved, reduct)
        return settled, reduct

    def _able(self, reduct: int, able: int) -> tuple[int, int]:
        """The arguments that may be in an admissible set of a reduct, and with them what attacks them.

        For each of their attackers, some of them attack it; they are the greatest such set free of self-attacks.
        """
        able &= reduct
        doubtful = reduct
        while unmet := those_without(self._attackers, doubtful, able):
            unable = union_of(self._targets, unmet) & able
            able ^= unable
            doubtful = union_of(self._targets, unable) & reduct & ~unmet
        return able, able | union_of(self._attackers, able) & reduct

    def _components(self, reduct: int) -> list[int]:
        """The weak components of what a set induces, large ones first: so that what `_unions` keeps is little."""
        components = []
        while reduct:
            component = border = reduct & -reduct
            while border:
                border = union_of(self._conflicts, border) & reduct & ~component
                component |= border
            components.append(component)
            reduct &= ~component
        components.sort(key=int.bit_count, reverse=True)
        return components

    def _fail(self) -> None:
        self._patience -= 1
        if self._patience < 0:
            raise LostPatienceError


def _unions(searches: list[Iterator[int]]) -> Iterator[int]:
    """The unions of one set of each search. A search is run once, and no further than is asked for."""
    first, *others = searches
    if not others:
        yield from first
        return
    known: list[int] = []
    for one in first:
        if known:
            for other in known:
                yield one | other
        else:
            for other in _unions(others):
                known.append(other)
                yield one | other
            if not known:
                return
