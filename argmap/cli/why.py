"""`argmap why`: why a claim stands, is disputed or falls."""

from __future__ import annotations

import click

from argmap.analysis.changes import map_without
from argmap.cli import inputs
from argmap.cli.names import CLAIM_NAME, claim_named, claims_named
from argmap.cli.semantics import semantics_option, workspace_under
from argmap.report.explanation import explanation_as_data
from argmap.text.words import listed
from argmap.wording.why import why_as_text
from argmap.wording.words import name_in


@click.command("why")
@click.argument("name", type=CLAIM_NAME)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--in", "map_id", metavar="MAP", help="Judge it in the reading of this map.")
@click.option(
    "--without",
    multiple=True,
    type=CLAIM_NAME,
    help="As if this claim, and all it is an end of, had not been written; may be given several times.",
)
@semantics_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(
    name: str, paths: tuple[str, ...], map_id: str | None, without: tuple[str, ...], semantics: str, as_json: bool
) -> None:
    """Explain why the claim NAME (or MAP.NAME) stands, is disputed or falls, and what would change it."""
    configuration = inputs.configuration_at(paths)
    analyses = inputs.analyses_in(workspace_under(semantics, configuration), paths, map_id, configuration)
    analysis, claim = claim_named(name, analyses)
    deleted = claims_named(without, [analysis])
    if claim in deleted:
        raise click.UsageError(f"`{name}` is the claim to explain; it cannot be left out")
    if deleted:
        analysis = analysis.of(map_without(analysis.map, deleted))
    if as_json:
        data = explanation_as_data(analysis, claim)
        inputs.print_json({"version": 1, "without": [gone.name for gone in deleted], **data})
        return
    if deleted:
        click.echo(f"Without {listed([name_in(analysis, gone) for gone in deleted])}:\n")
    click.echo(why_as_text(analysis, claim))
