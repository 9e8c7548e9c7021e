"""Planting: changes are put where they belong, and marks leave no trace."""

from tests.faults.planting import HERE, Change, Plant, appended, keyword_of, lines_with, planted, text_of, with_line
from tests.faults.projects import Project

MAP = """\
map m: A map

source book: A book

evidence seen: It was seen
  by two of them: not by one.
  short: Seen
  cite: book, p. 1

thesis so: It is so.
  because: seen
"""


def project() -> Project:
    return Project("one", {"m.arg": MAP})


def test_a_mark_is_the_place_and_is_not_written() -> None:
    changes = (
        Change("m.arg", 0, 0, f"# A comment\n{HERE}"),
        Change("m.arg", len(MAP), len(MAP), f"\n{HERE}# The end\n"),
    )
    files, places = planted(project(), Plant(changes))
    assert files == {"m.arg": f"# A comment\n{MAP}\n# The end\n"}
    assert places == {("m.arg", 2), ("m.arg", 14)}


def test_the_parts_of_a_statement_are_found() -> None:
    document = project().documents["m.arg"]
    claim = document.claims[0]
    assert keyword_of(claim).snippet == "evidence"
    assert text_of(claim).snippet == "It was seen\n  by two of them: not by one."
    assert [span.snippet for span in lines_with(claim.statement, "cite")] == ["  cite: book, p. 1"]


def test_a_line_is_added_at_the_end_of_its_statement() -> None:
    document = project().documents["m.arg"]
    plant = Plant((with_line(document.claims[0], f"{HERE}as_of: 2020"), appended(document, "premise p: P.")))
    files, places = planted(project(), plant)
    assert "  cite: book, p. 1\n  as_of: 2020\n\nthesis" in files["m.arg"]
    assert files["m.arg"].endswith("  because: seen\n\npremise p: P.\n")
    assert places == {("m.arg", 9)}
