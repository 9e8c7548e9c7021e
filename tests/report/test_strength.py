"""Ranks as text and data: never the numbers behind them."""

import json
import re

import pytest

from argmap.analysis.gradual_semantics import Method
from argmap.report.strength import strength_as_data, strength_as_text
from tests.analysis.test_strength import ring
from tests.checks.maps import reading_of

RANKED = """\
map m: A map

thesis t: T
  because: e & p
  against: c

evidence e: E
  credibility: 2

premise p: P

counterclaim c: C
"""


def test_claims_are_listed_by_rank_with_kind_and_standing_and_ties_share_a_rank() -> None:
    assert strength_as_text(reading_of(RANKED), Method.QUADRATIC_ENERGY).splitlines() == [
        "m: A map",
        "  1  e  evidence      stands    E",
        "  2  p  premise       stands    P",
        "  2  c  counterclaim  stands    C",
        "  4  t  thesis        disputed  T",
        "  by quadratic energy: a rank says which claim is the stronger here, never how probable it is",
    ]


@pytest.mark.parametrize("method", Method)
def test_no_strength_is_shown(method: Method) -> None:
    analysis = reading_of(RANKED)
    assert not re.search(r"\d\.\d", strength_as_text(analysis, method))
    assert not re.search(r"\d\.\d", json.dumps(strength_as_data(analysis, method)))


def test_data_have_the_rank_in_the_order_of_the_map() -> None:
    data = strength_as_data(reading_of(RANKED), Method.EULER)
    assert {key: data[key] for key in ("map", "method", "settled")} == {"map": "m", "method": "euler", "settled": True}
    assert [(claim["name"], claim["rank"], claim["standing"]) for claim in data["claims"]] == [
        ("m.t", 4, "undecided"),
        ("m.e", 1, "in"),
        ("m.p", 2, "in"),
        ("m.c", 2, "in"),
    ]


def test_what_does_not_settle_is_last_and_said_to_have_no_rank() -> None:
    analysis = reading_of(ring())
    *rows, _, unsettled = strength_as_text(analysis, Method.QUADRATIC_ENERGY).splitlines()
    assert rows[-1].startswith("  –  ")
    assert unsettled.startswith("  without a rank: p, above, a0, b0,")
    assert unsettled.endswith(" and b7; their strengths do not settle, or follow from some that do not")
    data = strength_as_data(analysis, Method.QUADRATIC_ENERGY)
    assert data["settled"] is False
    assert {claim["name"]: claim["rank"] for claim in data["claims"]}["m.p"] is None


def test_claims_that_restate_one_another_have_one_rank_and_count_as_one() -> None:
    maps = {
        "m.arg": "import n\n\nevidence e: E\n  credibility: 1\n\ne restates n.f\n\nassumption a: A\n",
        "n.arg": "premise f: F\n",
    }
    ranks = {claim["name"]: claim["rank"] for claim in strength_as_data(reading_of(maps), Method.DF_QUAD)["claims"]}
    assert ranks == {"m.e": 1, "n.f": 1, "m.a": 2}


def test_a_map_without_claims_says_so() -> None:
    assert strength_as_text(reading_of("map m: A map\n"), Method.EULER) == "m: A map\n  no claims"
