"""What is said of imports and sources that nothing uses."""

from argmap.checks.fix import fixed
from tests.checks.maps import found


def test_an_unused_import_is_removed_safely() -> None:
    files = {"m.arg": "import other\nimport more\npremise p: P\np supports more.c\n", "other.arg": "", "more.arg": ""}
    (diagnostic,) = found("unused-declaration", files)
    fix = diagnostic.finding.fix
    assert fix is not None
    assert fix.safe
    assert fixed(diagnostic.finding.span.text, [fix]).content == "import more\npremise p: P\np supports more.c\n"


def test_removing_a_source_is_not_safe() -> None:
    (diagnostic,) = found("unused-declaration", "source s: S\n  author: A\n")
    assert diagnostic.finding.fix is not None
    assert not diagnostic.finding.fix.safe


def test_paper_origin_and_cite_are_uses() -> None:
    source = """
        map m: M
          paper: a
        source a: A
        source b: B
          origin: c
        source c: C
        premise p: P
          cite: b, p. 1
    """
    assert found("unused-declaration", source) == ()


def test_an_import_that_could_not_be_read_is_left_to_that_check() -> None:
    assert found("unused-declaration", "import gone\npremise p: P\n") == ()


def test_a_source_that_a_broken_statement_may_cite_is_in_use() -> None:
    assert found("unused-declaration", 'source s: S\npremise p: P\n  cite: s, p. 1, "open\n') == ()
