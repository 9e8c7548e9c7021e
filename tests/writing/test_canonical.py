"""The formatter: what it writes says the same, and is written the same again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model.document import Document
from argmap.reading import read
from argmap.writing.canonical import formatted
from tests.strategies import damaged, documents

ROOT = Path(__file__).parents[2]


def messages(document: Document) -> list[str]:
    """The messages of the faults, but for those on characters that are no part of any line."""
    found = [fault.finding.message for fault in document.faults]
    return [message for message in found if not re.search("U\\+(000D|FEFF|200B)", message)]


def assert_round_trip(content: str) -> None:
    """Assert that the canonical form has the same values and the same faults, and is stable."""
    document = read("any.arg", content)
    written = formatted(document)
    again = read("any.arg", written)
    assert again.values == document.values
    assert again.header == document.header
    assert formatted(again) == written
    assert "\r\n" not in written.replace("\r\r\n", "")
    assert messages(again) == messages(document)


@given(documents())
def test_round_trip(content: str) -> None:
    assert_round_trip(content)


@given(damaged(documents()))
def test_round_trip_of_damaged_documents(content: str) -> None:
    assert_round_trip(content)


@pytest.mark.long
@settings(max_examples=5000)
@given(st.one_of(documents(), damaged(documents()), damaged(damaged(documents()))))
def test_round_trip_in_a_long_run(content: str) -> None:
    assert_round_trip(content)


def canonical(content: str) -> str:
    return formatted(read("any.arg", content))


UNTIDY = (
    """\
\ufeffmap  m :  A map\t
   author:   The project

import  a   as b
import c


# the claim
claim   x :The text does not
""".replace(":The", ": The")
    + """\
     begin here  \t
\tbut goes on.


  A paragraph.
  because:a_reason&another   as  s
      # a comment
  cite: memo,p. 3 , “first words...last "words"”
      note:\tA note that
  goes on
claim y: Y
a & b   supports   c  as d :  why
p undercut s
""".replace("because:a_reason", "because: a_reason")
)

TIDY = """\
map m: A map
  author: The project

import a as b
import c

# the claim
claim x: The text does not
  begin here
  but goes on.

  A paragraph.
  because: a_reason & another as s
  # a comment
  cite: memo, p. 3, "first words…last \\"words\\""
  note: A note that
    goes on

claim y: Y
a & b support c as d: why
p undercuts s
"""


def test_the_canonical_form() -> None:
    assert canonical(UNTIDY) == TIDY
    assert canonical(UNTIDY.replace("\n", "\r\n")) == TIDY
    assert canonical(TIDY) == TIDY


@pytest.mark.parametrize(
    ("content", "written"),
    [
        ("", ""),
        ("\n \n", ""),
        ("claim a: A", "claim a: A\n"),
        ("claim a: A\n\n\n\nclaim b: B\n\n", "claim a: A\n\nclaim b: B\n"),
        ("claim a: A\nclaim b: B\n  b", "claim a: A\n\nclaim b: B\n  b\n"),
        ("claim a:\n    A", "claim a:\n  A\n"),
        ("claim a: A\n#b\n  note: n", "claim a: A\n  #b\n  note: n\n"),
        ("claim a: A\n  note: n\n  # b\n  m", "claim a: A\n  note: n\n    # b\n    m\n"),
        ("a supports b\n\n\n# end", "a supports b\n\n# end\n"),
        ("#a\n\n\n#b\n\nclaim a: A", "#a\n\n#b\n\nclaim a: A\n"),
        ('claim a: A\n  cite: m,"a\n  …\n  b"', 'claim a: A\n  cite: m,"a\n    …\n    b"\n'),
        ("claim a: A\n  cite: m, “a …\n  b”", 'claim a: A\n  cite: m, "a …\n    b"\n'),
        ("claim a: A\n  cite: m, “a\\”", "claim a: A\n  cite: m, “a\\”\n"),
        ("claim a: A\n  \\# b", "claim a: A\n  \\# b\n"),
        ("claim a: A\n  because: b &\n   c", "claim a: A\n  because: b &\n    c\n"),
    ],
)
def test_small_cases(content: str, written: str) -> None:
    assert canonical(content) == written


@pytest.mark.parametrize("content", ["premis  a :  A\n     b\n", "claim  a : A\n    likelihood:  7\n", "a   ->   b\n"])
def test_a_statement_with_a_fault_is_left_as_it_is(content: str) -> None:
    assert canonical(content) == content
    assert canonical(content.replace("\n", "\r\n")) == content


def test_a_hint_is_no_fault() -> None:
    assert canonical("claim a:  A\n     a  supports a") == "claim a: A\n  a  supports a\n"


@pytest.mark.parametrize(
    "path", sorted((*ROOT.glob("maps/*.arg"), *ROOT.glob("examples/*.arg"))), ids=lambda it: it.stem
)
def test_maps_and_examples_keep_their_meaning(path: Path) -> None:
    assert_round_trip(path.read_text(encoding="utf-8"))
