"""The evidence view: which evidence rests on which source, and how independent it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from argmap.analysis.analysis import Analysis
from argmap.analysis.independence import Grounded, Independence, independence_of
from argmap.drawing.outline import outline_of
from argmap.drawing.picture import Picture
from argmap.drawing.tables.pages import Slice, first_fitting, paged
from argmap.drawing.tables.table import Cell, Column, RowGroup, Table, TableRow
from argmap.drawing.views.claim_cells import GRADED, UNGRADED, claim_cell, grade_mark, table_picture
from argmap.drawing.views.evidence_bearing import EvidenceBearing
from argmap.drawing.views.evidence_groups import (
    EvidenceGroup,
    EvidenceLine,
    begins_group,
    evidence_groups,
    evidence_lines,
)
from argmap.drawing.views.facing_rows import part_of
from argmap.drawing.views.independence_words import dated_name, independence_notes, independence_title, source_name
from argmap.model.claim import Claim
from argmap.model.source import Source
from argmap.text.words import counted

MOST_SOURCES: Final = 5
_FEW_ROWS: Final = 5
_BOTH_WAYS: Final = "cited or named as origin"


def has_evidence(analysis: Analysis) -> bool:
    """Whether the reading holds any evidence."""
    return any(claim.kind == "evidence" for claim in analysis.graph.claims)


def evidence_view(analysis: Analysis, fits: Callable[[Picture], bool] = lambda _: True) -> tuple[Picture, ...]:
    """How independent the evidence is: its items by origin, the sources, and what each item bears on.

    Items with the same origins stand together and count as one. What would take too many pages
    (`table_pages.MOST_PAGES`) is counted in a row at the end of its group. Without evidence there is no picture.
    """
    if not has_evidence(analysis):
        return ()
    view = _EvidenceView(analysis)
    few = (0, min(_FEW_ROWS, len(view.lines(0))))
    columns = first_fitting(
        view.choices, lambda chosen: fits(view.picture(view.lines(0), few, chosen, "", is_widest=True))
    )
    lines, slices = paged(
        view.lines, lambda lines, rows: fits(view.picture(lines, rows, columns, part_of(1, 2))), begins_group
    )
    return tuple(
        view.picture(lines, rows, columns, part_of(place, len(slices))) for place, rows in enumerate(slices, start=1)
    )


class _EvidenceView:
    """The rows and columns of the view; only `evidence_view` uses it."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.independence: Independence = independence_of(analysis)
        self.bearing = EvidenceBearing(analysis)

    @cached_property
    def choices(self) -> tuple[tuple[Source, ...], ...]:
        """The sources that may have a column each, from the most to none: those used more than once, or all if few."""
        used: dict[str, int] = {}
        found: dict[str, Source] = {}
        for item in self.independence.items:
            for source in dict.fromkeys((*item.cited, *item.origins)):
                used[source.name] = used.get(source.name, 0) + 1
                found[source.name] = source
        order = sorted(found, key=lambda name: (-used[name], list(found).index(name)))
        often = [found[name] for name in order if used[name] > 1 or len(order) <= 3][:MOST_SOURCES]
        return tuple(tuple(often[:count]) for count in range(len(often), 0, -1)) or ((),)

    @cached_property
    def groups(self) -> tuple[EvidenceGroup, ...]:
        """The items by their origins."""
        return evidence_groups(self.analysis, self.independence)

    def lines(self, folded: int) -> tuple[EvidenceLine, ...]:
        """The rows, at least `folded` fewer than items."""
        return evidence_lines(self.groups, folded)

    def picture(
        self,
        lines: Sequence[EvidenceLine],
        rows: Slice,
        columns: Sequence[Source],
        part: str,
        *,
        is_widest: bool = False,
    ) -> Picture:
        """The page with these rows; the last one says in words what the whole comes to.

        A source that no row rests on has no column, unless the page `is_widest`, to be measured: then it has what any
        row needs.
        """
        start, end = rows
        here = [item for line in lines[start:end] for item in line.items]
        measured = self.independence.items if is_widest else here
        used = {source.name for item in measured for source in (*item.cited, *item.origins)}
        columns = [source for source in columns if source.name in used]
        others = self._how_used(measured, columns)
        groups: list[RowGroup] = []
        for place in range(start, end):
            line = lines[place]
            row = TableRow(self._cells(line, columns, others))
            if place > start and line.group is lines[place - 1].group:
                groups[-1] = replace(groups[-1], rows=(*groups[-1].rows, row))
            else:
                is_later = place > 0 and line.group is lines[place - 1].group
                heading = line.group.heading + (" (continued)" if is_later else "")
                groups.append(RowGroup((row,), heading, line.group.is_joined))
        is_last = end == len(lines) and not is_widest
        told = [item.number for line in lines[start:end] if not line.is_counted for item in line.items]
        key = self.bearing.key(told)
        notes = independence_notes(self.analysis, self.independence) if is_last else ()
        notes = (key, *notes) if key else notes
        signs = ", ".join(self.bearing.signs_in(told))
        table = Table(self._columns(columns, signs, others), tuple(groups), notes, (GRADED, UNGRADED))
        picture = table_picture(self.analysis, table, independence_title(self.independence) + part)
        return replace(picture, description=outline_of(picture))

    def _columns(self, columns: Sequence[Source], signs: str, others: str) -> tuple[Column, ...]:
        heads = [
            Column("Evidence", width=1.7, give=0.45),
            Column("Bears on", signs, width=0.95, give=0.3),
        ]
        heads += [
            Column(source_name(source), source.date or "", width=0.55, give=0.15, is_centred=True) for source in columns
        ]
        if others:
            heads.append(Column("Other sources" if columns else "Sources", others, width=0.85, give=0.4))
        return tuple(heads)

    def _cells(self, line: EvidenceLine, columns: Sequence[Source], others: str) -> tuple[Cell, ...]:
        if line.is_counted:
            return self._counted_cells(line, columns, others)
        (item,) = line.items
        claim = self.analysis.graph.claims[item.number]
        cells = [claim_cell(self.analysis, claim), Cell(self.bearing.words_of(item.number))]
        cells += [self._source_cell(claim, item, source) for source in columns]
        if others:
            cells.append(self._sources_cell(claim, item, columns, others))
        return tuple(cells)

    def _counted_cells(self, line: EvidenceLine, columns: Sequence[Source], others: str) -> tuple[Cell, ...]:
        claims = self.analysis.graph.claims
        items = counted(len(line.items), "more item" if line.is_rest else "item")
        words = f"+{items}" if line.is_rest else f"{items}, only counted"
        cells = [Cell(words, is_bold=True, untold=tuple(claims[item.number].label for item in line.items)), Cell()]
        for source in columns:
            uses = sum(source in item.cited or source in item.origins for item in line.items)
            cells.append(Cell(str(uses) if uses else ""))
        if others:
            names = {source.name for source in columns}
            different = {each.name for item in line.items for each in (*item.cited, *item.origins)} - names
            cells.append(Cell(counted(len(different), "source") if different else ""))
        return tuple(cells)

    def _source_cell(self, claim: Claim, item: Grounded, source: Source) -> Cell:
        is_cited = source.name in _names(item.cited)
        if not is_cited and source.name not in _names(item.origins):
            return Cell()
        return Cell(small="" if is_cited else "origin", marks=(grade_mark(_grade(claim, item, source)),))

    def _sources_cell(self, claim: Claim, item: Grounded, columns: Sequence[Source], others: str) -> Cell:
        """The sources that have no column, in words, each with its grade, and told from the cited if an origin."""
        shown = _names(columns)
        rest = {source.name: source for source in (*item.cited, *item.origins) if source.name not in shown}
        words: dict[str, None] = {}
        grades = []
        for name, source in rest.items():
            grade = _grade(claim, item, source)
            grades += [grade] if grade else []
            is_marked = others == _BOTH_WAYS and name not in _names(item.cited)
            parts = (dated_name(source), grade, "origin" if is_marked else "")
            words[" · ".join(filter(None, parts))] = None
        return Cell(listed=tuple(words), named=tuple(map(grade_mark, grades)))

    def _how_used(self, items: Iterable[Grounded], columns: Sequence[Source]) -> str:
        """How some items use the sources without columns, in words; empty where they use none."""
        shown = _names(columns)
        cited = {name for item in items for name in _names(item.cited) - shown}
        origins = {name for item in items for name in _names(item.origins) - _names(item.cited) - shown}
        return _BOTH_WAYS if cited and origins else "cited" if cited else "named as origin" if origins else ""


def _names(sources: Iterable[Source]) -> set[str]:
    return {source.name for source in sources}


def _grade(claim: Claim, item: Grounded, source: Source) -> str:
    """The reliability of a source and, where the item cites it, the credibility of what the item says."""
    is_cited = source.name in _names(item.cited)
    return f"{source.reliability or ''}{(claim.credibility or '') if is_cited else ''}"
