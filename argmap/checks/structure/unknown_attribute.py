"""Keys that a statement does not take."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.faults import findings_called
from argmap.checks.severity import Severity, Stage


@check("ARG011", Severity.ERROR, Stage.DRAFT)
def unknown_attribute(analysis: Analysis) -> Found:
    """A statement has a key that it does not take.

    Either no statement takes the key, and the nearest one is offered, or this sort of statement does not.

    ## Why it matters

    A misspelt `becuase` would otherwise be prose, and the claim would lose a reason without a word.

    ## It fires on

        thesis lanes: Cycle lanes pay for themselves.
          becuase: takings
        premise takings: Shops along them sell more.

    ## It is silent on

        thesis lanes: Cycle lanes pay for themselves.
          because: takings
        premise takings: Shops along them sell more.

    ## In the literature

    Damerau, "A technique for computer detection and correction of spelling errors", 1964.
    """
    yield from findings_called(analysis, "unknown-attribute")
