"""The hypotheses view: which evidence tells the answers of a question apart (Heuer 1999, chapter 8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from argmap.analysis.analysis import Analysis
from argmap.analysis.hypotheses import Item, Matrix, Tally, Weight, matrix_of
from argmap.drawing.cards import shown_name
from argmap.drawing.claim_cells import GRADED, UNGRADED, claim_cell, counted, grade_cell, standing_note, table_picture
from argmap.drawing.facing_rows import part_of
from argmap.drawing.outline import outline_of
from argmap.drawing.picture import Picture
from argmap.drawing.table import Cell, Column, Mark, RowGroup, Table, TableRow, Tint
from argmap.drawing.table_pages import Slice, paged
from argmap.model.claim import Question

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


def hypotheses_view(
    analysis: Analysis, question: Question, fits: Callable[[Picture], bool] = lambda _: True
) -> tuple[Picture, ...]:
    """The matrix of a question: its answers as columns, what bears on them as rows, the most diagnostic first.

    The last page counts for each answer what speaks against it. Where there are more answers than a page can show,
    each part of them has pages of its own. Without answers, or anything that bears on them, there is no picture.
    """
    view = _HypothesesView(analysis, matrix_of(analysis, question))
    if not view.matrix.items:
        return ()
    answers = range(len(view.matrix.answers))
    for most in range(min(MOST_ANSWERS, len(answers)), 0, -1):
        parts = [answers[start : start + most] for start in range(0, len(answers), most)]
        if all(fits(view.picture(view.lines(0), (0, 1), part, "")) for part in parts):
            break
    pages = [(lines, rows, part) for part in parts for lines, rows in _pages(view, part, fits)]
    return tuple(
        view.picture(lines, rows, part, part_of(place, len(pages)))
        for place, (lines, rows, part) in enumerate(pages, start=1)
    )


def _pages(
    view: _HypothesesView, answers: Sequence[int], fits: Callable[[Picture], bool]
) -> list[tuple[Sequence[_Line], Slice]]:
    """The rows of each page for some of the answers."""
    lines, slices = paged(view.lines, lambda lines, rows: fits(view.picture(lines, rows, answers, part_of(1, 2))))
    return [(lines, rows) for rows in slices]


@dataclass(frozen=True, slots=True)
class _Line:
    """One row: an item, or those that are only counted."""

    items: tuple[Item, ...]
    is_counted: bool = False

    @property
    def heading(self) -> str:
        return _APART if any(item.diagnosticity for item in self.items) else _NOT_APART


@dataclass(frozen=True)
class _HypothesesView:
    """The rows and columns of the view; only `hypotheses_view` uses it."""

    analysis: Analysis
    matrix: Matrix

    @cached_property
    def tallies(self) -> tuple[Tally, ...]:
        """What speaks for and against each answer."""
        return self.matrix.tallies

    def lines(self, folded: int) -> tuple[_Line, ...]:
        """The rows, at least `folded` fewer than items: the least diagnostic are counted in one."""
        items = self.matrix.items
        shown = len(items) - folded - 1 if folded else len(items)
        rows = tuple(_Line((item,)) for item in items[:shown])
        return (*rows, _Line(items[shown:], is_counted=True)) if items[shown:] else rows

    def picture(self, lines: Sequence[_Line], rows: Slice, answers: Sequence[int], part: str) -> Picture:
        """The page with these rows and answers; the last one counts what speaks against each answer."""
        start, end = rows
        groups: list[RowGroup] = []
        for place in range(start, end):
            line = lines[place]
            row = TableRow(tuple(self._cells(line, answers)))
            if place > start and line.heading == lines[place - 1].heading:
                groups[-1] = replace(groups[-1], rows=(*groups[-1].rows, row))
            else:
                groups.append(RowGroup((row,), line.heading))
        notes: tuple[str, ...] = ()
        if end == len(lines):
            groups.append(RowGroup(tuple(self._totals(answers))))
            notes = tuple(self._notes())
        key = (*(MARKS[weight] for weight in Weight), GRADED, UNGRADED)
        table = Table(tuple(self._columns(answers)), tuple(groups), notes, key)
        subtitle = f"{self.matrix.question.label} {self._conclusion()}{part}"
        picture = table_picture(self.analysis, table, subtitle)
        return replace(picture, description=outline_of(picture))

    def _columns(self, answers: Sequence[int]) -> Iterator[Column]:
        things = "Evidence" if self.matrix.of_evidence else "Claims without a reason of their own"
        yield Column(things, width=1.6, give=0.3)
        yield Column("Grade", width=0.36, is_centred=True)
        claims = self.analysis.graph.claims
        for place in answers:
            claim = claims[self.matrix.answers[place]]
            is_alone = sum(other.id == claim.id for other in claims) == 1
            name = claim.id if is_alone else shown_name(self.analysis, claim)
            small = " · ".join(part for part in (standing_note(self.analysis, claim), name) if part)
            yield Column(claim.label, small, width=0.8, give=0.45, is_centred=True)

    def _cells(self, line: _Line, answers: Sequence[int]) -> Iterator[Cell]:
        if line.is_counted:
            yield Cell(f"+{counted(len(line.items), 'more item')}", is_bold=True)
            yield Cell()
            yield from (self._counted_cell([item.weights[place] for item in line.items]) for place in answers)
            return
        (item,) = line.items
        claim = self.analysis.graph.claims[item.number]
        yield claim_cell(self.analysis, claim)
        yield grade_cell(self.analysis, claim)
        for place in answers:
            weight = item.weights[place]
            yield Cell(marks=(MARKS[weight],), tint=_TINTS.get(weight, Tint.NONE))

    def _counted_cell(self, weights: Sequence[Weight]) -> Cell:
        counts = [(weights.count(weight), weight) for weight in Weight if weight is not Weight.NOTHING]
        return Cell(small=", ".join(f"{count} × {weight}" for count, weight in counts if count) or "0")

    def _totals(self, answers: Sequence[int]) -> Iterator[TableRow]:
        least = self.matrix.least_against if self._tells_apart else ()
        cells = [Cell("Speaks against it", "of all items; the fewer the better", is_bold=True), Cell()]
        for place in answers:
            tally = self.tallies[place]
            words = counted(tally.against_it, "item") if tally.against_it else "nothing"
            parts = [f"{tally.directly_against} directly" if tally.directly_against else ""]
            parts.append(f"{tally.both} both ways" if tally.both else "")
            parts.append(f"{tally.broken_against} more broken" if tally.broken_against else "")
            small = ", ".join(part for part in parts if part)
            cells.append(Cell(f"{words}: least" if place in least else words, small, is_bold=place in least))
        yield TableRow(tuple(cells), is_total=True)
        cells = [Cell("Speaks for it"), Cell()]
        for place in answers:
            tally = self.tallies[place]
            small = f"{tally.directly_for} directly" if tally.directly_for else ""
            cells.append(Cell(counted(tally.for_it, "item") if tally.for_it else "nothing", small))
        yield TableRow(tuple(cells))

    @property
    def _tells_apart(self) -> bool:
        return len(self.matrix.least_against) < len(self.matrix.answers)

    def _conclusion(self) -> str:
        """The answer that least speaks against, in a sentence."""
        if not self._tells_apart:
            none = not any(tally.against_it for tally in self.tallies)
            return "Nothing speaks against any answer." if none else "As much speaks against each answer."
        claims = [self.analysis.graph.claims[self.matrix.answers[place]] for place in self.matrix.least_against]
        if len(claims) == 1:
            return f"Least speaks against “{' '.join(claims[0].label.split()).removesuffix('.')}”."
        names = [shown_name(self.analysis, claim) for claim in claims]
        return f"Least speaks against {' and '.join(filter(None, (', '.join(names[:-1]), names[-1])))}."

    def _notes(self) -> Iterator[str]:
        claims, numbers = self.analysis.graph.claims, self.matrix.answers
        bare = [
            shown_name(self.analysis, claims[numbers[place]])
            for place in range(len(numbers))
            if all(item.weights[place] is Weight.NOTHING for item in self.matrix.items)
        ]
        if bare:
            what = "evidence" if self.matrix.of_evidence else "claim"
            yield f"No {what} here bears on {', '.join(bare)}: that nothing speaks against it is no merit."
        if not self._tells_apart:
            yield "This matrix leaves open which answer is the weaker."
        if any("(" in weight for item in self.matrix.items for weight in item.weights):
            yield "Broken: a step or claim on the way there falls, so it is not counted."
