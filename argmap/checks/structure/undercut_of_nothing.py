"""Undercuts whose target is no step."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import GraphStep
from argmap.analysis.mentions import Role, fits
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity, Stage
from argmap.checks.wording import named_link, sort_of
from argmap.model.claim import Claim
from argmap.model.reference import Reference
from argmap.model.source import Unreadable
from argmap.text.finding import Edit, Finding, Fix, Note


@check("ARG006", Severity.ERROR, Stage.DRAFT)
def undercut_of_nothing(analysis: Analysis) -> Found:
    """An undercut ends on something that is no step.

    An undercut says that a step does not license its conclusion, so it ends on a step's name. Where it names a claim,
    the steps that may be meant are shown; a step without a name gets one with `as NAME`.

    ## Why it matters

    The objection is in the text and not in the map. To speak against a claim, rather than against one way of arguing
    for it, is to `attack` it.

    ## It fires on

        premise cheaper: The tram is cheaper to run.
        premise hills: The line climbs steep hills.
        thesis tram: The town should build a tram.
          because: cheaper
        hills undercuts tram

    ## It is silent on

        premise cheaper: The tram is cheaper to run.
        premise hills: The line climbs steep hills.
        thesis tram: The town should build a tram.
          because: cheaper as by_cost
        hills undercuts by_cost

    ## In the literature

    Pollock, "Defeasible reasoning", 1987: an undercutter attacks the connection between reason and conclusion.
    """
    for mention, value in analysis.mentions:
        if mention.role is not Role.UNDERCUT or value is None or isinstance(value, Unreadable):
            continue
        if not fits(mention.role, value):
            steps = _steps_meant(analysis, value) if isinstance(value, Claim) else []
            message = f"`{mention.reference.name}` is {sort_of(value)}, and only a step can be undercut"
            yield Finding(
                mention.reference.span, message, _notes(steps, mention.reference), _fix(steps, mention.reference)
            )


def _steps_meant(analysis: Analysis, claim: Claim) -> list[GraphStep]:
    """The steps for the claim, or, where it has none, those it is a reason in."""
    graph = analysis.graph
    unit = graph.unit_of[graph.numbers[claim.name]]
    return [graph.steps[number] for number in graph.steps_for[unit] or graph.steps_from[unit]]


def _notes(steps: Sequence[GraphStep], target: Reference) -> tuple[Note, ...]:
    if not steps:
        return (Note(f"to speak against the claim itself, write `attacks {target.name}`"),)
    notes = []
    for step in steps[:3]:
        written = step.written
        if written.id:
            notes.append(Note(f"the step {named_link(written, written.map)} ends there", written.span))
        else:
            notes.append(Note("a step without a name ends there: add `as NAME`", written.span))
    return tuple(notes)


def _fix(steps: Sequence[GraphStep], target: Reference) -> Fix | None:
    """The only step that can be meant, if it has a name that may be written here."""
    if len(steps) != 1 or not steps[0].written.id:
        return None
    prefix, dot, _ = target.name.rpartition(".")
    name = f"{prefix}{dot}{steps[0].written.id}"
    return Fix(f"write `{name}`", (Edit(target.span, name),), safe=False)
