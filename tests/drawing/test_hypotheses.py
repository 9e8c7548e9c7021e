"""The hypotheses view: what each item says of each answer, and which answer least speaks against."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from argmap.analysis.analysis import Analysis
from argmap.analysis.questions import asked_questions
from argmap.drawing.legend import legend_of
from argmap.drawing.outline import outline_of
from argmap.drawing.picture import Picture
from argmap.drawing.tables.table import STRUCK, Mark, MarkLook, RowGroup
from argmap.drawing.views.hypotheses import MOST_ANSWERS, MOST_PAGES, hypotheses_view
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from tests.analysis.test_hypotheses import MAP
from tests.drawing.test_catalog import NAMES, reading_of


def pictures_of(content: str = MAP, fits: Callable[[Picture], bool] = lambda _: True) -> tuple[Picture, ...]:
    analysis = Analysis(ArgumentMap((read("m.arg", content),)))
    (question,) = asked_questions(analysis.map, analysis.graph)
    return hypotheses_view(analysis, question, fits)


def test_the_matrix_is_told_in_words() -> None:
    (picture,) = pictures_of()
    assert outline_of(picture).splitlines() == [
        "M – Who did it? Least speaks against “The butler”.",
        "- Tells the answers apart, most telling first",
        "  - A (sharp)",
        "    - Grade: not graded",
        "    - The butler, disputed · one: for it",
        "    - The cook, disputed · two: against it",
        "- Tells no answer from another: the same for all, both ways, or broken",
        "  - S (same)",
        "    - Grade: not graded",
        "    - The butler, disputed · one: both ways",
        "    - The cook, disputed · two: both ways",
        "  - B (broken)",
        "    - Grade: not graded",
        "    - The butler, disputed · one: says nothing",
        "    - The cook, disputed · two: against it, broken",
        "- Speaks against it (of all items; the fewer the better)",
        "  - The butler, disputed · one: nothing: least (1 both ways)",
        "  - The cook, disputed · two: 1 item (1 both ways, 1 more broken)",
        "- Speaks for it",
        "  - The butler, disputed · one: 1 item",
        "  - The cook, disputed · two: nothing",
        "Broken: a step or claim on the way there falls, so it is not counted.",
    ]


def test_an_answer_without_evidence_is_not_praised_for_it() -> None:
    (picture,) = pictures_of(
        "map m: M\n\nquestion q: Q\n\nthesis a: A\n  answers: q\n\n"
        "thesis b: B\n  answers: q\n  because: e\n\nevidence e: E\n"
    )
    assert "No evidence here speaks against any answer." in picture.subtitle
    assert "No evidence here bears on “A”: that nothing speaks against it is no merit." in outline_of(picture)
    assert "“A” falls all the same: no reason for it stands" in outline_of(picture)


def test_where_nothing_bears_on_the_answers_there_is_no_picture() -> None:
    assert pictures_of("map m: M\n\nquestion q: Q\n\nthesis a: A\n  answers: q\n\nthesis b: B\n  answers: q\n") == ()


def test_many_answers_and_many_items_are_split_and_counted() -> None:
    answers = "".join(f"thesis t{number}: T\n  answers: q\n  because: e{number}\n\n" for number in range(8))
    items = "".join(f"evidence e{number}: E\n\n" for number in range(100)) + "".join(
        f"e{number} supports t0\n" for number in range(8, 100)
    )
    pages = pictures_of(f"map m: M\n\nquestion q: Q\n\n{answers}{items}")
    assert len(pages) == 2 * MOST_PAGES
    assert all(page.table and 2 < len(page.table.columns) - 1 <= 1 + MOST_ANSWERS for page in pages)
    assert "more items" in outline_of(pages[MOST_PAGES - 1])


def test_parts_of_the_answers_begin_with_the_one_that_least_speaks_against() -> None:
    answers = "".join(f"thesis t{number}: T{number}\n  answers: q\n  against: e{number}\n\n" for number in range(7))
    items = "".join(f"evidence e{number}: E{number}\n\n" for number in range(7))
    content = f"map m: M\n\nquestion q: Q\n\n{answers}thesis best: B\n  answers: q\n\n{items}e1 supports best\n"
    pages = pictures_of(content)
    heads = [[column.name for column in page.table.columns[2:]] for page in pages if page.table]
    assert heads == [["best", "t0", "t1", "t2"], ["best", "t3", "t4", "t5", "t6"]]
    assert "4 of the other 7 answers, beside the one that stands first." in outline_of(pages[1])


def test_a_part_shows_only_what_bears_on_its_answers() -> None:
    answers = "".join(f"thesis t{number}: T{number}\n  answers: q\n  because: e{number}\n\n" for number in range(8))
    items = "".join(f"evidence e{number}: E{number}\n\n" for number in range(8))
    for page in pictures_of(f"map m: M\n\nquestion q: Q\n\n{answers}{items}"):
        assert page.table is not None
        for row in page.table.rows:
            assert not row.cells[2].marks or any(mark.sign != "0" for cell in row.cells[2:] for mark in cell.marks)


def test_items_of_one_origin_are_said_to_count_once() -> None:
    (picture,) = pictures_of(
        "map m: M\n\nsource s: S\n\nquestion q: Q\n\nthesis a: A\n  answers: q\n  against: e\n  against: f\n\n"
        "thesis b: B\n  answers: q\n  against: g\n\nevidence e: E\n  cite: s\n\nevidence f: F\n  cite: s\n\n"
        "evidence g: G\n"
    )
    outline = outline_of(picture)
    assert " · a: 2 items (count as 1, 2 directly)" in outline
    assert "“Count as”: items that rest on the same origins count once." in outline


def test_items_that_say_the_same_are_one_row_and_the_others_are_counted() -> None:
    content = "map m: M\n\nquestion q: Q\n\nthesis a: A\n  answers: q\n  because: e\n  because: p\n\n"
    content += "thesis b: B\n  answers: q\n\npremise p: P\n\nevidence e: E\n\nevidence f: F\n\nf restates e\n"
    (picture,) = pictures_of(content)
    assert "1 item that restates another is left out: what says the same is one row." in outline_of(picture)
    (picture,) = pictures_of(content + "\nevidence g: G\n\ng restates e\np restates e\n")
    assert "2 items that restate others are left out: what says the same is one row." in outline_of(picture)
    (picture,) = pictures_of(content.replace("\nf restates e\n", ""))
    assert "left out" not in outline_of(picture)


def test_the_same_map_gives_the_same_pictures() -> None:
    assert pictures_of() == pictures_of()


def rows_at_most(most: int) -> Callable[[Picture], bool]:
    return lambda picture: picture.table is not None and len(list(picture.table.rows)) <= most


def telling(count: int, same: int) -> str:
    """Two answers, `count` items that support the first alone, and `same` that support both."""
    ties = "".join(f"a{number} supports one\n" for number in range(count))
    ties += "".join(f"b{number} supports one\nb{number} supports two\n" for number in range(same))
    items = "".join(f"evidence a{number}: A{number}\n" for number in range(count))
    items += "".join(f"evidence b{number}: B{number}\n" for number in range(same))
    return f"map m: M\n\nquestion q: Q\n\nthesis one: I\n  answers: q\n\nthesis two: II\n  answers: q\n\n{items}{ties}"


def headings_of(page: Picture) -> list[str]:
    assert page.table is not None
    return [group.heading for group in page.table.groups]


def test_a_heading_that_continues_on_the_next_page_says_so() -> None:
    pages = pictures_of(telling(8, 4), rows_at_most(6))
    apart, same = "Tells the answers apart, most telling first", "Tells no answer from another"
    assert len(pages) > 1
    told: set[str] = set()
    for page in pages:
        for heading in filter(None, headings_of(page)):
            plain = heading.removesuffix(" (continued)")
            assert heading.endswith(" (continued)") == (plain in told)
            told.add(plain)
    assert [heading.startswith((apart, same)) for heading in told] == [True, True]


@pytest.mark.parametrize(("telling_items", "same"), [(40, 40), (3, 60), (60, 3), (60, 1), (1, 60), (60, 0), (0, 60)])
def test_folded_items_are_counted_under_their_own_heading_and_all_are_there(telling_items: int, same: int) -> None:
    pages = pictures_of(telling(telling_items, same), rows_at_most(6))
    assert len(pages) <= MOST_PAGES
    counts = {"Tells the": 0, "Tells no ": 0}
    for page in pages:
        assert page.table is not None
        for group in page.table.groups:
            for row in group.rows if group.heading else ():
                more = re.fullmatch(r"\+(\d+) (?:more )?items", row.cells[0].text)
                counts[group.heading[:9]] += int(more[1]) if more else 1
    assert list(counts.values()) == [telling_items, same]


def test_a_counted_row_gives_its_signs_and_the_legend_explains_just_those_of_its_page() -> None:
    (*_, last) = pictures_of(telling(40, 0), rows_at_most(6))
    assert last.table is not None
    (row,) = [row for row in last.table.rows if row.cells[0].text.endswith("more items")]
    number = int(row.cells[0].text.split()[0])
    assert row.cells[2].text == f"{number}\N{NO-BREAK SPACE}++"
    assert [mark.sign for mark in row.cells[3].marks] == ["0"]
    only = replace(last.table, groups=(RowGroup((row,)),))
    assert [mark.words for mark in only.explained] == ["directly for it", "says nothing"]


def test_every_sign_of_a_page_is_in_its_legend_and_no_other() -> None:
    for name in NAMES:
        analysis = reading_of(name)
        for question in asked_questions(analysis.map, analysis.graph):
            for page in hypotheses_view(analysis, question, rows_at_most(8)):
                assert page.table is not None
                cells = [cell for row in page.table.rows for cell in row.cells]
                used = {mark.sign for cell in cells for mark in cell.marks if mark.look is MarkLook.SIGN}
                used |= {
                    part.split("\N{NO-BREAK SPACE}")[1]
                    for cell in cells
                    if cell.named
                    for part in cell.text.split(", ")
                }
                explained = [entry.look for entry in legend_of(page) if isinstance(entry.look, Mark)]
                assert used == {mark.sign for mark in explained if mark.look is MarkLook.SIGN}
                assert (STRUCK in explained) == any(cell.is_struck for cell in cells)


def least(several: str) -> Picture:
    """The picture of five answers, of which the evidence speaks for those named and against the others."""
    answers = "".join(
        f"thesis {name}: {name.upper() * 40}\n  short: {name.upper()}{name}\n  answers: q\n"
        + ("  because: e\n" if name in several else "  against: e\n")
        + "\n"
        for name in "abcdf"
    )
    (picture,) = pictures_of(f"map m: M\n\nquestion q: Q\n\n{answers}evidence e: E\n")
    return picture


def test_several_answers_that_least_speaks_against_are_named_and_more_are_counted() -> None:
    assert "Least speaks against “Aa”." in least("a").subtitle
    assert "Least speaks against “Aa” and “Bb”." in least("ab").subtitle
    long = "".join(f"thesis {name}: {'Word ' * 14}{name}\n  answers: q\n  because: e\n\n" for name in "abcd")
    start = "map m: M\n\nquestion q: Q\n\n"
    worse = "thesis z: Z\n  answers: q\n  against: e\n\nevidence e: E\n"
    (picture,) = pictures_of(start + long + worse)
    assert "Least speaks against 4 of the 5 answers." in picture.subtitle
    (picture,) = pictures_of(start + long[: long.index("thesis c")] + worse)
    assert re.search(r"Least speaks against 2 of the 3 answers: “[^“]*…” and “[^“]*…”\.", picture.subtitle)


def test_answers_that_fall_although_least_speaks_against_them_are_named() -> None:
    start = "map m: M\n\nquestion q: Q\n\n"
    fallen = "thesis {0}: {1}\n  answers: q\n  because: gone\n\n"
    worse = "thesis z: Z\n  answers: q\n  against: e\n\nevidence e: E\n\nclaim gone: Gone\n"
    (picture,) = pictures_of(start + fallen.format("a", "A") + worse)
    assert "Least speaks against “A”, but it falls." in picture.subtitle
    assert "“A” falls all the same: no reason for it stands." in outline_of(picture)
    (picture,) = pictures_of(start + fallen.format("a", "A") + fallen.format("b", "B") + worse)
    assert "Least speaks against “A” and “B”." in picture.subtitle
    assert "“A” and “B” fall all the same: no reason for them stands." in outline_of(picture)


def test_what_would_speak_both_ways_were_it_not_broken_is_counted_as_broken() -> None:
    content = (
        "map m: M\n\nquestion q: Q\n\nthesis a: A\n  answers: q\n  because: c\n  against: d\n\n"
        "thesis b: B\n  answers: q\n\nclaim c: C\n  because: e & gone\n\nclaim d: D\n  because: e & gone\n\n"
        "evidence e: E\n\nclaim gone: Gone\n"
    )
    (picture,) = pictures_of(content)
    assert "(±)" in [mark.sign for mark in picture.table.marks] if picture.table else False
    assert "Except what is broken, no evidence here speaks against any answer." in picture.subtitle
    assert "nothing (1 more broken)" in outline_of(picture)
