"""Hashes of texts and passages."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.passages import Match, Place, SourceText, find, letter_place, passage_hash, text_hash
from tests.passages.scans import FOOTNOTED, PAGED


def hash_of(text: str, anchor: str) -> str:
    source = SourceText(text)
    result = find(source, anchor)
    assert isinstance(result, Match), result
    return passage_hash(source, result.place)


@given(st.text())
def test_line_ends_do_not_change_a_text(text: str) -> None:
    assert text_hash(SourceText(text)) == text_hash(SourceText("\ufeff" + text.replace("\n", "\r\n")))


def test_a_letter_changes_a_text() -> None:
    assert text_hash(SourceText("the mill")) != text_hash(SourceText("the mills"))


def test_a_passage_has_the_same_hash_on_other_pages() -> None:
    anchor = "Many doubt that the … likely to hold"
    assert hash_of(PAGED, anchor) == hash_of("Many doubt that the breakwater is likely to hold.", anchor)


def test_another_passage_has_another_hash() -> None:
    assert hash_of("one two three", "one … three") != hash_of("one too three", "one … three")


def test_a_passage_in_a_footnote_is_hashed_as_printed() -> None:
    one, other = "spoke with both millers … likely to close", "See the Annals of Milling"
    assert hash_of(FOOTNOTED, one) != hash_of(FOOTNOTED, other)


def test_a_letter_place_is_the_same_in_any_wrapping() -> None:
    assert letter_place(SourceText("a mill, old"), Place(2, 6)) == Place(1, 5)
    assert letter_place(SourceText("a\r\n mill, old"), Place(4, 8)) == Place(1, 5)
