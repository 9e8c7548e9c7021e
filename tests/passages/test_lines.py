"""Lines of a scan, and where pages begin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.passages.lines import Line, lines_of


@given(st.text(st.sampled_from("ab \n\f.")))
def test_lines_are_the_text(text: str) -> None:
    lines = lines_of(text)
    assert all(text[line.start : line.end] == line.content for line in lines)
    assert "".join(line.content for line in lines) == text.replace("\n", "")


def test_a_page_begins_at_a_form_feed_and_at_the_space_it_leaves() -> None:
    assert [line.opens_page for line in lines_of("one\n\ftwo")] == [False, True]
    assert [line.opens_page for line in lines_of("one\n two\nthree")] == [False, True, False]


def test_indented_lines_begin_no_page() -> None:
    assert not any(line.opens_page for line in lines_of(" one\n two\n three"))


@pytest.mark.parametrize("content", ["12", " xiv ", "– 12 –", "Page 3 of 10", "5\r"])
def test_a_number_of_a_page(content: str) -> None:
    assert Line(content, 0, opens_page=False).is_number


@pytest.mark.parametrize("content", ["2001", "12 men", "mix.", "", "1.8"])
def test_no_number_of_a_page(content: str) -> None:
    assert not Line(content, 0, opens_page=False).is_number


@pytest.mark.parametrize(("content", "expected"), [("the end.12", True), ("the end.”", True), ("and the", False)])
def test_the_end_of_a_sentence(content: str, expected: bool) -> None:
    assert Line(content, 0, opens_page=False).ends_sentence is expected
