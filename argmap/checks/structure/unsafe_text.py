"""Characters that show something other than what is written."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, Graded, check
from argmap.checks.faults import faults_called
from argmap.checks.severity import Severity, Stage


@check("ARG012", Severity.ERROR, Stage.DRAFT, waivable=False)
def unsafe_text(analysis: Analysis) -> Found:
    """A name or a text holds characters that can mislead its reader.

    Characters that turn the direction of writing, control characters, and names that mix scripts. In a name they are
    an error, in prose a warning.

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
    for fault in faults_called(analysis, "unsafe-text"):
        yield fault.finding if fault.in_name else Graded(Severity.WARNING, fault.finding)
