"""The baseline of `argmap check`: read, held against what was found, and written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from argmap.checks.diagnostic import Diagnostic, Order
from argmap.cli import inputs
from argmap.report.baseline import BaselineError, Compared, Recorded, baseline_as_text, baseline_in, compared
from argmap.report.summary import gone_in_words
from argmap.text.words import counted
from argmap.workspace.files import shown_path


@dataclass(frozen=True, slots=True)
class Held:
    """Findings to report, and how they stand to a baseline. `fingerprints` is None where nobody asked for any."""

    reported: Sequence[Diagnostic]
    fingerprints: Mapping[Order, str] | None = None
    compared: Compared | None = None

    @property
    def known(self) -> int:
        """How many findings the baseline knew."""
        return self.compared.known if self.compared else 0

    @property
    def gone(self) -> int:
        """How many findings of the baseline are gone."""
        return self.compared.gone if self.compared else 0


def read_baseline(path: Path | None) -> Mapping[str, Recorded] | None:
    """The baseline in a file, or None without a file. A missing or broken one ends the run with exit code 2."""
    if path is None:
        return None
    try:
        return baseline_in(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        shown = shown_path(path)
        raise click.UsageError(f"{shown}: there is no such file; --write-baseline {shown} makes it") from None
    except (BaselineError, UnicodeDecodeError) as error:
        raise click.UsageError(f"{shown_path(path)}: {error}") from error
    except OSError as error:
        raise click.UsageError(f"{shown_path(path)}: {error.strerror}") from error


def write_baseline(path: Path, diagnostics: Sequence[Diagnostic]) -> None:
    """Record the findings that are not waived, and say on standard error how many they are."""
    from argmap.checks.fingerprint import fingerprints_of

    inputs.write(path, baseline_as_text(diagnostics, fingerprints_of(diagnostics)).encode(errors="backslashreplace"))
    recorded = sum(diagnostic.waiver is None for diagnostic in diagnostics)
    click.echo(f"{shown_path(path)}: {counted(recorded, 'finding')} recorded", err=True)


def held_against(
    baseline: Mapping[str, Recorded] | None,
    diagnostics: Sequence[Diagnostic],
    codes_run: Callable[[str], frozenset[str]],
    paths: Sequence[str],
) -> Held:
    """The findings that the baseline does not hold; all of them where there is none.

    `codes_run` says which checks ran on the file at a path. What the baseline holds is gone when such a check did not
    find it in one of the `paths`, or when its file is.
    """
    if baseline is None:
        return Held(diagnostics)
    from argmap.checks.fingerprint import fingerprints_of

    run = {path: codes_run(path) for path in paths}

    def is_looked_for(entry: Recorded) -> bool:
        return entry.code in run[entry.path] if entry.path in run else not Path(entry.path).exists()

    fingerprints = fingerprints_of(diagnostics)
    result = compared(diagnostics, fingerprints, baseline, is_looked_for)
    return Held(result.reported, fingerprints, result)


def remark_on_gone(held: Held) -> None:
    """Say on standard error what is gone, for the formats that have no closing line."""
    if held.gone:
        click.echo(gone_in_words(held.gone), err=True)
