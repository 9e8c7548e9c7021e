"""Dates of the language, as readers write them."""

import pytest

from argmap.vocabulary.dates import date_in_words


@pytest.mark.parametrize(
    ("written", "said"),
    [("2011-05", "2011-05"), ("2008..2010", "2008 to 2010"), ("~2009..2011-02", "about 2009 to 2011-02"), ("", "")],
)
def test_a_range_and_what_is_approximate_are_said_in_words(written: str, said: str) -> None:
    assert date_in_words(written) == said
