"""The timeline view: whether what a reading says is stale, or comes after its own date."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from argmap.analysis.analysis import Analysis
from argmap.analysis.timeline import Dated, Moment, Span, Timeline, spans_of
from argmap.drawing.claim_cells import claim_cell, table_picture
from argmap.drawing.facing_rows import part_of
from argmap.drawing.independence_words import source_name
from argmap.drawing.outline import outline_of
from argmap.drawing.picture import Picture
from argmap.drawing.table import Cell, Column, Line, Mark, RowGroup, Table, TableRow
from argmap.drawing.table_pages import Slice, first_fitting, paged
from argmap.model.claim import Claim
from argmap.model.source import Source
from argmap.text.words import counted

COLUMN_COUNTS: Final = (12, 10, 8, 6, 5, 4, 3, 2)
SIGNS: Final = {
    Moment.EVENT: ("◆", "event"),
    Moment.PUBLICATION: ("■", "publication of its source"),
    Moment.HORIZON: ("▷", "horizon: when it is to come true"),
    Moment.MAP: ("▲", "the paper or map itself"),
    Moment.CUT_OFF: ("▽", "cut-off of information"),
}


def has_dates(analysis: Analysis) -> bool:
    """Whether anything in the reading is dated, besides the maps themselves."""
    return any(not _is_map(item) for item in Timeline(analysis).items)


def timeline_view(analysis: Analysis, fits: Callable[[Picture], bool] = lambda _: True) -> tuple[Picture, ...]:
    """When what the reading says happened, was published and is to come true, against the date of the map.

    Rows are in the order of time. What would take too many pages (`table_pages.MOST_PAGES`) is counted by column in a
    row at the end: first the sources that no dated claim stands on, then claims that show nothing odd. Without dates
    there is no picture.
    """
    view = _TimelineView(Timeline(analysis))
    items = view.timeline.items
    if not has_dates(analysis):
        return ()
    spans = first_fitting(
        [spans_of(items, most) for most in COLUMN_COUNTS],
        lambda chosen: fits(view.picture(view.lines(0), (0, 1), chosen, "")),
    )
    lines, slices = paged(view.lines, lambda lines, rows: fits(view.picture(lines, rows, spans, part_of(1, 2))))
    return tuple(
        view.picture(lines, rows, spans, part_of(place, len(slices))) for place, rows in enumerate(slices, start=1)
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """One row: an item, or several that are only counted, in words."""

    items: tuple[Dated, ...]
    words: str = ""


@dataclass(frozen=True)
class _TimelineView:
    """The rows and columns of the view; only `timeline_view` uses it."""

    timeline: Timeline

    @property
    def analysis(self) -> Analysis:
        """The analysis that is drawn."""
        return self.timeline.analysis

    @cached_property
    def own(self) -> tuple[str, ...]:
        """The maps of the reading that have a date."""
        return tuple(name for name, when in self.timeline.dates.items() if when is not None)

    def lines(self, folded: int) -> tuple[_Row, ...]:
        """The rows, at least `folded` fewer than items: first the sources are counted in one row, then claims are.

        Of the claims those go that show nothing odd, nearest to the date of their map first.
        """
        items = self.timeline.items
        sources = [item for item in items if isinstance(item.value, Source) and not item.remarks] if folded else []
        wanted = folded - max(0, len(sources) - 1)
        usual = [
            item for item in items if isinstance(item.value, Claim) and not item.remarks and not item.of(Moment.HORIZON)
        ]
        usual = usual[-(wanted + 1) :] if wanted > 0 else []
        rows = [_Row((item,)) for item in items if item not in sources and item not in usual]
        if usual:
            rows.append(_Row(tuple(usual), f"+{counted(len(usual), 'more claim')} of usual date"))
        if sources:
            rows.append(_Row(tuple(sources), f"+{counted(len(sources), 'more source')}"))
        return tuple(rows)

    def picture(self, lines: Sequence[_Row], rows: Slice, spans: Sequence[Span], part: str) -> Picture:
        """The page with these rows."""
        shown = tuple(TableRow(tuple(self._cells(line, spans))) for line in lines[slice(*rows)])
        key = tuple(Mark(sign, words) for sign, words in SIGNS.values())
        table = Table(tuple(self._columns(spans)), (RowGroup(shown),), (), key)
        picture = table_picture(self.analysis, table, f"{self._title()}{part}")
        return replace(picture, description=outline_of(picture))

    def _title(self) -> str:
        items = [item for item in self.timeline.items if not _is_map(item)]
        late = sum(item.is_late for item in items)
        old = sum(any("years before" in remark for remark in item.remarks) for item in items)
        when = "date of the paper" if len(self.own) < 2 else "date of their papers"
        parts = [
            f"{late} after the {when}" if late else "",
            f"{old} long before {'it' if late else f'the {when}'}" if old else "",
        ]
        said = " and ".join(part for part in parts if part) or f"none after the {when} or long before it"
        return f"Timeline: {counted(len(items), 'dated item')}, {said}"

    def _columns(self, spans: Sequence[Span]) -> Iterator[Column]:
        yield Column("Dated item", width=1.5, give=0.3)
        for span in spans:
            maps = [name for name in self.own if (when := self.timeline.dates[name]) and span.overlaps(when)]
            words = "the paper" if len(self.own) == 1 else counted(len(maps), "paper")
            yield Column(span.words, words if maps else "", width=0.28, is_centred=True, is_marked=bool(maps))
        yield Column("Against the paper's date", width=0.6, give=0.3)

    def _cells(self, line: _Row, spans: Sequence[Span]) -> Iterator[Cell]:
        if line.words:
            yield Cell(line.words, is_bold=True)
            for span in spans:
                count = sum(not span.place_of(item.first) for item in line.items)
                yield Cell(str(count) if count else "")
            yield Cell()
            return
        (item,) = line.items
        yield self._heading(item)
        yield from (self._moments(item, span) for span in spans)
        yield Cell("; ".join(item.remarks), is_bold=True)

    def _heading(self, item: Dated) -> Cell:
        match item.value:
            case Claim() as claim:
                dates = [when.written for moment, when in item.moments if moment in {Moment.EVENT, Moment.HORIZON}]
                published = [source.date or "" for source in item.publications]
                words = f"source {', '.join(published[:2])}" if published else ""
                return claim_cell(self.analysis, claim, ", ".join(dates), words)
            case Source() as source:
                return Cell(source.title, f"source {source_name(self.analysis, source)} · {source.date}")
            case header:
                dates = [when.written for _, when in item.moments]
                return Cell(header.title or header.id, f"map {header.id} · {', '.join(dates)}", is_bold=True)

    def _moments(self, item: Dated, span: Span) -> Cell:
        """What of an item lies in a span: a sign where a moment begins, and a line through what it lasts."""
        marks = []
        before = after = Line.NONE
        for moment, when in item.moments:
            sign, words = SIGNS[moment]
            first, last = span.place_of(when.first), span.place_of(when.last)
            line = Line.DASHED if moment is Moment.HORIZON else Line.SOLID
            if first == 0:
                marks.append(Mark(sign, words))
            if first < 0 <= last:
                before = line
            if first <= 0 < last:
                after = line
        return Cell(marks=tuple(dict.fromkeys(marks)), before=before, after=after)


def _is_map(item: Dated) -> bool:
    return not isinstance(item.value, Claim | Source)
