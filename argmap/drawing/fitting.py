"""Fitting: a view drawn with as many cards as its page can show legibly."""

from __future__ import annotations

from collections.abc import Callable

from argmap.drawing.picture import Picture
from argmap.drawing.selection import MOST_CARDS

FEWEST_CARDS = 1


def fitted(view: Callable[[int], tuple[Picture, ...]], fits: Callable[[Picture], bool]) -> tuple[Picture, ...]:
    """The view's pictures with the most cards with which each of them `fits`: what does not is folded or split.

    `view` makes the pictures for a number of cards. Where even one card does not fit, it is given all the same.
    """
    pictures: tuple[Picture, ...] = ()
    for most_cards in range(MOST_CARDS, FEWEST_CARDS - 1, -1):
        pictures = view(most_cards)
        if all(map(fits, pictures)):
            break
    return pictures
