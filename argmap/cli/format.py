"""`argmap format`: maps in the canonical form."""

from __future__ import annotations

from pathlib import Path

import click

from argmap.cli import inputs
from argmap.workspace.workspace import STANDARD_INPUT
from argmap.writing import formatted


@click.command("format")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when a file would change.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
def command(paths: tuple[str, ...], check: bool, diff: bool) -> None:
    """Write maps in the canonical form. Standard input (`-`) is written to standard output.

    Comments stay, prose is not wrapped again, and statements that cannot be read stay as they are.
    """
    configuration = inputs.configuration_at(paths)
    documents = inputs.documents(inputs.workspace(configuration), paths, configuration)
    changed = 0
    for document in documents:
        canonical = formatted(document)
        differs = canonical != document.text.content
        changed += differs
        if diff:
            inputs.print_difference(document.text.path, document.text.content, canonical)
        elif document.text.path == inputs.STANDARD_INPUT_PATH and STANDARD_INPUT in paths:
            if not check:
                click.echo(canonical, nl=False)
        elif differs and check:
            click.echo(f"{document.text.path} would change")
        elif differs:
            inputs.write(Path(document.text.path), canonical.encode())
            click.echo(f"{document.text.path} formatted", err=True)
    if not diff and not check:
        click.echo(f"files changed: {changed} of {len(documents)}", err=True)
    if check and changed:
        click.get_current_context().exit(1)
