"""Rows on pages: full ones, and none with a single row where two such make one."""

from collections.abc import Sequence

from argmap.drawing.views.facing_rows import FacingRow, in_pages

HEIGHTS = {"a": 2, "b": 3, "c": 2, "d": 1}


def row(name: str) -> FacingRow:
    return FacingRow((f"left {name}", f"right {name}"), ())


def height(rows: Sequence[FacingRow]) -> int:
    return sum(HEIGHTS[each.cards[0][-1]] for each in rows)


def names(most: int) -> list[str]:
    pages = in_pages([row(name) for name in HEIGHTS], lambda rows: height(rows) <= most)
    return ["".join(each.cards[0][-1] for each in page) for page in pages]


def test_two_rows_alone_on_their_pages_are_joined() -> None:
    assert names(4) == ["ac", "bd"]


def test_pages_are_filled_in_order_and_hold_every_row_once() -> None:
    assert names(8) == ["abcd"]
    assert names(5) == ["ab", "cd"]
    assert names(1) == ["a", "b", "c", "d"]


def pages_of(rows: Sequence[FacingRow], most: int) -> list[int]:
    return [len(page) for page in in_pages(rows, lambda page: len(page) <= most)]


def test_no_row_is_left_over_alone_where_the_page_before_can_give_some() -> None:
    alone = [FacingRow((f"left {place}", f"right {place}"), ()) for place in range(6)]
    assert pages_of(alone, 5) == [3, 3]
    assert pages_of(alone[:5], 4) == [3, 2]
    assert pages_of(alone[:3], 2) == [2, 1]


def test_a_chain_that_is_whole_is_not_broken_for_a_row_left_over() -> None:
    chain = [FacingRow(("one card", f"right {place}"), ()) for place in range(4)]
    assert pages_of([*chain, row("a")], 4) == [4, 1]
    assert pages_of(chain, 3) == [2, 2]
