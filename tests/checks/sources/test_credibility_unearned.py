"""What is said of claims graded as confirmed that nothing confirms."""

import pytest

from tests.checks.maps import found, messages

SOURCES = "source s: S\nsource r: R\nsource copy: Copy\n  origin: s\n"
FOUND = ["`e` is graded as confirmed by other sources, and rests on `s` alone"]


def evidence(*lines: str) -> str:
    return SOURCES + "evidence e: E\n  credibility: 1\n" + "".join(f"  {line}\n" for line in lines)


@pytest.mark.parametrize("lines", [("cite: s, p. 1",), ("cite: copy, p. 1",), ("cite: s, p. 1", "cite: copy, p. 2")])
def test_one_origin_is_not_two(lines: tuple[str, ...]) -> None:
    assert messages("SRC009", evidence(*lines)) == FOUND


@pytest.mark.parametrize(
    "lines",
    [("cite: s, p. 1", "cite: r, p. 1"), ("cite: copy, p. 1", "origin: copy", "origin: r"), (), ("cite: lost",)],
)
def test_several_origins_and_unknown_ones_are_silent(lines: tuple[str, ...]) -> None:
    assert messages("SRC009", evidence(*lines)) == []


def test_the_paper_of_the_map_is_an_unknown_origin() -> None:
    assert messages("SRC009", f"map m: M\n  paper: s\n{evidence('cite: s, p. 1')}") == []


@pytest.mark.parametrize("grade", ["2", "5", "6"])
def test_other_grades_are_silent(grade: str) -> None:
    assert messages("SRC009", evidence("cite: s, p. 1").replace("credibility: 1", f"credibility: {grade}")) == []


def test_a_restatement_or_a_reason_with_another_origin_confirms() -> None:
    other = evidence("cite: s, p. 1") + "evidence f: F\n  cite: r, p. 1\n"
    assert messages("SRC009", f"{other}f restates e\n") == []
    premise = (
        SOURCES + "premise e: E\n  credibility: 1\n  cite: s, p. 1\n  because: f\nevidence f: F\n  cite: {}, p. 1\n"
    )
    assert messages("SRC009", premise.format("r")) == []
    assert messages("SRC009", premise.format("copy")) == FOUND


def test_the_witness_is_the_origin() -> None:
    (diagnostic,) = found("SRC009", evidence("cite: copy, p. 1"))
    witness = diagnostic.finding.notes[0]
    assert witness.span is not None
    assert witness.span.line == 1
