"""Theses with no evidence anywhere below them."""

from __future__ import annotations

from itertools import islice, pairwise

from argmap.analysis.analysis import Analysis
from argmap.analysis.reach import chain_down, steps_down
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.checks.wording import named
from argmap.text.finding import Finding, Note

_MOST_LINKS = 8


@check("SUP003", Severity.WARNING)
def evidence_free_chain(analysis: Analysis) -> Found:
    """A thesis is argued for, and no chain of reasons below it ends in evidence.

    Every chain ends in a premise, an assumption or a claim without a reason. The shortest is shown. A thesis with
    `modality: normative` is exempt, and one that rests on itself is reported for that instead.

    ## Why it matters

    The argument may be sound and still be about no observed fact.

    ## It fires on

        premise habit: People keep the habits of their youth.
        claim loyal: Young riders stay riders.
          because: habit
        thesis free: Free tickets for the young pay off.
          because: loyal

    ## It is silent on

        evidence panel: Riders at twenty were riders at forty.
          cite: study, table 2
        source study: A panel study of travel
        claim loyal: Young riders stay riders.
          because: panel
        thesis free: Free tickets for the young pay off.
          because: loyal

    ## In the literature

    Goal Structuring Notation: every branch must end in a solution; ICD-203, standards 1 and 3.
    """
    graph = analysis.graph
    if not analysis.theses_without_evidence:
        return
    steps = steps_down(graph, (unit for unit, steps_for in enumerate(graph.steps_for) if not steps_for))
    for number in analysis.theses_without_evidence:
        thesis, unit = graph.claims[number], graph.unit_of[number]
        notes = []
        for above, below in islice(pairwise(chain_down(graph, unit, steps)), _MOST_LINKS):
            one, other = (graph.claims[graph.units[end][0]] for end in (below, above))
            notes.append(Note(f"{named(one, thesis.map)} is a reason for {named(other, thesis.map)}", one.span))
        if steps.get(unit, 0) > _MOST_LINKS:
            notes.append(Note(f"and so on, for {steps[unit] - _MOST_LINKS} more steps"))
        yield Finding(thesis.span, f"no chain of reasons for `{thesis.id}` ends in evidence", tuple(notes))
