"""`argmap why`: why a claim stands, is disputed or falls."""

from __future__ import annotations

import click

from argmap.cli import inputs
from argmap.cli.names import claim_named
from argmap.report.why import why_as_text


@click.command("why")
@click.argument("name")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--in", "map_id", metavar="MAP", help="Judge it in the reading of this map.")
def command(name: str, paths: tuple[str, ...], map_id: str | None) -> None:
    """Explain why the claim NAME (or MAP.NAME) stands, is disputed or falls, and what would change it."""
    configuration = inputs.configuration_at(paths)
    analyses = inputs.analyses_in(inputs.workspace(configuration), paths, map_id, configuration)
    click.echo(why_as_text(*claim_named(name, analyses)))
