"""`argmap config`: which settings and checks are in force, and why."""

from __future__ import annotations

from pathlib import Path

import click

from argmap.checks.catalog import all_checks
from argmap.cli import inputs
from argmap.report.configuration import VERSION, configuration_as_data, configuration_as_text
from argmap.report.settings import selection_for, settings_for, unknown_check_in
from argmap.workspace.files import shown_path
from argmap.workspace.workspace import STANDARD_INPUT


@click.command("config")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(paths: tuple[str, ...], as_json: bool) -> None:
    """Show what is in force for each PATH: every setting and where it comes from, every check and why it is on or off.

    Without a PATH, for this folder; `-` is standard input. Options of other commands are not looked at.
    """
    configuration = inputs.configuration_at(paths)
    checks = all_checks()
    mistake = unknown_check_in(configuration, checks)
    if mistake is not None:
        raise click.UsageError(mistake)
    parts = []
    for written in paths or (".",):
        path = Path(inputs.STANDARD_INPUT_PATH if written == STANDARD_INPUT else written)
        if written != STANDARD_INPUT and ("\0" in written or not path.exists()):
            raise click.UsageError(f"{written}: there is no such file or folder")
        parts.append((shown_path(path), settings_for(configuration, path), selection_for(configuration, path, checks)))
    file = shown_path(configuration.path) if configuration.path else None
    if as_json:
        listed = [configuration_as_data(*part) for part in parts]
        inputs.print_json({"version": VERSION, "file": file, "paths": listed})
        return
    heading = f"settings from {file}" if file else "no configuration file: the defaults are in force"
    click.echo("\n".join([heading, *(f"\n{configuration_as_text(*part)}".rstrip("\n") for part in parts)]))
