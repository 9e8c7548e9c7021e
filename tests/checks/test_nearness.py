"""Nearness: how few steps lie between a finding and what the map argues for."""

from dataclasses import replace
from textwrap import dedent

import pytest

from argmap.checks.catalog import all_checks
from argmap.checks.nearness import Nearness
from argmap.checks.run import gathered, run_checks
from argmap.checks.severity import Severity
from argmap.model.reference import Waiver
from argmap.text.span import Span
from tests.checks.maps import check_named, reading_of

SOURCE = dedent("""\
    map m: A map

    source paper: A paper

    thesis t: T
      because: c

    claim c: C
      because: e
      against: o

    evidence e: E
      cite: paper, p. 1

    counterclaim o: O

    rebuttal r: R

    premise limit: L

    claim apart: Nothing joins this to the thesis

    premise below: B

    r attacks o
    limit qualifies c
    below supports apart
""")


def nearness_at(words: str, source: str = SOURCE) -> int | None:
    analysis = reading_of(source)
    text = analysis.map.root.text
    start = text.content.index(words)
    return Nearness(analysis).of(Span(text, start, start + len(words)))


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("t: T", 0),
        ("because: c", 0),
        ("c: C", 1),
        ("because: e", 1),
        ("e: E", 2),
        ("o: O", 2),
        ("r: R", 3),
        ("limit: L", 2),
        ("r attacks o", 2),
        ("limit qualifies c", 1),
        ("apart:", None),
        ("below supports", None),
        ("source paper", None),
        ("map m", None),
    ],
)
def test_a_statement_is_as_near_as_the_fewest_steps(words: str, steps: int | None) -> None:
    assert nearness_at(words) == steps


def test_a_claim_is_as_near_as_it_is_itself_whatever_its_reasons_are() -> None:
    assert nearness_at("far:", "thesis t: T\n  because: far2\nclaim far2: F\n  because: far\nclaim far: F\n") == 2
    assert nearness_at("because: t", "thesis t: T\nclaim apart: A\n  because: t\n") is None


def test_an_undercut_bears_on_the_conclusion_of_its_step() -> None:
    source = "thesis t: T\npremise p: P\np supports t as s\npremise u: U\nu undercuts s\n"
    assert (nearness_at("u: U", source), nearness_at("u undercuts", source)) == (1, 0)


def test_recommendations_and_answers_are_what_a_map_argues_for_too() -> None:
    assert nearness_at("r: R", "recommendation r: R\n") == 0
    assert nearness_at("c: C", "question q: Q?\nclaim c: C\n  answers: q\n") == 0


def test_a_finding_that_two_readings_share_is_as_near_as_the_nearer_makes_it() -> None:
    (finding,) = run_checks(reading_of("thesis t: T\n"), [check_named("unsupported-thesis")])
    near, far, nowhere = (replace(finding, nearness=steps) for steps in (1, 4, None))
    assert gathered((far, near, nowhere)) == gathered((nowhere, near, far)) == (near,)
    assert gathered((nowhere,)) == (nowhere,)


def test_the_gravest_and_then_the_nearest_weighs_most_and_a_waived_one_least() -> None:
    faults = "claim lone: L\n  because: gone\nthesis u: U\n  because: gone\n"
    found = run_checks(reading_of(f"{SOURCE}{faults}"), all_checks(), with_waived=True)
    ordered = sorted(found, key=lambda each: each.weight)
    assert [each.severity for each in ordered] == sorted((each.severity for each in found), key=tuple(Severity).index)
    assert [each.nearness for each in ordered if each.severity is Severity.ERROR] == [0, None]
    waived = replace(ordered[0], waiver=Waiver("ARG001", "why", span=ordered[0].finding.span))
    assert waived.weight > ordered[-1].weight
