"""Characters that show something other than what is written."""

from __future__ import annotations

from dataclasses import replace

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, Graded, check
from argmap.checks.faults import faults_called
from argmap.checks.severity import Severity, Stage
from argmap.model.step import Relation, Step, Undercut
from argmap.text.finding import Finding, Note

_MOST_PLACES = 5
_LINKS = (Step, Undercut, Relation)
"""What begins with the names of other things."""


@check("ARG012", Severity.ERROR, Stage.DRAFT, waivable=False)
def unsafe_text(analysis: Analysis) -> Found:
    """A name or a text holds characters that can mislead its reader.

    Characters that turn the direction of writing, control characters, and names that mix scripts. In a name they are
    an error, in prose a warning. A name that mixes scripts is reported once, where it is declared.

    ## Why it matters

    A name with a Cyrillic letter in it looks like another name and is a different one; a change of direction can show
    the opposite of what is checked.

    ## It fires on

        premise c\u043est: The bridge costs nine million.

    ## It is silent on

        premise стоимость: The bridge costs nine million.

    ## In the literature

    Boucher & Anderson, "Trojan Source: invisible vulnerabilities", 2021; Unicode Technical Standard 39.
    """
    declared = {value.span.start for value in analysis.map.root.values if not isinstance(value, _LINKS)}
    imported = _starts_of_imported_names(analysis)
    in_names: dict[str, list[Finding]] = {}
    for fault in faults_called(analysis, "unsafe-text"):
        if not fault.in_name:
            yield Graded(Severity.WARNING, fault.finding)
        elif fault.finding.fix is not None:
            yield fault.finding
        elif fault.finding.span.start not in imported:
            in_names.setdefault(fault.finding.message, []).append(fault.finding)
    for alike in in_names.values():
        first = next((finding for finding in alike if finding.span.start in declared), alike[0])
        others = tuple(Note("it is written here too", finding.span) for finding in alike if finding is not first)
        yield replace(first, notes=(*first.notes, *others[:_MOST_PLACES]))


def _starts_of_imported_names(analysis: Analysis) -> frozenset[int]:
    """Where names begin, prefix and all, that other maps declare, whose own readings report them."""
    return frozenset(
        mention.reference.span.start
        for mention, value in analysis.mentions
        if value is not None and "." in mention.reference.name
    )
