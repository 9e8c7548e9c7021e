"""Evidence and sources that are later than the map they serve."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.mentions import Mention, Role
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.checks.wording import named
from argmap.model.source import Source
from argmap.text.finding import Finding, Note
from argmap.vocabulary.dates import period


@check("SRC005", Severity.WARNING, starred=True)
def anachronism(analysis: Analysis) -> Found:
    """An item of evidence, or a source that is used, is later than the map.

    The evidence's `as_of`, or the date of a source that is cited or is an origin, lies wholly after the map's `date`,
    or after the date of its `paper` where the map has none. A date without a day or a month means any day of the month
    or year, and `~` its neighbours too; where a date is missing, nothing is said. Reported once for each source.

    ## Why it matters

    A paper cannot rest on what came after it: one of the dates is wrong, or a later hand has added something.

    ## It fires on

        map bridge: Why the bridge was closed
          paper: report
        source report: Report of the inspectors
          date: 2014-03
        evidence crack: A crack ran through the third pier.
          as_of: 2014-06
          cite: report, p. 12
        thesis unsafe: The bridge was unsafe.
          because: crack

    ## It is silent on

        map bridge: Why the bridge was closed
          paper: report
        source report: Report of the inspectors
          date: 2014-03
        evidence crack: A crack ran through the third pier.
          as_of: 2014
          cite: report, p. 12
        thesis unsafe: The bridge was unsafe.
          because: crack

    ## In the literature

    Diplomatics: Mabillon, *De re diplomatica*, 1681, tells a forged charter by what it could not yet have known.
    """
    written = analysis.date
    if written is None:
        return
    root = analysis.map.root
    note = Note("one of the two dates is wrong, or the map's own `date` is missing")
    for claim in root.claims:
        as_of = period(claim.as_of) if claim.kind == "evidence" and claim.as_of is not None else None
        if as_of is not None and as_of.is_after(written):
            message = f"the evidence `{claim.id}` is of {as_of.written}, and the map of {written.written}"
            yield Finding(claim.span, message, (note,))
    uses: dict[str, tuple[Source, Mention]] = {}
    for mention, value in analysis.mentions:
        if isinstance(value, Source) and mention.role in {Role.CITED, Role.ORIGIN}:
            uses.setdefault(value.name, (value, mention))
    for source, mention in uses.values():
        dated = period(source.date) if source.date is not None else None
        if dated is not None and dated.is_after(written):
            message = f"the source {named(source, root.id)} is of {dated.written}, and the map of {written.written}"
            is_own = source.map == root.id
            place, witness = (source.span, "it is used") if is_own else (mention.reference.span, "it is declared")
            yield Finding(place, message, (Note(witness, mention.reference.span if is_own else source.span), note))
