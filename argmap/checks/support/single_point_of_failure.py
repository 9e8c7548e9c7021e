"""Theses that hang on one item of evidence or one origin."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.checks.wording import listed, named, places
from argmap.model.claim import Claim
from argmap.model.source import Source
from argmap.text.finding import Finding


@check("SUP004", Severity.WARNING)
def single_point_of_failure(analysis: Analysis) -> Found:
    """A thesis cannot do without one item of evidence, or without one source that others rest on.

    If that item is wrong, no chain of reasons for the thesis is left. Once per thesis. Evidence rests on its `origin`,
    else on the sources it cites other than the paper that the map reconstructs; an unknown origin is silent, as
    are sources that rest on one another in a circle.

    ## Why it matters

    One mistake, one retraction or one biased witness brings the thesis down, and several steps that all lead back to
    the same item hide this.

    ## It fires on

        evidence poll: Seven in ten want the ban.
          cite: gazette, p. 3
        source gazette: The county gazette
        claim popular: The ban is popular.
          because: poll
        claim safe: Voting for the ban is safe.
          because: poll
        thesis pass: The ban will pass.
          because: popular
          because: safe

    ## It is silent on

        evidence poll: Seven in ten want the ban.
          cite: gazette, p. 3
        source gazette: The county gazette
        evidence vote: The last such vote passed.
          cite: minutes, p. 9
        source minutes: Minutes of the council
        thesis pass: The ban will pass.
          because: poll
          because: vote

    ## In the literature

    Minimal cut sets of order one: Vesely and others, *Fault Tree Handbook*, 1981; key assumptions check: Heuer &
    Pherson, *Structured Analytic Techniques*.
    """
    circular = analysis.origins.in_circles
    for number in analysis.own_theses:
        thesis = analysis.graph.claims[number]
        unit = analysis.graph.unit_of[number]
        points = [
            point
            for point in analysis.points_of(unit)
            if (point.name not in circular if isinstance(point, Source) else point.kind == "evidence")
        ]
        if points and unit not in analysis.above_doubt:
            weakest = _outermost(analysis, points)
            names = [named(point, thesis.map) for point in weakest]
            alone = "alone" if len(names) == 1 else "and falls with any one of them"
            yield Finding(
                thesis.span,
                f"`{thesis.id}` hangs on {listed(names)} {alone}",
                places(weakest, thesis.map, "is declared"),
            )


def _outermost(analysis: Analysis, points: list[Claim | Source]) -> list[Claim | Source]:
    """The points less the sources that one of the items of evidence rests on: they fail together."""
    graph = analysis.graph
    behind: set[str] = set()
    for point in points:
        if isinstance(point, Claim):
            needed = analysis.dependence.points_of(graph.unit_of[graph.numbers[point.name]])
            behind.update(other.name for other in needed if isinstance(other, Source))
    return [point for point in points if isinstance(point, Claim) or point.name not in behind]
