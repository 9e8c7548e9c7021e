"""Claims of one holder that cannot both hold."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.commitments import asserted_by_one_holder, speak_of_other_times
from argmap.analysis.rivals import rivalries
from argmap.analysis.standing import Standing
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity, Stage
from argmap.checks.wording import named, places
from argmap.text.finding import Finding, Note


@check("CON002", Severity.WARNING, Stage.DRAFT, starred=True)
def contradiction_both_asserted(analysis: Analysis) -> Found:
    """One holder asserts two claims that the map says cannot both hold.

    They are joined by `contrary-to` or `contradicts`. Claims with different `as_of` or `horizon` pass, as does a
    conflict that an undercut has dissolved. Where both have a `likelihood`, neither is asserted outright, and
    incoherent-probabilities judges them.

    ## Why it matters

    A paper may truly contain a tension, and the map should show it; what is handed on as a judgement must not.

    ## It fires on

        map port: The port
          holder: The port authority

        premise full: The port is working at its limit.
        premise idle: Half the quays are idle.
        full contrary-to idle

    ## It is silent on

        map port: The port
          holder: The port authority

        premise full: The port is working at its limit.
        premise idle: Half the quays are idle.
          stance: report
          holder: The shippers
        full contrary-to idle

    ## In the literature

    ICD-203, standard 6: clear and logical argumentation without internal contradiction.
    """
    graph = analysis.graph
    for step in rivalries(graph):
        one, other = graph.claims[step.premises[0]], graph.claims[step.conclusion]
        holder = asserted_by_one_holder(analysis.map, one, other)
        is_dissolved = any(
            analysis.standings.undercuts[undercut] is Standing.IN for undercut in graph.undercuts_of[step.number]
        )
        is_weighed = all(claim.likelihood is not None or "likelihood" in claim.broken_keys for claim in (one, other))
        if holder is not None and not (is_dissolved or is_weighed or speak_of_other_times(one, other)):
            home = step.written.map
            message = f"{named(one, home)} and {named(other, home)} cannot both hold, and {holder} asserts both"
            advice = Note("report one of them, give them different times, or say what limits one with `qualifies`")
            yield Finding(step.written.span, message, (*places((one, other), home, "is asserted"), advice))
