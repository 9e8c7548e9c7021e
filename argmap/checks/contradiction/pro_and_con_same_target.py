"""Claims that are given both for and against the same claim."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import GraphStep
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.checks.wording import named
from argmap.text.finding import Finding, Note


@check("CON005", Severity.WARNING)
def pro_and_con_same_target(analysis: Analysis) -> Found:
    """A claim is a reason for another claim and a reason against it.

    In a step of its own or together with other premises; `contrary-to` and `contradicts` count as going against.

    ## Why it matters

    A fact can cut both ways, but then it does so under two descriptions. Written as one claim, neither reader can
    dispute one of them without the other.

    ## It fires on

        premise river: The site lies on the river.
        thesis site: The site suits a factory.
          because: river
          against: river

    ## It is silent on

        premise barges: Barges can reach the site.
        premise floods: The site is flooded every tenth year.
        thesis site: The site suits a factory.
          because: barges
          against: floods

    ## In the literature

    Cayrol & Lagasquie-Schiex, "Bipolarity in argumentation graphs", 2013.
    """
    graph = analysis.graph
    for unit, against in enumerate(graph.steps_against):
        supporters: dict[int, GraphStep] = {}
        if against:
            for number in graph.steps_for[unit]:
                for premise in graph.steps[number].units:
                    supporters.setdefault(premise, graph.steps[number])
        seen: set[tuple[int, int]] = set()
        for number in against:
            step = graph.steps[number]
            for premise in step.premises:
                key = (graph.unit_of[premise], id(step.written))
                if key[0] in supporters and key[0] != unit and key not in seen:
                    seen.add(key)
                    supporter = supporters[key[0]].written
                    home = step.written.map
                    one, other = named(graph.claims[premise], home), named(graph.claims[step.conclusion], home)
                    notes = (
                        Note("it is given for it", supporter.span),
                        Note("split it into the two facts that it stands for"),
                    )
                    yield Finding(step.written.span, f"{one} is given both for and against {other}", notes)
