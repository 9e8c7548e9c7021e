"""Faults: every one is found, each once, at its place, in words that say what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.model.claim import Claim
from argmap.model.document import Document, Fault
from argmap.model.source import Unreadable
from argmap.reading import read

FILE = Path(__file__).parent / "twenty_five_faults.arg"

FAULTS = (
    ("6:9", "2011-13", "invalid-value", "`2011-13` is no date"),
    ("7:16", "B2", "invalid-value", "`B2` is two grades in one"),
    ("10:18", "and", "syntax-error", "`and` does not join names"),
    ("11:15", "probabl", "invalid-value", "`probabl` is no likelihood of `icd203`"),
    ("13:1", "premis", "syntax-error", "`premis` is no kind of statement"),
    ("14:15", '"not closed', "syntax-error", "the quotation mark is not closed"),
    ("17:7", "second-one", "syntax-error", "`-` cannot stand in a name"),
    ("18:15", "medium", "invalid-value", "`medium` is no confidence"),
    ("21:3", "becuase", "unknown-attribute", "`becuase` is no attribute"),
    ("22:14", '"', "syntax-error", "a comma is missing before the quotation mark"),
    ("24:1", "premise:", "syntax-error", "this `premise` has no name"),
    ("25:15", "0.8..0.5", "invalid-value", "the range `0.8..0.5` ends before it begins"),
    ("27:7", "fourth", "syntax-error", "the colon after `fourth` is missing"),
    ("29:6", "suports", "syntax-error", "`suports` is no verb"),
    ("30:6", "->", "syntax-error", "`->` is no verb"),
    ("31:1", "third & fourth", "syntax-error", "`restates` takes one claim before it, not several joined by `&`"),
    ("32:25", "cut", "syntax-error", "`undercuts` takes no name"),
    ("33:21", "because it does", "syntax-error", "a colon is missing between `main` and the text after it"),
    ("36:3", "because", "unknown-attribute", "`because` is no attribute of a question"),
    ("38:15", ":", "syntax-error", "no space stands after the colon"),
    ("40:3", "as_of", "invalid-value", "`as_of` is given twice"),
    (
        "42:1",
        "A line in column 0 that is no statement.",
        "syntax-error",
        "this line is neither a statement nor indented",
    ),
    ("45:3", "note: an import takes no lines", "syntax-error", "an import takes no lines below it"),
    ("47:7", "pаypal", "unsafe-text", "`pаypal` mixes scripts: `а` is Cyrillic among Latin letters"),
    ("48:1", "faulty.third", "syntax-error", "`faulty.` is this map itself, whose names stand without a prefix"),
)
"""Where each fault of the file stands, its words, the check that reports it, and the message; read by a human eye."""


def messages(content: str) -> list[str]:
    return [fault.finding.message for fault in read("any.arg", content).faults]


def only_fault(content: str) -> Fault:
    faults = read("any.arg", content).faults
    assert len(faults) == 1, [fault.finding.message for fault in faults]
    return faults[0]


def mended(content: str) -> Document:
    """The document after the fix of its only fault."""
    fix = only_fault(content).finding.fix
    assert fix is not None
    for edit in reversed(fix.edits):
        content = content[: edit.span.start] + edit.replacement + content[edit.span.end :]
    return read("any.arg", content)


def test_twenty_five_faults_are_found_each_once() -> None:
    document = read("faulty.arg", FILE.read_text(encoding="utf-8"))
    found = [
        (f"{span.line}:{span.column}", span.snippet, fault.check, fault.finding.message)
        for fault in document.faults
        for span in [fault.finding.span]
    ]
    assert found == list(FAULTS)
    assert len(found) == 25


def test_broken_heads_still_declare_their_names() -> None:
    document = read("faulty.arg", FILE.read_text(encoding="utf-8"))
    assert [it.id for it in document.unreadable] == ["first", "second_one", "fourth", "cut"]
    assert [claim.id for claim in document.claims] == ["main", "third", "fifth", "pаypal"]


def test_messages_never_name_a_terminal() -> None:
    document = read("faulty.arg", FILE.read_text(encoding="utf-8"))
    for fault in document.faults:
        words = [fault.finding.message, *(note.message for note in fault.finding.notes)]
        for word in ("REFERENCE", "NAME", "PROSE", "COLON", "DECLARATION", "LOCATOR", "ANCHOR", "$END", "token"):
            assert not any(word in message.replace("`import ID", "") for message in words)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        # heads of declarations
        ("premise: A text", "this `premise` has no name"),
        ("claim my name: T", "the name `my name` has a blank in it"),
        ("claim my-name: T", "`-` cannot stand in a name"),
        ("claim 6th: T", "the name `6th` begins with a digit"),
        ("claim mcd.x: T", "the name `mcd.x` is declared here and takes no dot"),
        ("claim “x”: T", "the name `x` stands between other signs"),
        ("claim x The text", "the colon after `x` is missing"),
        ("Premise x: T", "`Premise` is no kind of statement"),
        ("objection x: T", "`objection` is no kind of statement"),
        ("anything x: T", "`anything` is no kind of statement"),
        ("claim supports: T", "`supports` is a word of the language and cannot be a name"),
        ("claim x:T", "no space stands after the colon"),
        ("claim x:", "no text stands after `claim x:`"),
        # imports
        ("import", "this `import` names no map"),
        ("import a.b", "the map's ID `a.b` has a dot in it"),
        ("import folder/a.arg", "`import` takes a map's ID before the path of its file"),
        ("import a as", "no name stands after `as`"),
        ("import a from", "no path stands after `from`"),
        ("import a, b", "`,` cannot stand here"),
        ("import a from x.arg as b", "`as` stands before `from`"),
        ('import a from "x.arg"', "a path stands without quotation marks"),
        ("import a\n  note: n\n  more", "an import takes no lines below it"),
        ("import a\nstray", "this line belongs to no statement"),
        # relations
        ("a -> b", "`->` is no verb"),
        ("a=>b", "`=>` is no verb"),
        ("a --> b", "`-->` is no verb"),
        ("a <- b", "`<-` is no verb"),
        ("a suports b", "`suports` is no verb"),
        ("a & b suports c", "`suports` is no verb"),
        ("a and b support c", "`and` does not join names"),
        ("a, b support c", "`,` does not join names"),
        ("a supports", "nothing stands after `supports`"),
        ("a supports: T", "nothing stands after `supports`"),
        ("supports b: T", "nothing stands before `supports`"),
        ("a supports b because", "a colon is missing between `b` and the text after it"),
        ("a supports b & c", "a relation has one target"),
        ("a supports b as", "no name stands after `as`"),
        ("a supports b-c", "`-` cannot stand in a name"),
        ("a.b.c supports d", "`a.b.c` has 2 dots, a name at most one"),
        ("a supports b:", "no text stands after the colon"),
        ("a undercuts b as c", "`undercuts` takes no name"),
        ("a & b restate c", "`restates` takes one claim before it, not several joined by `&`"),
        ("a restates b\n  expect: in", "`expect` is no attribute of a relation with `restates`"),
        # the file
        ("map a: T\nmap b: U", "this is the file's second `map` statement"),
        ("claim x: T\nmap b: U", "`map` is not the first statement"),
        ("A line.\nclaim x: T", "this line belongs to no statement"),
        ("map m: T\nclaim x: T\nm.y supports x", "`m.` is this map itself, whose names stand without a prefix"),
        # lines
        ("claim x: T\nA stray line.", "this line is neither a statement nor indented"),
        ("claim x: T\nnote: n", "the attribute `note` is not indented"),
        ("claim x: T\n// a comment", "`//` begins no comment"),
        ("claim x: T\n\u00a0more", "a no-break space stands at the start of the line"),
        ("claim x: T\n \tmore", "a tab is mixed into the spaces that indent this line"),
        ("\u00a0claim x: T", "a no-break space stands at the start of the line"),
        ("claim x: T\n  because : a", "a space stands before the colon of `because`"),
        ("claim x: T\n  because:a", "no space stands after `because:`"),
        ("claim x: T\n  becuase: a", "`becuase` is no attribute"),
        ("claim x: T\n  note: n\n  anything: a", "`anything` is no attribute"),
        ("claim x: T\n  note: n\n  As_of: 2011", "`As_of` is no attribute"),
        ("claim x: T\n  series: a", "`series` is no attribute of a claim"),
        ("question x: T\n  because: a", "`because` is no attribute of a question"),
        ("claim\u00a0x: T", "a no-break space stands between two words"),
        ("claim x\u00a0: T", "a no-break space stands between two words"),
        ("a\u00a0& b\u00a0support c", "a no-break space stands between two words"),
        ("import\u3000a", "the blank U+3000 stands between two words"),
        ("claim x: T\n  cite:\u00a0a", "a no-break space stands between two words"),
        ("claim x: T\n  note:\u00a0n", "a no-break space stands between two words"),
        # attributes
        ("claim x: T\n  because:", "nothing stands after `because:`"),
        ("claim x: T\n  because: a and b", "`and` does not join names"),
        ("claim x: T\n  because: a, b, c, d", "`,` does not join names"),
        ("claim x: T\n  because: the officers and men fear it", "`because` takes names, not text"),
        ("claim x: T\n  because: a b", "`&` is missing between `a` and `b`"),
        ("claim x: T\n  because: a &", "a claim's name is missing here"),
        ("claim x: T\n  because: a as", "no name stands after `as`"),
        ("claim x: T\n  because: a as s: why", "nothing can stand after the step's name"),
        ("claim x: T\n  answers: a, b", "`answers` takes one name"),
        ("claim x: T\n  cite: memo, “words", "the quotation mark is not closed"),
        ('claim x: T\n  cite: memo, "words”', 'the anchor opens with `"` and closes with `”`'),
        ('claim x: T\n  cite: memo "words"', "a comma is missing before the quotation mark"),
        ('claim x: T\n  cite: memo, "words" p. 3', "the anchor is the last part of a citation, and text follows it"),
        ('claim x: T\n  cite: memo, "words", "more"', "a citation has one anchor"),
        ('claim x: T\n  cite: memo, "a "b" c"', "a quotation mark stands inside the anchor"),
        ('claim x: T\n  cite: memo, "a .. b"', "two dots in an anchor are no `…`"),
        ('claim x: T\n  cite: memo, "a …"', "no closing words stand after `…`"),
        ('claim x: T\n  cite: "words"', "no source stands after `cite:`"),
        ("claim x: T\n  cite: memo p. 3", "a comma is missing after the source `memo`"),
        ("claim x: T\n  cite: memo,", "nothing stands after the comma"),
        ("claim x: T\n  waive: SUP002 it is known", "a comma is missing after `SUP002`"),
        ("claim x: T\n  short: a\n  short: b", "`short` is given twice"),
        # characters
        ("claim a\u202eb: T", "an invisible character (U+202E) stands in the name `ab`"),
        ("claim x: T \u202e", "the character U+202E makes text read in another order than it is stored"),
        ("claim x: a\x00b", "the character U+0000 shows nothing"),
        ("claim x: T\n\ufeffclaim y: T", "the character U+FEFF shows nothing"),
        ("claim e\u0301t: T", "`ét` is written with letters and accents apart"),
        ("claim x٣: T", "`٣` cannot stand in a name"),
        ("claim x²: T", "`²` cannot stand in a name"),
        ("claim рay: T", "`рay` mixes scripts: `р` is Cyrillic among Latin letters"),
    ],
)
def test_one_cause_is_one_fault(content: str, message: str) -> None:
    assert messages(content) == [message]


@pytest.mark.parametrize(
    "content",
    [
        "claim x The text",
        "Premise x: T",
        "claim my name: T",
        "claim my-name: T",
        "claim x:T",
        "claim e\u0301t: T",
        "claim x٣: T",
        "claim supports: T",
        "claim “x”: T",
        "claim\u00a0x\u00a0: T",
        "a\u00a0& b\u00a0support c",
        "claim x: T\n  cite:\u00a0a",
        "import folder/a.arg",
        "import a from x.arg as b",
        'import a from "x.arg"',
        "a -> b",
        "a->b",
        "a suports b",
        "a and b support c",
        "a, b support c",
        "a supports b because of c",
        "a supports b:",
        "a undercuts b as c",
        "map m: T\nclaim x: T\nm.y supports x",
        "claim x: T\nA stray line.",
        "claim x: T\nnote: n",
        "claim x: T\n// a comment",
        "claim x: T\n\u00a0more",
        "\u00a0claim x: T",
        "claim x: T\n  because : a",
        "claim x: T\n  because:a",
        "claim x: T\n  becuase: a",
        "claim x: T\n  because: a b",
        "claim x: T\n  because: a and b",
        "claim x: T\n  cite: memo, “words",
        'claim x: T\n  cite: memo, "words”',
        'claim x: T\n  cite: memo "words"',
        'claim x: T\n  cite: memo, "a .. b"',
        "claim x: T\n  cite: memo p. 3",
        "claim x: T\n  waive: SUP002 it is known",
        "claim x: T\n  likelihood: 70%",
        "claim x: T\n  likelihood: 0.8..0.55",
        "claim x: T\n  as_of: 2011/5",
        "claim x: T\n  stance: Concede",
        "claim x: T\n  credibility: B2",
        "source x: T\n  doi: doi:10.1000/182",
        "a supports b\n  scheme: Expert opinion",
        "claim a\u202eb: T",
        "claim x: a\x00b",
        "claim x: T\n\ufeffclaim y: T",
    ],
)
def test_fixes_mend(content: str) -> None:
    assert [fault.finding.message for fault in mended(content).faults] == []


@pytest.mark.parametrize(
    "content", ["claim {}-: T", "{} suports b", "{} x: T", "claim x: T\n  {}:\n  note: n\n  {}: m"]
)
def test_messages_are_short_whatever_they_quote(content: str) -> None:
    for fault in read("any.arg", content.replace("{}", "long" * 100_000)).faults:
        assert len(fault.finding.message) < 200
        assert fault.finding.fix is None or len(fault.finding.fix.title) < 200


def test_no_break_spaces_in_prose_and_at_line_ends_are_no_fault() -> None:
    document = read("any.arg", "claim x: p.\u00a03\u00a0\n  n.\u00a04\u00a0\n  cite: a, p.\u00a03\u00a0")
    assert document.faults == ()
    assert [(it.text, it.citations[0].locator) for it in document.claims] == [("p.\u00a03 n.\u00a04", "p.\u00a03")]


def test_attributes_below_a_broken_head_are_checked() -> None:
    assert messages("premis p: T\n  likelihood: 7") == ["`premis` is no kind of statement", "`7` is outside 0 to 1"]


def test_a_stray_line_does_no_further_harm() -> None:
    document = read("any.arg", "claim x: T\n  as_of: 2011\nstray words\n  note: n")
    assert [fault.finding.span.line for fault in document.faults] == [3]
    assert [(claim.as_of, claim.notes) for claim in document.claims] == [("2011", ("n",))]


def test_a_stray_attribute_is_read() -> None:
    document = read("any.arg", "claim x: T\nas_of: 2011")
    assert [claim.as_of for claim in document.claims] == ["2011"]


def test_stray_prose_is_read() -> None:
    document = read("any.arg", "claim x: The first line\nand the second.")
    assert [claim.text for claim in document.claims] == ["The first line and the second."]


def test_an_unclosed_quotation_mark_swallows_no_attribute() -> None:
    content = 'claim x: T\n  cite: memo, "a\n  cite: memo, "b"\n  note: n\n'
    document = read("any.arg", content)
    assert messages(content) == ["the quotation mark is not closed"]
    claim = document.claims[0]
    assert [citation.anchor for citation in claim.citations] == ["b"]
    assert claim.notes == ("n",)


@pytest.mark.parametrize("line", ["because: a and b", "becuase: a", "because:"])
def test_a_broken_attribute_is_left_out_and_named(line: str) -> None:
    document = read("any.arg", f"claim x: T\n  {line}\n  note: n")
    assert [(claim.broken_keys, claim.notes) for claim in document.claims] == [(("because",), ("n",))]
    assert document.steps == ()


def test_a_misspelt_kind_declares_no_claim() -> None:
    document = read("any.arg", "premis p: T")
    assert [type(value) for value in document.values] == [Unreadable]


def test_a_broken_relation_says_of_whom_it_speaks() -> None:
    document = read("any.arg", "a & b.c suports d as s")
    statement = document.statements[0]
    assert [reference.name for reference in statement.mentions] == ["a", "b.c", "d"]
    assert [it.id for it in document.unreadable] == ["s"]


def test_unsafe_characters_weigh_more_in_names() -> None:
    assert only_fault("claim a\u202eb: T").in_name
    assert not only_fault("claim ab: T\u202e").in_name


def test_a_name_with_a_fault_is_still_declared() -> None:
    document = read("any.arg", "claim e\u0301t: T\nb supports ét")
    assert [value.id for value in document.values if isinstance(value, Claim)] == ["ét"]


def test_an_indented_statement_gets_a_hint() -> None:
    content = "claim t: T\n  c attacks t\nclaim c: C"
    assert only_fault(content).check == "indented-statement"
    assert messages("claim t: T\n  nobody attacks t") == []
