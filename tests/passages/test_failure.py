"""Explanations of failures, as people read them."""

import pytest

from argmap.passages import NotFound, SourceText, find
from argmap.passages.failure import in_quotes
from tests.passages.scans import PAGED


def explained(anchor: str, text: str = PAGED) -> str:
    result = find(SourceText(text), anchor)
    assert isinstance(result, NotFound), result
    return "\n".join((result.message, *result.notes))


@pytest.mark.parametrize(
    ("anchor", "explanation"),
    [
        ("international lenders have been asked", "the source has “not”, which the anchor has not"),
        ("only 52 percent of the fishermen", "the source has “25” where the anchor has “52”"),
        ("only some 25 percent of the fishermen", "the anchor has “some”, which the source has not"),
        (
            "likely that the state",
            "the source has “unlikely that the state”; begin and end the anchor with whole words",
        ),
        ("the moon is made of green cheese", "nothing in the source is like it"),
        (
            "lenders have not … The council adopted",
            "“The council adopted” stands before “lenders have not” in the source",
        ),
        ("adopted the harbour … and their moon", "“and their moon” does not stand in the source"),
    ],
)
def test_an_explanation_says_what_differs(anchor: str, explanation: str) -> None:
    assert explanation in explained(anchor)


def test_an_explanation_gives_the_distance() -> None:
    assert "stands 5000 characters after" in explained("one … two", "one" + " " * 5000 + "two")


def test_the_nearest_place_is_the_text_itself() -> None:
    result = find(SourceText(PAGED), "thought it useless, and the cost")
    assert isinstance(result, NotFound)
    assert result.nearest is not None
    assert PAGED[result.nearest.start : result.nearest.end].startswith("thought it\nuseful, and")


def test_parts_that_overlap_each_other_are_explained() -> None:
    assert explained("one two … two three", "one two three")


def test_a_long_quotation_is_shortened() -> None:
    assert len(in_quotes("word " * 100)) < 80
    assert in_quotes("a\n b") == "“a b”"
