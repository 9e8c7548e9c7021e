"""Fitting: a view drawn with as many cards as its page can show legibly."""

from __future__ import annotations

from collections.abc import Callable

from argmap.drawing.picture import Picture
from argmap.drawing.views.selection import MOST_CARDS, MOST_ROWS

Fits = Callable[[Picture], bool]
"""Whether a picture is legible on the page it is for."""

FEWEST_CARDS = 1

ENOUGH_CARDS = 5
"""Cards with which a picture says enough to keep the rows of evidence in them."""

_FEWER_ROWS = (2, 0)
_MOST_FAILED = 2


def fitted(view: Callable[[int], tuple[Picture, ...]], fits: Fits) -> tuple[Picture, ...]:
    """The view's pictures with the most cards with which each of them `fits`: what does not is folded or split.

    `view` makes the pictures for a number of cards. Where even one card does not fit, it is given all the same.
    """
    pictures: tuple[Picture, ...] = ()
    for most_cards in range(MOST_CARDS, FEWEST_CARDS - 1, -1):
        tried, pictures = pictures, view(most_cards)
        if pictures != tried and all(map(fits, pictures)):
            break
    return pictures


def fitted_with_rows(
    view: Callable[[int, int], tuple[Picture, ...]], fits: Callable[[Picture], bool]
) -> tuple[Picture, ...]:
    """The view's pictures as `fitted`, with fewer rows in their cards where few cards would have room beside these.

    `view` makes the pictures for a number of cards and a number of rows. Reasons tell more than the evidence for them.
    """
    best = fitted(lambda most_cards: view(most_cards, MOST_ROWS), fits)
    pictures = best
    for most_rows in _FEWER_ROWS:
        count = sum(len(picture.cards) for picture in best)
        if count >= ENOUGH_CARDS:
            break
        # From what is known to fit upwards, as each picture that does not costs much time.
        failed = 0
        for most_cards in range(count + 1, MOST_CARDS + 1):
            tried, pictures = pictures, view(most_cards, most_rows)
            if pictures == tried or sum(len(picture.cards) for picture in pictures) <= count:
                continue
            if all(map(fits, pictures)):
                best = pictures
            elif (failed := failed + 1) == _MOST_FAILED:
                break
    return best
