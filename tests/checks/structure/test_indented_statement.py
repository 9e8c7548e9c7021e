"""What is said of indented lines that read like statements."""

from tests.checks.maps import found


def test_a_line_that_is_marked_as_prose_is_silent() -> None:
    assert found("indented-statement", "premise p: P\npremise q: Q\n  \\p supports q\n") == ()
