"""Drafts: a map that has errors is drawn, shown or briefed only on request, with a band that says so."""

from __future__ import annotations

from collections.abc import Sequence

import click

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Check
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.faults import imports_with_errors
from argmap.report.summary import draft_band
from argmap.wording.terminal import escaped


def band_or_refusal(
    analysis: Analysis, found: Sequence[Diagnostic], checks: Sequence[Check], verb: str, *, draft: bool
) -> str:
    """What a draft's band says; a map with errors that is no draft ends the run with exit code 1.

    `found` is what `checks` find in the map itself. An imported map that they find an error in as a text counts as one
    more. `verb` is what would be done with it all the same: `draw`, `show`.
    """
    broken = imports_with_errors(analysis, checks)
    band = draft_band(found, len(broken))
    if band and not draft:
        errors = band.removeprefix("DRAFT: ")
        click.echo(f"the map has {errors}: see `argmap check`, or {verb} it all the same with --draft", err=True)
        tell_of_imports(broken)
        click.get_current_context().exit(1)
    return band


def tell_of_imports(broken: Sequence[str]) -> None:
    """Say on standard error which imported maps have errors."""
    for path in broken:
        click.echo(f"  {escaped(path)}: this map, which it imports, has faults", err=True)
