"""The evidence view: which evidence rests on which source, and how independent it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from argmap.analysis.analysis import Analysis
from argmap.analysis.astray import answers_of
from argmap.analysis.bearing import NO_BEARING, Bearing, bearings_on
from argmap.analysis.hypotheses import weight_of
from argmap.analysis.independence import Grounded, Independence, independence_of
from argmap.drawing.claim_cells import GRADED, UNGRADED, claim_cell, counted, grade_mark, table_picture
from argmap.drawing.facing_rows import part_of
from argmap.drawing.independence_words import independence_notes, independence_title, source_name
from argmap.drawing.outline import outline_of
from argmap.drawing.picture import Picture
from argmap.drawing.table import Cell, Column, RowGroup, Table, TableRow
from argmap.drawing.table_pages import Slice, first_fitting, paged
from argmap.drawing.views import roots_of
from argmap.model.claim import Claim
from argmap.model.source import Source

MOST_SOURCES: Final = 5
_MOST_THESES: Final = 3
_FEW_ROWS: Final = 5
_MOST_NAMES: Final = 4


def has_evidence(analysis: Analysis) -> bool:
    """Whether the reading holds any evidence."""
    return any(claim.kind == "evidence" for claim in analysis.graph.claims)


def evidence_view(analysis: Analysis, fits: Callable[[Picture], bool] = lambda _: True) -> tuple[Picture, ...]:
    """How independent the evidence is: its items by origin, the sources, and what each item bears on.

    Items with the same origins stand together and count as one. What would take too many pages
    (`table_pages.MOST_PAGES`) is counted in a row at the end of its group. Without evidence there is no picture.
    """
    view = _EvidenceView(analysis, independence_of(analysis))
    if not view.independence.items:
        return ()
    few = (0, min(_FEW_ROWS, len(view.lines(0))))
    columns = first_fitting(view.choices, lambda chosen: fits(view.picture(view.lines(0), few, chosen, "")))
    lines, slices = paged(
        view.lines, lambda lines, rows: fits(view.picture(lines, rows, columns, part_of(1, 2))), _begins_group
    )
    return tuple(
        view.picture(lines, rows, columns, part_of(place, len(slices))) for place, rows in enumerate(slices, start=1)
    )


@dataclass(frozen=True, slots=True)
class _Group:
    """Items that stand together: `is_joined` where they have the same origins and so count as one."""

    heading: str
    items: tuple[Grounded, ...]
    is_joined: bool


@dataclass(frozen=True, slots=True)
class _Line:
    """One row: an item, or those that are only counted."""

    group: _Group
    items: tuple[Grounded, ...]
    is_counted: bool = False


def _surname(source: Source) -> str:
    """The last name of a source's first author; nothing for a name that is too long to be a person's."""
    names = source.authors[0].split() if source.authors else []
    return names[-1] if 0 < len(names) <= _MOST_NAMES and "," not in source.authors[0] else ""


def _begins_group(lines: Sequence[_Line], place: int) -> bool:
    return lines[place].group is not lines[place - 1].group


@dataclass(frozen=True)
class _EvidenceView:
    """The rows and columns of the view; only `evidence_view` uses it."""

    analysis: Analysis
    independence: Independence

    @cached_property
    def theses(self) -> dict[int, dict[int, Bearing]]:
        """What the reading is about, by number: its theses and its answers, each with what bears on its unit."""
        graph = self.analysis.graph
        own = {document.id for document in self.analysis.map.documents[:1]}
        answers = [
            graph.numbers[claim.name] for _, claim, question in answers_of(self.analysis.map) if question.map in own
        ]
        numbers = dict.fromkeys((*roots_of(self.analysis), *answers))
        return {number: bearings_on(graph, self.analysis.standings, graph.unit_of[number]) for number in numbers}

    @cached_property
    def groups(self) -> tuple[_Group, ...]:
        """The items by their origins, the largest group first, and last together those that share theirs with none."""
        by_origins: dict[frozenset[str], list[Grounded]] = {}
        for item in self.independence.items:
            by_origins.setdefault(frozenset(origin.name for origin in item.origins), []).append(item)
        alike = [tuple(items) for names, items in by_origins.items() if names and len(items) > 1]
        alike.sort(key=len, reverse=True)
        alone = tuple(items[0] for names, items in by_origins.items() if names and len(items) == 1)
        groups = [
            _Group(f"{len(items)} items on {self._listed(items[0].origins)}: they count once", items, True)
            for items in alike
        ]
        if alone:
            words = (
                "1 item on an origin that no other shares"
                if len(alone) == 1
                else f"{len(alone)} items, no two on exactly the same origins"
            )
            groups.append(_Group(words, alone, False))
        unknown = tuple(item for item in self.independence.items if not item.origins)
        if unknown:
            groups.append(_Group(f"{counted(len(unknown), 'item')} without a source", unknown, False))
        return tuple(groups)

    def _listed(self, sources: Sequence[Source]) -> str:
        names = [source_name(self.analysis, source) for source in sources]
        word = "the word of " if len(names) == 1 and sources[0] in self.analysis.origins.papers.values() else ""
        if len(names) > 3:
            names = [*names[:3], f"{len(names) - 3} more"]
        return word + " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))

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

    def lines(self, folded: int) -> tuple[_Line, ...]:
        """The rows, at least `folded` fewer than items: the last of the largest groups are counted in one."""
        limit = max(len(group.items) for group in self.groups)
        lines = self._lines(limit)
        while limit > 1 and len(lines) > len(self.independence.items) - folded:
            limit -= 1
            lines = self._lines(limit)
        return lines

    def _lines(self, limit: int) -> tuple[_Line, ...]:
        lines: list[_Line] = []
        for group in self.groups:
            shown = len(group.items) if len(group.items) <= limit + 1 else limit
            lines += [_Line(group, (item,)) for item in group.items[:shown]]
            if group.items[shown:]:
                lines.append(_Line(group, group.items[shown:], is_counted=True))
        return tuple(lines)

    def picture(self, lines: Sequence[_Line], rows: Slice, columns: Sequence[Source], part: str) -> Picture:
        """The page with these rows; the last one says in words what the whole comes to."""
        others = self._has_others(columns)
        groups: list[RowGroup] = []
        start, end = rows
        for place in range(start, end):
            line = lines[place]
            row = TableRow(self._cells(line, columns, others))
            if place > start and line.group is lines[place - 1].group:
                groups[-1] = replace(groups[-1], rows=(*groups[-1].rows, row))
            else:
                is_later = place > 0 and line.group is lines[place - 1].group
                heading = line.group.heading + (" (continued)" if is_later else "")
                groups.append(RowGroup((row,), heading, line.group.is_joined))
        is_last = end == len(lines)
        notes = independence_notes(self.analysis, self.independence) if is_last else ()
        table = Table(self._columns(columns, others), tuple(groups), notes, (GRADED, UNGRADED))
        picture = table_picture(self.analysis, table, independence_title(self.independence) + part)
        return replace(picture, description=outline_of(picture))

    def _has_others(self, columns: Sequence[Source]) -> bool:
        names = {source.name for source in columns}
        return any(
            source.name not in names for item in self.independence.items for source in (*item.cited, *item.origins)
        )

    def _columns(self, columns: Sequence[Source], others: bool) -> tuple[Column, ...]:
        heads = [
            Column("Evidence", width=1.7, give=0.45),
            Column("Bears on", "+ for, − against, ( ) broken", width=0.95, give=0.3),
        ]
        for source in columns:
            small = ", ".join(part for part in (_surname(source), source.date or "") if part)
            heads.append(Column(source_name(self.analysis, source), small, width=0.55, give=0.15, is_centred=True))
        if others:
            heads.append(Column("Other sources" if columns else "Sources", "named as origin", width=0.85, give=0.4))
        return tuple(heads)

    def _cells(self, line: _Line, columns: Sequence[Source], others: bool) -> tuple[Cell, ...]:
        if line.is_counted:
            return self._counted_cells(line, columns, others)
        (item,) = line.items
        claim = self.analysis.graph.claims[item.number]
        cells = [claim_cell(self.analysis, claim), self._bears_on(item)]
        cells += [self._source_cell(claim, item, source) for source in columns]
        if others:
            shown = {source.name for source in columns}
            rest = dict.fromkeys(source.name for source in (*item.cited, *item.origins) if source.name not in shown)
            sources = {source.name: source for source in (*item.cited, *item.origins)}
            names = [source_name(self.analysis, sources[name]) for name in rest]
            cells.append(Cell(", ".join(names)))
        return tuple(cells)

    def _counted_cells(self, line: _Line, columns: Sequence[Source], others: bool) -> tuple[Cell, ...]:
        cells = [Cell(f"+{counted(len(line.items), 'more item')}", is_bold=True), Cell()]
        for source in columns:
            uses = sum(source in item.cited or source in item.origins for item in line.items)
            cells.append(Cell(str(uses) if uses else ""))
        if others:
            names = {source.name for source in columns}
            different = {each.name for item in line.items for each in (*item.cited, *item.origins)} - names
            cells.append(Cell(counted(len(different), "source") if different else ""))
        return tuple(cells)

    def _source_cell(self, claim: Claim, item: Grounded, source: Source) -> Cell:
        is_cited = any(cited.name == source.name for cited in item.cited)
        if not is_cited and all(origin.name != source.name for origin in item.origins):
            return Cell()
        grade = f"{source.reliability or ''}{(claim.credibility or '') if is_cited else ''}"
        return Cell(small="" if is_cited else "origin", marks=(grade_mark(grade),))

    def _bears_on(self, item: Grounded) -> Cell:
        unit = self.analysis.graph.unit_of[item.number]
        claims = self.analysis.graph.claims
        ids = [claims[number].id for number in self.theses]
        found = []
        for number, bearings in self.theses.items():
            bearing = bearings.get(unit, NO_BEARING)
            if not bearing.is_none:
                sign = weight_of(bearing).replace("++", "+").replace("−−", "−")
                name = claims[number].id if ids.count(claims[number].id) == 1 else claims[number].name
                found.append((bearing.is_broken, f"{sign}{name}"))
        words = [each for _, each in sorted(found, key=lambda pair: pair[0])]
        if len(words) > _MOST_THESES:
            words = [*words[: _MOST_THESES - 1], f"{len(words) - _MOST_THESES + 1} more"]
        return Cell(", ".join(words) or "no thesis")
