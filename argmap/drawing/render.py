"""A picture as the bytes of a file, as large as its page allows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from argmap.drawing.dot import dot_of
from argmap.drawing.effort import is_large
from argmap.drawing.layout import laid_out
from argmap.drawing.page import Page
from argmap.drawing.picture import Arrangement, Picture
from argmap.drawing.sheets.landing import reordered, with_neighbours_beside
from argmap.drawing.sheets.svg import plain_svg, scale_of
from argmap.drawing.tangle import drawn
from argmap.drawing.theme import SCREEN, Theme

SUFFIXES: Final = ("svg", "png", "pdf", "dot")
_WIDER_CARDS: Final[tuple[float, ...]] = (1.0, 1.12, 1.25)
_WIDEST_CARDS: Final = 1.6
_NARROWEST_CARDS: Final = 0.72
_WIDER_TABLES: Final[tuple[float, ...]] = (1.07, 1.11)
"""How much wider than its page a table is tried, the type of which then becomes smaller: on a slide and on paper."""
_MOST_CARDS: Final = 30
_ROOMS: Final = (1.0, 1.0, 1.4, 1.8)
_HARDLY_SMALLER: Final = 0.9


@dataclass(frozen=True, slots=True)
class Fit:
    """A picture set on a page: its DOT text, its drawing by Graphviz, and the size in points of its smallest type.

    `theme` is the one it was set in, with cards as wide as it took.
    """

    dot: str
    svg: bytes
    page: Page
    theme: Theme
    type_size: float

    @property
    def is_legible(self) -> bool:
        """Whether the type is no smaller than the page asks for; if not, the picture should be split."""
        return self.type_size >= self.page.least_type


def rendered(picture: Picture, suffix: str, theme: Theme = SCREEN, page: Page | None = None) -> bytes:
    """`picture` as the bytes of an svg, png, pdf or dot file; `dot` needs no Graphviz.

    On a page the picture is made smaller until it fits, however small its type becomes: ask `best_fit` whether it is
    legible. Raises LayoutUnavailable or LayoutFailed (see `layout`), and ValueError for another suffix.
    """
    if suffix == "dot":
        return dot_of(picture, theme, page).encode()
    if suffix not in SUFFIXES:
        raise ValueError(f"no pictures as {suffix!r}: only as {', '.join(SUFFIXES)}")
    if page is None or is_large(picture):
        drawing = laid_out(dot_of(picture, theme, page), suffix)
    else:
        fit = untangled(picture, best_fit(picture, page, theme))
        drawing = fit.svg if suffix == "svg" else laid_out(fit.dot, suffix)
    return plain_svg(drawing, picture.title, picture.description) if suffix == "svg" else drawing


def best_fit(picture: Picture, page: Page, theme: Theme = SCREEN) -> Fit:
    """The way to set `picture` on `page` that is first legible, else the one with the largest type.

    Wider cards are tried, as they are less high, for two columns also the page turned upright, and for a slide also
    narrower cards, of which more stand side by side.
    """
    best: Fit | None = None
    for _, tried, setting in _settings(picture, page, theme):
        fit = _fit(picture, tried, setting)
        if fit.is_legible:
            return fit
        if best is None or fit.type_size > best.type_size:
            best = fit
    assert best is not None  # noqa: S101 (there is always a first setting)
    return best


def untangled(picture: Picture, fit: Fit) -> Fit:
    """The `fit` of `picture`, or another in which fewer lines cross and the type is hardly smaller.

    A picture of many cards stays as it is.
    """
    if picture.table is not None or picture.arrangement is not Arrangement.UP or len(picture.cards) > _MOST_CARDS:
        return fit
    best, least = fit, drawn(fit.svg).tangle
    for other in _set_anew(picture, fit) if least else ():
        tangle = drawn(other.svg).tangle
        if tangle < least and _is_as_legible(other, fit):
            best, least = other, tangle
        if not least:
            break
    return best


def _set_anew(picture: Picture, fit: Fit) -> Iterator[Fit]:
    """Other ways to set `picture`, made one by one as they are asked for.

    Only when Graphviz has set the cards is it known from which side each line comes; then the places where lines land
    are given out anew in that order. Cards may move by it, so it is done once more, and then with more room between the
    ranks; then all that from other orders of what is drawn, as Graphviz begins with the order that it is given.
    """
    arrows_reversed, cards_reversed = (
        replace(picture, arrows=picture.arrows[::-1]),
        replace(picture, cards=picture.cards[::-1]),
    )
    for start in (picture, with_neighbours_beside(picture), arrows_reversed, cards_reversed):
        ordered, last = start, _fit(start, fit.page, fit.theme)
        yield last
        for room in _ROOMS:
            ordered = reordered(ordered, _across(ordered, last))
            last = _fit(ordered, fit.page, _roomier(fit.theme, room))
            yield last


def is_legible_on(picture: Picture, page: Page, theme: Theme = SCREEN) -> bool:
    """Whether `best_fit` would find a legible setting; what no setting can make legible is not tried in all of them.

    Cards that are wider by a factor are at most by that factor less high, so no picture gains more by it.
    """
    most: dict[Page, tuple[float, float]] = {}
    for wider, tried, setting in _settings(picture, page, theme):
        if tried in most:
            before, type_size = most[tried]
            gain = max(wider / before, before / wider)
            # the columns of a table are narrow: a little width may save each of them a line
            if type_size * (gain if picture.table is None else gain**2) < page.least_type:
                continue
        fit = _fit(picture, tried, setting)
        if fit.is_legible:
            return True
        most[tried] = wider, fit.type_size
    return False


def _across(picture: Picture, fit: Fit) -> dict[str, float]:
    """How far to the right each card and dot of `picture` was set, by id."""
    boxes = drawn(fit.svg).boxes
    return {ident: sum(boxes[f"n{number}"][::2]) for number, ident in enumerate(picture.ids, start=1)}


def _roomier(theme: Theme, room: float) -> Theme:
    """`theme` with more room between the ranks, by a factor."""
    return replace(theme, measures=replace(theme.measures, between_ranks=theme.measures.between_ranks * room))


def _is_as_legible(fit: Fit, first: Fit) -> bool:
    return fit.type_size >= first.type_size * _HARDLY_SMALLER and (fit.is_legible or not first.is_legible)


def _fit(picture: Picture, page: Page, theme: Theme) -> Fit:
    dot = dot_of(picture, theme, page)
    svg = _svg_of(dot)
    return Fit(dot, svg, page, theme, scale_of(svg) * page.bounded_type(page.themed(theme).measures))


@lru_cache(maxsize=64)
def _svg_of(dot: str) -> bytes:
    """The drawing of `dot`, remembered: what was measured is often drawn next."""
    return laid_out(dot, "svg")


def _settings(picture: Picture, page: Page, theme: Theme) -> Iterator[tuple[float, Page, Theme]]:
    """The ways to set a picture: how much wider its cards are than usual, the page, and the theme with such cards."""
    if is_large(picture):
        yield 1.0, page, theme
        return
    if picture.table is not None:
        for wider in (1.0, *_WIDER_TABLES):
            yield wider, page, theme.with_wider_cards(wider)
        return
    has_columns = picture.arrangement is Arrangement.GUTTER
    pages = (page, page.turned) if has_columns and page.may_be_turned else (page,)
    widths = _WIDER_CARDS
    if not page.may_be_turned:
        # A slide is wide and low: two columns leave its sides empty, and ranks of narrow cards are too high for it.
        widths = (
            (*_WIDER_CARDS[1:], _WIDER_CARDS[0]) if has_columns else (*_WIDER_CARDS, _WIDEST_CARDS, _NARROWEST_CARDS)
        )
    for wider in widths:
        for each in pages:
            yield wider, each, theme.with_wider_cards(wider)
