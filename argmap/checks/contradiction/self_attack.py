"""Claims that go against themselves."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.attacks import odd_circles_of_attack
from argmap.analysis.graph import GraphStep
from argmap.analysis.standing import Standing
from argmap.checks.check import Found, Graded, check
from argmap.checks.severity import Severity, Stage
from argmap.checks.wording import listed, named, named_link
from argmap.text.finding import Finding, Note


@check("CON001", Severity.WARNING, Stage.DRAFT, starred=True)
def self_attack(analysis: Analysis) -> Found:
    """A claim goes against itself.

    It attacks or excludes itself, or undercuts a step to itself, directly or through `restates`. An odd circle of
    attacks among several claims, which leaves all of them undecided, is a hint.

    ## Why it matters

    A claim that would be false if it were true can never stand, and most often two claims were written as one.

    ## It fires on

        premise nothing: No rule about traffic holds everywhere.
        nothing attacks nothing

    ## It is silent on

        premise nothing: Few rules about traffic hold everywhere.
        counterclaim always: Speed limits always lower the number of accidents.
          holder: anticipated
        nothing attacks always

    ## In the literature

    Dung, "On the acceptability of arguments", 1995: self-attacking arguments are in no extension.
    """
    graph = analysis.graph
    seen: set[int] = set()
    for step in graph.steps:
        unit = graph.unit_of[step.conclusion]
        if step.sign == "against" and unit in step.units and id(step.written) not in seen:
            seen.add(id(step.written))
            claim = graph.claims[step.conclusion]
            message = f"{named(claim, step.written.map)} goes against itself"
            yield Finding(step.written.span, message, _through(analysis, step))
    for undercut in graph.undercuts:
        step = graph.steps[undercut.step]
        unit = graph.unit_of[step.conclusion]
        if unit in undercut.units and id(undercut.written) not in seen and not step.is_conflict:
            seen.add(id(undercut.written))
            home = undercut.written.map
            message = f"{named(graph.claims[step.conclusion], home)} breaks a step to itself"
            note = Note(f"the step {named_link(step.written, home)} stands", step.written.span)
            yield Finding(undercut.written.span, message, (note,))
    for numbers in odd_circles_of_attack(graph):
        steps = [graph.steps[number] for number in numbers]
        if analysis.standings.units[graph.unit_of[steps[0].conclusion]] is Standing.UNDECIDED:
            yield Graded(Severity.HINT, _odd_circle(analysis, steps))


def _through(analysis: Analysis, step: GraphStep) -> tuple[Note, ...]:
    """The restatements that make one unit of a claim and what it goes against."""
    graph = analysis.graph
    if step.conclusion in step.premises:
        return ()
    unit = graph.unit_of[step.conclusion]
    return tuple(
        Note(f"{named_link(relation, step.written.map)} makes them one claim", relation.span)
        for one, _, relation in graph.restatements
        if graph.unit_of[one] == unit
    )


def _odd_circle(analysis: Analysis, steps: list[GraphStep]) -> Finding:
    home = steps[0].written.map
    names = [named(analysis.graph.claims[step.conclusion], home) for step in steps]
    notes = tuple(Note(f"{named_link(step.written, home)} goes against it", step.written.span) for step in steps[1:4])
    message = f"{listed(names)} attack one another in an odd circle, so none can stand"
    return Finding(steps[0].written.span, message, notes)
