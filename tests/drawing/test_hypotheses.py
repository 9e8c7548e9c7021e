"""The hypotheses view: what each item says of each answer, and which answer least speaks against."""

from argmap.analysis.analysis import Analysis
from argmap.analysis.hypotheses import questions_with_hypotheses
from argmap.drawing.hypotheses import MOST_ANSWERS, hypotheses_view
from argmap.drawing.outline import outline_of
from argmap.drawing.picture import Picture
from argmap.drawing.table_pages import MOST_PAGES
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from tests.analysis.test_hypotheses import MAP


def pictures_of(content: str = MAP) -> tuple[Picture, ...]:
    analysis = Analysis(ArgumentMap((read("m.arg", content),)))
    (question,) = questions_with_hypotheses(analysis)
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
    assert "Nothing speaks against any answer." in picture.subtitle
    assert "No evidence here bears on a: that nothing speaks against it is no merit." in outline_of(picture)


def test_where_nothing_bears_on_the_answers_there_is_no_picture() -> None:
    assert pictures_of("map m: M\n\nquestion q: Q\n\nthesis a: A\n  answers: q\n\nthesis b: B\n  answers: q\n") == ()


def test_many_answers_and_many_items_are_split_and_counted() -> None:
    answers = "".join(f"thesis t{number}: T\n  answers: q\n  because: e{number}\n\n" for number in range(8))
    items = "".join(f"evidence e{number}: E\n\n" for number in range(100)) + "".join(
        f"e{number} supports t0\n" for number in range(8, 100)
    )
    pages = pictures_of(f"map m: M\n\nquestion q: Q\n\n{answers}{items}")
    assert len(pages) == 2 * MOST_PAGES
    assert all(page.table and len(page.table.columns) <= 2 + MOST_ANSWERS for page in pages)
    assert "more items" in outline_of(pages[-1])


def test_the_same_map_gives_the_same_pictures() -> None:
    assert pictures_of() == pictures_of()
