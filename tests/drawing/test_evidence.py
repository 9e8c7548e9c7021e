"""The evidence view: which items count once, on which sources they rest, and what that comes to in words."""

import re

from argmap.analysis.analysis import Analysis
from argmap.drawing.legend import legend_of
from argmap.drawing.outline import outline_of
from argmap.drawing.picture import Picture
from argmap.drawing.tables.pages import MOST_PAGES, MOST_ROWS
from argmap.drawing.views.evidence import evidence_view, has_evidence
from argmap.drawing.views.evidence_bearing import EvidenceBearing
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from tests.drawing.samples import HOSTILE
from tests.drawing.test_catalog import NAMES, reading_of

MAP = """\
map m: Who did it?

source diary: The diary
  author: Ann Cook
  date: 1911
  reliability: B

source letter: A letter
  origin: diary

thesis t: The butler
  because: one
  because: two
  against: three

evidence one: He had the key
  cite: diary
  credibility: 2

evidence two: He was seen
  cite: letter

evidence three: He was away
"""


def analysis_of(content: str = MAP) -> Analysis:
    return Analysis(ArgumentMap((read("m.arg", content),)))


def test_items_of_one_origin_stand_together_with_grades_and_what_they_bear_on() -> None:
    (picture,) = evidence_view(analysis_of())
    assert outline_of(picture).splitlines() == [
        "Who did it? – Evidence by source: 2 of 3 items rest on 1 origin",
        "- 2 items on Ann Cook, 1911: they count once",
        "  - He had the key (one)",
        "    - Bears on, + for, − against: +1",
        "    - Ann Cook, 1911: grade B2",
        "  - He was seen (two)",
        "    - Bears on, + for, − against: +1",
        "    - Ann Cook, 1911: grade B (origin)",
        "    - “A letter”: not graded",
        "- 1 item without a source",
        "  - He was away (three)",
        "    - Bears on, + for, − against: −1",
        "The numbers stand for: 1 “The butler”.",
        "2 of 3 items rest on 1 origin: Ann Cook, 1911. Cited directly: 2 sources.",
        "2 of 3 items graded.",
    ]
    assert picture.description == outline_of(picture)


def test_the_items_of_one_origin_are_joined_by_a_bar() -> None:
    (picture,) = evidence_view(analysis_of())
    assert picture.table is not None
    assert [group.is_joined for group in picture.table.groups] == [True, False]


def test_what_bears_on_no_thesis_of_the_reading_is_held_against_those_of_its_own_paper() -> None:
    paper = "map o: O\n\nthesis u: U\n  because: e\n\nevidence e: E\n\nevidence f: F\n"
    own = "map m: M\n\nimport o\n\nthesis t: T\n  because: o.f\n\nevidence idle: I\n"
    analysis = Analysis(ArgumentMap((read("m.arg", own), read("o.arg", paper))))
    bearing = EvidenceBearing(analysis)
    numbers = analysis.graph.numbers
    assert [bearing.words_of(numbers[name]) for name in ("o.e", "o.f", "m.idle")] == [
        "for “U” in its paper",
        "+1",
        "no thesis",
    ]


def test_a_sign_is_explained_where_it_stands() -> None:
    both = MAP.replace("  against: three", "  because: three\n  against: three")
    (picture,) = evidence_view(analysis_of(both))
    assert picture.table is not None
    assert picture.table.columns[1].small == "+ for, ± both ways"
    broken = MAP.replace("  because: one", "  because: one & sure") + "\nclaim sure: Sure\n  because: lost\n"
    (picture,) = evidence_view(analysis_of(broken))
    assert picture.table is not None
    assert picture.table.columns[1].small == "+ for, − against, () broken on the way"
    assert any(cell.text == "(+)1" for row in picture.table.rows for cell in row.cells)


def test_a_sign_that_no_row_of_the_page_uses_is_not_explained() -> None:
    pages = evidence_view(analysis_of(), lambda picture: len(list(picture.table.rows)) <= 2)  # type: ignore[union-attr]
    assert [page.table.columns[1].small for page in pages if page.table] == ["+ for", "− against"]
    paper = "map o: O\n\nthesis u: U\n  because: e\n  because: f\n\nevidence e: E\n\nevidence f: F\n  against: g\n\n"
    paper += "evidence g: G\n"
    analysis = Analysis(ArgumentMap((read("m.arg", "map m: M\n\nimport o\n"), read("o.arg", paper))))
    bearing, numbers = EvidenceBearing(analysis), analysis.graph.numbers
    assert list(bearing.signs_in([numbers["o.e"]])) == []
    assert bearing.words_of(numbers["o.f"]) == "(for) “U” in its paper"
    assert list(bearing.signs_in([numbers["o.f"]])) == ["() broken on the way"]


def test_the_bar_that_joins_items_is_in_the_legend_of_the_pages_that_have_it() -> None:
    pages = evidence_view(analysis_of(), lambda picture: len(list(picture.table.rows)) <= 2)  # type: ignore[union-attr]
    assert [["count as one" in {entry.words for entry in legend_of(page)}] for page in pages] == [[True], [False]]


def test_a_source_without_a_column_is_told_in_words_with_its_grade() -> None:
    content = MAP.replace(
        "  reliability: B\n", "  reliability: B\n\nsource photo: A photo\n  reliability: C\n\nsource map: A map\n"
    )
    content = content.replace("  credibility: 2\n", "  credibility: 2\n  cite: photo\n  cite: map\n")
    content = content.replace("He was away\n", "He was away\n  origin: photo\n")
    (picture,) = evidence_view(
        analysis_of(content), lambda picture: picture.table is not None and len(picture.table.columns) < 5
    )[:1]
    assert picture.table is not None
    heads = [(column.heading, column.small) for column in picture.table.columns]
    cells = [row.cells[-1].listed for row in picture.table.rows]
    assert heads[-1] == ("Other sources", "cited or named as origin")
    assert cells == [("“A photo” · C2", "“A map” · 2"), ("“A letter”",), ("“A photo” · C · origin",)]
    assert "reliability" in " ".join(entry.words for entry in legend_of(picture))


def test_the_columns_are_measured_with_no_more_than_any_row_needs() -> None:
    content = "map m: M\n\n" + "".join(
        f"source s{number}: S{number}\n  reliability: B\n\nevidence e{number}: E\n  cite: s{number}\n\n"
        for number in range(2)
    )
    measured: list[list[str]] = []

    def fits(picture: Picture) -> bool:
        assert picture.table is not None
        measured.append([column.heading for column in picture.table.columns])
        return True

    evidence_view(analysis_of(content), fits)
    assert measured[0] == ["Evidence", "Bears on", "“S0”", "“S1”"]


def test_where_many_groups_leave_too_many_rows_the_smallest_are_counted_whole_and_told_in_the_outline() -> None:
    sources = "".join(f"source s{number}: S{number}\n\n" for number in range(30))
    items = "".join(
        f"evidence e{number}_{each}: Item {number} {each}\n  cite: s{number}\n\n"
        for number in range(30)
        for each in range(2)
    )
    few = lambda picture: len(list(picture.table.rows)) <= 7  # noqa: E731
    pages = evidence_view(analysis_of(f"map m: M\n\n{sources}{items}"), few)
    assert len(pages) == MOST_PAGES
    outline = "\n".join(map(outline_of, pages))
    assert "- 2 items, only counted: Item 29 0; Item 29 1" in outline
    assert all(f"Item {number} {each}" in outline for number in range(30) for each in range(2))
    assert "- Item 0 0 (e0_0)" in outline


def test_a_source_has_no_column_on_a_page_where_no_item_rests_on_it() -> None:
    items = "".join(f"evidence e{number}: E\n  cite: {'p' if number < 8 else 'q'}\n\n" for number in range(16))
    content = f"map m: M\n\nsource p: P\n\nsource q: Q\n\n{items}"
    pages = evidence_view(analysis_of(content), lambda picture: len(list(picture.table.rows)) <= 8)  # type: ignore[union-attr]
    heads = [[column.heading for column in page.table.columns] for page in pages if page.table]
    assert heads == [["Evidence", "Bears on", "“P”"], ["Evidence", "Bears on", "“Q”"]]


def test_no_name_of_a_claim_stands_for_it_where_the_reader_expects_words() -> None:
    for name in NAMES:
        analysis = reading_of(name)
        names = {claim.id for claim in analysis.graph.claims if "_" in claim.id}
        for picture in evidence_view(analysis):
            assert picture.table is not None
            heads = [f"{column.heading} {column.small}" for column in picture.table.columns]
            cells = [cell.text for row in picture.table.rows for cell in row.cells[1:]]
            words = set(re.findall(r"\w+", " ".join((picture.subtitle, *heads, *cells, *picture.table.notes))))
            assert not words & names


def test_without_evidence_there_is_no_picture() -> None:
    analysis = analysis_of("map m: M\n\nthesis t: T\n")
    assert not has_evidence(analysis)
    assert evidence_view(analysis) == ()


def test_many_items_are_folded_into_rows_that_count_them() -> None:
    items = "".join(f"evidence e{number}: E\n  cite: s\n\n" for number in range(200))
    pages = evidence_view(analysis_of(f"map m: M\n\nsource s: S\n\n{items}"))
    assert len(pages) <= MOST_PAGES
    rows = [row for page in pages if page.table for row in page.table.rows]
    assert rows[-1].cells[0].text == f"+{200 - len(rows) + 1} more items"
    assert all(len(list(page.table.rows)) <= MOST_ROWS for page in pages if page.table)


def test_hostile_texts_are_data() -> None:
    items = "".join(f"evidence e{number}: x{' '.join(text.split())}\n\n" for number, text in enumerate(HOSTILE))
    assert evidence_view(analysis_of(f"map m: M\n\n{items}"))


def test_the_same_map_gives_the_same_pictures() -> None:
    assert evidence_view(analysis_of()) == evidence_view(analysis_of())
