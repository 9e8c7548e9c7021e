"""A diagnostic: a finding with the check that made it, what it weighs, and the waiver that silences it, if any."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from argmap.checks.check import Check
from argmap.checks.severity import Severity
from argmap.model.reference import Waiver
from argmap.text.finding import Finding

_SEVERITIES = tuple(Severity)

Order = tuple[str, int, int, str, str]
"""A finding's path, its place there, its check's code and its message."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding of a check, ready to be reported.

    `nearness` is how few steps lie between what it is about and a root of the map; None where no way leads there.
    """

    check: Check
    severity: Severity
    finding: Finding
    waiver: Waiver | None = None
    nearness: int | None = None

    @property
    def order(self) -> Order:
        """A key that sorts diagnostics by place, then by check; equal keys are one and the same finding."""
        return (*self.finding.span.order, self.check.code, self.finding.message)

    @property
    def weight(self) -> tuple[bool, int, float, Order]:
        """A key that sorts diagnostics by how much they matter: the gravest first, then the nearest to a root.

        Waived ones come last.
        """
        way = inf if self.nearness is None else self.nearness
        return (self.waiver is not None, _SEVERITIES.index(self.severity), way, self.order)
