"""Theses against which nothing is said at all."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.mentions import Role
from argmap.analysis.reach import units_above
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity, Stage
from argmap.checks.wording import listed, named, places
from argmap.text.finding import Finding

_AGAINST = frozenset({Role.ATTACKED, Role.UNDERCUT, Role.RIVAL})


@check("DIA004", Severity.WARNING, Stage.BRIEF)
def one_sided_thesis(analysis: Analysis) -> Found:
    """Nothing anywhere in a map speaks against a thesis, or against what it rests on.

    Attacks, conflicts, undercuts and granted points all count, whatever became of them. Reported once for a map, at
    the first such thesis. A thesis with `modality: descriptive` is exempt.

    ## Why it matters

    A brief should show that the other side was looked for.

    ## It fires on

        premise drier: Summers grow drier.
        thesis cistern: The garden needs a cistern.
          because: drier

    ## It is silent on

        premise drier: Summers grow drier.
        thesis cistern: The garden needs a cistern.
          because: drier
        counterclaim dear: A cistern costs more than the water it saves.
          holder: anticipated
        dear attacks cistern

    ## In the literature

    ICD-203, standards 4 and 6: analysis of alternatives, and contrary information.
    """
    if any(value is None and mention.role in _AGAINST for mention, value in analysis.mentions):
        return  # an objection is written, and nobody can tell to what
    graph = analysis.graph
    contested = {unit for unit, against in enumerate(graph.steps_against) if against}
    contested.update(graph.unit_of[graph.steps[undercut.step].conclusion] for undercut in graph.undercuts)
    above = units_above(graph, contested) | analysis.above_doubt
    one_sided = [
        graph.claims[number]
        for number in analysis.own_theses
        if graph.unit_of[number] not in above
        and graph.steps_for[graph.unit_of[number]]
        and graph.claims[number].modality != "descriptive"
    ]
    if one_sided:
        first = one_sided[0]
        names = listed([named(thesis, first.map) for thesis in one_sided], "or")
        others = places(one_sided[1:], first.map, "meets no objection either")
        yield Finding(first.span, f"nothing speaks against {names}, or against what supports it", others)
