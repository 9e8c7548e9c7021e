"""The running text of a source: what is left out, and what must stay."""

import pytest

from argmap.passages.source_text import SourceText
from tests.passages.scans import FOOTNOTED, HEADED, PAGED, TORN


def meant(text: str) -> str:
    """The running text on one line."""
    return " ".join(SourceText(text).as_meant.text.split())


def test_page_numbers_and_note_digits_are_left_out() -> None:
    text = meant(PAGED)
    assert "Many doubt that the breakwater is likely" in text
    assert "in the year 2001. It was not popular" in text
    assert "the cost is put at $1.8 billion. Many" in text
    assert "board in May. The board" in text
    assert "non-local ships5 over local ships. They" in text


def test_footnotes_are_left_out() -> None:
    text = meant(FOOTNOTED)
    assert "driven by water and the younger one by steam. Neither" in text
    assert "on av- erage, and" in text
    assert "300 m² would not help." in text
    assert "Ibid" not in text
    assert "92" not in text


def test_numbered_notes_and_running_heads_are_left_out() -> None:
    text = meant(HEADED)
    assert "so that the pupils sat under umbrellas. In its second" in text
    assert "for seven months. He taught on." in text


def test_notes_torn_from_their_numbers_are_left_out() -> None:
    assert "was the Northern coast's best pilot. He" in meant(TORN)


@pytest.mark.parametrize(
    "text",
    [
        "We ask:\n\n1 Does it work?\n2 What does it cost?\n\nIt works.",
        "1. The Barn\n\nIt stood.\n\n2. The Mill\n\nIt turned.",
        "Was it safe?\n\nNo\n\nWas it dear?\n\nNo\n\nWas it new?\n\nNo\n\nThen why?",
        "There were\n2001\n\nmen.",
        "* one\n* two\n* three",
        "It holds uranium.\n\n²³⁵U is rare.\n\nAnd lead.",
    ],
)
def test_lists_headings_and_answers_stay(text: str) -> None:
    assert meant(text) == " ".join(text.split())


def test_blanking_keeps_every_offset() -> None:
    for text in (PAGED, FOOTNOTED, HEADED, TORN):
        source = SourceText(text)
        assert len(source.as_meant.text) == len(text)
        assert all(start < end for start, end in source.cuts)
