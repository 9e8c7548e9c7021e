"""The timeline of a reading: when what it says happened, was published, and is said to come true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from argmap.analysis.analysis import Analysis
from argmap.analysis.commitments import paper_of
from argmap.analysis.dating import date_of_map
from argmap.model.claim import Claim
from argmap.model.source import Header, Source
from argmap.vocabulary.dates import Period, period

LONG_BEFORE = 5
"""Years before its paper from which on what an item says is called old."""


class Moment(StrEnum):
    """What a date on the timeline is the date of."""

    EVENT = "event"
    PUBLICATION = "publication"
    HORIZON = "horizon"
    MAP = "map"
    CUT_OFF = "cut-off"


@dataclass(frozen=True, slots=True)
class Dated:
    """A claim, a source or a map with its dates in time, and what is odd about them, in words.

    `written` is the date of the map that declares it, against which it is old or comes after; `cut_off` is when that
    map's information ends. Unless `is_of_paper`, that map only compares papers: what it tells of past times is its
    subject, and not old.
    """

    value: Claim | Source | Header
    moments: tuple[tuple[Moment, Period], ...]
    written: Period | None = None
    publications: tuple[Source, ...] = ()
    is_of_paper: bool = True
    cut_off: Period | None = None

    @property
    def first(self) -> date:
        """The first day of any of its moments."""
        return min(when.first for _, when in self.moments)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What is stale or anachronistic about it."""
        return tuple(_remarks(self))

    @property
    def days_off(self) -> int:
        """The days between its first day and that of the date of its map; 0 where its map has none.

        A map that only compares papers may be written long after the time it is about, where its information ends.
        """
        against = self.written if self.is_of_paper else self.cut_off or self.written
        return abs((against.first - self.first).days) if against is not None else 0

    @property
    def is_late(self) -> bool:
        """Whether something of it, other than what it foresees, comes after the day its map was written."""
        return self.written is not None and any(
            when.is_after(self.written) for moment, when in self.moments if moment in {Moment.EVENT, Moment.PUBLICATION}
        )

    def of(self, moment: Moment) -> tuple[Period, ...]:
        """Its dates of one sort."""
        return tuple(when for each, when in self.moments if each is moment)


@dataclass(frozen=True)
class Timeline:
    """All that is dated in a reading, the earliest first: maps, claims, and the sources on which no dated claim stands.

    A claim has the dates it gives (`as_of`, `horizon`); an item of evidence also those of the sources it rests on. The
    paper that a map reconstructs is the map's own date, not a publication of each of its claims.
    """

    analysis: Analysis

    @cached_property
    def dates(self) -> dict[str, Period | None]:
        """The date of each map, by its id."""
        return {
            document.id: date_of_map(self.analysis.map, document.id) for document in self.analysis.map.named_documents
        }

    @cached_property
    def items(self) -> tuple[Dated, ...]:
        """The dated maps, claims and sources in the order of time; of one day in that order and the reading's."""
        claims = list(self._claims())
        shown = {source.name for item in claims for source in item.publications}
        items = [*self._maps(), *claims, *self._sources(shown)]
        return tuple(sorted(items, key=lambda item: item.first))

    @cached_property
    def comparing(self) -> frozenset[str]:
        """The maps that compare others: those that import maps and reconstruct no paper themselves."""
        return frozenset(
            document.id
            for document in self.analysis.map.named_documents
            if document.imports and paper_of(self.analysis.map, document.id) is None
        )

    def _maps(self) -> Iterator[Dated]:
        for document in self.analysis.map.named_documents:
            when = self.dates[document.id]
            moments = [(Moment.MAP, when)] if when else []
            cut_off = self._cut_off(document.id)
            if cut_off:
                moments.append((Moment.CUT_OFF, cut_off))
            if moments:
                yield Dated(document.header, tuple(moments), when)

    def _claims(self) -> Iterator[Dated]:
        for claim in self.analysis.graph.claims:
            found = ((Moment.EVENT, claim.as_of), (Moment.HORIZON, claim.horizon))
            moments = [(moment, when) for moment, written in found if (when := _period(written))]
            publications = []
            if moments or claim.kind == "evidence":
                for source in self.analysis.origins.of_claim(claim):
                    published = _period(source.date)
                    if published and source not in publications:
                        publications.append(source)
                        moments.append((Moment.PUBLICATION, published))
            if moments:
                yield self._dated(claim, claim.map, moments, publications)

    def _sources(self, shown: set[str]) -> Iterator[Dated]:
        used = {
            source.name
            for claim in self.analysis.graph.claims
            for source in (*self.analysis.origins.of_claim(claim), *self._cited(claim))
        }
        for document in self.analysis.map.named_documents:
            paper = paper_of(self.analysis.map, document.id)
            for source in document.sources:
                when = _period(source.date)
                is_first = self.analysis.map.declared_in(document.id).get(source.id) is source
                if when and is_first and source is not paper and source.name in used - shown:
                    yield self._dated(source, document.id, [(Moment.PUBLICATION, when)], [source])

    def _dated(
        self,
        value: Claim | Source,
        map_id: str,
        moments: Sequence[tuple[Moment, Period]],
        publications: Sequence[Source],
    ) -> Dated:
        is_of_paper = map_id not in self.comparing
        written, cut_off = self.dates[map_id], self._cut_off(map_id)
        return Dated(value, tuple(moments), written, tuple(publications), is_of_paper, cut_off)

    def _cut_off(self, map_id: str) -> Period | None:
        return _period(self.analysis.map.by_id[map_id].header.cut_off)

    def _cited(self, claim: Claim) -> Iterator[Source]:
        for citation in claim.citations:
            source = self.analysis.map.look_up(claim.map, citation.source)
            if isinstance(source, Source):
                yield source


@dataclass(frozen=True, slots=True)
class Span:
    """A column of the timeline: `months` months from the month `start`, counted from the year 0.

    One that starts there holds all that comes before the others.
    """

    start: int
    months: int

    def place_of(self, day: date) -> int:
        """Where a day lies: -1 before the span, 0 in it, 1 after it."""
        months = _month(day) - self.start
        return -1 if months < 0 else int(months >= self.months)

    def overlaps(self, when: Period) -> bool:
        """Whether some day of a period lies in it."""
        return self.place_of(when.first) <= 0 <= self.place_of(when.last)

    @property
    def words(self) -> str:
        """The span as a heading: `2011`, `2006–07`, `2011 H1`, `2011 Q1`, `Jan 2011`, `before 2007`."""
        if not self.start and self.months % 12 == 0 and self.months < _LENGTHS[-1]:
            return f"before {self.months // 12}"
        year, month = divmod(self.start, 12)
        if not self.start and self.months < _LENGTHS[-1]:
            year, month = divmod(self.months, 12)
            return f"before {_MONTHS[month]} {year}"
        if self.months == 1:
            return f"{_MONTHS[month]} {year}"
        if self.months == 3:
            return f"{year} Q{month // 3 + 1}"
        if self.months == 6:
            return f"{year} H{month // 6 + 1}"
        last = (self.start + self.months - 1) // 12
        if last == year:
            return str(year)
        return f"{year}–{last % 100:02}" if year // 100 == last // 100 else f"{year}–{last}"


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_FEWEST_WITH_EARLIER = 4
_LENGTHS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 120000)


def spans_of(items: Sequence[Dated], most: int) -> tuple[Span, ...]:
    """Months, quarters, half-years, years or rounds of years, as short as `most` of equal length allow.

    Where the spans can be shorter so, all that lies before the first tenth of the items is one span at the beginning.
    """
    if not items:
        return ()
    days = [day for item in items for _, when in item.moments for day in (when.first, when.last)]
    whole = _equal_spans(min(days), max(days), most)
    early = sorted(item.first for item in items)[len(items) // 10]
    if most < _FEWEST_WITH_EARLIER or early == min(days):
        return whole
    later = _equal_spans(early, max(days), most - 1)
    return (Span(0, later[0].start), *later) if later[0].months < whole[0].months else whole


def _equal_spans(first_day: date, last_day: date, most: int) -> tuple[Span, ...]:
    first, last = _month(first_day), _month(last_day)
    for months in _LENGTHS:
        start = first - first % months
        count = (last - start) // months + 1
        if count <= most:
            break
    return tuple(Span(start + place * months, months) for place in range(count))


def _remarks(item: Dated) -> Iterator[str]:
    events, published, horizons = item.of(Moment.EVENT), item.of(Moment.PUBLICATION), item.of(Moment.HORIZON)
    whose = "the paper" if item.is_of_paper else "the map"
    for what, dates in (("event", events), ("published", published)):
        if item.written is not None and any(when.is_after(item.written) for when in dates):
            yield f"{what} after {whose}"
        elif item.cut_off is not None and any(when.is_after(item.cut_off) for when in dates):
            yield f"{what} after the cut-off of information"
    if item.written is not None and any(item.written.is_after(when) for when in horizons):
        yield f"was to come true before {whose}"
    for event in events:
        if published and all(event.is_after(when) for when in published):
            yield "published before it happened"
            break
    last = max(events or published, key=lambda when: when.last, default=None)
    if item.written is not None and last is not None and not horizons and item.is_of_paper:
        years = _years_between(last, item.written)
        if years >= LONG_BEFORE:
            yield f"{years} years before"


def _years_between(earlier: Period, later: Period) -> int:
    """The years that a reader counts from the end of one period to the beginning of a later one.

    They are whole years as far as both dates are written: of years alone, their difference (from 2001 or 2001-11 to
    2009 it is 8, from 2001-11 to 2009-05 it is 7). What is approximate counts as it is written.
    """
    end = _numbers(earlier.written.rpartition("..")[2])
    start = _numbers(later.written.partition("..")[0])
    both = min(len(end), len(start))
    return start[0] - end[0] - (start[1:both] < end[1:both])


def _numbers(written: str) -> tuple[int, ...]:
    """The year of a date, and its month and day where it gives them."""
    return tuple(int(part) for part in written.removeprefix("~").split("-"))


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _period(written: str | None) -> Period | None:
    return period(written) if written else None
