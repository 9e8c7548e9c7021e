"""The widths of a table's columns."""

import pytest

from argmap.briefing.blocks import Column, Table, Words
from argmap.briefing.columns import column_widths, pieces_of


def table_of(*words: str, widths: tuple[float, ...] = (1.0, 1.0)) -> Table:
    columns = tuple(Column("C", width) for width in widths)
    return Table(columns, (tuple((Words(word),) for word in words),))


def test_columns_share_the_room_as_their_author_asked() -> None:
    assert column_widths(table_of("a", "b", widths=(3, 1)), 40) == pytest.approx((30, 10))


def test_no_column_is_narrower_than_its_longest_word() -> None:
    narrow, wide = column_widths(table_of("intelligence", "b", widths=(0.01, 10)), 40)
    assert narrow > 5
    assert narrow + wide == pytest.approx(40)


def test_where_all_words_are_too_wide_the_room_is_shared_by_need() -> None:
    widths = column_widths(table_of("intelligence", "intelligences"), 4)
    assert sum(widths) == pytest.approx(4)
    assert widths[0] < widths[1]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("parliamentarians", ["parliamentarians"]),
        ("single_point_of_failure", ["single_", "point_", "of_", "failure"]),
        ("x" * 30, ["x" * 12, "x" * 12, "x" * 6]),
    ],
)
def test_only_a_long_name_or_word_may_be_broken(word: str, pieces: list[str]) -> None:
    assert pieces_of(word) == pieces
