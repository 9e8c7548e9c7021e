"""Parts of an anchor."""

import pytest

from argmap.passages.anchor import parts_of


@pytest.mark.parametrize(
    ("anchor", "parts"),
    [
        ("one two … three", ["one two", "three"]),
        ("one two ... three", ["one two", "three"]),
        ("one . . . two…three", ["one", "two", "three"]),
        ("… one", ["one"]),
        ("U.S. forces", ["U.S. forces"]),
        ("…", []),
    ],
)
def test_ellipses_divide_an_anchor(anchor: str, parts: list[str]) -> None:
    assert [part.words for part in parts_of(anchor)] == parts


def test_a_part_knows_its_words_and_their_negations() -> None:
    (part,) = parts_of("It is likely")
    assert part.letters == "itislikely"
    assert {"it", "is", "likely", "unlikely"} <= part.vocabulary
