"""`argmap diff`: what changed between two versions of a map."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from argmap.analysis.analysis import Analysis
from argmap.analysis.difference import differences
from argmap.cli import inputs
from argmap.cli.versions import analyses_at_revision, analyses_of_version, is_revision
from argmap.report.difference import difference_as_markdown, difference_as_text
from argmap.report.difference_data import difference_as_data
from argmap.workspace.configuration import Configuration
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

    Each is a file or a folder, or `REV:PATH` for one as git remembers it at a revision, as in `HEAD~2:maps`. `REV`
    alone is the other's path at that revision.
    """
    path = next((word for word in (new, old) if not is_revision(word)), ".")
    configuration = inputs.configuration_at((path,))
    before, after = (_version(word, other, configuration) for word, other in ((old, new), (new, old)))
    found = differences(before, after)
    for word, analyses in ((old, before), (new, after)):
        _tell_of_faults(word, analyses)
    if output_format == "json":
        inputs.print_json(difference_as_data(found))
    else:
        click.echo(difference_as_markdown(found) if output_format == "markdown" else difference_as_text(found))
    if exit_code and not found.is_empty:
        click.get_current_context().exit(1)


def _version(word: str, other: str, configuration: Configuration) -> list[Analysis]:
    """The analyses that one word asks for; of a revision alone those at the path that the other word names."""
    if word == "-" or Path(word).exists() or is_revision(word):
        return analyses_of_version(word, configuration)
    if not Path(other).exists():
        if not _is_known_to_git(word):
            return analyses_of_version(word, configuration)
        told = f"`{word}` is a revision, and `{other}` no file or folder here"
        raise click.UsageError(f"{told}: say which path is meant, as in `{word}:maps`")
    return analyses_at_revision(word, other, configuration)


def _is_known_to_git(name: str) -> bool:
    """Whether git calls a revision so, in the repository of the folder one is in."""
    try:
        revision_at(Path(), name)
    except LoadError:
        return False
    return True


def _tell_of_faults(word: str, analyses: Sequence[Analysis]) -> None:
    for analysis in analyses:
        root = analysis.map.root
        if any(fault.check in _UNREAD for fault in root.faults):
            message = f"{word}: {root.text.path} has faults; what could not be read there is not compared"
            click.echo(message, err=True)
