"""What is said of attacks on views that nobody is said to hold."""

import pytest

from tests.checks.maps import messages

MAP = "source s: S\ncounterclaim c: C\nrebuttal r: R\nr attacks c\n"


def test_a_view_without_holder_and_citation_is_reported_once() -> None:
    source = MAP + "rebuttal q: Q\nq attacks c\n"
    assert messages("DIA003", source) == ["nobody is said to hold `c`, which is attacked"]


@pytest.mark.parametrize(
    "attribute",
    [
        "holder: Somebody",
        "holder: anticipated",
        "holder: withheld",
        "cite: s, p. 1",
        "stance: concede",
        "stance: assert",
    ],
)
def test_whoever_says_so_will_do(attribute: str) -> None:
    assert messages("DIA003", MAP.replace("C\n", f"C\n  {attribute}\n", 1)) == []


def test_a_view_that_is_not_attacked_is_silent() -> None:
    assert messages("DIA003", "counterclaim c: C\nthesis t: T\nc attacks t\n") == []


def test_what_reported_views_attack_is_silent() -> None:
    assert messages("DIA003", "counterclaim c: C\ncounterclaim d: D\nd attacks c\n") == []


def test_a_view_that_another_map_asserts_is_held() -> None:
    files = {"m.arg": "import other\n" + MAP + "c restates other.p\n", "other.arg": "premise p: P\n"}
    assert messages("DIA003", files) == []
