"""`argmap standing`: which claims stand, are disputed or fall, and what falls without some of them."""

from __future__ import annotations

import click

from argmap.analysis.changes import changes_without
from argmap.cli import inputs
from argmap.cli.names import CLAIM_NAME, claims_named
from argmap.cli.semantics import semantics_option, workspace_under
from argmap.report.changes import changes_as_data, changes_as_text
from argmap.report.standing import standing_as_data, standing_as_text


@click.command("standing")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--in", "map_id", metavar="MAP", help="Only the reading of this map.")
@click.option(
    "--without",
    multiple=True,
    type=CLAIM_NAME,
    help="Only what changes when this claim, and all it is an end of, is deleted; may be given several times.",
)
@semantics_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(
    paths: tuple[str, ...], map_id: str | None, without: tuple[str, ...], semantics: str, as_json: bool
) -> None:
    """List which claims stand, are disputed or fall, why, and who disputes whom."""
    configuration = inputs.configuration_at(paths)
    analyses = inputs.analyses_in(workspace_under(semantics, configuration), paths, map_id, configuration)
    deleted = claims_named(without, analyses)
    if not deleted:
        if as_json:
            inputs.print_json({"version": 1, "maps": [standing_as_data(analysis) for analysis in analyses]})
        else:
            click.echo("\n\n".join(standing_as_text(analysis) for analysis in analyses))
        return
    changes = []
    for analysis in analyses:
        held = [claim for claim in deleted if claim.name in analysis.graph.numbers]
        if held:
            changes.append((analysis, changes_without(analysis, held)))
    if as_json:
        inputs.print_json({"version": 1, "maps": [changes_as_data(*change) for change in changes]})
    else:
        click.echo("\n\n".join(changes_as_text(*change) for change in changes))
