"""`argmap standing`: which claims stand, are disputed or fall."""

from __future__ import annotations

import json

import click

from argmap.cli import inputs
from argmap.report.standing import standing_as_data, standing_as_text


@click.command("standing")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--in", "map_id", metavar="MAP", help="Only the reading of this map.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(paths: tuple[str, ...], map_id: str | None, as_json: bool) -> None:
    """List which claims stand, are disputed or fall, and why."""
    configuration = inputs.configuration_at(paths)
    analyses = inputs.analyses_in(inputs.workspace(configuration), paths, map_id, configuration)
    if as_json:
        data = {"version": 1, "maps": [standing_as_data(analysis) for analysis in analyses]}
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    click.echo("\n\n".join(standing_as_text(analysis) for analysis in analyses))
