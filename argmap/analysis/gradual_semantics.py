"""Gradual semantics: how a base score and the strengths of what bears on it combine into one strength.

Every function here takes a base score and the strengths for and against (all from 0 to 1), and gives a strength from 0
to 1. It never falls when a strength for, or rises when a strength against, is added or grows. The strengths may come
in any order: sums are rounded once, and factors sorted, so the result is the same to the last bit.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from enum import StrEnum
from math import exp, fsum, prod

Combination = Callable[[float, Collection[float], Collection[float]], float]

_LARGEST_EXPONENT = 700.0
"""Beyond it `exp` overflows; the strength is as near to 1 as a number can be long before."""


class Method(StrEnum):
    """The methods on offer, by the names the command line knows them by."""

    QUADRATIC_ENERGY = "quadratic-energy"
    DF_QUAD = "df-quad"
    EULER = "euler"
    H_CATEGORISER = "h-categoriser"


def quadratic_energy(base: float, supports: Collection[float], attacks: Collection[float]) -> float:
    """The quadratic energy model (Potyka 2018), at rest: the energy E moves the base towards 1 or 0 by E²/(1 + E²)."""
    energy = fsum(supports) - fsum(attacks)
    impact = energy * energy / (1 + energy * energy)
    return base + (1 - base) * impact if energy > 0 else base - base * impact


def df_quad(base: float, supports: Collection[float], attacks: Collection[float]) -> float:
    """DF-QuAD (Rago, Toni, Aurisicchio & Baroni 2016): each side is a probabilistic sum, and the stronger moves."""
    difference = prod(sorted(1 - attack for attack in attacks)) - prod(sorted(1 - support for support in supports))
    return base + (1 - base) * difference if difference > 0 else base + base * difference


def euler(base: float, supports: Collection[float], attacks: Collection[float]) -> float:
    """The Euler-based semantics (Amgoud & Ben-Naim 2018): 1 − (1 − b²)/(1 + b·e^E), which stays at or above b²."""
    energy = min(fsum(supports) - fsum(attacks), _LARGEST_EXPONENT)
    return 1 - (1 - base * base) / (1 + base * exp(energy))


def h_categoriser(base: float, supports: Collection[float], attacks: Collection[float]) -> float:
    """The weighted h-categoriser (Amgoud, Ben-Naim, Doder & Vesic 2017, after Besnard & Hunter 2001).

    It knows attacks alone: b/(1 + the sum of the attacks). For b stands the best ground: the base or, where one is
    stronger, a support; several supports do not add up.
    """
    return max(base, *supports, 0.0) / (1 + fsum(attacks))


COMBINATIONS: dict[Method, Combination] = {
    Method.QUADRATIC_ENERGY: quadratic_energy,
    Method.DF_QUAD: df_quad,
    Method.EULER: euler,
    Method.H_CATEGORISER: h_categoriser,
}
