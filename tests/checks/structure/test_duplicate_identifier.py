"""What is said of names that are declared twice."""

from argmap.checks.severity import Severity
from tests.checks.maps import found, messages


def test_sources_sections_and_steps_share_the_names_of_nodes() -> None:
    source = """
        source a: A source
        section a: A section
        premise p: P
        thesis t: T
          because: p as a
    """
    assert messages("duplicate-identifier", source) == ["`a` is declared twice"] * 2


def test_names_that_differ_by_case_alone_are_an_error() -> None:
    (diagnostic,) = found("duplicate-identifier", "premise Tide: T\npremise tide: T\n")
    assert diagnostic.finding.message == "`tide` and `Tide` differ by case alone"
    assert diagnostic.severity is Severity.ERROR


def test_the_note_points_at_the_first_one() -> None:
    (diagnostic,) = found("duplicate-identifier", "premise p: P\n\npremise p: P\n")
    (note,) = diagnostic.finding.notes
    assert note.span is not None
    assert (diagnostic.finding.span.line, note.span.line) == (3, 1)


def test_an_import_s_prefix_is_a_name_too() -> None:
    files = {"m.arg": "import other as p\npremise p: P\n", "other.arg": "premise q: Q\n"}
    assert messages("duplicate-identifier", files) == ["`p` is declared twice"]


def test_two_maps_may_use_one_name() -> None:
    files = {"m.arg": "import other\npremise p: P\n", "other.arg": "premise p: Q\n"}
    assert messages("duplicate-identifier", files) == []
