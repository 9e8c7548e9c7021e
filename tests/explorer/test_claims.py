"""What the page says of each claim is what the analysis says."""

from typing import Any

import pytest

from argmap.explorer.claims import claims_as_data, limits_as_data, questions_as_data, steps_as_data
from argmap.explorer.losses import losses_of
from argmap.wording.words import standing_in_words
from tests.explorer.readings import SMALL, paper, reading


def claims_by_id() -> dict[str, dict[str, Any]]:
    analysis = reading(SMALL)
    return {claim["shown"]: claim for claim in claims_as_data(analysis, losses_of(analysis))}


def test_a_claim_is_told_as_it_was_written() -> None:
    trade = claims_by_id()["trade"]
    assert trade["name"] == "small.trade"
    assert trade["text"] == "Armies trade much."
    assert trade["section"] == "small.second"
    assert trade["citations"] == [{"source": "small.paper", "locator": "p. 3", "anchor": "trade in arms has grown"}]
    assert trade["place"] == {"file": "small.arg", "line": SMALL.split("premise trade")[0].count("\n") + 1}
    assert claims_by_id()["ties"]["likelihood"] == {"words": "likely", "band": "55–80%"}


@pytest.mark.parametrize(("typed", "band"), [("0.996", "99.6%"), ("0.7", "70%"), ("0.55..0.8", "55–80%")])
def test_a_band_is_told_to_the_digit_and_one_of_no_width_once(typed: str, band: str) -> None:
    typed_so = SMALL.replace("likelihood: likely", f"likelihood: {typed}")
    claims = {claim["shown"]: claim for claim in claims_as_data(reading(typed_so), losses_of(reading(typed_so)))}
    assert claims["ties"]["likelihood"]["band"] == band


def test_standings_are_those_of_every_other_report() -> None:
    analysis = paper("marten2011")
    claims = list(claims_as_data(analysis, losses_of(analysis)))
    assert [claim["standing"] for claim in claims] == [
        standing_in_words(analysis, claim) for claim in analysis.graph.claims
    ]


def test_it_says_what_the_standing_hangs_on_and_what_falls_with_a_claim() -> None:
    claims = claims_by_id()
    numbers = {name: number for number, name in enumerate(claims)}
    assert claims["ties"]["standing"] == "falls: unsupported"
    assert claims["ties"]["decisive"] == (numbers["costly"],)
    assert [numbers["ties"], "in"] in claims["costly"]["losses"]
    assert claims["quarrel"]["verdict"] == "falls: defeated by calm"
    assert claims["seen"]["is_given"]
    assert not claims["ties"]["is_given"]


def test_steps_and_their_undercuts_say_what_becomes_of_them() -> None:
    both, *others = steps_as_data(reading(SMALL))
    assert (both["sign"], len(both["premises"])) == ("for", 2)
    assert both["words"] == "This reason fails."
    assert [undercut["words"] for undercut in both["undercuts"]] == ["So it does not count."]
    assert "It falls, answered by calm." in [step["words"] for step in others]


def test_questions_and_limits_are_told_too() -> None:
    analysis = reading("map m: M\n\nquestion q: Why?\n\nclaim a: A\n\nclaim b: B\n\nb qualifies a\n  only in part\n")
    (question,) = questions_as_data(analysis)
    assert (question["name"], question["kind"], question["text"]) == ("m.q", "question", "Why?")
    assert list(limits_as_data(analysis)) == [{"origin": 1, "claim": 0, "step": None, "warrant": "only in part"}]
