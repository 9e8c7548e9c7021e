"""Splitting: a statement begins where a line in column 0 is a head, and lasts to the next one."""

from __future__ import annotations

import pytest

from argmap.reading.split import NO_HEAD, chunks_of, is_head


def pieces(content: str) -> list[str]:
    return [content[chunk.start : chunk.end] for chunk in chunks_of(content)]


def test_a_statement_lasts_to_the_next_head() -> None:
    assert pieces("claim a: A\n  more\n\n  still more\nclaim b: B\n") == [
        "claim a: A\n  more\n\n  still more",
        "claim b: B",
    ]


def test_comments_in_column_0_belong_to_what_follows() -> None:
    assert pieces("claim a: A\n# of b\n\nclaim b: B") == ["claim a: A", "# of b\n\nclaim b: B"]
    assert pieces("claim a: A\n# of a\n  note: n") == ["claim a: A\n# of a\n  note: n"]


def test_indented_comments_belong_to_their_statement() -> None:
    assert pieces("claim a: A\n  # of a\nclaim b: B") == ["claim a: A\n  # of a", "claim b: B"]


def test_comments_that_nothing_follows_are_a_chunk_of_their_own() -> None:
    content = "claim a: A\n\n# the end\n"
    assert pieces(content) == ["claim a: A", "# the end"]
    assert [chunk.head for chunk in chunks_of(content)] == [0, NO_HEAD]


def test_lines_end_at_line_feeds_alone() -> None:
    assert len(pieces("claim a: A\u2028claim b: B\x0cclaim c: C\rclaim d: D")) == 1
    assert pieces("claim a: A\r\nclaim b: B\r\n") == ["claim a: A", "claim b: B"]


@pytest.mark.parametrize(
    "line",
    [
        "claim a: A",
        "claim a :A",
        "anything at: all",
        "claim supports b",
        "a & b support c",
        "a&b support c",
        "import a",
        "a suports b",
        "a & b atack c",
        "a -> b",
        "premise: A",
        "claim a The text",
        "claim a",
    ],
)
def test_heads(line: str) -> None:
    assert is_head(f"claim z: Z\n{line}", 11)


@pytest.mark.parametrize(
    "line",
    ["A stray line", "cite: memo", "However: this", "\\claim a: A", "the claim of them all: this", "see https://a.org"],
)
def test_other_lines(line: str) -> None:
    assert not is_head(f"claim z: Z\n{line}", 11)


def test_a_declaration_without_colon_is_told_from_prose_by_what_stands_around_it() -> None:
    assert not is_head("claim z: Z\nevidence of this is thin.", 11)
    assert is_head("claim z: Z\n\nevidence e this is thin.", 12)
