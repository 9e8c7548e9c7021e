"""Standings: the table of the language page, and brute force on random maps."""

import pytest
from hypothesis import given, settings

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import Effect
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read
from tests.analysis.oracle import standings_by_brute_force
from tests.analysis.sketches import Sketch, sketches


def analysis_of(*lines: str) -> Analysis:
    """The analysis of a map given as `kind name` declarations and relations."""
    content = "map m: A map\n"
    for line in lines:
        kind, _, names = line.partition(" ")
        if kind.endswith(":"):
            content += "".join(f"\n{kind[:-1]} {name}: Text of {name}\n" for name in names.split())
        else:
            content += line + "\n"
    document = read("m.arg", content)
    assert not document.faults
    return Analysis(ArgumentMap((document,)))


def shown(analysis: Analysis) -> dict[str, str]:
    """Each claim's standing, with the reason for those that are out; each named step's standing too."""
    words = {}
    for claim in analysis.graph.claims:
        fall = analysis.fall_of(claim)
        words[claim.id] = str(analysis.standing_of(claim)) + (f" {fall}" if fall else "")
    for step in analysis.graph.steps:
        if step.written.id:
            words[step.written.id] = str(analysis.standings.steps[step.number])
    return words


TABLE = [
    (["evidence: e", "claim: c d", "e supports c", "c supports d"], "e in, c in, d in"),
    (["claim: c"], "c out unsupported"),
    (
        ["premise: p q x", "claim: c", "p & q support c as s", "x attacks q"],
        "p in, x in, q out defeated, s out, c out unsupported",
    ),
    (["premise: p q x", "claim: c", "p supports c", "q supports c", "x attacks q"], "c in, q out defeated"),
    (
        ["premise: w u", "claim: c", "w supports c as s", "u undercuts s"],
        "w in, u in, s out, c out unsupported",
    ),
    (["premise: c a b", "a attacks c", "b attacks a"], "b in, c in, a out defeated"),
    (["premise: p x", "claim: c", "p supports c", "x attacks c"], "p in, x in, c undecided"),
    (["premise: p", "counterclaim: a", "claim: c", "p supports c", "a attacks c"], "a in, c undecided"),
    (
        [
            "premise: p q",
            "counterclaim: a",
            "rebuttal: b",
            "claim: c",
            "p supports c",
            "a attacks c",
            "q supports a",
            "b attacks a",
        ],
        "a out defeated, c in, b in, q in",
    ),
    (
        ["premise: p q", "claim: c d", "p supports c", "q supports d", "c contradicts d"],
        "p in, q in, c undecided, d undecided",
    ),
    (
        ["claim: p q", "premise: z", "p supports q", "q supports p"],
        "p out circular, q out circular, z in",
    ),
    (
        ["evidence: e", "premise: x", "claim: p q", "e supports p", "p supports q", "q supports p", "x attacks e"],
        "x in, e out defeated, p out unsupported, q out unsupported",
    ),
    (["premise: p x c", "p supports c", "x attacks c"], "p in, x in, c undecided"),
    (
        ["premise: w", "counterclaim: u", "claim: c", "w supports c as s", "u undercuts s"],
        "w in, u in, s undecided, c undecided",
    ),
    (
        ["premise: s p", "claim: c d", "s attacks s", "s supports c", "p supports d"],
        "s undecided, c undecided, d in",
    ),
    (
        ["premise: a b c d", "a attacks b", "b attacks c", "c attacks a", "a attacks d"],
        "a undecided, b undecided, c undecided, d undecided",
    ),
]


@pytest.mark.parametrize(("lines", "expected"), TABLE, ids=[expected for _, expected in TABLE])
def test_the_table_of_the_language_page_holds(lines: list[str], expected: str) -> None:
    words = shown(analysis_of(*lines))
    assert {name: words[name] for name, _, _ in (item.partition(" ") for item in expected.split(", "))} == {
        name: standing for name, _, standing in (item.partition(" ") for item in expected.split(", "))
    }


def test_a_conceded_objection_is_granted_and_changes_no_standing() -> None:
    document = read(
        "m.arg",
        "premise p: P\n\ncounterclaim a: A\n  stance: concede\n\nclaim c: C\n  because: p\n  against: a\n",
    )
    analysis = Analysis(ArgumentMap((document,)))
    assert shown(analysis) == {"p": "in", "a": "in", "c": "in"}
    assert [step.effect for step in analysis.graph.steps if step.sign == "against"] == [Effect.GRANTED]


@settings(max_examples=150)
@given(sketches())
def test_brute_force_agrees_on_random_maps(sketch: Sketch) -> None:
    check_against_brute_force(sketch)


@pytest.mark.long
@settings(max_examples=3000)
@given(sketches(most_claims=8, most_links=12))
def test_brute_force_agrees_on_random_maps_of_up_to_eight_claims(sketch: Sketch) -> None:
    check_against_brute_force(sketch)


def check_against_brute_force(sketch: Sketch) -> None:
    analysis = sketch.analysis()
    expected = standings_by_brute_force(sketch)
    assert {claim.id: str(analysis.standing_of(claim)) for claim in analysis.graph.claims} == {
        f"c{number}": standing for number, standing in enumerate(expected)
    }
