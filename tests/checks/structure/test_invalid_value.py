"""What is said of values that their key does not take."""

from tests.checks.maps import found


def test_a_key_that_is_given_twice_is_reported() -> None:
    assert len(found("invalid-value", "premise p: P\n  stance: assert\n  stance: report\n")) == 1


def test_an_address_must_be_http_or_https() -> None:
    assert len(found("invalid-value", "source s: S\n  url: javascript:alert(1)\n")) == 1
