"""Fitting: a view drawn with as many cards as its page can show legibly."""

from __future__ import annotations

from collections.abc import Callable

from argmap.drawing.page import Page
from argmap.drawing.picture import Picture
from argmap.drawing.render import best_fit
from argmap.drawing.selection import MOST_CARDS
from argmap.drawing.theme import Theme

FEWEST_CARDS = 1


def fitted(view: Callable[[int], tuple[Picture, ...]], page: Page, theme: Theme) -> tuple[Picture, ...]:
    """The view's pictures with the most cards that fit the page in legible type: what does not fit is folded or split.

    `view` makes the pictures for a number of cards. Type is never shrunk below what the page asks for, unless even
    one card does not fit.
    """
    pictures: tuple[Picture, ...] = ()
    for most_cards in range(MOST_CARDS, FEWEST_CARDS - 1, -1):
        pictures = view(most_cards)
        if all(best_fit(picture, page, theme).is_legible for picture in pictures):
            break
    return pictures
