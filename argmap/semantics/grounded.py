"""The grounded semantics: what must be accepted, rejected or left open, by propagation alone."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.semantics.framework import Framework

UNDECIDED, IN, OUT = 0, 1, 2


def grounded_labels(framework: Framework, accepted: Iterable[int] = ()) -> bytearray:
    """The label of every argument, IN, OUT or UNDECIDED, in the grounded labelling (Modgil & Caminada 2009).

    With the arguments of an admissible set `accepted`, it is the least complete labelling in which they are in.
    Linear in arguments and attacks: an argument is visited when it is settled, an attack when its attacker is.
    """
    attackers, targets = framework.attackers, framework.targets
    labels = bytearray(framework.size)
    unsettled = list(map(len, attackers))  # by argument: how many of its attackers are not out
    pending = [argument for argument, count in enumerate(unsettled) if not count]
    for argument in pending:
        labels[argument] = IN
    for argument in accepted:
        if not labels[argument]:
            labels[argument] = IN
            pending.append(argument)
    while pending:
        for defeated in targets[pending.pop()]:
            if not labels[defeated]:
                labels[defeated] = OUT
                for relieved in targets[defeated]:
                    unsettled[relieved] -= 1
                    if not unsettled[relieved] and not labels[relieved]:
                        labels[relieved] = IN
                        pending.append(relieved)
    return labels


def grounded_extension(framework: Framework) -> tuple[int, ...]:
    """The arguments that are in: the least complete extension (Dung 1995, Def. 20), in rising order."""
    return arguments_in(grounded_labels(framework))


def arguments_in(labels: bytearray) -> tuple[int, ...]:
    """The arguments whose label is IN, in rising order."""
    return tuple(argument for argument, label in enumerate(labels) if label == IN)
