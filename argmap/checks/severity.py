"""How much a finding weighs, and the stage of work a map is in."""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs, the gravest first."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    def reaches(self, threshold: Severity) -> bool:
        """Whether this weighs as much as the threshold, or more."""
        return _ORDER.index(self) <= _ORDER.index(threshold)


_ORDER = tuple(Severity)


class Stage(StrEnum):
    """How far a map has come, the earliest first.

    A draft is checked for errors and structure alone, a map under review for all that is on by default; what goes
    into a brief must not hold what starred checks find.
    """

    DRAFT = "draft"
    REVIEW = "review"
    BRIEF = "brief"

    def includes(self, other: Stage) -> bool:
        """Whether what runs at the other stage runs at this one too."""
        return _STAGES.index(other) <= _STAGES.index(self)


_STAGES = tuple(Stage)
