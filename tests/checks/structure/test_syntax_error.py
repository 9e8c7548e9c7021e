"""What is said of lines that are not in the language."""

from tests.checks.maps import found


def test_every_fault_of_a_file_is_reported() -> None:
    assert len(found("syntax-error", "thesis one Text\nthesis two: Two.\nthesis three Text\n")) == 2


def test_a_fault_cannot_be_waived() -> None:
    assert found("syntax-error", "map m: M\n  waive: syntax-error, why not\n\nthesis one Text\n")
