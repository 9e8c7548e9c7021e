"""Reading: whatever the content, a document comes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model.document import Document
from argmap.reading import read
from argmap.vocabulary.keys import ALL_KEYS
from tests.strategies import damaged, documents, jumbles

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.arg"))
ANY_TEXT = st.one_of(
    st.text(alphabet=st.characters(exclude_categories=())),
    st.binary().map(lambda content: content.decode("utf-8", errors="replace")),
    damaged(documents()),
    damaged(st.sampled_from([path.read_text(encoding="utf-8")[:8000] for path in MAPS] or [""])),
)


def assert_sound(content: str, document: Document) -> None:
    """Assert what holds of every document: places lie in the text, and statements follow one another."""
    assert document.text.content == content
    end = 0
    for statement in document.statements:
        assert end <= statement.span.start <= statement.span.end <= len(content)
        end = statement.span.end
        for value in statement.values:
            assert statement.span.start <= value.span.start <= value.span.end <= statement.span.end
    for fault in document.faults:
        assert 0 <= fault.finding.span.start <= fault.finding.span.end <= len(content)
        assert fault.finding.message
        assert "\n" not in fault.finding.message
        for edit in fault.finding.fix.edits if fault.finding.fix else ():
            assert 0 <= edit.span.start <= edit.span.end <= len(content)


@given(ANY_TEXT)
def test_no_text_raises(content: str) -> None:
    assert_sound(content, read("any.arg", content))


@pytest.mark.long
@settings(max_examples=5000)
@given(ANY_TEXT)
def test_no_text_raises_in_a_long_run(content: str) -> None:
    assert_sound(content, read("any.arg", content))


def jumbled(keys: tuple[str, ...]) -> st.SearchStrategy[str]:
    """A statement whose head, or one of whose values, is a jumble."""
    heads = st.builds("{}{}".format, st.sampled_from(("", "claim ", "import ", "a & b ", "a supports ")), jumbles)
    values = st.builds("claim x: T\n  {}: {}".format, st.sampled_from(keys), jumbles)
    return heads | values


@given(jumbled(tuple(sorted(ALL_KEYS))))
def test_no_head_and_no_value_raises(content: str) -> None:
    assert_sound(content, read("any.arg", content))


@given(documents())
def test_generated_documents_are_valid(content: str) -> None:
    document = read("any.arg", content)
    assert [fault.finding.message for fault in document.faults if fault.check != "indented-statement"] == []
