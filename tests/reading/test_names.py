"""Names: what may be one, and what is offered in place of what may not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.reading.document import map_id_of
from argmap.reading.names import is_name, is_reference, script_of, suggested_name
from argmap.vocabulary.verbs import RESERVED


@pytest.mark.parametrize(
    "name", ["a", "_", "a1", "Ärger", "довод", "αρχή", "議論の的", "カタカナ漢字ひらがな", "evidence", "map"]
)
def test_names(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "name", ["", "1a", "a-b", "a b", "a.b", "e\u0301", "a٣", "a²", "рay", "a\u200bb", "Ⅷ", *sorted(RESERVED)]
)
def test_what_is_no_name(name: str) -> None:
    assert not is_name(name)


def test_references_have_at_most_one_dot() -> None:
    assert is_reference("a.b")
    assert not is_reference("a.b.c")
    assert not is_reference("a.")
    assert not is_reference("a.supports")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("my-name", "my_name"),
        ("my name", "my_name"),
        ("1st", "_1st"),
        ("x٣", "x3"),
        ("supports", "supports_"),
        ("e\u0301t", "ét"),
        ("–", "name"),
    ],
)
def test_suggested_names(text: str, name: str) -> None:
    assert suggested_name(text) == name


@given(st.text())
def test_suggested_names_have_the_shape_of_names(text: str) -> None:
    name = suggested_name(text)
    scripts = {script_of(letter) for letter in name if letter.isalpha()}
    assert is_name(name) or len(scripts) > 1


@pytest.mark.parametrize(
    ("path", "map_id"),
    [
        ("maps/marten2011.arg", "marten2011"),
        ("my-map.arg", "my_map"),
        ("2011.arg", "_2011"),
        ("from.arg", "from_"),
        ("-", "stdin"),
        ("", "_"),
        ("a.b.arg", "a_b"),
    ],
)
def test_the_id_of_a_file_without_map_statement(path: str, map_id: str) -> None:
    assert map_id_of(path) == map_id
