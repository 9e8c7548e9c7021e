"""The timeline view: when things happened, were published and are to come true."""

from argmap.analysis.analysis import Analysis
from argmap.drawing.outline import outline_of
from argmap.drawing.table import Line
from argmap.drawing.table_pages import MOST_PAGES
from argmap.drawing.timeline import has_dates, timeline_view
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from tests.analysis.test_timeline import MAP


def analysis_of(content: str = MAP) -> Analysis:
    return Analysis(ArgumentMap((read("m.arg", content),)))


def test_dates_and_what_is_odd_about_them_are_told_in_words() -> None:
    (picture,) = timeline_view(analysis_of())
    lines = outline_of(picture).splitlines()
    assert lines[0] == "M – Timeline: 5 dated items, 2 after the date of the paper and 1 long before it"
    assert "  - 2010–11, the paper: the paper or map itself" in lines
    assert "  - Against the paper's date: 10 years before" in lines
    assert "  - Against the paper's date: event after the paper" in lines


def test_a_long_event_is_a_line_from_its_sign_through_the_columns() -> None:
    (picture,) = timeline_view(analysis_of("map m: M\n\nevidence e: E\n  as_of: 2001..2012\n"))
    assert picture.table is not None
    (row,) = picture.table.rows
    first, *middle, last = row.cells[1:-1]
    assert (first.before, first.after, last.before, last.after) == (Line.NONE, Line.SOLID, Line.SOLID, Line.NONE)
    assert all((cell.before, cell.after) == (Line.SOLID, Line.SOLID) for cell in middle)
    assert [mark.words for mark in picture.table.marks] == ["event"]


def test_a_horizon_is_dashed() -> None:
    (picture,) = timeline_view(analysis_of("map m: M\n\nclaim c: C\n  horizon: 2001..2003\n"))
    assert picture.table is not None
    assert any(cell.after is Line.DASHED for row in picture.table.rows for cell in row.cells)


def test_without_dates_there_is_no_picture() -> None:
    for content in (
        "map m: M\n\nevidence e: E\n",
        "map m: M\n  date: 2010\n",
        "map m: M\n\nevidence e: E\n  as_of: soon\n",
    ):
        assert not has_dates(analysis_of(content))
        assert timeline_view(analysis_of(content)) == ()


def test_many_dates_are_counted_by_column_but_what_is_odd_is_shown() -> None:
    usual = "".join(f"evidence e{number}: E\n  as_of: 2009\n\n" for number in range(200))
    pages = timeline_view(analysis_of(f"map m: M\n  date: 2010\n\n{usual}evidence late: Late\n  as_of: 2011\n"))
    assert len(pages) == MOST_PAGES
    assert "event after the paper" in outline_of(pages[-1])
    assert "more claims" in outline_of(pages[-1])


def test_the_same_map_gives_the_same_pictures() -> None:
    assert timeline_view(analysis_of()) == timeline_view(analysis_of())
