"""What turns with each claim is what its deletion turns."""

import pytest
from hypothesis import example, given

from argmap.analysis.analysis import Analysis
from argmap.analysis.changes import changes_without
from argmap.analysis.queries import decisive_claims
from argmap.explorer.losses import decisive_in, losses_of
from argmap.semantics.semantics import Semantics
from tests.analysis.sketches import Sketch, SketchedClaim, SketchedStep, SketchedUndercut, sketches
from tests.explorer.readings import PAPERS, SMALL, paper, reading


def by_deletion(analysis: Analysis) -> list[dict[str, str]]:
    """The oracle: the whole map is read anew without each claim in turn."""
    return [
        {turned.claim.name: str(turned.after) for turned in changes_without(analysis, [claim]).turned}
        for claim in analysis.graph.claims
    ]


def by_parts(analysis: Analysis) -> list[dict[str, str]]:
    claims = analysis.graph.claims
    return [
        {claims[number].name: str(standing) for number, standing in losses.items()} for losses in losses_of(analysis)
    ]


@given(sketches())
def test_losses_are_what_deletion_changes_in_any_small_map(sketch: Sketch) -> None:
    analysis = sketch.analysis()
    assert by_parts(analysis) == by_deletion(analysis)


@pytest.mark.parametrize("name", PAPERS)
def test_losses_are_what_deletion_changes_in_the_papers(name: str) -> None:
    assert by_parts(paper(name)) == by_deletion(paper(name))


def test_what_a_standing_hangs_on_is_what_why_says() -> None:
    for name in PAPERS:
        analysis = paper(name)
        graph = analysis.graph
        for number, decisive in enumerate(decisive_in(analysis, losses_of(analysis))):
            assert [graph.claims[each] for each in decisive] == list(decisive_claims(graph, number))


SAME_IN_A_CIRCLE = Sketch(
    (
        SketchedClaim("one", "thesis", "assert"),
        SketchedClaim("one", "thesis", "assert"),
        SketchedClaim("one", "premise", "assert"),
    ),
    (SketchedStep("one", "supports", (0,), 0), SketchedStep("one", "supports", (0,), 1)),
    (SketchedUndercut("one", (0,), 1),),
    (("one", 0, 2),),
)
"""The first claim goes against a step that has nothing to do with the third, which only repeats it."""


@example(SAME_IN_A_CIRCLE)
@given(sketches())
def test_what_a_standing_hangs_on_is_what_why_says_of_any_small_map(sketch: Sketch) -> None:
    analysis = sketch.analysis()
    graph = analysis.graph
    for number, decisive in enumerate(decisive_in(analysis, losses_of(analysis))):
        assert [graph.claims[each] for each in decisive] == list(decisive_claims(graph, number))


@pytest.mark.parametrize("semantics", [Semantics.PREFERRED, Semantics.STABLE])
def test_losses_are_those_under_the_semantics_in_force(semantics: Semantics) -> None:
    analysis = reading(SMALL, semantics=semantics)
    assert by_parts(analysis) == by_deletion(analysis)


@pytest.mark.long
def test_losses_are_what_deletion_changes_in_the_dispute() -> None:
    assert by_parts(paper("dispute")) == by_deletion(paper("dispute"))
