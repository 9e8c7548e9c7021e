"""How much work a picture is for Graphviz, counted before it is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from argmap.drawing.picture import Picture

LARGE: Final = 200
"""A picture of more cards and dots, or of twice as many arrows, has plain boxes, laid out with less care."""

DENSE: Final = 4_000_000
"""A picture of more work than this is not laid out by Graphviz: a million is about a second."""


SCATTERED: Final = 60
"""A large picture of more separate pieces than this is not laid out by Graphviz either."""


def is_large(picture: Picture) -> bool:
    """Whether `picture` is too large for cards with everything on them."""
    return len(picture.cards) + len(picture.dots) > LARGE or len(picture.arrows) > 2 * LARGE


def is_dense(picture: Picture) -> bool:
    """Whether Graphviz could not lay `picture` out in a few seconds.

    It gives a place to every card, and to every line on every rank that it passes; most of its work is to compare those
    of one rank with each other.
    """
    ranks = _ranks(picture.ids, [(arrow.tail, arrow.head) for arrow in picture.arrows])
    places = len(ranks) + sum(abs(ranks[arrow.tail] - ranks[arrow.head]) for arrow in picture.arrows)
    return places**2 / (max(ranks.values(), default=0) + 1) > DENSE


def is_scattered(picture: Picture) -> bool:
    """Whether so many cards lead nowhere that Graphviz, which puts them beside each other, would draw one long row."""
    leading = {arrow.tail for arrow in picture.arrows if arrow.head != arrow.tail}
    return sum(ident not in leading for ident in picture.ids) > SCATTERED


def _ranks(ids: Iterable[str], arrows: list[tuple[str, str]]) -> Mapping[str, int]:
    """The longest way from each id up to an end of the arrows; what runs in circles stays on the highest rank."""
    ranks = dict.fromkeys(ids, 0)
    tails: dict[str, list[str]] = {}
    above = dict.fromkeys(ranks, 0)
    for tail, head in arrows:
        tails.setdefault(head, []).append(tail)
        above[tail] += 1
    waiting = [ident for ident, count in above.items() if count == 0]
    while waiting:
        here = waiting.pop()
        for tail in tails.get(here, ()):
            ranks[tail] = max(ranks[tail], ranks[here] + 1)
            above[tail] -= 1
            if above[tail] == 0:
                waiting.append(tail)
    return ranks
