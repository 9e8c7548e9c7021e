"""Claims that their own holder argues against."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.commitments import asserted_by_one_holder, speak_of_other_times
from argmap.analysis.graph import GraphStep, GraphUndercut
from argmap.analysis.objections import Objection, open_objections
from argmap.analysis.standing import Standing
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.checks.wording import listed, named
from argmap.model.claim import Claim
from argmap.text.finding import Finding, Note


@check("CON003", Severity.WARNING)
def inconsistent_commitments(analysis: Analysis) -> Found:
    """A holder asserts a claim and also what goes against it, and nothing answers that.

    The claim does not stand because of an attack by what the same holder asserts, or because such claims undercut a
    step for it. Points that the holder grants (`stance: concede`) pass, as do claims with different `as_of` or
    `horizon`. Two claims joined as excluding each other, and a claim that is given both for and against, are reported
    for that instead.

    ## Why it matters

    The holder's own words take the claim down, so a reader may quote one side against the other.

    ## It fires on

        premise free: Entry to the museum is free.
        thesis open: Nothing keeps anyone from the museum.
          because: free
        premise stairs: The only way in is a flight of stairs.
        stairs attacks open

    ## It is silent on

        premise free: Entry to the museum is free.
        thesis open: Nothing keeps anyone from the museum.
          because: free
        premise stairs: The only way in is a flight of stairs.
          stance: concede
        stairs attacks open

    ## In the literature

    Walton & Krabbe, *Commitment in Dialogue*, 1995; Dung, 1995: the grounded extension of the holder's own claims.
    """
    graph, standings = analysis.graph, analysis.standings
    for number in analysis.own_claims:
        claim, unit = graph.claims[number], graph.unit_of[number]
        if standings.units[unit] is Standing.IN or unit in analysis.affected_by_doubt:
            continue
        supporters = {premise for step in graph.steps_for[unit] for premise in graph.steps[step].units}
        for objection in open_objections(graph, standings, unit):
            if isinstance(objection, GraphStep) and (
                objection.is_conflict or not supporters.isdisjoint(objection.units)
            ):
                continue
            reasons = [graph.claims[premise] for premise in objection.premises]
            if not any(speak_of_other_times(claim, reason) for reason in reasons):
                holder = asserted_by_one_holder(analysis.map, claim, *reasons)
                if holder is not None:
                    yield _finding(claim, reasons, holder, objection)


def _finding(claim: Claim, reasons: list[Claim], holder: str, objection: Objection) -> Finding:
    names = listed([named(reason, claim.map) for reason in reasons])
    what = "a step for it" if isinstance(objection, GraphUndercut) else "it"
    verb = "goes" if len(reasons) == 1 else "go"
    message = f"{holder} asserts `{claim.id}`, and also {names}, which {verb} against {what}"
    advice = Note("answer it, grant it (`stance: concede`), or report the view of others (`stance: report`)")
    return Finding(claim.span, message, (Note("the objection is written", objection.written.span), advice))
