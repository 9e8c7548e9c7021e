"""Drafts: a map that has errors is drawn or shown only on request, with a band that says so."""

from __future__ import annotations

from collections.abc import Sequence

import click

from argmap.checks.diagnostic import Diagnostic
from argmap.report.summary import draft_band


def band_or_refusal(found: Sequence[Diagnostic], verb: str, *, draft: bool) -> str:
    """What a draft's band says; a map with errors that is no draft ends the run with exit code 1.

    `verb` is what would be done with it all the same: `draw`, `show`.
    """
    band = draft_band(found)
    if band and not draft:
        errors = band.removeprefix("DRAFT: ")
        click.echo(f"the map has {errors}: see `argmap check`, or {verb} it all the same with --draft", err=True)
        click.get_current_context().exit(1)
    return band
