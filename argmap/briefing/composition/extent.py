"""How much of a brief its pages hold: all of it, or less by degrees, so that no part is pushed off the first page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True, slots=True)
class Extent:
    """How much the parts show that belong on the first page; what they leave out follows on the next.

    `judgements`, `indicators` and `answers` to the counter-argument are the most that are told, `reasons` and `clashes`
    the most that the picture shows of a judgement and of a quarrel. `is_terse` says that indicators name fewer claims,
    `with_grounds` that the counter-argument names its grounds, `is_pictured_first` that the picture stands on the first
    page. `more` is how many rows the lists and tables of the later pages show beyond their usual most.
    """

    judgements: int = 5
    reasons: int = 2
    clashes: int = 4
    indicators: int = 5
    is_terse: bool = False
    with_grounds: bool = True
    answers: int = 3
    is_pictured_first: bool = True
    more: int = 0


def _by_degrees(first: Extent) -> tuple[Extent, ...]:
    """Each a little less than the one before; what the reader misses least goes first."""
    found = [first]
    for less in (
        {"reasons": 1},
        {"clashes": 3},
        {"with_grounds": False, "answers": 1},
        {"is_terse": True},
        {"clashes": 2},
        {"indicators": 3},
        {"judgements": 4},
        {"judgements": 3},
        {"indicators": 2},
        {"reasons": 0, "clashes": 1},
        {"indicators": 1},
    ):
        found.append(replace(found[-1], **less))
    return tuple(found)


FULL: Final = Extent()
EXTENTS: Final = (*_by_degrees(FULL), *_by_degrees(replace(FULL, is_pictured_first=False)))
"""From all to least; the picture leaves the first page only when nothing else can be left out."""
