"""What stands under another semantics than the grounded one: in every extension of the flattened map, or in some."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.analysis.flattening import Flattened, flattened
from argmap.analysis.graph import Graph
from argmap.analysis.standing import Standing, Standings, standings_of
from argmap.semantics.grounded import arguments_in, grounded_labels
from argmap.semantics.semantics import Semantics

if TYPE_CHECKING:
    from argmap.semantics.solver import Solver

OFFERED = (
    Semantics.GROUNDED,
    Semantics.COMPLETE,
    Semantics.PREFERRED,
    Semantics.STABLE,
    Semantics.SEMI_STABLE,
    Semantics.IDEAL,
)
"""The semantics under which a map can be read.

Stage semantics is left out: its extensions are free of conflict and no more, so that one may hold a claim and nothing
that the claim rests on. What semi-stable semantics leaves undecided is counted over all arguments of the flattened map,
those for steps and rebuttals too.
"""


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Extensions, as standings, that disagree on a unit: one in which it stands, one in which it falls.

    Each is None where no extension is so. Where one of the two is None, `neither` is an extension, if there is one, in
    which the unit neither stands nor falls.
    """

    stands: Standings | None
    falls: Standings | None
    neither: Standings | None


@dataclass(frozen=True)
class Extensions:
    """The extensions of a graph under one of the semantics that are OFFERED."""

    graph: Graph
    semantics: Semantics

    @cached_property
    def standings(self) -> Standings:
        """In: accepted in every extension; out: attacked by every extension; else undecided.

        Where there is no extension, as may be under stable semantics, all is undecided: see `is_empty`. Under complete
        semantics these are the grounded standings, since the grounded extension is a complete one, the least (Dung
        1995, Theorem 25).
        """
        if self.semantics in {Semantics.GROUNDED, Semantics.COMPLETE} or self._is_settled:
            return self._grounded
        if self._first is None:
            return _all_undecided(self.graph)
        if self.semantics is Semantics.IDEAL:
            return self.flattened.standings_in(self._first)
        return self.flattened.standings_in(self._in_every_extension(self._first))

    @cached_property
    def is_empty(self) -> bool:
        """Whether there is no extension at all."""
        return self.semantics is Semantics.STABLE and not self._is_settled and self._first is None

    @cached_property
    def flattened(self) -> Flattened:
        """The framework, and what stands for what in it."""
        return flattened(self.graph)

    def alternatives(self, unit: int) -> Alternatives:
        """Extensions that disagree on a unit which neither is in nor is out in all of them."""
        if self.semantics is Semantics.GROUNDED or self._is_settled:
            return Alternatives(None, None, self._grounded)
        argument = self.flattened.units[unit]
        stands = self._solver.credulous(argument, self.semantics).witness
        falls = self._solver.credulous(argument + 1, self.semantics).witness
        neither = None
        if falls is None:
            neither = self._solver.sceptical(argument, self.semantics).witness
        elif stands is None:
            neither = self._solver.sceptical(argument + 1, self.semantics).witness
        return Alternatives(self._as_standings(stands), self._as_standings(falls), self._as_standings(neither))

    def sets_of_units(self, limit: int) -> tuple[frozenset[int], ...]:
        """The units accepted in each extension, different sets alone, in the order found; at most `limit` of them."""
        found: dict[frozenset[int], None] = {}
        for extension in self._solver.extensions(self.semantics):
            accepted = self.flattened.standings_in(extension).units
            found.setdefault(frozenset(unit for unit, its in enumerate(accepted) if its is Standing.IN))
            if len(found) >= limit:
                break
        return tuple(found)

    @cached_property
    def _grounded(self) -> Standings:
        return standings_of(self.graph)

    @cached_property
    def _is_settled(self) -> bool:
        """Whether the grounded extension leaves nothing undecided, and so is the only one under every semantics."""
        standings = self._grounded
        return Standing.UNDECIDED not in (*standings.units, *standings.steps, *standings.undercuts)

    @cached_property
    def _solver(self) -> Solver:
        from argmap.semantics.solver import Solver  # imported late: the grounded semantics never asks it

        return Solver(self.flattened.framework)

    @cached_property
    def _first(self) -> tuple[int, ...] | None:
        return self._solver.extension(self.semantics)

    def _as_standings(self, extension: Iterable[int] | None) -> Standings | None:
        return None if extension is None else self.flattened.standings_in(extension)

    def _in_every_extension(self, first: tuple[int, ...]) -> set[int]:
        """The arguments for units, steps and undercuts, and their denials, that every extension accepts.

        Only what the extensions seen so far all accept is asked for, and only where it does not follow from answers
        already had.
        """
        framework = self.flattened.framework
        shared = set(arguments_in(grounded_labels(framework)))
        candidates = set(first).intersection(range(self.flattened.undercuts.stop)) - shared
        while candidates:
            candidate = min(candidates)
            answer = self._solver.sceptical(candidate, self.semantics)
            if answer.accepted:
                # extensions are complete: each accepts what its arguments, the shared ones among them, defend
                shared.add(candidate)
                shared.update(arguments_in(grounded_labels(framework, shared)))
                candidates -= shared
            else:
                candidates.discard(candidate)
                candidates.intersection_update(answer.witness or ())
        return shared


def standings_under(graph: Graph, semantics: Semantics) -> Standings:
    """The standing of everything under one of the semantics that are OFFERED; see `Extensions.standings`."""
    return Extensions(graph, semantics).standings


def _all_undecided(graph: Graph) -> Standings:
    ends = (graph.units, graph.steps, graph.undercuts)
    units, steps, undercuts = ((Standing.UNDECIDED,) * len(end) for end in ends)
    return Standings(units, steps, undercuts)
