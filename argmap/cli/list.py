"""`argmap list`: the claims and questions of maps, a line each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import click

from argmap.cli import inputs
from argmap.report.listing import Row, listing_as_data, listing_as_text, rows_of, rows_unanswered
from argmap.text.words import listed
from argmap.vocabulary.kinds import KINDS
from argmap.vocabulary.near import near_names


@click.command("list")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--kind", "kinds", metavar="KIND", multiple=True, help="Only this kind; may be given several times.")
@click.option("--holder", metavar="TEXT", help="Only what is held by someone whose name has this in it.")
@click.option("--unanswered", is_flag=True, help="Only objections that nothing answers.")
@click.option("--section", metavar="NAME", help="Only what stands in this section.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(
    paths: tuple[str, ...],
    kinds: tuple[str, ...],
    holder: str | None,
    unanswered: bool,
    section: str | None,
    as_json: bool,
) -> None:
    """List the claims and questions of the maps: name, kind, standing, holder, place and text."""
    for kind in kinds:
        if kind not in KINDS:
            raise click.UsageError(_unknown("kind", kind, KINDS))
    analyses = inputs.analyses_at(paths)
    rows = [row for analysis in analyses for row in rows_of(analysis)]
    wanted = rows_unanswered(analyses) if unanswered else rows
    if kinds:
        wanted = [row for row in wanted if row.node.kind in kinds]
    if holder is not None:
        holders = {row.holder for row in rows if row.holder}
        wanted = _held_by(holder, wanted, holders)
    if section is not None:
        known = [one for analysis in analyses for one in analysis.map.root.sections]
        if section not in {name for one in known for name in (one.id, f"{one.map}.{one.id}")}:
            raise click.UsageError(_unknown("section", section, [one.id for one in known]))
        wanted = [row for row in wanted if section in (row.node.section, f"{row.node.map}.{row.node.section}")]
    if as_json:
        inputs.print_json({"version": 1, "claims": listing_as_data(wanted)})
    elif wanted:
        click.echo(listing_as_text(wanted))
    else:
        click.echo("no claim here fits", err=True)


def _held_by(words: str, rows: Sequence[Row], holders: Iterable[str]) -> list[Row]:
    fitting = {holder for holder in holders if words.casefold() in holder.casefold()}
    if not fitting:
        raise click.UsageError(_unknown("holder", words, holders))
    return [row for row in rows if row.holder in fitting]


def _unknown(noun: str, word: str, known: Iterable[str]) -> str:
    names = sorted(set(known))
    near = near_names(word, names) or [name for name in names if name.casefold().startswith(word[:1].casefold())][:3]
    if near:
        return f"no {noun} `{word}`; did you mean {listed([f'`{name}`' for name in near], 'or')}?"
    shown = [f"`{name}`" for name in names[:5]]
    more = f", and {len(names) - 5} more" if len(names) > 5 else ""
    return f"no {noun} `{word}`; " + (
        f"there is {', '.join(shown) + more if more else listed(shown)}" if shown else f"no {noun} is named here"
    )
