"""The timeline: what is dated, in which order, and what is stale or comes too late."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.analysis import Analysis
from argmap.analysis.timeline import Dated, Moment, Span, Timeline, spans_of
from argmap.model.argument_map import ArgumentMap
from argmap.model.claim import Claim
from argmap.reading import read
from argmap.vocabulary.dates import Period

MAP = """\
map m: M
  date: 2010
  cut_off: 2009-12

source s: Report
  date: 2005

source late: Later report
  date: 2012

source unused: Unused
  date: 1990

evidence old: Old
  as_of: 1999

evidence new: New
  as_of: 2011

evidence wrong: Told before
  as_of: 2007
  cite: s

premise p: P
  cite: late

claim f: Foretold
  horizon: 2008
"""


def items(content: str = MAP) -> dict[str, Dated]:
    timeline = Timeline(Analysis(ArgumentMap((read("m.arg", content),))))
    return {item.value.id: item for item in timeline.items}


def test_what_is_dated_stands_in_the_order_of_time_and_sources_that_nothing_uses_are_left_out() -> None:
    assert list(items()) == ["old", "wrong", "f", "m", "new", "late"]


def test_what_is_odd_about_a_date_is_said_in_words() -> None:
    remarks = {name: item.remarks for name, item in items().items() if item.remarks}
    assert remarks == {
        "old": ("11 years before",),
        "wrong": ("published before it happened",),
        "f": ("was to come true before the paper",),
        "new": ("event after the paper",),
        "late": ("published after the paper",),
    }


def test_what_one_of_its_sources_told_in_time_is_not_odd() -> None:
    both = MAP.replace("  as_of: 2007\n  cite: s\n", "  as_of: 2007\n  cite: s\n  cite: later\n")
    found = items(f"{both}\nsource later: Later\n  date: 2008\n")
    assert found["wrong"].remarks == ()


def test_an_event_is_old_from_five_years_on() -> None:
    assert items(MAP.replace("as_of: 1999", "as_of: 2005"))["old"].remarks == ("5 years before",)
    assert items(MAP.replace("as_of: 1999", "as_of: 2006"))["old"].remarks == ()


@pytest.mark.parametrize(
    ("event", "paper", "years"),
    [
        ("2001", "2009", 8),
        ("2003-01-20", "2009", 6),
        ("1989", "2011-05", 22),
        ("1997..2002", "2011-05", 9),
        ("~2001", "2009", 8),
        ("2001-11", "2009-05", 7),
        ("2001-05", "2009-05", 8),
        ("2001-05-18", "2009-05", 8),
        ("2001-05-18", "2009-05-17", 7),
        ("2001-05-17", "2009-05-17", 8),
    ],
)
def test_the_years_before_the_paper_are_those_that_a_reader_counts(event: str, paper: str, years: int) -> None:
    content = f"map m: M\n  date: {paper}\n\nevidence e: E\n  as_of: {event}\n"
    assert items(content)["e"].remarks == (f"{years} years before",)


def test_the_map_has_its_date_and_the_cut_off_of_its_information() -> None:
    assert [moment for moment, _ in items()["m"].moments] == [Moment.MAP, Moment.CUT_OFF]


def test_what_a_map_says_of_times_after_its_information_ends_is_odd() -> None:
    found = items("map m: M\n  date: 2026\n  cut_off: 2011\n\nevidence in: I\n  as_of: 2011-12\n\n"
                  "evidence out: O\n  as_of: 2025\n\nevidence late: L\n  as_of: 2027\n")  # fmt: skip
    assert {name: item.remarks for name, item in found.items() if name in {"out", "late"}} == {
        "out": ("event after the cut-off of information",),
        "late": ("event after the paper",),
    }
    assert not any("cut-off" in remark for remark in found["in"].remarks)


def test_what_a_comparing_map_says_is_near_or_far_from_the_end_of_its_information() -> None:
    paper = read("p.arg", "map p: P\n  paper: s\n\nsource s: S\n  date: 2011\n\nevidence e: E\n  as_of: 2008\n")
    content = "map m: M\n  date: 2026\n  cut_off: 2011\n\nimport p\n\nevidence own: Own\n  as_of: 2008\n"
    timeline = Timeline(Analysis(ArgumentMap((read("m.arg", content), paper))))
    own, theirs = (next(item for item in timeline.items if item.value.id == name) for name in ("own", "e"))
    assert own.days_off == theirs.days_off


def test_columns_are_as_short_as_their_number_allows() -> None:
    item = items()["wrong"]
    assert [span.words for span in spans_of([item], 3)] == ["2005", "2006", "2007"]
    assert [span.words for span in spans_of([item], 2)] == ["2004–05", "2006–07"]
    assert [span.words for span in spans_of([item], 12)][:2] == ["2005 Q1", "2005 Q2"]
    assert [span.words for span in spans_of([item], 6)][:2] == ["2005 H1", "2005 H2"]
    assert Span(2011 * 12, 1).words == "Jan 2011"
    assert spans_of([], 12) == ()


def test_a_few_early_dates_do_not_make_all_columns_long() -> None:
    late = "".join(f"evidence e{number}: E\n  as_of: 2009-0{number % 6 + 1}\n\n" for number in range(20))
    found = items(f"map m: M\n\nevidence old: Old\n  as_of: 1950\n\n{late}")
    words = [span.words for span in spans_of(list(found.values()), 8)]
    assert words == ["before 2009", "Jan 2009", "Feb 2009", "Mar 2009", "Apr 2009", "May 2009", "Jun 2009"]


@given(st.lists(st.dates(), min_size=1, max_size=5), st.integers(1, 12))
def test_every_day_lies_in_just_one_of_at_most_so_many_columns(days: list[date], most: int) -> None:
    claim = next(item.value for item in items().values() if isinstance(item.value, Claim))
    item = Dated(claim, tuple((Moment.EVENT, Period(day, day, "")) for day in days))
    spans = spans_of([item], most)
    assert len(spans) <= most
    assert all(sum(span.place_of(day) == 0 for span in spans) == 1 for day in days)
