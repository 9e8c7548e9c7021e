"""`argmap strength`: the claims of a map, ranked by graded strength."""

from __future__ import annotations

import json

import click

from argmap.analysis.gradual_semantics import Method
from argmap.cli import inputs
from argmap.report.strength import strength_as_data, strength_as_text


@click.command("strength")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--method",
    type=click.Choice([str(method) for method in Method]),
    default=str(Method.QUADRATIC_ENERGY),
    show_default=True,
    help="How reasons and objections are weighed.",
)
@click.option("--in", "map_id", metavar="MAP", help="Only the reading of this map.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(paths: tuple[str, ...], method: str, map_id: str | None, as_json: bool) -> None:
    """Rank the claims of a map by the strength that reasons and objections leave them."""
    configuration = inputs.configuration_at(paths)
    analyses = inputs.analyses_in(inputs.workspace(configuration), paths, map_id, configuration)
    if as_json:
        data = {"version": 1, "maps": [strength_as_data(analysis, Method(method)) for analysis in analyses]}
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    click.echo("\n\n".join(strength_as_text(analysis, Method(method)) for analysis in analyses))
