"""What is said of claims of one holder that cannot both hold."""

import pytest

from tests.checks.maps import messages

MAP = "premise p: P\npremise q: Q\np contrary-to q as clash\n"


def test_a_map_without_a_holder_holds_what_it_asserts() -> None:
    assert messages("CON002", MAP) == ["`p` and `q` cannot both hold, and the map `m` asserts both"]


def test_the_author_of_the_paper_is_the_holder() -> None:
    source = f"map m: M\n  paper: s\nsource s: S\n  author: Ada Byron\n{MAP}"
    assert messages("CON002", source) == ["`p` and `q` cannot both hold, and Ada Byron asserts both"]


@pytest.mark.parametrize("attribute", ["stance: report", "stance: concede", "holder: Somebody else"])
def test_what_the_holder_does_not_assert_is_silent(attribute: str) -> None:
    assert messages("CON002", MAP.replace("premise q: Q\n", f"premise q: Q\n  {attribute}\n")) == []


@pytest.mark.parametrize("key", ["as_of", "horizon"])
def test_claims_of_different_times_are_silent(key: str) -> None:
    source = f"premise p: P\n  {key}: 2001\npremise q: Q\n  {key}: 2009\np contradicts q\n"
    assert messages("CON002", source) == []
    assert len(messages("CON002", source.replace("2009", "2001"))) == 1


def test_a_conflict_that_is_dissolved_is_silent() -> None:
    assert messages("CON002", f"{MAP}premise u: U\nu undercuts clash\n") == []


def test_two_maps_of_one_author_are_one_holder() -> None:
    files = {
        "m.arg": "import a\nimport b\na.p contrary-to b.q\n",
        "a.arg": "map a: A\n  holder: Ada\npremise p: P\n",
        "b.arg": "map b: B\n  holder: Ada\npremise q: Q\n",
    }
    assert messages("CON002", files) == ["`a.p` and `b.q` cannot both hold, and Ada asserts both"]


def test_a_dispute_between_two_maps_is_silent() -> None:
    files = {
        "m.arg": "import a\nimport b\na.p contrary-to b.q\n",
        "a.arg": "premise p: P\n",
        "b.arg": "premise q: Q\n",
    }
    assert messages("CON002", files) == []


def test_claims_that_are_both_weighed_are_not_asserted_outright() -> None:
    weighed = MAP.replace("Q\n", "Q\n  likelihood: likely\n")
    assert len(messages("CON002", weighed)) == 1
    assert messages("CON002", weighed.replace("P\n", "P\n  likelihood: unlikely\n")) == []
