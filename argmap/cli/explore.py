"""`argmap explore`: a map as one page to read in."""

from __future__ import annotations

from pathlib import Path

import click

from argmap.checks.run import run_checks
from argmap.cli import inputs
from argmap.cli.check_selection import Asked
from argmap.cli.draft import band_or_refusal
from argmap.cli.progress import Progress
from argmap.cli.versions import version_before
from argmap.drawing.layout import LayoutFailed, LayoutUnavailable
from argmap.drawing.marking import UnlistedMarking, banner_of
from argmap.drawing.subject_pictures import Dressing
from argmap.explorer.page import explorer_page

_SUFFIXES = (".html", ".htm")


@click.command("explore")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, metavar="FILE",
              help="Where to: .html.")  # fmt: skip
@click.option(
    "--in", "map_id", metavar="MAP", help="The map to show, where there are several and none imports all others."
)
@click.option("--since", metavar="OLD", help="Also show what changed since an older file, or a revision of git.")
@click.option("--draft", is_flag=True, help="Show a map that has errors, with a band that says so.")
def command(paths: tuple[str, ...], output: Path, map_id: str | None, since: str | None, draft: bool) -> None:
    """Write a map as one page that opens in a browser from disk, without a network.

    It holds every claim with its passage, why it stands and what falls with it, every view, and the findings.
    """
    if output.suffix.lower() not in _SUFFIXES:
        raise click.UsageError("-o takes a file that ends in .html")
    inputs.require_folder_of(output)
    configuration = inputs.configuration_at(paths)
    analyses = inputs.analyses_in(inputs.workspace(configuration), paths, map_id, configuration)
    analysis = inputs.only(analyses)
    before = version_before(since, analysis, configuration) if since is not None else None
    checks, stage = Asked(configuration, (), (), None).of(analysis.map.root.text.path)
    findings = run_checks(analysis, checks, stage)
    try:
        dressing = Dressing(
            banner_of(analysis.map, configuration.handling),
            band_or_refusal(analysis, findings, checks, "show", draft=draft),
        )
    except UnlistedMarking as error:
        raise click.UsageError(str(error)) from error
    try:
        with Progress() as progress:
            progress(f"laying out {len(analysis.graph.claims)} claims and trying each deletion")
            page = explorer_page(analysis, findings, dressing, before=before)
    except (LayoutUnavailable, LayoutFailed) as error:
        raise click.UsageError(str(error)) from error
    inputs.write(output, page)
    click.echo(f"{output} written", err=True)
