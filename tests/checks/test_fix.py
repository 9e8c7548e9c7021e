"""Fixes: the edits that are applied, and those that are left for a next round."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.checks.fix import fixed
from argmap.text.finding import Edit, Fix
from argmap.text.span import Span
from argmap.text.text import Text

TEXT = Text("m.arg", "abcdefgh")


def fix(*edits: tuple[int, int, str], text: Text = TEXT) -> Fix:
    return Fix("change it", tuple(Edit(Span(text, start, end), new) for start, end, new in edits))


def test_edits_are_applied_whatever_their_order() -> None:
    assert fixed(TEXT, [fix((5, 6, "X")), fix((1, 2, "YY"))]).content == "aYYcdeXgh"


def test_a_fix_that_overlaps_an_earlier_one_is_skipped_whole() -> None:
    first, second = fix((1, 4, "-")), fix((3, 5, "+"), (7, 8, "+"))
    result = fixed(TEXT, [first, second])
    assert result.content == "a-efgh"
    assert (result.applied, result.skipped) == ((first,), (second,))


def test_edits_that_touch_do_not_overlap() -> None:
    assert fixed(TEXT, [fix((1, 3, "X")), fix((3, 4, "Y"))]).content == "aXYefgh"


def test_two_insertions_at_one_place_would_depend_on_their_order() -> None:
    assert fixed(TEXT, [fix((2, 2, "X")), fix((2, 2, "Y"))]).content == "abXcdefgh"


def test_an_equal_fix_is_applied_once() -> None:
    result = fixed(TEXT, [fix((1, 2, "XX")), fix((1, 2, "XX"))])
    assert (result.content, len(result.applied), len(result.skipped)) == ("aXXcdefgh", 1, 0)


def test_a_fix_for_another_text_is_skipped() -> None:
    assert fixed(TEXT, [fix((0, 1, "X"), text=Text("other.arg", "abc"))]).content == TEXT.content


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8), st.sampled_from(["", "X", "long"])), max_size=6))
def test_every_fix_is_either_applied_or_skipped(edits: list[tuple[int, int, str]]) -> None:
    fixes = list(dict.fromkeys(fix((min(one, other), max(one, other), new)) for one, other, new in edits))
    result = fixed(TEXT, fixes)
    assert sorted(map(fixes.index, (*result.applied, *result.skipped))) == list(range(len(fixes)))
    change = sum(len(e.replacement) - (e.span.end - e.span.start) for one in result.applied for e in one.edits)
    assert len(result.content) == len(TEXT.content) + change
