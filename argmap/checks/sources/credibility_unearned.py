"""Claims graded as confirmed by other sources, for which there is one source."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.corroboration import only_roots_below
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.checks.wording import named
from argmap.text.finding import Finding, Note


@check("SRC009", Severity.WARNING)
def credibility_unearned(analysis: Analysis) -> Found:
    """A claim has `credibility: 1`, confirmed by other sources, and rests on one origin alone.

    All that it, its restatements and the reasons for it rest on is followed, through `origin`, to where it ends: if
    that is one source for each of them, and the same one, nothing confirms it. Where an origin is unknown, as when only
    the map's `paper` is cited, or where there are several, it is silent. A confirmation that stands elsewhere is named
    with a second `origin` or `cite`.

    ## Why it matters

    The best grade says that independent sources agree. Two reports of one testimony are one source.

    ## It fires on

        source pilot: The harbour pilot
        source gazette: The Gazette
          origin: pilot
        evidence wreck: The wreck lies in the fairway.
          credibility: 1
          cite: gazette, 3 May
          origin: gazette
        thesis closed: The harbour is closed to deep ships.
          because: wreck

    ## It is silent on

        source pilot: The harbour pilot
        source divers: The divers' report
        evidence wreck: The wreck lies in the fairway.
          credibility: 1
          cite: pilot, 3 May
          cite: divers, p. 2
        thesis closed: The harbour is closed to deep ships.
          because: wreck

    ## In the literature

    AJP-2.1, *Intelligence Procedures*: credibility 1 asks for confirmation by independent sources.
    """
    graph, home = analysis.graph, analysis.map.root.id
    confirmed = [number for number in analysis.own_claims if graph.claims[number].credibility == "1"]
    units = {graph.unit_of[number] for number in confirmed} - analysis.above_doubt
    roots = only_roots_below(graph, analysis.origins, analysis.order_of_support, units) if units else {}
    for number in confirmed:
        claim, unit = graph.claims[number], graph.unit_of[number]
        origin = roots.get(unit) if unit in units else None
        if origin is not None and (claim.citations or claim.origins):
            message = f"`{claim.id}` is graded as confirmed by other sources, and rests on {named(origin, home)} alone"
            witness = Note(f"all that is cited for it ends at {named(origin, home)}", origin.span)
            advice = Note("name the source that confirms it, or write `credibility: 2` (probably true)")
            yield Finding(claim.span, message, (witness, advice))
