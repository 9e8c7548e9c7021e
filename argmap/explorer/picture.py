"""The laid-out pictures of a page as JSON values: cards and dots with their places, and arrows between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

from argmap.analysis.analysis import Analysis
from argmap.drawing.catalog import Subject, View, subjects_of, title_of
from argmap.drawing.dot import dot_of
from argmap.drawing.effort import is_dense, is_scattered
from argmap.drawing.layout import laid_out
from argmap.drawing.picture import Picture
from argmap.drawing.subject_pictures import pictures_of
from argmap.drawing.theme import SCREEN, Theme
from argmap.drawing.views.claims import whole
from argmap.drawing.views.papers import clash_id, paper_id
from argmap.explorer.shapes import Drawn, Shape, box_of, drawn

MOST_FULL_CARDS: Final = 600
"""A picture of more cards and dots has plain boxes, as they cost less to draw."""

REMEMBERED: Final = 128
"""So many pictures last laid out are remembered: of those of a map that is edited, most are the same after a save."""

FOLDED: Final = (View.OVERVIEW, View.THESIS, View.SECTION, View.AROUND, View.WHOLE)
"""The views that the page makes itself of the one picture of every claim."""

MAP_VIEW: Final = "map"
"""The view of one of several maps."""


def whole_picture(analysis: Analysis, theme: Theme = SCREEN) -> dict[str, Any]:
    """Every claim and question laid out in one picture, its cards in the order of claims and then questions."""
    picture = replace(whole(analysis)[0], title="", subtitle="", source="", description="")
    parts = _drawn(picture, theme, is_plain=len(list(picture.ids)) > MOST_FULL_CARDS or _is_planted(picture))
    names = {ident: f"n{place}" for place, ident in enumerate(picture.ids, start=1)}
    return {
        "cards": [{"id": card.id, **_placed(parts.cards[names[card.id]])} for card in picture.cards],
        "dots": [_placed(parts.cards[names[dot.id]])["box"] for dot in picture.dots],
        "arrows": list(_arrows(picture, parts, names)),
        "key": _key(parts),
        "looks": {
            look: {
                "line": style.line,
                "head": style.head,
                "tail": style.tail,
                "colour": style.colour,
                "width": style.width,
                "double": style.is_double,
            }
            for look, style in theme.arrows.items()
        },
    }


def views_of(analysis: Analysis, before: Analysis | None = None, theme: Theme = SCREEN) -> Iterator[dict[str, Any]]:
    """The views of the reading as links; those that the page cannot make itself with their pictures.

    With an older version `before`, what changed since is one of them. A reading of several maps also has a view of
    each, to which the boxes of its overview lead.
    """
    maps = [document.id for document in analysis.map.named_documents]
    subjects = subjects_of(analysis, before)
    ways = _ways(maps, subjects)
    for subject in subjects:
        view: dict[str, Any] = {
            "view": str(subject.view),
            "names": list(subject.names),
            "title": title_of(analysis, subject),
        }
        is_still = subject.view not in FOLDED or (subject.view is View.OVERVIEW and len(maps) > 1)
        if is_still:
            view["pictures"] = [
                still_picture(picture, theme, ways)
                for picture in pictures_of(analysis, subject, None, theme, before=before)
            ]
        yield view
    if len(maps) > 1:
        for document in analysis.map.named_documents:
            yield {"view": MAP_VIEW, "names": [document.id], "title": document.header.title or document.id}


def _ways(maps: Iterable[str], subjects: Iterable[Subject]) -> dict[str, list[str]]:
    """For the cards that stand for a paper or for a clash of two, the view they lead to."""
    ways = {paper_id(map_id): [MAP_VIEW, map_id] for map_id in maps}
    for subject in subjects:
        if subject.view is View.DISPUTE:
            one, other = subject.names
            ways |= {clash_id(*ends): [str(View.DISPUTE), one, other] for ends in ((one, other), (other, one))}
    return ways


def still_picture(
    picture: Picture, theme: Theme = SCREEN, ways: Mapping[str, Sequence[str]] | None = None
) -> dict[str, Any]:
    """A picture as it is, with the cards that can be chosen in it; the page has its title and marking already.

    `ways` are the views that cards lead to which stand for no claim, by their ids.
    """
    bare = replace(picture, title="", banner="", band="", source="")
    parts = _drawn(bare, theme)
    names = {f"n{place}": ident for place, ident in enumerate(picture.ids, start=1)}
    ground = [*parts.ground, *(shape for _, _, shapes in parts.lines for shape in shapes)]
    cards = [
        {"id": ident, "way": (ways or {}).get(ident, []), "box": box_of(shapes), "shapes": shapes}
        for ident, shapes in ((names.get(name, ""), shapes) for name, shapes in parts.cards.items())
    ]
    shapes = [*ground, *(shape for card in parts.cards.values() for shape in card)]
    return {"box": box_of(shapes), "ground": ground[1:], "cards": cards, "words": picture.description}


def _is_planted(picture: Picture) -> bool:
    return is_dense(picture) or is_scattered(picture)


def _drawn(picture: Picture, theme: Theme, *, is_plain: bool | None = None) -> Drawn:
    return _laid_out(dot_of(picture, theme, is_plain=is_plain))


@lru_cache(maxsize=REMEMBERED)
def _laid_out(dot: str) -> Drawn:
    return drawn(laid_out(dot, "svg"))


def _placed(shapes: tuple[Shape, ...]) -> dict[str, Any]:
    return {"box": box_of(shapes), "shapes": shapes}


def _arrows(picture: Picture, parts: Drawn, names: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """The arrows with the places of their ends among cards and then dots, and their course from head to tail."""
    courses: dict[tuple[str, str], list[str]] = defaultdict(list)
    for first, second, shapes in parts.lines:
        courses[first, second] += [next((shape[1]["d"] for shape in shapes if shape[0] == "path"), "")]
    places = {ident: place for place, ident in enumerate(picture.ids)}
    for arrow in picture.arrows:
        tail, head = names[arrow.tail], names[arrow.head]
        is_down = bool(courses[head, tail])
        course = courses[(head, tail) if is_down else (tail, head)]
        yield {
            "tail": places[arrow.tail],
            "head": places[arrow.head],
            "look": str(arrow.look),
            "course": course.pop(0) if course else "",
            "down": is_down,
        }


def _key(parts: Drawn) -> dict[str, Any]:
    """The legend: all that is drawn in no card and no line, but for the paper."""
    shapes = parts.ground[1:]
    left, top, width, height = box_of(shapes)
    return {"box": (left, top, width, height), "shapes": shapes}
