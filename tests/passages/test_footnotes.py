"""Which lines are footnotes."""

from argmap.passages.footnotes import footnote_lines
from argmap.passages.lines import lines_of
from argmap.passages.note_marks import note_marks
from argmap.passages.page_furniture import page_numbers, running_heads
from tests.passages.scans import FOOTNOTED, HEADED, TORN


def notes(text: str) -> list[str]:
    """The first words of the lines of `text` that are footnotes."""
    lines = lines_of(text)
    found = footnote_lines(lines, note_marks(text), frozenset(page_numbers(lines) | running_heads(lines)))
    return [lines[index].content.split(" ")[0] for index in sorted(found) if not lines[index].is_blank]


def test_paragraphs_with_raised_numbers() -> None:
    assert notes(FOOTNOTED) == ["¹", "²", "³", "⁴"]


def test_blocks_that_begin_with_all_the_marks_of_their_page() -> None:
    assert notes(HEADED) == ["12", "13", "and", "14"]
    assert notes(HEADED.replace("books but the teacher's own.13", "books but the teacher's own.")) == [
        "12",
        "13",
        "and",
        "14",
    ]
    assert notes(HEADED.replace("13 The teacher's letters", "The teacher's letters"))[0] == "14"


def test_texts_torn_from_their_numbers() -> None:
    assert notes(TORN)[-3:] == ["Shipping", "The", "Ferries"]


def test_a_star_goes_with_the_notes_below_it() -> None:
    text = "The plan was made.1 It had been\n* The author is a miller.\n1 See the annals.\n\nforgotten by all."
    assert notes(text) == ["*", "1"]


def test_without_marks_there_are_no_notes() -> None:
    assert notes("We ask:\n\n1 Does it work?\n2 What is it?\n\n¹ It works.") == []
