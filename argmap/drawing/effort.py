"""How much work a picture is for Graphviz, counted before it is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
    """How many ranks each id is away from the ends of the arrows, where what closes a circle is turned round."""
    heads: dict[str, list[str]] = {ident: [] for ident in ids}
    for tail, head in arrows:
        heads[tail].append(head)
    place = {ident: number for number, ident in enumerate(_heads_first(heads))}
    beyond: dict[str, list[str]] = {ident: [] for ident in heads}
    for tail, head in arrows:
        later, earlier = (tail, head) if place[tail] > place[head] else (head, tail)
        if later != earlier:
            beyond[later].append(earlier)
    ranks: dict[str, int] = {}
    for ident in place:
        ranks[ident] = max((ranks[other] + 1 for other in beyond[ident]), default=0)
    return ranks


def _heads_first(heads: Mapping[str, list[str]]) -> Iterator[str]:
    """The ids in an order in which heads come before tails, but where they run in circles (without recursion)."""
    begun: set[str] = set()
    for start in heads:
        if start in begun:
            continue
        begun.add(start)
        path = [(start, iter(heads[start]))]
        while path:
            here, left = path[-1]
            for head in left:
                if head not in begun:
                    begun.add(head)
                    path.append((head, iter(heads[head])))
                    break
            else:
                path.pop()
                yield here
