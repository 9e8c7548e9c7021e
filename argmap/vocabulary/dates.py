"""Dates as analysts write them: whole, partial, approximate, or a range."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_DATE = re.compile(r"(?P<about>~)?(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")

DATE_FORMS = "write `2011`, `2011-05`, `2011-05-18`, `2008..2010` or `~2009`"


@dataclass(frozen=True, slots=True)
class Period:
    """The days a date may mean, first and last included: 2011-05 is the whole month."""

    first: date
    last: date
    written: str

    def overlaps(self, other: Period) -> bool:
        """Whether some day lies in both periods."""
        return self.first <= other.last and other.first <= self.last

    def is_after(self, other: Period) -> bool:
        """Whether every day of this period comes after all days of the other."""
        return self.first > other.last


def period(written: str) -> Period | None:
    """The days that `written` may mean, or None when it is no date of the language.

    An approximate date (`~2009`) means its neighbours too: the year, month or day before and after.
    """
    first_part, dots, last_part = written.partition("..")
    first = _days(first_part)
    last = _days(last_part) if dots else first
    if first is None or last is None or first[0] > last[1]:
        return None
    return Period(first[0], last[1], written)


def date_in_words(written: str) -> str:
    """A date of the language as readers write it: `2008 to 2010`, `about 2009`; what is no date stays as it is."""
    return written.replace("..", " to ").replace("~", "about ")


def _days(written: str) -> tuple[date, date] | None:
    match = _DATE.fullmatch(written)
    if match is None:
        return None
    year, month, day = int(match["year"]), match["month"], match["day"]
    slack = 1 if match["about"] else 0
    try:
        if month is None:
            return date(year - slack, 1, 1), date(year + slack, 12, 31)
        if day is None:
            first_month, last_month = (_shifted(year, int(month), by) for by in (-slack, slack))
            date(year, int(month), 1)
            return date(*first_month, 1), date(*last_month, calendar.monthrange(*last_month)[1])
        middle = date(year, int(month), int(day)).toordinal()
        return date.fromordinal(middle - slack), date.fromordinal(middle + slack)
    except (ValueError, OverflowError):
        return None


def _shifted(year: int, month: int, by: int) -> tuple[int, int]:
    months = year * 12 + month - 1 + by
    return months // 12, months % 12 + 1
