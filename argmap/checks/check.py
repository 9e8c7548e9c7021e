"""A check: a function that looks for one thing in an analysis, with its name, severity and page."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from argmap.analysis.analysis import Analysis
from argmap.checks.severity import Severity, Stage
from argmap.text.finding import Finding

FAMILIES: dict[str, str] = {
    "structure": "ARG",
    "support": "SUP",
    "circularity": "CIR",
    "contradiction": "CON",
    "dialectic": "DIA",
    "sources": "SRC",
    "likelihood": "PRB",
    "schemes": "SCH",
    "style": "STY",
}
"""The families of checks, by the folder that holds them, with the letters their codes begin with."""


@dataclass(frozen=True, slots=True)
class Graded:
    """A finding that weighs less or more than its check's findings usually do."""

    severity: Severity
    finding: Finding


Found = Iterator[Finding | Graded]
"""What the function of a check yields."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to look for.

    `severity` is what its findings weigh unless they say otherwise; `default` is the first stage at which it runs
    without being selected, or None when it only runs on request; a `starred` check finds errors at stage brief;
    `waivable` says whether a `waive` line can silence it. `page` is its documentation, in Markdown.
    """

    code: str
    name: str
    severity: Severity
    default: Stage | None
    run: Callable[[Analysis], Found]
    page: str
    starred: bool = False
    waivable: bool = True

    @property
    def summary(self) -> str:
        """The first line of the page, without its full stop."""
        return self.page.partition("\n")[0].removesuffix(".")

    @property
    def family(self) -> str:
        """The family the check's code belongs to; `other` for the codes of other packages."""
        return next((family for family, letters in FAMILIES.items() if self.code.startswith(letters)), "other")

    def severity_at(self, stage: Stage, given: Severity | None = None) -> Severity:
        """What a finding weighs at a stage; `given` is the finding's own severity, where it has one."""
        if given is not None:
            return given
        return Severity.ERROR if self.starred and stage is Stage.BRIEF else self.severity


def check(
    code: str,
    severity: Severity,
    default: Stage | None = Stage.REVIEW,
    *,
    starred: bool = False,
    waivable: bool = True,
) -> Callable[[Callable[[Analysis], Found]], Check]:
    """Make a check of the function below: its name is the check's, its docstring the check's page.

    Nothing is registered: the catalogue finds the check in its module.
    """

    def made_from(run: Callable[[Analysis], Found]) -> Check:
        name = run.__name__.replace("_", "-")
        return Check(code, name, severity, default, run, inspect.getdoc(run) or "", starred, waivable)

    return made_from
