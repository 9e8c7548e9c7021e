"""The timeline view: whether what a reading says is stale, or comes after its own date."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from argmap.analysis.analysis import Analysis
from argmap.analysis.commitments import paper_of
from argmap.analysis.timeline import LONG_BEFORE, Dated, Moment, Span, Timeline, spans_of
from argmap.drawing.outline import outline_of
from argmap.drawing.picture import Picture
from argmap.drawing.tables.pages import Slice, first_fitting, paged
from argmap.drawing.tables.table import Cell, Column, Line, Mark, RowGroup, Table, TableRow
from argmap.drawing.views.claim_cells import claim_cell, table_picture
from argmap.drawing.views.facing_rows import part_of
from argmap.drawing.views.independence_words import source_name
from argmap.model.claim import Claim
from argmap.model.source import Header, Source
from argmap.text.words import counted
from argmap.vocabulary.dates import date_in_words

COLUMN_COUNTS: Final = (12, 10, 8, 6, 5, 4, 3, 2)
SIGNS: Final = {
    Moment.EVENT: ("◆", "event"),
    Moment.PUBLICATION: ("■", "publication"),
    Moment.HORIZON: ("▷", "horizon: when it is to come true"),
    Moment.MAP: ("▲", "the paper or map itself"),
    Moment.CUT_OFF: ("▽", "cut-off of information"),
}
LINES: Final = {
    Moment.EVENT: Mark("—", "lasts, or some time within", line=Line.SOLID),
    Moment.MAP: Mark("—", "lasts, or some time within", line=Line.SOLID),
    Moment.HORIZON: Mark("— —", "horizon: some time within", line=Line.DASHED),
}
_SHOWN_SOURCE_DATES: Final = 2


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
    # A page without remarks has no column for them: as many spans as a row beside a remark leaves room for.
    widest = next((place for place, item in enumerate(items) if item.remarks), 0)
    spans = first_fitting(
        [spans_of(items, most) for most in COLUMN_COUNTS],
        lambda chosen: fits(view.picture(view.lines(0), (widest, widest + 1), chosen, "")),
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
    def papers(self) -> tuple[str, ...]:
        """The maps of the reading that have a date, but for those that compare others."""
        dates = self.timeline.dates.items()
        return tuple(name for name, when in dates if when is not None and name not in self.timeline.comparing)

    @cached_property
    def noun(self) -> str:
        """What the maps with a date are called: papers where each of them reconstructs one."""
        reconstruct = [paper_of(self.analysis.map, name) for name in self.papers]
        return "paper" if reconstruct and all(reconstruct) else "map"

    @property
    def the_one(self) -> str:
        """The paper or map against whose date everything is held, where there is but one."""
        is_own = self.analysis.map.root.id in (self.papers or self.timeline.dates)
        return "this map" if is_own and self.noun == "map" else f"the {self.noun}"

    def lines(self, folded: int) -> tuple[_Row, ...]:
        """The rows, at least `folded` fewer than items: first the sources are counted in one row, then claims are.

        Of the claims those go that show nothing odd, nearest to the date of their map first: the oldest stay in sight.
        """
        items = self.timeline.items
        sources = [item for item in items if isinstance(item.value, Source) and not item.remarks] if folded else []
        wanted = folded - max(0, len(sources) - 1)
        usual = [
            item for item in items if isinstance(item.value, Claim) and not item.remarks and not item.of(Moment.HORIZON)
        ]
        usual = sorted(usual, key=lambda item: item.days_off)[: wanted + 1] if wanted > 0 else []
        rows = [_Row((item,)) for item in items if item not in sources and item not in usual]
        if usual:
            rows.append(_Row(tuple(usual), f"+{counted(len(usual), 'more claim')}, each counted at its first date"))
        if sources:
            rows.append(_Row(tuple(sources), f"+{counted(len(sources), 'more source')}"))
        return tuple(rows)

    def picture(self, lines: Sequence[_Row], rows: Slice, spans: Sequence[Span], part: str) -> Picture:
        """The page with these rows."""
        on_page = lines[slice(*rows)]
        is_remarked = any(item.remarks for line in on_page for item in line.items)
        shown = tuple(TableRow(tuple(self._cells(line, spans, is_remarked))) for line in on_page)
        key = (*(Mark(sign, words) for sign, words in SIGNS.values()), *dict.fromkeys(LINES.values()))
        table = Table(tuple(self._columns(spans, is_remarked)), (RowGroup(shown),), (), key)
        picture = table_picture(self.analysis, table, f"{self._title()}{part}")
        return replace(picture, description=outline_of(picture))

    def _title(self) -> str:
        items = [item for item in self.timeline.items if not _is_map(item)]
        late = sum(item.is_late for item in items)
        old = sum(any("years before" in remark for remark in item.remarks) for item in items)
        if all(when is None for when in self.timeline.dates.values()):
            return f"Timeline: {counted(len(items), 'dated item')}, with no date of a map to hold them against"
        when = f"date of {self.the_one if len(self.papers) < 2 else f'their {self.noun}s'}"
        parts = [
            f"{late} after the {when}" if late else "",
            f"{old} long before {'it' if late else f'the {when}'}" if old else "",
        ]
        said = " and ".join(part for part in parts if part) or f"none after the {when} or long before it"
        long = f" (long: newest date {LONG_BEFORE} years or more before)" if old or not late else ""
        return f"Timeline: {counted(len(items), 'dated item')}, {said}{long}"

    def _columns(self, spans: Sequence[Span], is_remarked: bool) -> Iterator[Column]:
        yield Column("Dated item", width=1.5, give=0.3)
        before: frozenset[str] = frozenset()
        for span in spans:
            maps = self._maps_in(span)
            yield Column(
                span.words,
                self._maps_words(maps),
                width=0.28,
                is_centred=True,
                is_marked=bool(maps),
                is_continued=bool(maps) and maps == before,
            )
            before = maps
        if is_remarked:
            yield Column(f"Against the {self.noun}'s date", width=0.6, give=0.3)

    def _maps_in(self, span: Span) -> frozenset[str]:
        """The papers that are of the time of a column, and the map that compares them where it is."""
        dates = self.timeline.dates
        root = self.analysis.map.root.id
        named = (*self.papers, root) if root in self.timeline.comparing else self.papers
        return frozenset(name for name in named if (when := dates[name]) is not None and span.overlaps(when))

    def _maps_words(self, maps: frozenset[str]) -> str:
        papers = len(maps.intersection(self.papers))
        words = self.the_one if len(self.papers) == 1 else counted(papers, self.noun)
        is_own = papers < len(maps)
        return " · ".join(part for part in ("this map" if is_own else "", words if papers else "") if part)

    def _cells(self, line: _Row, spans: Sequence[Span], is_remarked: bool) -> Iterator[Cell]:
        if line.words:
            yield Cell(line.words, is_bold=True)
            for span in spans:
                count = sum(not span.place_of(item.first) for item in line.items)
                yield Cell(str(count) if count else "")
            if is_remarked:
                yield Cell()
            return
        (item,) = line.items
        yield self._heading(item)
        yield from (self._moments(item, span) for span in spans)
        if is_remarked:
            yield Cell("; ".join(map(self._in_words, item.remarks)), is_bold=True)

    def _in_words(self, remark: str) -> str:
        """A remark of the analysis, which calls each map a paper that does not compare others."""
        return remark if self.noun == "paper" else remark.replace("the paper", "the map")

    def _heading(self, item: Dated) -> Cell:
        match item.value:
            case Claim() as claim:
                dates = [
                    date_in_words(when.written)
                    for moment, when in item.moments
                    if moment in {Moment.EVENT, Moment.HORIZON}
                ]
                return claim_cell(self.analysis, claim, ", ".join(dates), _published(item))
            case Source() as source:
                by = source_name(source) if source.authors else ""
                told = (f"source by {by}" if by else "source", date_in_words(source.date or ""))
                return Cell(source.title or source.id, " · ".join(told))
            case header:
                words = " · ".join((f"map {header.id}", _map_dates(item, header)))
                return Cell(header.title or header.id, words, is_bold=True)

    def _moments(self, item: Dated, span: Span) -> Cell:
        """What of an item lies in a span: a sign where a moment begins, a line through an event or a horizon."""
        marks = []
        before = after = Line.NONE
        for moment, when in item.moments:
            sign, words = SIGNS[moment]
            first, last = span.place_of(when.first), span.place_of(when.last)
            line = LINES.get(moment)
            if first == 0:
                marks.append(Mark(sign, words))
            if line is not None and first < 0 <= last:
                before = line.line
            if line is not None and first <= 0 < last:
                after = line.line
        return Cell(marks=tuple(dict.fromkeys(marks)), before=before, after=after)


def _is_map(item: Dated) -> bool:
    return not isinstance(item.value, Claim | Source)


def _published(item: Dated) -> str:
    """The dates of the sources of a claim, the earliest first and each once; of many, the first and how many more."""
    published = sorted(item.of(Moment.PUBLICATION), key=lambda when: (when.first, when.last, when.written))
    dates = list(dict.fromkeys(date_in_words(when.written) for when in published))
    if not dates:
        return ""
    shown, more = dates[:_SHOWN_SOURCE_DATES], len(dates) - _SHOWN_SOURCE_DATES
    return f"{'source' if len(dates) == 1 else 'sources'} {', '.join(shown)}" + (
        f" and {more} more" if more > 0 else ""
    )


def _map_dates(item: Dated, header: Header) -> str:
    """When a map was issued, or the paper that it reconstructs was, and up to when it has information."""
    issued = "issued" if header.date else "paper of"
    words = {Moment.MAP: issued, Moment.CUT_OFF: "information to"}
    return ", ".join(f"{words[moment]} {date_in_words(when.written)}" for moment, when in item.moments)
