"""What `argmap check` writes: its findings in the format that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from argmap.checks.check import Check
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.severity import Severity
from argmap.cli.check_baseline import Held
from argmap.report.soundness import Soundness
from argmap.semantics.semantics import Semantics

FORMATS = ("text", "json", "sarif", "github", "junit")
SORTS = ("weight", "place")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found: in which files, by which checks, under which semantics, and what a baseline held of it.

    `soundness` is given for each map where a summary was asked for.
    """

    held: Held
    paths: Sequence[str]
    checks: Sequence[Check]
    semantics: Semantics
    without_extension: Sequence[str]
    soundness: Sequence[Soundness] | None = None


@dataclass(frozen=True, slots=True)
class Manner:
    """How it is to be shown. What is not `is_failure` is no failure in a report that knows failures."""

    output_format: str
    sort: str
    hints: bool
    waived: bool
    colour: bool
    is_failure: Callable[[Severity], bool] = field(default=lambda _: True)


def report_of(outcome: Outcome, manner: Manner) -> str:
    """The report of a run. The writer of each format is imported only where it is wanted: most runs print text."""
    diagnostics = outcome.held.reported
    if manner.output_format == "json":
        from argmap.report.json import findings_as_json

        return findings_as_json(
            diagnostics,
            files=len(outcome.paths),
            fingerprints=outcome.held.fingerprints,
            compared=outcome.held.compared,
            soundness=outcome.soundness,
            semantics=outcome.semantics,
            without_extension=outcome.without_extension,
        )
    if manner.output_format == "sarif":
        from argmap.report.sarif import findings_as_sarif

        return findings_as_sarif(
            diagnostics,
            checks=outcome.checks,
            fingerprints=outcome.held.fingerprints,
            semantics=outcome.semantics,
        )
    if manner.output_format == "github":
        from argmap.report.github import findings_as_github

        # few are shown, so those of all files stand in one order
        ordered = sorted(diagnostics, key=lambda each: each.weight) if manner.sort == "weight" else diagnostics
        return findings_as_github(ordered, hints=manner.hints)
    if manner.output_format == "junit":
        from argmap.report.junit import findings_as_junit

        return findings_as_junit(diagnostics, paths=outcome.paths, fails=manner.is_failure, hints=manner.hints)
    return _as_text(outcome, manner)


def _as_text(outcome: Outcome, manner: Manner) -> str:
    from argmap.report.summary import summary_of
    from argmap.report.text import findings_as_text
    from argmap.wording.extensions import remark_on

    known, gone = outcome.held.known, outcome.held.gone
    if outcome.soundness is not None:
        from argmap.report.soundness import soundness_as_text

        closing = summary_of(outcome.held.reported, len(outcome.paths), known, gone).line(hints_shown=True)
        return "\n\n".join([*(soundness_as_text(each) for each in outcome.soundness), closing]) + "\n"
    return findings_as_text(
        _in_files(outcome.held.reported) if manner.sort == "weight" else outcome.held.reported,
        files=len(outcome.paths),
        hints=manner.hints,
        waived=manner.waived,
        colour=manner.colour,
        remark=remark_on(outcome.semantics, outcome.without_extension),
        known=known,
        gone=gone,
    )


def _in_files(diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """File by file, and within each what matters most first."""
    return sorted(diagnostics, key=lambda each: (each.finding.span.text.path, each.weight))
