"""The solver: one framework, all its semantics, and the five questions about them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, product
from math import prod
from typing import Protocol

from argmap.semantics.answer import Answer
from argmap.semantics.complete import CompleteExtensions
from argmap.semantics.division import Division
from argmap.semantics.engine import SolverMaker, sat_solver
from argmap.semantics.framework import Framework
from argmap.semantics.grounded import IN
from argmap.semantics.ideal import IdealExtension
from argmap.semantics.largest_range import LargestRangeExtensions
from argmap.semantics.part import Part
from argmap.semantics.preferred import PreferredExtensions
from argmap.semantics.semantics import Semantics
from argmap.semantics.stable import StableExtensions


class Extensions(Protocol):
    """What a semantics answers about one framework. Found sets may still have to be `finished` to be extensions."""

    def containing(self, argument: int) -> list[int] | None:
        """What an extension with the argument can be finished from, None where there is none."""

    def omitting(self, argument: int) -> list[int] | None:
        """What an extension without the argument can be finished from, None where there is none."""

    def first(self) -> list[int] | None:
        """What some extension can be finished from, None where there is none."""

    def finished(self, accepted: list[int]) -> list[int]:
        """An extension with all of these arguments that agrees with the answer they were found for."""

    def all(self) -> Iterator[list[int]]:
        """Every extension, once."""


EXTENSIONS: dict[Semantics, Callable[[Framework, SolverMaker], Extensions]] = {
    Semantics.COMPLETE: CompleteExtensions,
    Semantics.PREFERRED: PreferredExtensions,
    Semantics.STABLE: StableExtensions,
    Semantics.SEMI_STABLE: partial(LargestRangeExtensions, defended=True),
    Semantics.STAGE: partial(LargestRangeExtensions, defended=False),
    Semantics.IDEAL: IdealExtension,
}


class Share:
    """A part of the framework with its extensions, in the numbers of the whole."""

    def __init__(self, part: Part, extensions: Extensions) -> None:
        self.part = part
        self.extensions = extensions

    def first(self) -> list[int] | None:
        """Some extension of the part, None where there is none."""
        found = self.extensions.first()
        return None if found is None else self.finished(found)

    def finished(self, found: list[int]) -> list[int]:
        """The extension that a set found in the part is finished to."""
        return list(self.part.named(self.extensions.finished(found)))

    def all(self) -> Iterator[list[int]]:
        """Every extension of the part."""
        return (list(self.part.named(extension)) for extension in self.extensions.all())


class Solver:
    """Answers about the extensions of one framework. SAT solvers are made when first needed, and kept warm."""

    def __init__(self, framework: Framework, make_solver: SolverMaker = sat_solver) -> None:
        self.framework = framework
        self._make_solver = make_solver
        self._division = Division(framework)
        self._wholes: dict[Semantics, list[Share]] = {}

    def credulous(self, argument: int, semantics: Semantics, *, witness: bool = True) -> Answer:
        """Whether some extension has the argument (DC). A yes comes with one, unless no witness is wanted."""
        semantics = self._reading(semantics)
        shares = self._shares(semantics)
        for place, share in enumerate(shares):
            local = share.part.place_of(argument)
            if local is not None:
                found = share.extensions.containing(local)
                if found is None:
                    return Answer(False, None)
                return Answer(True, self._joined(semantics, place, share.finished(found)) if witness else None)
        if self._division.labels[argument] != IN or not self._has_extension(semantics):
            return Answer(False, None)
        return Answer(True, self._joined(semantics) if witness else None)

    def sceptical(self, argument: int, semantics: Semantics, *, witness: bool = True) -> Answer:
        """Whether all extensions have the argument (DS). A no comes with one that has not, unless none is wanted.

        Where there is no extension at all, as can be for stable alone, all have it: the answer is yes.
        """
        semantics = self._reading(semantics)
        if semantics is Semantics.COMPLETE:
            semantics = Semantics.GROUNDED  # what is in the least of them is in all
        shares = self._shares(semantics)
        for place, share in enumerate(shares):
            local = share.part.place_of(argument)
            if local is not None:
                found = share.extensions.omitting(local)
                if found is None:
                    return Answer(True, None)
                return Answer(False, self._joined(semantics, place, share.finished(found)) if witness else None)
        if self._division.labels[argument] == IN or not self._has_extension(semantics):
            return Answer(True, None)
        return Answer(False, self._joined(semantics) if witness else None)

    def extension(self, semantics: Semantics) -> tuple[int, ...] | None:
        """Some extension (SE) in rising order, None where there is none (stable alone). Of complete ones the least."""
        semantics = self._reading(semantics)
        return self._joined(Semantics.GROUNDED if semantics is Semantics.COMPLETE else semantics)

    def extensions(self, semantics: Semantics) -> Iterator[tuple[int, ...]]:
        """Every extension once (EE), each in rising order.

        Components are ordered by their first argument, and the extensions of the last vary fastest; those of one
        component come in the order in which the SAT solver finds them, the same each time with the same solver.
        """
        semantics = self._reading(semantics)
        if not self._has_extension(semantics):
            return
        settled = self._settled(semantics)
        components = self._components(semantics)
        if not components:
            yield settled
            return
        rest = [list(component.all()) for component in components[1:]]
        for first in components[0].all():
            for others in product(*rest):
                yield tuple(sorted(chain(settled, first, *others)))

    def count(self, semantics: Semantics) -> int:
        """How many extensions there are (CE): the product of the numbers of the components."""
        semantics = self._reading(semantics)
        if not self._has_extension(semantics):
            return 0
        return prod(sum(1 for _ in component.extensions.all()) for component in self._components(semantics))

    # -- how questions are divided -------------------------------------------------------------------------------------

    def _reading(self, semantics: Semantics) -> Semantics:
        """The semantics that is asked for, or the stable one where that is the same: where it has an extension."""
        if semantics in (Semantics.SEMI_STABLE, Semantics.STAGE) and self._has_extension(Semantics.STABLE):
            return Semantics.STABLE
        return semantics

    def _has_extension(self, semantics: Semantics) -> bool:
        if semantics is not Semantics.STABLE:
            return True
        return all(share.extensions.first() is not None for share in self._shares(semantics))

    def _shares(self, semantics: Semantics) -> list[Share]:
        """The parts in which questions are answered: components where ranges are compared, else all that is open."""
        if semantics not in self._wholes:
            if semantics is Semantics.GROUNDED:
                self._wholes[semantics] = []
            elif semantics in (Semantics.SEMI_STABLE, Semantics.STAGE):
                self._wholes[semantics] = self._components(semantics)
            else:
                whole = self._division.residue
                self._wholes[semantics] = [self._share(whole, semantics)] if whole.framework.size else []
        return self._wholes[semantics]

    def _components(self, semantics: Semantics) -> list[Share]:
        """The parts of which extensions are the unions of one extension of each."""
        if semantics is Semantics.GROUNDED:
            return []
        if semantics is Semantics.STAGE:
            parts = self._division.open_components
        elif semantics is Semantics.SEMI_STABLE:
            parts = self._division.range_components
        else:
            parts = self._division.residue_components
        return [self._share(part, semantics) for part in parts]

    def _share(self, part: Part, semantics: Semantics) -> Share:
        return Share(part, EXTENSIONS[semantics](part.framework, self._make_solver))

    def _settled(self, semantics: Semantics) -> tuple[int, ...]:
        """What is in every extension, being in no part."""
        if semantics is not Semantics.STAGE:
            return self._division.grounded
        open_arguments = {name for part in self._division.open_components for name in part.names}
        return tuple(argument for argument in self._division.grounded if argument not in open_arguments)

    def _joined(
        self, semantics: Semantics, given_place: int | None = None, given: list[int] | None = None
    ) -> tuple[int, ...] | None:
        """An extension of the whole: the one that is given for a part, some of each other part, and what is settled."""
        extension = list(self._settled(semantics))
        for place, share in enumerate(self._shares(semantics)):
            own = given if place == given_place else share.first()
            if own is None:
                return None
            extension += own
        return tuple(sorted(extension))
