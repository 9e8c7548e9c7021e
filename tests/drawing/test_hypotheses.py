"""The hypotheses view: what each item says of each answer, and which answer least speaks against."""

from argmap.analysis.analysis import Analysis
from argmap.analysis.questions import asked_questions
from argmap.drawing.hypotheses import MOST_ANSWERS, MOST_PAGES, hypotheses_view
from argmap.drawing.outline import outline_of
from argmap.drawing.picture import Picture
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from tests.analysis.test_hypotheses import MAP


def pictures_of(content: str = MAP) -> tuple[Picture, ...]:
    analysis = Analysis(ArgumentMap((read("m.arg", content),)))
    (question,) = asked_questions(analysis.map, analysis.graph)
    return hypotheses_view(analysis, question)


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


def test_the_same_map_gives_the_same_pictures() -> None:
    assert pictures_of() == pictures_of()
