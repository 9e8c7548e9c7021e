"""Page numbers and running heads."""

from argmap.passages.lines import lines_of
from argmap.passages.page_furniture import page_numbers, running_heads
from tests.passages.scans import HEADED, PAGED


def test_a_number_inside_a_paragraph_is_no_page_number() -> None:
    assert page_numbers(lines_of("one\n12\ntwo")) == set()


def test_a_line_that_recurs_in_the_middle_of_a_page_is_no_running_head() -> None:
    assert running_heads(lines_of("Refrain Line\nmore\nRefrain Line\nmore\nRefrain Line\nmore\n")) == set()


def test_a_number_before_a_blank_line_is_a_page_number() -> None:
    lines = lines_of(PAGED)
    assert [lines[index].content for index in sorted(page_numbers(lines))] == ["4", "5"]


def test_a_line_that_recurs_with_another_number_is_a_running_head() -> None:
    lines = lines_of(HEADED)
    assert [lines[index].content.split()[0] for index in sorted(running_heads(lines))] == ["The", "32"]


def test_answers_that_recur_are_no_running_heads() -> None:
    assert running_heads(lines_of("Is it?\n\nNo\n\nWas it?\n\nNo\n\nWill it?\n\nNo\n")) == set()
