"""Tables: their sheet, their outline, their legend and their pages."""

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.dot import dot_of
from argmap.drawing.layout import laid_out
from argmap.drawing.legend import legend_of
from argmap.drawing.metrics import width_of
from argmap.drawing.outline import outline_of
from argmap.drawing.page import A4, PAGES, SLIDE
from argmap.drawing.picture import Picture
from argmap.drawing.render import best_fit, rendered
from argmap.drawing.tables.cells import mark_markup
from argmap.drawing.tables.pages import MOST_PAGES, MOST_ROWS, first_fitting, in_slices, paged, without_lone_rows
from argmap.drawing.tables.sheet import column_widths
from argmap.drawing.tables.table import Cell, Column, Line, Mark, MarkLook, RowGroup, Table, TableRow, Tint
from argmap.drawing.theme import PRINT, SCREEN, THEMES, Measures, Theme
from tests.drawing.samples import HOSTILE, texts_of

PLUS = Mark("+", "for it")
MINUS = Mark("−", "against it")
OPEN = Mark("?", "not graded", MarkLook.OPEN_CHIP)
GRADE = Mark("B2", "Admiralty grade", MarkLook.CHIP)

MIDDLE_OF_A_SIGN = 0.33
"""How far above its baseline a sign has its middle, in sizes of its type."""


def table(text: str = "Words of a row") -> Table:
    return Table(
        (
            Column("Item", width=1.5, give=0.4),
            Column("First", "small", is_centred=True),
            Column("Second", is_marked=True),
        ),
        (
            RowGroup(
                (TableRow((Cell(text, "name"), Cell(marks=(PLUS,), tint=Tint.FOR), Cell())),), "Group", is_joined=True
            ),
            RowGroup(
                (
                    TableRow(
                        (Cell(text, is_struck=True), Cell(marks=(OPEN,), after=Line.SOLID), Cell(before=Line.DASHED))
                    ),
                    TableRow((Cell("Total"), Cell("2 items", "1 directly", span=2)), is_total=True),
                )
            ),
        ),
        ("A note.",),
        (PLUS, MINUS, OPEN, GRADE),
    )


def picture(text: str = "Words of a row") -> Picture:
    return Picture(
        title="Title", subtitle="Subtitle", source="Source", banner="SECRET", band="DRAFT", table=table(text)
    )


def test_the_outline_says_every_row_with_the_headings_of_its_columns() -> None:
    assert outline_of(picture()).splitlines() == [
        "Title – Subtitle",
        "- Group",
        "  - Words of a row (name)",
        "    - First, small: for it",
        "- Words of a row",
        "  - First, small: not graded",
        "- Total",
        "  - First, small: 2 items (1 directly)",
        "A note.",
    ]


def test_the_legend_explains_the_marks_that_are_used() -> None:
    assert [entry.words for entry in legend_of(picture())] == ["for it", "not graded", "falls", "count as one"]
    assert legend_of(replace(picture(), legend=False)) == ()


def test_what_is_struck_or_joined_is_in_the_legend_and_drawn_there_only_where_the_table_has_it() -> None:
    content = table()
    for kept, words in ((content.groups[0], "count as one"), (content.groups[1], "falls")):
        drawn = replace(picture(), table=replace(content, groups=(kept,)))
        assert {entry.words for entry in legend_of(drawn)} & {"falls", "count as one"} == {words}
        assert ("<S>abc</S>" in dot_of(drawn)) == (words == "falls")
        assert words in texts_of(rendered(drawn, "svg", SCREEN, A4))


def test_the_small_words_of_a_continued_column_are_told_but_not_drawn_again() -> None:
    columns = (Column("Item"), Column("Q1", "the paper", is_marked=True), Column("Q2", "the paper", is_continued=True))
    drawn = Picture(table=Table(columns, (RowGroup((TableRow((Cell("a"), Cell("b"), Cell("c"))),)),)))
    assert "".join(texts_of(rendered(drawn, "svg", SCREEN, A4))).count("paper") == 1
    assert "  - Q2, the paper: c" in outline_of(drawn)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_line_has_no_seam_between_columns_and_lies_at_the_middle_of_its_sign(theme: Theme) -> None:
    cells = (Cell(marks=(Mark("◆", "event"),), after=Line.SOLID), Cell(before=Line.SOLID, after=Line.SOLID))
    columns = (Column(is_centred=True), Column(is_centred=True))
    svg = rendered(Picture(table=Table(columns, (RowGroup((TableRow(cells),)),))), "svg", theme, A4)
    elements = list(ET.fromstring(svg).iter())
    points = [
        [tuple(map(float, each.split(","))) for each in element.get("points", "").split()] for element in elements
    ]
    drawn = [
        (min(x for x, _ in each), max(x for x, _ in each), min(y for _, y in each), max(y for _, y in each))
        for each in points
        if each
    ]
    (sign,) = (element for element in elements if element.text == "◆")
    x, y = float(sign.get("x", "")), float(sign.get("y", ""))
    size = float(sign.get("font-size", "").removesuffix("px"))
    # The one line: the bars are as thin, and so near its baseline, as no rule and no ground is.
    bars = [each for each in drawn if each[1] - each[0] > 5 and each[2] > y - size and each[3] < y and each[0] > x]
    (first, second) = sorted(bars)
    assert first[2:] == second[2:]
    assert abs((first[2] + first[3]) / 2 - (y - MIDDLE_OF_A_SIGN * size)) <= 0.6
    # Graphviz draws the border half a point to both sides of the line between the columns.
    assert any(low == high == second[0] and (top, foot) == second[2:] for low, high, top, foot in drawn)


def test_a_grade_of_any_value_is_explained_once() -> None:
    graded = Table(
        (Column(),), (RowGroup((TableRow((Cell(marks=(Mark("A1", "grade A1", MarkLook.CHIP),)),)),)),), (), (GRADE,)
    )
    assert graded.explained == (GRADE,)


def test_all_words_are_in_the_picture() -> None:
    words = " ".join(texts_of(rendered(picture(), "svg", SCREEN, A4)))
    for expected in ("SECRET", "DRAFT", "Title", "Subtitle", "Group", "Words of a row", "Total", "A note.", "for it"):
        assert expected in words


def test_a_table_fills_the_page_in_legible_type() -> None:
    for page in PAGES.values():
        for theme in THEMES.values():
            assert best_fit(picture(), page, theme).is_legible


def test_columns_that_give_fill_the_page_or_make_room() -> None:
    columns = (Column(width=2.0, give=0.5), Column(width=1.0))
    assert column_widths(columns, Measures(), None) == [308, 154]
    assert column_widths(columns, Measures(), A4) == [462, 154]
    wide = (Column(width=4.0, give=0.5), Column(width=2.0))
    assert sum(column_widths(wide, Measures(), A4)) <= A4.inches[0] * 72
    assert column_widths(wide, A4.themed(SCREEN).with_wider_cards(1.1).measures, A4)[1] == round(308 * 1.1)


def test_ungraded_is_told_in_print_by_its_frame_and_its_sign() -> None:
    dot = dot_of(picture(), PRINT)
    assert 'STYLE="DOTTED"' in dot
    assert ">?</FONT>" in dot


def test_print_has_no_colours() -> None:
    for colour in re.findall(r"#([0-9A-F]{6})", dot_of(picture(), PRINT)):
        parts = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
        assert max(parts) - min(parts) < 12


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_is_typed_is_drawn_as_text(text: str) -> None:
    content = table(text)
    content = replace(content, columns=(Column(text, text), *content.columns[1:]), notes=(text,))
    groups = (replace(content.groups[0], heading=text), *content.groups[1:])
    drawn = Picture(title=text, table=replace(content, groups=groups))
    for page in (A4, SLIDE):
        assert laid_out(dot_of(drawn, page=page), "svg")
    assert outline_of(drawn)


def test_the_same_table_is_drawn_the_same() -> None:
    assert rendered(picture(), "svg", SCREEN, A4) == rendered(picture(), "svg", SCREEN, A4)


@given(st.integers(0, 60), st.integers(1, 14), st.lists(st.integers(1, 59)), st.integers(0, 3))
def test_slices_hold_every_row_once_and_each_fits(count: int, most: int, breaks: list[int], cost: int) -> None:
    def fits(rows: tuple[int, int]) -> bool:
        return rows[1] - rows[0] <= max(1, most - (cost if rows[1] == count else 0))

    slices = in_slices(count, fits, sorted({place for place in breaks if place < count}))
    assert [row for start, end in slices for row in range(start, end)] == list(range(count))
    assert all(map(fits, slices))
    assert all(end - start <= MOST_ROWS for start, end in slices)


def test_a_short_last_page_is_filled_from_the_others_and_a_group_begins_a_page() -> None:
    assert in_slices(13, lambda _: True) == [(0, 6), (6, 13)]
    assert in_slices(20, lambda _: True, [10]) == [(0, 10), (10, 20)]


def test_no_page_is_left_with_a_row_or_two_where_the_others_have_room() -> None:
    lengths = [end - start for start, end in in_slices(20, lambda rows: rows[1] - rows[0] <= 7, [6, 19])]
    assert lengths in ([7, 7, 6], [6, 7, 7])
    lengths = [end - start for start, end in in_slices(10, lambda rows: rows[1] - rows[0] <= 4)]
    assert sorted(lengths) == [3, 3, 4]


def test_no_row_stands_on_a_page_apart_from_all_others_of_its_group_where_there_is_room() -> None:
    assert without_lone_rows([(0, 5), (5, 9)], [4], lambda _: True) == [(0, 4), (4, 9)]
    assert without_lone_rows([(0, 5), (5, 9)], [6], lambda _: True) == [(0, 6), (6, 9)]
    assert without_lone_rows([(0, 5), (5, 9)], [4], lambda rows: rows[1] - rows[0] < 5 or rows == (0, 6)) == [
        (0, 6),
        (6, 9),
    ]
    assert without_lone_rows([(0, 5), (5, 9)], [4], lambda rows: rows[1] - rows[0] <= 4) == [(0, 5), (5, 9)]
    assert without_lone_rows([(0, 5), (5, 9)], [5], lambda _: True) == [(0, 5), (5, 9)]
    assert without_lone_rows([(0, 5), (5, 9)], [], lambda _: True) == [(0, 5), (5, 9)]


@given(st.integers(2, 40), st.lists(st.integers(1, 39)), st.integers(1, 12))
def test_pages_without_lone_rows_hold_every_row_once_and_are_as_many(count: int, breaks: list[int], most: int) -> None:
    def fits(rows: tuple[int, int]) -> bool:
        return rows[1] - rows[0] <= most

    groups = sorted({place for place in breaks if place < count})
    slices = in_slices(count, fits, groups)
    moved = without_lone_rows(slices, groups, fits)
    assert len(moved) == len(slices)
    assert [row for start, end in moved for row in range(start, end)] == list(range(count))
    assert all(map(fits, moved))


def test_a_grade_stands_within_its_frame() -> None:
    svg = laid_out(f"digraph {{ n1 [shape=plain, label=<{mark_markup(GRADE, SCREEN, 10, 15)}>]; }}", "svg").decode()
    frame = [float(x) for d in re.findall(r' d="([^"]*)"', svg) for x in re.findall(r"(-?[\d.]+),", d)]
    (start,) = (float(x) for x in re.findall(r'<text[^>]* x="([\d.]+)"', svg))
    assert min(frame) < start
    assert start + width_of("B2") * 10 < max(frame)


def test_the_names_of_columns_are_left_out_where_one_of_them_would_be_broken() -> None:
    for name, is_shown in (("short", True), ("an_identifier_longer_than_its_column", False)):
        columns = (Column("Item", name="item"), Column("Other", "disputed", name))
        row = TableRow((Cell("a"), Cell("b")))
        drawn = Picture(title="T", table=Table(columns, (RowGroup((row,)),)))
        words = " ".join(texts_of(rendered(drawn, "svg", SCREEN, A4)))
        assert (f"disputed · {name}" in words and "item" in words) == is_shown
        assert f"Other, disputed · {name}: b" in outline_of(drawn)


def test_what_would_take_too_many_pages_is_folded() -> None:
    lines, slices = paged(lambda folded: range(100 - folded), lambda _, rows: rows[1] - rows[0] <= 4)
    assert len(slices) == MOST_PAGES
    assert len(lines) == 20
    lines, slices = paged(lambda _: range(100), lambda _, rows: rows[1] - rows[0] <= 4)
    assert len(slices) == 25


def test_the_first_option_that_fits_is_taken_and_else_the_last() -> None:
    assert first_fitting((5, 4, 3), lambda each: each < 5) == 4
    assert first_fitting((5, 4, 3), lambda _: False) == 3


def test_of_a_list_that_has_no_room_the_rest_is_counted() -> None:
    sources = tuple(f"Office of Sources {number}, 2001" for number in range(9))
    cell = Cell(listed=sources)
    drawn = Picture(title="T", table=Table((Column("A", width=0.8),), (RowGroup((TableRow((cell,)),)),)))
    words = " ".join(texts_of(rendered(drawn, "svg", SCREEN, A4)))
    assert re.search(r"Office of Sources \d, 2001 and \d more$", words), words
    assert "Sources 8, 2001" in outline_of(drawn)
    long = Cell(listed=("An office with a name that is longer than four lines of its column " * 3, "Other"))
    drawn = replace(drawn, table=Table((Column("A", width=0.8),), (RowGroup((TableRow((long,)),)),)))
    assert texts_of(rendered(drawn, "svg", SCREEN, A4))[-1] == "and 1 more"
