"""Lines that are not in the language."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.faults import findings_called
from argmap.checks.severity import Severity, Stage


@check("ARG000", Severity.ERROR, Stage.DRAFT, waivable=False)
def syntax_error(analysis: Analysis) -> Found:
    """A line is not in the language.

    A statement's first line must be `KIND NAME: text`, `A supports B` or another form of the language, and the lines
    below it prose or `key: value`. Every such fault of a file is reported in one run; the other statements are read
    and checked all the same.

    ## Why it matters

    What cannot be read is not in the map: no picture shows it, and no other check sees it.

    ## It fires on

        premise tides: The harbour falls dry twice a day.
        thesis dredge Dredging must go on

    ## It is silent on

        premise tides: The harbour falls dry twice a day.
        thesis dredge: Dredging must go on.
          because: tides

    ## In the literature

    Error recovery by synchronising at statement borders: Aho, Lam, Sethi & Ullman, *Compilers*, section 4.1.
    """
    yield from findings_called(analysis, "syntax-error")
