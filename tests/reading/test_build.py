"""Values: what statements declare, and where it stands."""

from __future__ import annotations

import pytest

from argmap.model.claim import Claim
from argmap.model.document import Document
from argmap.model.step import NO_WARRANT, Step
from argmap.reading import read

CONTENT = """\
map memo: Do the talks bind?
  paper: paper1
  author: One
  author: Two
  lexicon: phia
  tags: talks, arms

import other as o from folder/other.arg

source paper1: A paper
  date: 2011-05
  held: no

section first: The first part

question q: Do they?

thesis t: The talks bind
  both sides.

  A second paragraph.
  \\# and a sign
  because: a & o.b as s
  against: c
  answers: q
  cite: paper1, p. 3, n. 4, "first \\"words\\" ... last"
  likelihood: realistic possibility
  waive: SUP002
  waive: unsupported-premise, known, to all

counterclaim c: They do not

a & o.b support c as s2: they say so
  A warrant.
  scheme: analogy

c undercuts s
c contrary-to t as clash
x qualifies clash
"""


@pytest.fixture(scope="module")
def document() -> Document:
    document = read("memo.arg", CONTENT)
    assert document.faults == ()
    return document


def test_header(document: Document) -> None:
    header = document.header
    assert (header.id, header.title, header.authors, header.tags) == (
        "memo",
        "Do the talks bind?",
        ("One", "Two"),
        ("talks", "arms"),
    )
    assert header.paper is not None
    assert header.paper.name == "paper1"


def test_imports(document: Document) -> None:
    assert [(it.id, it.alias, it.path, it.prefix) for it in document.imports] == [
        ("other", "o", "folder/other.arg", "o")
    ]


def test_an_import_without_a_path_is_beside_the_file() -> None:
    assert read("a.arg", "import b").imports[0].path == "b.arg"


def test_claims(document: Document) -> None:
    claim = document.claims[0]
    assert claim.text == "The talks bind both sides.\n\nA second paragraph. # and a sign"
    assert (claim.kind, claim.stance, claim.section) == ("thesis", "assert", "first")
    assert claim.likelihood is not None
    assert (claim.likelihood.lower, claim.likelihood.upper) == (0.4, 0.5)
    citation = claim.citations[0]
    assert (citation.source.name, citation.locator, citation.anchor) == ("paper1", "p. 3, n. 4", 'first "words" … last')
    assert citation.anchor_span is not None
    assert citation.anchor_span.snippet == '"first \\"words\\" ... last"'
    assert [(waiver.check, waiver.reason) for waiver in claim.waivers] == [
        ("SUP002", ""),
        ("unsupported-premise", "known, to all"),
    ]
    assert document.claims[1].stance == "report"


def test_steps(document: Document) -> None:
    joined, against, relation = document.steps
    assert [it.name for it in joined.premises] == ["a", "o.b"]
    assert (joined.id, joined.sign, joined.conclusion.name, joined.warrant) == ("s", "for", "t", NO_WARRANT)
    assert (against.id, against.sign, [it.name for it in against.premises]) == (None, "against", ["c"])
    assert (relation.warrant.text, relation.warrant.scheme) == ("they say so A warrant.", "analogy")


def test_a_reason_is_the_same_step_as_a_relation() -> None:
    reason = read("m.arg", "claim t: T\n  because: a & b as s")
    relation = read("m.arg", "claim t: T\na & b support t as s")
    assert reason.steps == relation.steps


def test_relations(document: Document) -> None:
    assert [(it.verb, it.origin.name, it.target.name, it.id) for it in document.relations] == [
        ("answers", "t", "q", None),
        ("contrary-to", "c", "t", "clash"),
        ("qualifies", "x", "clash", None),
    ]
    assert [undercut.step.name for undercut in document.undercuts] == ["s"]


def test_places(document: Document) -> None:
    claim, step = document.claims[0], document.steps[0]
    assert claim.span.snippet == "t"
    assert claim.statement.snippet.startswith("thesis t: The talks")
    assert claim.statement.snippet.endswith("known, to all")
    assert step.span.snippet == "because: a & o.b as s"
    assert step.id_span is not None
    assert step.id_span.snippet == "s"
    assert [it.span.snippet for it in step.premises] == ["a", "o.b"]
    assert document.steps[2].span.snippet == "a & o.b support c as s2"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_change_nothing_but_places(document: Document, end: str, mark: str) -> None:
    other = read("memo.arg", mark + CONTENT.replace("\n", end))
    assert other.faults == ()
    assert other.values == document.values
    spans = zip((value.span for value in other.values), (value.span for value in document.values), strict=True)
    assert all(one.snippet == another.snippet for one, another in spans)
    assert [value.span.line for value in other.values] == [value.span.line for value in document.values]


def test_a_file_without_map_statement_is_named_by_its_path() -> None:
    document = read("folder/my-map.arg", "claim a: A")
    assert document.id == "my_map"
    assert document.claims[0].name == "my_map.a"


def test_words_of_declaration_may_name_a_node() -> None:
    document = read("m.arg", "evidence evidence: E\nclaim map: M\nevidence supports map\nimport supports map")
    assert document.faults == ()
    assert [value.id for value in document.values if isinstance(value, Claim)] == ["evidence", "map"]
    assert [it.premises[0].name for it in document.values if isinstance(it, Step)] == ["evidence", "import"]


def test_names_are_read_in_composed_form() -> None:
    document = read("m.arg", "claim e\u0301t: T\ne\u0301t supports x")
    assert document.claims[0].id == "ét"
    assert document.steps[0].premises[0].name == "ét"


def test_an_anchor_may_stand_on_two_lines() -> None:
    document = read("m.arg", 'claim x: T\n  cite: a, "first words …\n    # a comment\n    note: last"\n  note: n')
    assert document.faults == ()
    claim = document.claims[0]
    assert (claim.citations[0].anchor, claim.notes) == ("first words … note: last", ("n",))


def test_no_quotation_mark_is_needed_in_a_locator() -> None:
    document = read("m.arg", "claim x: T\n  cite: a, Roland's book, p. 3")
    assert document.claims[0].citations[0].locator == "Roland's book, p. 3"


def test_the_first_of_a_repeated_key_counts() -> None:
    assert read("m.arg", "claim x: T\n  short: a\n  short: b").claims[0].short == "a"


def test_an_unknown_lexicon_makes_no_second_fault() -> None:
    document = read("m.arg", "map m: T\n  lexicon: mine\n\nclaim x: T\n  likelihood: realistic possibility")
    assert [fault.finding.message for fault in document.faults] == ["`mine` is no lexicon"]


def test_statements_without_change_are_parsed_once() -> None:
    one = read("m.arg", "claim a: A\nclaim b: B")
    other = read("m.arg", "claim z: Z\nclaim b: B")
    assert one.claims[1] == other.claims[1]
    assert (one.claims[1].span.start, other.claims[1].span.start) == (17, 17)
