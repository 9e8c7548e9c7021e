"""`argmap diff`: what changed between two versions of a map."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from argmap.analysis.analysis import Analysis
from argmap.analysis.difference import differences
from argmap.cli import inputs
from argmap.cli.versions import analyses_of_version, is_revision
from argmap.report.difference import difference_as_markdown, difference_as_text
from argmap.report.difference_data import difference_as_data
from argmap.workspace.loading import LoadError
from argmap.workspace.revisions import revision_at

_UNREAD = frozenset({"syntax-error", "unknown-attribute", "invalid-value"})


@click.command("diff")
@click.argument("old")
@click.argument("new")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="What to print.",
)
@click.option("--exit-code", is_flag=True, help="Exit with 1 when the two differ.")
def command(old: str, new: str, output_format: str, exit_code: bool) -> None:
    """Say what changed from OLD to NEW, and which standings that turned.

    Each is a file or a folder, or `REV:PATH` for one as git remembers it at a revision, as in `HEAD~2:maps`.
    """
    path = next((word for word in (new, old) if not is_revision(word)), ".")
    configuration = inputs.configuration_at((path,))
    for word in (old, new):
        _tell_of_a_revision_alone(word)
    before, after = (analyses_of_version(word, configuration) for word in (old, new))
    found = differences(before, after)
    for word, analyses in ((old, before), (new, after)):
        _tell_of_faults(word, analyses)
    if output_format == "json":
        inputs.print_json(difference_as_data(found))
    else:
        click.echo(difference_as_markdown(found) if output_format == "markdown" else difference_as_text(found))
    if exit_code and not found.is_empty:
        click.get_current_context().exit(1)


def _tell_of_a_revision_alone(word: str) -> None:
    """What is no path but a revision of git ends the run with what to write instead."""
    if word == "-" or Path(word).exists() or is_revision(word):
        return
    try:
        revision_at(Path(), word)
    except LoadError:
        return
    raise click.UsageError(f"{word}: a revision holds many files: say which, as in `{word}:maps`")


def _tell_of_faults(word: str, analyses: Sequence[Analysis]) -> None:
    for analysis in analyses:
        root = analysis.map.root
        if any(fault.check in _UNREAD for fault in root.faults):
            message = f"{word}: {root.text.path} has faults; what could not be read there is not compared"
            click.echo(message, err=True)
