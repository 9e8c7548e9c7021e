"""Premises in use that have neither a reason nor a citation."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.reach import units_below
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.text.finding import Finding, Note


@check("SUP002", Severity.WARNING)
def unsupported_premise(analysis: Analysis) -> Found:
    """A premise that is asserted and used in a step has neither a reason nor a citation.

    A premise may stand without a reason, but then it should say where it comes from. What is taken for granted on
    purpose is an `assumption`, which is tracked. Premises below a thesis that no evidence supports are left out, as
    the thesis is reported once for all of them.

    ## Why it matters

    Readers cannot tell common knowledge from a guess.

    ## It fires on

        premise crowded: The library is full every evening.
        evidence hours: It closes at six.
          cite: rules, section 2
        source rules: House rules of the library
        thesis longer: The library should stay open longer.
          because: crowded & hours

    ## It is silent on

        premise crowded: The library is full every evening.
          cite: rules, preamble
        evidence hours: It closes at six.
          cite: rules, section 2
        source rules: House rules of the library
        thesis longer: The library should stay open longer.
          because: crowded & hours

    ## In the literature

    ICD-203, standard 3: distinguish underlying information from assumptions and judgements.
    """
    graph = analysis.graph
    without_evidence = (graph.unit_of[number] for number in analysis.theses_without_evidence)
    reported_above = units_below(graph, without_evidence)
    for number in analysis.unsupported:
        claim, unit = graph.claims[number], graph.unit_of[number]
        if claim.kind != "premise" or claim.stance != "assert" or unit in reported_above or not graph.steps_from[unit]:
            continue
        is_cited = any(
            graph.claims[member].citations or "cite" in graph.claims[member].broken_keys for member in graph.units[unit]
        )
        if not is_cited:
            note = Note("cite it, give a reason, or declare it an `assumption`")
            yield Finding(claim.span, f"the premise `{claim.id}` has neither a reason nor a citation", (note,))
