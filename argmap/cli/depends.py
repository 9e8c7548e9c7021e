"""`argmap depends`: without which other claims a claim would no longer stand."""

from __future__ import annotations

import click

from argmap.analysis.queries import sets_needed
from argmap.cli import inputs
from argmap.cli.names import CLAIM_NAME, claim_named
from argmap.wording.deletions import deletions_as_data, dependence_as_text


@click.command("depends")
@click.argument("name", type=CLAIM_NAME)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--size", type=click.IntRange(1, 6), default=3, show_default=True, help="The largest sets to look for.")
@click.option("--in", "map_id", metavar="MAP", help="Judge it in the reading of this map.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(name: str, paths: tuple[str, ...], size: int, map_id: str | None, as_json: bool) -> None:
    """List the sets of other claims without which the claim NAME (or MAP.NAME) would no longer stand.

    Only sets that hold no smaller one are listed. Deleting a claim deletes every relation that it is an end of.
    """
    analysis, claim = claim_named(name, inputs.analyses_at(paths, map_id))
    answers = sets_needed(analysis.graph, analysis.graph.numbers[claim.name], size)
    if as_json:
        inputs.print_json({"map": analysis.map.root.id, "size": size, **deletions_as_data(answers)})
        return
    click.echo(dependence_as_text(analysis, answers, size))
