"""How a framework is divided before its extensions are sought: what is settled, what is open, and what is apart."""

from __future__ import annotations

from functools import cached_property

from argmap.semantics.framework import Framework
from argmap.semantics.grounded import UNDECIDED, arguments_in, grounded_labels
from argmap.semantics.growth import Growth
from argmap.semantics.part import Part, components_of, part_of


class Division:
    """The parts of a framework, each worked out when first asked for.

    What the grounded labelling settles is settled for all semantics but stage; what it leaves undecided is a framework
    of its own, and its extensions, each with the grounded one, are those of the whole.
    """

    def __init__(self, framework: Framework) -> None:
        self._framework = framework

    @cached_property
    def labels(self) -> bytearray:
        """The grounded labels of all arguments."""
        return grounded_labels(self._framework)

    @cached_property
    def grounded(self) -> tuple[int, ...]:
        """The grounded extension."""
        return arguments_in(self.labels)

    @cached_property
    def residue(self) -> Part:
        """What the grounded labelling leaves undecided."""
        return part_of(self._framework, [argument for argument, label in enumerate(self.labels) if label == UNDECIDED])

    @cached_property
    def residue_components(self) -> list[Part]:
        """The components of what is undecided."""
        return _components(self.residue)

    @cached_property
    def open_components(self) -> list[Part]:
        """The components of the framework in which something is undecided, with all that is settled in them."""
        return [
            part_of(self._framework, members)
            for members in components_of(self._framework)
            if any(self.labels[member] == UNDECIDED for member in members)
        ]

    @cached_property
    def range_components(self) -> list[Part]:
        """The components of what admissible sets of the residue may hold or attack: all that their ranges can tell.

        What may be attacked alone attacks itself here, for no admissible set holds it. What attacks an argument that
        may be held is here; what attacks the others may not be, and is not needed.
        """
        residue = self.residue.framework
        able = set(Growth(residue).candidates())
        reached = able.union(*map(residue.targets.__getitem__, able))
        part = part_of(residue, sorted(reached))
        attackers, targets = list(part.framework.attackers), list(part.framework.targets)
        for argument, name in enumerate(part.names):
            if name not in able:
                attackers[argument] = sorted({argument, *attackers[argument]})
                targets[argument] = sorted({argument, *targets[argument]})
        framework = Framework(part.framework.size, attackers, targets)
        return _components(Part(framework, list(self.residue.named(part.names))))


def _components(whole: Part) -> list[Part]:
    """The components of a part, in the numbers of the framework that it is a part of."""
    return [
        Part(part.framework, list(whole.named(part.names)))
        for part in (part_of(whole.framework, members) for members in components_of(whole.framework))
    ]
