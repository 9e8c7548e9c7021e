"""Lines: what each line below a head is."""

from __future__ import annotations

import pytest

from argmap.reading.lines import Flaw, Sort, lines_below
from argmap.vocabulary.keys import KEYS


def sorts(text: str, sort: str = "claim") -> str:
    """The first letters of the sorts of a statement's lines."""
    return "".join(line.sort.name[0] for line in lines_below(text, 0, sort, KEYS[sort]))


def test_attributes_follow_the_prose() -> None:
    assert sorts("  prose\n\n  more\n  note: n\n  value\n\n  value\n  cite: a") == "PBPKVBVK"


def test_comments_stand_anywhere() -> None:
    assert sorts("# a\n  # b\n  note: n\n    # c\n  value") == "CCKCV"


def test_a_backslash_makes_a_line_prose_or_value() -> None:
    assert sorts("  \\# prose\n  \\note: prose\n  note: n\n  \\note: value") == "PPKV"


@pytest.mark.parametrize("line", ["  note:", "  note: n", "\tnote: n", "  date: 2011"])
def test_any_key_of_the_language_is_an_attribute(line: str) -> None:
    assert sorts(line) == "K"


@pytest.mark.parametrize("word", ["nte", "not", "notes", "becuase", "bcuase", "likelyhood", "cites"])
def test_misspelt_keys_in_prose(word: str) -> None:
    assert sorts(f"  {word}: n") == "U"


@pytest.mark.parametrize(
    "line", ["  Note: n", "  nat: n", "  in sum: n", "  however: n", "  https://a.org", "  2011: n"]
)
def test_prose_with_a_colon(line: str) -> None:
    assert sorts(line) == "P"


@pytest.mark.parametrize("line", ["  foo: n", "  Foo:", "  2011: n", "  x_1: n"])
def test_unknown_words_among_attributes(line: str) -> None:
    assert sorts(f"  note: n\n{line}") == "KU"


@pytest.mark.parametrize("line", ["  in sum: n", "  foo:n", "  https://a.org", "  «so»: n"])
def test_values_with_a_colon(line: str) -> None:
    assert sorts(f"  note: n\n{line}") == "KV"


def test_no_line_of_an_open_anchor_is_an_attribute() -> None:
    assert sorts('  cite: a, "first words …\n  note: words\n  last"\n  note: n') == "KVVK"
    assert sorts("  cite: a, “first words …\n  becuase: words\n  last”\n  note: n") == "KVVK"


def test_an_anchor_that_is_never_closed_ends_with_its_line() -> None:
    assert sorts('  cite: a, "first words\n  note: n\n  cite: a, "b"') == "KKK"


def test_lines_in_column_0() -> None:
    lines = lines_below("prose\nnote: n\nmore\nshort: s\nstance: reject\nx\nshort: again", 0, "claim", KEYS["claim"])
    assert all(line.flaw is Flaw.UNINDENTED for line in lines)
    assert [line.sort for line in lines] == [
        Sort.PROSE,
        Sort.KEY,
        Sort.VALUE,
        Sort.KEY,
        Sort.KEY,
        Sort.SKIPPED,
        Sort.SKIPPED,
    ]
