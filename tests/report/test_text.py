"""Findings as text: golden blocks, the window of a long line, and what a terminal may not obey."""

import pytest

from argmap.checks.check import Check
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.severity import Severity, Stage
from argmap.report.excerpt import columns_of, excerpt_of
from argmap.report.text import findings_as_text
from argmap.text.finding import Edit, Finding, Fix, Note
from argmap.text.span import Span
from argmap.text.text import Text
from tests.checks.maps import found

CHECK = Check("ARG001", "unresolved-reference", Severity.ERROR, Stage.DRAFT, lambda _: iter(()), "A name.\n")


def finding_at(content: str, part: str, path: str = "m.arg") -> Finding:
    start = content.index(part)
    return Finding(Span(Text(path, content), start, start + len(part)), "no `x` in this map")


def reported(finding: Finding, severity: Severity = Severity.ERROR, **options: bool) -> str:
    return findings_as_text([Diagnostic(CHECK, severity, finding)], files=1, **options)


def test_a_finding_with_note_and_fix() -> None:
    source = """\
        thesis culvert: The culvert is too small.
          because: rainfal & runoff
        premise rainfall: Rain has grown heavier.
        premise runoff: More of the ground is paved.
    """
    expected = """\
m.arg:2:12: error[unresolved-reference ARG001]: no `rainfal` in this map
2 |   because: rainfal & runoff
  |            ^^^^^^^
   note: `rainfall` is declared at line 3
   fix: write `rainfall` (safe; `argmap check --fix`)

1 error in 1 file
"""
    assert findings_as_text(found("ARG001", source), files=1) == expected


def test_a_note_in_another_file_names_it() -> None:
    finding = finding_at("a x", "x")
    other = Span(Text("other.arg", "one\ntwo\n"), 4, 7)
    with_note = Finding(finding.span, finding.message, (Note("`x` is declared", other), Note("write it")))
    assert "   note: `x` is declared at other.arg:2:1\n   note: write it\n" in reported(with_note)


def test_a_fix_that_is_not_safe_says_so() -> None:
    finding = finding_at("a x", "x")
    fix = Fix("write `y`", (Edit(finding.span, "y"),), safe=False)
    assert "   fix: write `y` (look before you take it)\n" in reported(Finding(finding.span, "m", (), fix))


@pytest.mark.parametrize(
    ("severities", "hints", "line"),
    [
        ([], False, "no findings in 4 files"),
        ([Severity.ERROR] * 2 + [Severity.WARNING], False, "2 errors, 1 warning in 4 files"),
        ([Severity.ERROR] * 2 + [Severity.HINT] * 12, False, "2 errors in 4 files; 12 hints hidden"),
        ([Severity.HINT], False, "no findings in 4 files; 1 hint hidden"),
        ([Severity.WARNING, Severity.HINT], True, "1 warning, 1 hint in 4 files"),
    ],
)
def test_the_closing_line_counts(severities: list[Severity], hints: bool, line: str) -> None:
    diagnostics = [Diagnostic(CHECK, severity, finding_at("a x", "x")) for severity in severities]
    assert findings_as_text(diagnostics, files=4, hints=hints).splitlines()[-1] == line


def test_hints_are_shown_on_request() -> None:
    assert "hint[" not in reported(finding_at("a x", "x"), Severity.HINT)
    assert "hint[" in reported(finding_at("a x", "x"), Severity.HINT, hints=True)


def test_colour_is_added_on_request_alone() -> None:
    assert "\033" not in reported(finding_at("a x", "x"))
    coloured = reported(finding_at("a x", "x"), colour=True)
    assert "\033[1;31merror[unresolved-reference ARG001]\033[0m" in coloured


def test_what_a_terminal_would_obey_is_escaped() -> None:
    finding = finding_at("a \033[31mx \u202e y\a", "x", path="evil\033.arg")
    text = reported(Finding(finding.span, "no `\033[2J`", (Note("\033c"),)))
    assert "\033" not in text
    assert "\u202e" not in text
    assert r"\x1b[31mx \u202e y\x07" in text


def excerpt(content: str, part: str, width: int = 60) -> tuple[str, str]:
    return excerpt_of(finding_at(content, part).span, width)


@pytest.mark.parametrize("before", ["", "plain ", "\t", "漢字", "👍🏽 ", "e\u0301", "a\x07b", "\u202e"])
def test_the_carets_stand_under_the_place(before: str) -> None:
    line, carets = excerpt(f"{before}HERE and more", "HERE")
    assert columns_of(line[: line.index("HERE")]) == len(carets) - len("HERE")
    assert carets.strip() == "^^^^"


def test_a_tab_is_shown_as_spaces() -> None:
    assert excerpt("\tx", "x") == ("    x", "    ^")


def test_a_wide_character_has_two_carets() -> None:
    assert excerpt("a 漢 b", "漢") == ("a 漢 b", "  ^^")


@pytest.mark.parametrize("place", [0, 30, 500, 970])
def test_a_long_line_is_cut_to_a_window_around_the_place(place: int) -> None:
    content = "".join(f"w{number:03d} " for number in range(200))
    line, carets = excerpt_of(Span(Text("m.arg", content), place, place + 4), 60)
    assert columns_of(line) <= 60
    assert line[carets.index("^") : carets.index("^") + 4] == content[place : place + 4]
    assert line.startswith("…") == (place > 20)


def test_a_place_wider_than_the_window_is_cut() -> None:
    line, carets = excerpt_of(Span(Text("m.arg", "x" * 500), 100, 450), 60)
    assert columns_of(line) <= 60
    assert len(carets) <= 60


def test_a_place_over_several_lines_is_shown_by_its_first() -> None:
    assert excerpt("one two\nthree\n", "two\nthree") == ("one two", "    ^^^")


def test_an_empty_place_has_one_caret() -> None:
    assert excerpt_of(Span(Text("m.arg", "abc"), 3, 3), 60) == ("abc", "   ^")
    assert excerpt_of(Span(Text("m.arg", ""), 0, 0), 60) == ("", "^")


def test_a_carriage_return_is_no_part_of_the_line() -> None:
    assert excerpt("one two\r\nthree", "two") == ("one two", "    ^^^")


def test_a_line_of_ten_megabytes_is_looked_at_in_part() -> None:
    line, _ = excerpt_of(Span(Text("m.arg", "x" * 10_000_000), 5_000_000, 5_000_004), 100)
    assert len(line) == 100
