"""The timeline view: when things happened, were published and are to come true."""

from argmap.analysis.analysis import Analysis
from argmap.drawing.outline import outline_of
from argmap.drawing.tables.pages import MOST_PAGES
from argmap.drawing.tables.table import Line
from argmap.drawing.views.timeline import has_dates, timeline_view
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from tests.analysis.test_timeline import MAP as DATED

MAP = DATED.replace("  date: 2010\n", "  paper: own\n", 1) + "\nsource own: Own\n  date: 2010\n"
PAPER = "map m: M\n  paper: own\n\nsource own: Own\n  date: {}\n\n"


def analysis_of(content: str = MAP) -> Analysis:
    return Analysis(ArgumentMap((read("m.arg", content),)))


def test_dates_and_what_is_odd_about_them_are_told_in_words() -> None:
    (picture,) = timeline_view(analysis_of())
    lines = outline_of(picture).splitlines()
    odd = "2 after the date of the paper and 1 long before it (long: newest date 5 years or more before)"
    assert lines[0] == f"M – Timeline: 5 dated items, {odd}"
    assert "  - 2010–11, the paper: the paper or map itself" in lines
    assert "  - Against the paper's date: 11 years before" in lines
    assert "  - Against the paper's date: event after the paper" in lines


def test_a_long_event_is_a_line_from_its_sign_through_the_columns() -> None:
    (picture,) = timeline_view(analysis_of("map m: M\n\nevidence e: E\n  as_of: 2001..2012\n"))
    assert picture.table is not None
    (row,) = picture.table.rows
    first, *middle, last = row.cells[1:]
    assert (first.before, first.after, last.before, last.after) == (Line.NONE, Line.SOLID, Line.SOLID, Line.NONE)
    assert all((cell.before, cell.after) == (Line.SOLID, Line.SOLID) for cell in middle)
    assert [mark.words for mark in picture.table.marks] == ["event"]
    assert [mark.words for mark in picture.table.explained] == ["event", "lasts, or some time within"]


def test_a_horizon_is_dashed() -> None:
    (picture,) = timeline_view(analysis_of("map m: M\n\nclaim c: C\n  horizon: 2001..2003\n"))
    assert picture.table is not None
    assert any(cell.after is Line.DASHED for row in picture.table.rows for cell in row.cells)
    assert [mark.words for mark in picture.table.explained][1:] == ["horizon: some time within", "falls"]


def test_no_publication_has_a_line_however_vague_a_publication_is() -> None:
    (picture,) = timeline_view(
        analysis_of("map m: M\n  date: 2010-06\n\nsource s: S\n  date: 2001..2012\n\nevidence e: E\n  cite: s\n")
    )
    assert picture.table is not None
    assert all(cell.before is cell.after is Line.NONE for row in picture.table.rows for cell in row.cells)
    assert all(mark.line is Line.NONE for mark in picture.table.explained)


def test_a_paper_dated_by_its_year_alone_lies_somewhere_in_it() -> None:
    (picture,) = timeline_view(
        analysis_of("map m: M\n  date: 2002\n\nevidence e: E\n  as_of: 2002-06\n\nevidence f: F\n  as_of: 2001-05\n")
    )
    assert picture.table is not None
    (paper,) = [row for row in picture.table.rows if row.cells[0].is_bold]
    spans = [cell for cell in paper.cells[1:] if cell.marks or cell.before is Line.SOLID]
    assert len(spans) > 1
    assert [mark.sign for mark in spans[0].marks] == ["▲"]


def test_dates_are_written_for_the_eye_and_not_as_in_the_file() -> None:
    content = "map m: M\n  date: 2011-05\n  cut_off: ~2010\n\nevidence e: E\n  as_of: 2006-12..2011\n"
    (picture,) = timeline_view(analysis_of(content))
    outline = outline_of(picture)
    assert "e · 2006-12 to 2011" in outline
    assert "map m · issued 2011-05, information to about 2010" in outline


def test_the_dates_of_sources_are_in_order_each_once_and_the_others_counted() -> None:
    dates = ("2011-05-23", "2009", "2011-05-23", "2010", "2008-10")
    sources = "".join(f"source s{place}: S{place}\n  date: {date}\n\n" for place, date in enumerate(dates))
    cites = "".join(f"  cite: s{place}\n" for place in range(len(dates)))
    (picture,) = timeline_view(analysis_of(f"map m: M\n\n{sources}evidence e: E\n{cites}"))
    assert "e · sources 2008-10, 2009 and 2 more" in outline_of(picture)
    (same,) = timeline_view(analysis_of(f"map m: M\n\n{sources}evidence e: E\n  cite: s0\n  cite: s2\n"))
    assert "e · source 2011-05-23)" in outline_of(same)


def test_a_page_without_remarks_has_no_column_for_them() -> None:
    for as_of, headings in (("2009", 0), ("2001", 1)):
        (picture,) = timeline_view(analysis_of(f"{PAPER.format(2010)}evidence e: E\n  as_of: {as_of}\n"))
        assert picture.table is not None
        assert [column.heading for column in picture.table.columns].count("Against the paper's date") == headings
        assert all(len(row.cells) == len(picture.table.columns) for row in picture.table.rows)


def test_a_map_that_compares_papers_is_no_paper_and_its_own_claims_are_not_old() -> None:
    paper = read("p.arg", "map p: P\n  paper: s\n\nsource s: S\n  date: 2011\n\nevidence e: E\n  as_of: 2003\n")
    content = (
        "map m: M\n  date: 2026\n\nimport p\n\nevidence own: Own\n  as_of: 2008\n\nevidence late: L\n  as_of: 2027\n"
    )
    (picture,) = timeline_view(Analysis(ArgumentMap((read("m.arg", content), paper))))
    assert picture.table is not None
    assert {column.small for column in picture.table.columns} == {"", "the paper", "this map"}
    outline = outline_of(picture)
    assert outline.count("years before") == 1
    assert "Against the paper's date: 8 years before" in outline
    assert "event after the map" in outline
    assert "1 after the date of the paper and 1 long before it" in outline


def test_a_map_that_reconstructs_no_paper_is_called_a_map() -> None:
    content = "map m: M\n  date: 2010\n\nevidence e: E\n  as_of: 2001\n\nevidence late: L\n  as_of: 2011\n"
    (picture,) = timeline_view(analysis_of(content))
    outline = outline_of(picture)
    assert "1 after the date of this map and 1 long before it" in outline
    assert "- 2010, this map: the paper or map itself" in outline
    assert "- Against the map's date: event after the map" in outline
    (picture,) = timeline_view(analysis_of(content.replace("  date: 2010\n", "")))
    assert picture.subtitle == "Timeline: 2 dated items, with no date of a map to hold them against"


def test_several_maps_of_which_one_is_no_paper_are_called_maps() -> None:
    maps = [read("p.arg", PAPER.format(2001).replace("map m", "map p")), read("o.arg", "map o: O\n  date: 2002\n")]
    content = "map m: M\n\nimport p\n\nimport o\n\nevidence e: E\n  as_of: 1985\n"
    (picture,) = timeline_view(Analysis(ArgumentMap((read("m.arg", content), *maps))))
    assert picture.table is not None
    assert "date of their maps" in picture.subtitle
    assert {column.small for column in picture.table.columns if column.is_marked} <= {"1 map", "2 maps"}


def test_the_words_of_a_paper_are_told_of_each_of_its_columns_and_drawn_in_the_first() -> None:
    (picture,) = timeline_view(analysis_of(f"{PAPER.format(2002)}evidence e: E\n  as_of: 2001-11\n"))
    assert picture.table is not None
    marked = [column for column in picture.table.columns if column.is_marked]
    assert len(marked) > 1
    assert {column.small for column in marked} == {"the paper"}
    assert [column.is_continued for column in marked] == [False] + [True] * (len(marked) - 1)


def test_two_papers_in_neighbouring_columns_are_not_taken_for_one() -> None:
    dates = (("p", "2001"), ("o", "2002"))
    papers = [read(f"{name}.arg", PAPER.format(date).replace("map m", f"map {name}")) for name, date in dates]
    content = "map m: M\n\nimport p\n\nimport o\n\nevidence e: E\n  as_of: 1985\n"
    (picture,) = timeline_view(Analysis(ArgumentMap((read("m.arg", content), *papers))))
    assert picture.table is not None
    marked = [(column.small, column.is_continued) for column in picture.table.columns if column.is_marked]
    assert marked == [("1 paper", False)] * 2 or marked == [("2 papers", False)]


def test_the_row_that_counts_claims_says_nothing_that_an_old_date_of_one_belies() -> None:
    usual = "".join(f"evidence e{number}: E\n  as_of: 2009\n\n" for number in range(200))
    content = "map m: M\n  date: 2010\n\nsource old: Old\n  date: 1990\n\n"
    content += "evidence long: L\n  as_of: 1990..2010\n  cite: old\n\n"
    (*_, last) = timeline_view(analysis_of(content + usual))
    assert "more claims, each counted at its first date" in outline_of(last)
    assert "long before or after its paper" not in outline_of(last)


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
    pages = timeline_view(analysis_of(f"{PAPER.format(2010)}{usual}evidence late: Late\n  as_of: 2011\n"))
    assert len(pages) == MOST_PAGES
    assert "event after the paper" in outline_of(pages[-1])
    assert "more claims, each counted at its first date" in outline_of(pages[-1])


def test_claims_nearest_to_the_date_of_their_map_are_counted_first() -> None:
    near = "".join(f"evidence e{number}: E\n  as_of: 2009-11\n\n" for number in range(200))
    pages = timeline_view(
        analysis_of(
            f"map m: M\n  date: 2010\n\n{near}evidence far: F\n  as_of: 2007\n\nevidence last: L\n  as_of: 2010\n"
        )
    )
    shown = "\n".join(map(outline_of, pages))
    assert "- F (far" in shown
    assert "- L (last" not in shown


def test_the_same_map_gives_the_same_pictures() -> None:
    assert timeline_view(analysis_of()) == timeline_view(analysis_of())
