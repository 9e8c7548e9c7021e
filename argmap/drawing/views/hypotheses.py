"""The hypotheses view: which evidence tells the answers of a question apart (Heuer 1999, chapter 8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from argmap.analysis.analysis import Analysis
from argmap.analysis.hypotheses import Item, Matrix, Weight, matrix_of
from argmap.drawing.outline import outline_of
from argmap.drawing.picture import Picture
from argmap.drawing.tables.pages import Slice, first_fitting, paged
from argmap.drawing.tables.table import Cell, Column, Mark, RowGroup, Table, TableRow, Tint
from argmap.drawing.views.cards import shown_name
from argmap.drawing.views.claim_cells import GRADED, UNGRADED, claim_cell, grade_cell, standing_note, table_picture
from argmap.drawing.views.facing_rows import part_of
from argmap.drawing.views.hypotheses_words import conclusion, matrix_notes, total_rows
from argmap.model.claim import Question
from argmap.text.words import counted

MARKS: Final = {
    Weight.STRONGLY_FOR: Mark("++", "directly for it"),
    Weight.FOR: Mark("+", "for it"),
    Weight.NOTHING: Mark("0", "says nothing"),
    Weight.BOTH: Mark("±", "both ways"),
    Weight.AGAINST: Mark("−", "against it"),
    Weight.STRONGLY_AGAINST: Mark("−−", "directly against it"),
    Weight.FOR_BROKEN: Mark("(+)", "for it, broken"),
    Weight.BOTH_BROKEN: Mark("(±)", "both ways, broken"),
    Weight.AGAINST_BROKEN: Mark("(−)", "against it, broken"),
}
_TINTS: Final = {
    Weight.STRONGLY_FOR: Tint.FOR_STRONG,
    Weight.FOR: Tint.FOR,
    Weight.BOTH: Tint.MIXED,
    Weight.AGAINST: Tint.AGAINST,
    Weight.STRONGLY_AGAINST: Tint.AGAINST_STRONG,
}
_APART: Final = "Tells the answers apart, most telling first"
_NOT_APART: Final = "Tells no answer from another: the same for all, both ways, or broken"
MOST_ANSWERS: Final = 6
"""Answers side by side on a page."""

MOST_PAGES: Final = 3
"""Pages of one part of the answers: who compares hypotheses needs the telling items, not all of them."""


def hypotheses_view(
    analysis: Analysis, question: Question, fits: Callable[[Picture], bool] = lambda _: True
) -> tuple[Picture, ...]:
    """The matrix of a question: its answers as columns, what bears on them as rows, the most diagnostic first.

    The last page counts for each answer what speaks against it. Where there are more answers than a page can show,
    they are compared in parts, each with pages of its own; all parts begin with the answer that least speaks against,
    so that each other one is beside it. Without answers, or anything that bears on them, there is no picture.
    """
    whole = matrix_of(analysis, question)
    if not whole.items:
        return ()
    views = first_fitting(
        [_views(analysis, whole, most) for most in range(min(MOST_ANSWERS, len(whole.answers)), 1, -1)]
        or [_views(analysis, whole, 1)],
        lambda chosen: all(fits(view.picture(view.lines(0), (0, 1), "")) for view in chosen),
    )
    pages = [(view, lines, rows) for view in views for lines, rows in _pages(view, fits)]
    return tuple(
        _with_fitting_notes(view.picture(lines, rows, part_of(place, len(pages))), fits)
        for place, (view, lines, rows) in enumerate(pages, start=1)
    )


def _with_fitting_notes(picture: Picture, fits: Callable[[Picture], bool]) -> Picture:
    """The picture with as many of its notes, from the first on, as leave its type legible; its outline has them all."""
    table = picture.table
    if table is None or fits(picture):
        return picture
    fewer = [
        replace(picture, table=replace(table, notes=table.notes[:count])) for count in reversed(range(len(table.notes)))
    ]
    return first_fitting([*fewer, picture], fits)


def _views(analysis: Analysis, whole: Matrix, most: int) -> list[_HypothesesView]:
    """The answers in parts of at most `most`, about equally many in each, without those on which nothing bears."""
    count = len(whole.answers)
    if count <= most:
        return [_HypothesesView(analysis, whole, tuple(range(count)))]
    first = whole.least_against[0]
    others = [place for place in range(count) if place != first]
    parts = -(-len(others) // (most - 1))
    ends = [len(others) * part // parts for part in range(parts + 1)]
    views = [_HypothesesView(analysis, whole, (first, *others[start:end])) for start, end in pairwise(ends)]
    return [view for view in views if view.matrix.items]


def _pages(view: _HypothesesView, fits: Callable[[Picture], bool]) -> list[tuple[Sequence[_Line], Slice]]:
    """The rows of each page of one part."""
    lines, slices = paged(
        view.lines,
        lambda lines, rows: fits(view.picture(lines, rows, part_of(10, 20))),
        lambda lines, place: lines[place].heading != lines[place - 1].heading,
        most_pages=MOST_PAGES,
    )
    return [(lines, rows) for rows in slices]


@dataclass(frozen=True, slots=True)
class _Line:
    """One row: an item, or those that are only counted."""

    items: tuple[Item, ...]
    is_counted: bool = False
    is_rest: bool = False
    """Whether rows before it show other items below its heading."""

    @property
    def heading(self) -> str:
        return _APART if any(item.diagnosticity for item in self.items) else _NOT_APART


class _HypothesesView:
    """The rows and columns of some answers of a matrix, by their places; only `hypotheses_view` uses it."""

    def __init__(self, analysis: Analysis, whole: Matrix, places: tuple[int, ...]) -> None:
        self.analysis = analysis
        self.whole = whole
        self.places = places
        self.matrix = whole if len(places) == len(whole.answers) else whole.of_answers(places)
        """The part of the matrix that is shown."""

    def lines(self, folded: int) -> tuple[_Line, ...]:
        """The rows, if possible `folded` fewer than items: the least diagnostic are counted, a heading's in one row."""
        items = self.matrix.items
        border = sum(bool(item.diagnosticity) for item in items)
        shown = max(len(items) - folded - 1, 0) if folded else len(items)
        if shown < border < len(items):
            shown = max(shown - 1, 0)
        rest = ((items[shown : max(border, shown)], shown > 0), (items[max(border, shown) :], shown > border))
        counted_lines = (_Line(each, is_counted=len(each) > 1, is_rest=is_rest) for each, is_rest in rest if each)
        return (*(_Line((item,)) for item in items[:shown]), *counted_lines)

    def picture(self, lines: Sequence[_Line], rows: Slice, part: str) -> Picture:
        """The page with these rows; the last one counts what speaks against each answer."""
        start, end = rows
        groups: list[RowGroup] = []
        for place in range(start, end):
            line = lines[place]
            row = TableRow(tuple(self._cells(line)))
            if place > start and line.heading == lines[place - 1].heading:
                groups[-1] = replace(groups[-1], rows=(*groups[-1].rows, row))
            else:
                is_later = place > 0 and line.heading == lines[place - 1].heading
                groups.append(RowGroup((row,), line.heading + (" (continued)" if is_later else "")))
        notes: tuple[str, ...] = ()
        if end == len(lines):
            groups.append(RowGroup(total_rows(self.whole, self.places)))
            notes = tuple(self._notes())
        key = (*(MARKS[weight] for weight in Weight), GRADED, UNGRADED)
        table = Table(tuple(self._columns()), tuple(groups), notes, key)
        subtitle = f"{self.matrix.question.label} {conclusion(self.analysis, self.whole)}{part}"
        picture = table_picture(self.analysis, table, subtitle)
        return replace(picture, description=outline_of(picture))

    def _notes(self) -> Iterator[str]:
        if len(self.places) < len(self.whole.answers):
            others = len(self.places) - 1
            yield f"{others} of the other {len(self.whole.answers) - 1} answers, beside the one that stands first."
        yield from matrix_notes(self.analysis, self.whole)

    def _columns(self) -> Iterator[Column]:
        things = "Evidence" if self.matrix.of_evidence else "Claims without a reason of their own"
        yield Column(things, width=1.6, give=0.4)
        yield Column("Grade", width=0.32, give=0.15, is_centred=True)
        claims = self.analysis.graph.claims
        for number in self.matrix.answers:
            claim = claims[number]
            is_alone = sum(other.id == claim.id for other in claims) == 1
            name = claim.id if is_alone else shown_name(self.analysis, claim)
            yield Column(claim.label, standing_note(self.analysis, claim), name, width=0.8, give=0.45, is_centred=True)

    def _cells(self, line: _Line) -> Iterator[Cell]:
        if line.is_counted:
            yield Cell(f"+{counted(len(line.items), 'more item' if line.is_rest else 'item')}", is_bold=True)
            yield Cell()
            for place in range(len(self.places)):
                yield _counted_cell([item.weights[place] for item in line.items])
            return
        (item,) = line.items
        claim = self.analysis.graph.claims[item.number]
        yield claim_cell(self.analysis, claim)
        yield grade_cell(self.analysis, claim)
        yield from (Cell(marks=(MARKS[weight],), tint=_TINTS.get(weight, Tint.NONE)) for weight in item.weights)


def _counted_cell(weights: Sequence[Weight]) -> Cell:
    """How many items have each weight, as `4 +, 2 (−)`; the legend explains the signs."""
    counts = {weight: weights.count(weight) for weight in Weight if weight in weights}
    if set(counts) == {Weight.NOTHING}:
        return Cell(marks=(MARKS[Weight.NOTHING],))
    counts.pop(Weight.NOTHING, None)
    words = ", ".join(f"{count}\N{NO-BREAK SPACE}{weight}" for weight, count in counts.items())
    return Cell(words, named=tuple(MARKS[weight] for weight in counts))
