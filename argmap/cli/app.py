"""The `argmap` command: a table of commands, each imported when it is called."""

from __future__ import annotations

import errno
import gc
import importlib
import os
import sys
from io import TextIOWrapper
from typing import Any

import click

from argmap import __version__
from argmap.checks.packages import PackageError
from argmap.vocabulary.near import near_names

COMMANDS: dict[str, tuple[str, str]] = {
    "check": ("argmap.cli.check", "Find what is wrong with the reasoning, and where."),
    "list": ("argmap.cli.list", "List claims by kind, holder or section, or the objections left unanswered."),
    "standing": ("argmap.cli.standing", "List which claims stand, are disputed or fall."),
    "strength": ("argmap.cli.strength", "Rank claims by the strength that reasons and objections leave them."),
    "why": ("argmap.cli.why", "Explain why a claim stands or falls, down to the evidence."),
    "depends": ("argmap.cli.depends", "List the claims without which a claim would no longer stand."),
    "flip": ("argmap.cli.flip", "Say what least would turn a claim."),
    "compare": ("argmap.cli.compare", "Say where two maps agree, differ and share evidence."),
    "diff": ("argmap.cli.diff", "Say what changed between two versions of a map, and what that turned."),
    "draw": ("argmap.cli.draw", "Draw a map as SVG, PNG, PDF or DOT."),
    "brief": ("argmap.cli.brief", "Write a brief of a map as PDF, HTML, Word, PowerPoint or Markdown."),
    "explore": ("argmap.cli.explore", "Write a map as one page to read in, for a browser."),
    "serve": ("argmap.cli.serve", "Show a map in the browser, live, while its files are edited."),
    "verify": ("argmap.cli.verify", "Look every quoted passage up in its text, and keep the lock."),
    "solve": ("argmap.cli.solve", "Answer a task of the argumentation competition (ICCMA)."),
    "format": ("argmap.cli.format", "Write maps in the canonical form."),
    "rename": ("argmap.cli.rename", "Rename a claim, source or step wherever it is named."),
    "new": ("argmap.cli.new", "Start a map from a template."),
    "explain": ("argmap.cli.explain", "Explain a check, or list them all."),
    "config": ("argmap.cli.config", "Show which settings and checks are in force, and why."),
}
"""Command → the module whose `command` it is, and its line in the help."""

_OUTPUT_LOST = (errno.ENOSPC, errno.EIO)
"""The ways in which standard output, led to a file, takes no more; files that argmap names are written elsewhere."""


class LazyGroup(click.Group):
    """A group that knows its commands by name alone, so that `--help` imports none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command itself, imported now; None for a name that is not in the table."""
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(COMMANDS[cmd_name][0]).command
        assert isinstance(command, click.Command)  # noqa: S101 (a wrong module is our bug)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does it, but an unknown command names the near ones."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            near = near_names(args[0], COMMANDS)
            if near:
                known = " or ".join(f"`{name}`" for name in near)
                raise click.UsageError(f"no command `{args[0]}`; did you mean {known}?", ctx) from error
            raise

    def invoke(self, ctx: click.Context) -> Any:
        """As click does it; another package whose checks cannot be had is a mistake of the set-up."""
        try:
            return super().invoke(ctx)
        except PackageError as error:
            raise click.UsageError(f"{error}; mend it or uninstall it") from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands for the help, from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with `argmap new FILE`, or with the tutorial in docs/tutorial.md.",
)
@click.version_option(__version__, prog_name="argmap")
def cli() -> None:
    """Check what a paper argues: which claims stand, why, and what is wrong with the reasoning."""


def _let_go_of_output() -> None:
    """Nothing more is written to standard output: what stands in its buffer could not be written either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main() -> None:
    """Run argmap. A closed pipe ends it silently, an interruption with exit code 130."""
    # a run is short and leaves no garbage worth a search: searching takes a fifth of the time on a large map
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        exit_code = cli.main(standalone_mode=False)
        if sys.stdout is not None:  # it was closed from the start
            sys.stdout.flush()
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        sys.exit(130)
    except BrokenPipeError:
        _let_go_of_output()
        sys.exit(0)
    except OSError as error:
        if error.errno not in _OUTPUT_LOST:
            raise
        _let_go_of_output()
        click.echo(f"standard output: {error.strerror}", err=True)
        sys.exit(2)
    sys.exit(exit_code if isinstance(exit_code, int) else 0)
