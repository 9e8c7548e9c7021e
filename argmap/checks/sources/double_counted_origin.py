"""Evidence of one origin that is counted twice for one conclusion."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.checks.wording import listed, named, places
from argmap.text.finding import Finding, Note


@check("SRC006", Severity.WARNING)
def double_counted_origin(analysis: Analysis) -> Found:
    """Several items of evidence that rest on one origin alone are separate reasons for one conclusion.

    They are in different steps for it, and all that each rests on ends at the same source: its `origin`, else the
    sources it cites, followed through the origins of those sources. An item with several origins is left out, as each
    of them may bear it; so is one whose origin is unknown. The `paper` of a map is no origin. Reported once for each
    conclusion and origin.

    ## Why it matters

    Separate steps look like witnesses who confirm each other. Here there is one witness, heard twice.

    ## It fires on

        source pilot: The pilot's account
        source herald: The Herald
          origin: pilot
        source post: The Post
          origin: pilot
        evidence low: The balloon flew low over the lake.
          cite: herald, p. 1
        evidence wet: The balloon touched the water.
          cite: post, p. 3
        thesis lake: The balloon came down by the lake.
          because: low
          because: wet

    ## It is silent on

        source pilot: The pilot's account
        source herald: The Herald
          origin: pilot
        source log: Log of the lake steamer
        evidence low: The balloon flew low over the lake.
          cite: herald, p. 1
        evidence wet: The balloon touched the water.
          cite: log, 4 May
        thesis lake: The balloon came down by the lake.
          because: low
          because: wet

    ## In the literature

    Walton & Reed, "Evaluating corroborative evidence", 2008: testimonies corroborate only when they are independent.
    """
    graph, home = analysis.graph, analysis.map.root.id
    for count in analysis.double_counts:
        own_steps = [step for step in count.steps if step.written.map == home]
        own_members = [number for number in graph.units[count.unit] if graph.claims[number].map == home]
        if (own_members or own_steps) and count.unit not in analysis.in_doubt:
            conclusion = graph.claims[own_members[0] if own_members else own_steps[0].conclusion]
            place = conclusion.span if own_members else own_steps[0].written.span
            items = [graph.claims[item] for item in count.items]
            names, origin = listed([named(item, home) for item in items]), named(count.origin, home)
            message = f"{names} are separate reasons for {named(conclusion, home)}, and rest on {origin} alone"
            advice = Note("join them with `&`, or name the `origin` that makes one of them independent")
            yield Finding(place, message, (*places(items, home, "is declared"), advice))
