"""Argumentation frameworks of several families, grown from a fixed seed.

The families are those that the competition (ICCMA) and the literature use: random graphs (Erdős & Rényi 1959), growing
ones in which the popular become more popular (Barabási & Albert 1999), small worlds (Watts & Strogatz 1998), grids,
chains, and components in layers. An attack between two arguments goes either way with equal odds.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from argmap.semantics.framework import Framework, framework_of

Attacks = set[tuple[int, int]]


def erdos_renyi(random: Random, size: int) -> Attacks:
    """Three attacks for each argument, from anywhere to anywhere; one argument in fifty attacks itself."""
    attacks = {(random.randrange(size), random.randrange(size)) for _ in range(3 * size)}
    return attacks | {(argument, argument) for argument in range(size) if random.random() < 0.02}


def barabasi_albert(random: Random, size: int) -> Attacks:
    """Each new argument meets two others, the likelier the more they have met; one meeting in three is mutual."""
    attacks: Attacks = set()
    ends = [0]
    for argument in range(1, size):
        for other in {random.choice(ends), random.choice(ends)}:
            attacks |= _meeting(random, argument, other, 1 / 3)
            ends += (argument, other)
    return attacks


def watts_strogatz(random: Random, size: int) -> Attacks:
    """A ring in which each argument meets the next two; one meeting in five is with anyone, one in three mutual."""
    attacks: Attacks = set()
    for argument in range(size):
        for distance in (1, 2):
            other = random.randrange(size) if random.random() < 0.2 else (argument + distance) % size
            if other != argument:
                attacks |= _meeting(random, argument, other, 1 / 3)
    return attacks


def grid(random: Random, size: int) -> Attacks:
    """Rows of ten in which neighbours meet; half of the meetings are mutual."""
    attacks: Attacks = set()
    for argument in range(size):
        if (argument + 1) % 10 and argument + 1 < size:
            attacks |= _meeting(random, argument, argument + 1, 1 / 2)
        if argument + 10 < size:
            attacks |= _meeting(random, argument, argument + 10, 1 / 2)
    return attacks


def chain(random: Random, size: int) -> Attacks:
    """Each argument attacks the next; one link in a hundred is mutual, and the first two attack one another."""
    links = {(argument, argument + 1) for argument in range(size - 1)}
    return links | {(1, 0)} | {(target, attacker) for attacker, target in links if random.random() < 0.01}


def layers(random: Random, size: int) -> Attacks:
    """Components of 1 to 8 arguments, each a ring with a chord; each is attacked by up to two earlier arguments."""
    attacks: Attacks = set()
    start = 0
    while start < size:
        length = min(random.randint(1, 8), size - start)
        for place in range(length if length > 1 else 0):
            attacks.add((start + place, start + (place + 1) % length))
        attacks.add((start + random.randrange(length), start + random.randrange(length)))
        if start:
            for _ in range(random.randint(0, 2)):
                attacks.add((random.randrange(max(0, start - 40), start), start + random.randrange(length)))
        start += length
    return attacks


def _meeting(random: Random, one: int, other: int, mutual: float) -> Attacks:
    if random.random() < mutual:
        return {(one, other), (other, one)}
    return {(one, other)} if random.random() < 0.5 else {(other, one)}


FAMILIES: dict[str, Callable[[Random, int], Attacks]] = {
    "Erdős–Rényi": erdos_renyi,
    "Barabási–Albert": barabasi_albert,
    "Watts–Strogatz": watts_strogatz,
    "grid": grid,
    "chain": chain,
    "layers": layers,
}


def framework_from(family: str, size: int, seed: int = 1) -> Framework:
    """The framework of a family with so many arguments; the same on each run."""
    return framework_of(size, sorted(FAMILIES[family](Random(f"{family} {size} {seed}"), size)))
