"""`argmap flip`: the fewest deletions that would turn a claim."""

from __future__ import annotations

import click

from argmap.analysis.queries import least_turns
from argmap.cli import inputs
from argmap.cli.names import CLAIM_NAME, claim_named
from argmap.wording.deletions import deletions_as_data, turns_as_text


@click.command("flip")
@click.argument("name", type=CLAIM_NAME)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--in", "map_id", metavar="MAP", help="Judge it in the reading of this map.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(name: str, paths: tuple[str, ...], map_id: str | None, as_json: bool) -> None:
    """Say what would turn the claim NAME (or MAP.NAME): the fewest leaves and attacks to delete.

    A leaf is a claim that no reason is given for, or that may stand without one. All ways of that size are found; the
    text lists the first ten.
    """
    analysis, claim = claim_named(name, inputs.analyses_at(paths, map_id))
    answers = least_turns(analysis.graph, analysis.graph.numbers[claim.name])
    if as_json:
        inputs.print_json({"map": analysis.map.root.id, **deletions_as_data(answers)})
        return
    click.echo(turns_as_text(analysis, answers))
