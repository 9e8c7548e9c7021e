"""What is said of keys that a statement does not take."""

from tests.checks.maps import found


def test_a_key_of_another_sort_of_statement_is_reported() -> None:
    assert len(found("unknown-attribute", "question q: Q?\n  likelihood: likely\n")) == 1
