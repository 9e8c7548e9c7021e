"""Sources that rest on one another."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.sourcing import circular_sourcing as rounds_of_sources
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.checks.wording import listed, named
from argmap.text.finding import Finding, Note


@check("CIR003", Severity.WARNING)
def circular_sourcing(analysis: Analysis) -> Found:
    """Some sources have one another as their `origin`, or one has itself.

    That an author cites his own earlier work is no circle.

    ## Why it matters

    Each looks confirmed by the other, and what they say may come from nowhere. Until the circle is broken, nobody can
    tell what rests on it either: checks of origins are silent about it.

    ## It fires on

        source almanac: The Almanac
          origin: encyclopaedia
        source encyclopaedia: The Encyclopaedia
          origin: almanac
        evidence height: The peak is 4,012 metres high.
          cite: almanac, p. 40
        evidence same: The peak is above four thousand metres.
          cite: encyclopaedia, p. 212
        thesis high: It is the only peak of that height.
          because: height & same

    ## It is silent on

        source survey: The land survey
        source almanac: The Almanac
          origin: survey
        evidence height: The peak is 4,012 metres high.
          cite: almanac, p. 40
        thesis high: It is the only peak of that height.
          because: height

    ## In the literature

    Walton & Reed, "Evaluating corroborative evidence", 2008; ICD-206, *Sourcing Requirements for Disseminated Analytic
    Products*.
    """
    for legs in rounds_of_sources(analysis.map):
        first = legs[0][0]
        names = [named(source, first.map) for source, _, _ in legs]
        rest = "rests on itself" if len(names) == 1 else "rest on one another"
        notes = (
            Note(f"{named(source, first.map)} has {named(origin, first.map)} as its origin", reference.span)
            for source, reference, origin in legs
        )
        advice = Note("name what the first of them goes back to, and drop the origin that closes the circle")
        yield Finding(
            first.span, f"the {'source' if len(names) == 1 else 'sources'} {listed(names)} {rest}", (*notes, advice)
        )
