"""`argmap explain`: a check's page, or the list of them all."""

from __future__ import annotations

import click

from argmap.checks.catalog import all_checks, check_called
from argmap.report.pages import list_of, page_of
from argmap.vocabulary.near import near_names


@click.command("explain")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Explain the check NAME (or its code): what it finds, why it matters, an example. Without NAME, list all."""
    if name is None:
        click.echo(list_of(all_checks()), nl=False)
        return
    found = check_called(name) or check_called(name.upper()) or check_called(name.lower())
    if found is None:
        near = near_names(name, [word for check in all_checks() for word in (check.name, check.code)])
        hint = f"did you mean {' or '.join(f'`{word}`' for word in near)}?" if near else "`argmap explain` lists them"
        raise click.UsageError(f"no check `{name}`; {hint}")
    click.echo(page_of(found), nl=False)
