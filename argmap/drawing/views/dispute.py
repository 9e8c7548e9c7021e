"""The dispute view: two maps face to face, with what joins and parts them in the gutter between."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from argmap.analysis.analysis import Analysis
from argmap.analysis.comparison import Comparison
from argmap.drawing.outline import outline_of
from argmap.drawing.picture import Arrangement, Picture
from argmap.drawing.views.dispute_rows import dispute_rows
from argmap.drawing.views.facing_cards import FacingCards
from argmap.drawing.views.facing_rows import FacingRow, in_pages, part_of
from argmap.drawing.views.selection import MOST_CARDS
from argmap.model.document import Document
from argmap.model.source import Source
from argmap.text.names import authors_named, within_sentence

MOST_ROWS = 10
"""Rows of a dispute that one page takes."""

_LONGEST_NAMES = 40


def dispute_view(comparison: Comparison, fits: Callable[[Picture], bool] = lambda _: True) -> tuple[Picture, ...]:
    """Where two maps differ, and where they agree: real disputes first, with rows that share a card together.

    A page takes as many rows as its picture `fits`, and never more than MOST_ROWS, nor more than MOST_CARDS boxes.
    """
    cards = FacingCards(comparison)
    all_rows = dispute_rows(comparison, cards)

    def on_one_page(rows: Sequence[FacingRow]) -> bool:
        part = part_of(1, len(all_rows) if len(rows) < len(all_rows) else 1)
        picture = _picture(comparison, cards, rows, part)
        return len(rows) <= MOST_ROWS and len(picture.cards) <= MOST_CARDS and fits(picture)

    pages = in_pages(all_rows, on_one_page)
    return tuple(
        _picture(comparison, cards, rows, part_of(place, len(pages))) for place, rows in enumerate(pages, start=1)
    )


def _picture(comparison: Comparison, cards: FacingCards, rows: Sequence[FacingRow], part: str) -> Picture:
    root = comparison.analysis.map.root
    shown = dict.fromkeys(card for row in rows for card in row.cards)
    subtitle = f"{face_to_face(comparison.analysis, comparison.one, comparison.other)}{part}"
    picture = Picture(
        cards=tuple(cards.card_of(ident, shown) for ident in shown),
        arrows=tuple(arrow for row in rows for arrow in row.arrows),
        title=root.header.title or root.id,
        subtitle=subtitle if rows else f"{subtitle}: nothing joins them",
        source=". ".join(_credits(comparison)) + ".",
        columns=(heading_of(comparison.analysis, comparison.one), heading_of(comparison.analysis, comparison.other)),
        arrangement=Arrangement.GUTTER,
    )
    return replace(picture, description=outline_of(picture))


def heading_of(analysis: Analysis, map_id: str) -> str:
    """Whose map it is: the authors and the date of the map's paper, or its title where they have long names."""
    document = analysis.map.by_id[map_id]
    paper, authors = _paper(analysis, document), _authors(analysis, map_id)
    if paper is None or not authors:
        return document.header.title or map_id
    return f"{authors}, {paper.date}" if paper.date else authors


def holder_of(analysis: Analysis, map_id: str) -> str:
    """Whose map it is, for use in a sentence: the authors of its paper, or what its title begins with, in quotes."""
    title = analysis.map.by_id[map_id].header.title
    short = title if len(title) <= _LONGEST_NAMES else title.split(": ")[0]
    return _authors(analysis, map_id) or (f"“{short}”" if short else map_id)


def face_to_face(analysis: Analysis, one: str, other: str) -> str:
    """Who faces whom, in words."""
    return f"{holder_of(analysis, one)} and {holder_of(analysis, other)} face to face"


def _authors(analysis: Analysis, map_id: str) -> str:
    """The authors of a map's paper; empty where they are not known or have long names."""
    paper = _paper(analysis, analysis.map.by_id[map_id])
    authors = authors_named(paper.authors) if paper else ""
    return authors if len(authors) <= _LONGEST_NAMES else ""


def _credits(comparison: Comparison) -> Iterator[str]:
    """The papers of the two maps, and who made the map that relates them."""
    for map_id in (comparison.one, comparison.other):
        paper = _paper(comparison.analysis, comparison.analysis.map.by_id[map_id])
        if paper is not None:
            yield ", ".join(part for part in (paper.title, paper.date) if part)
    header = comparison.analysis.map.root.header
    yield f"Map {header.id}" + (f" by {within_sentence(header.authors)}" if header.authors else "")


def _paper(analysis: Analysis, document: Document) -> Source | None:
    paper = analysis.map.look_up(document.id, document.header.paper) if document.header.paper else None
    return paper if isinstance(paper, Source) else None
