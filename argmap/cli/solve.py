"""`argmap solve`: a task of the argumentation competition (ICCMA), answered."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from argmap.semantics.formats import Format, FormatError, NamedFramework, format_by_suffix, read_framework
from argmap.semantics.task import TASKS, Problem, Task, answer_in_words
from argmap.vocabulary.near import near_names

_STANDARD_INPUT = "-"
_MOST_COMPARED = 10_000
_PROBLEMS = """\
DC  Is an argument in some extension?       GR   grounded       SST  semi-stable
DS  Is an argument in every extension?      CO   complete       STG  stage
SE  Which is one of the extensions?         PR   preferred      ID   ideal
EE  Which are all of them?                  ST   stable
CE  How many are there?
"""


@click.command("solve")
@click.argument("file", required=False, metavar="FILE")
@click.option("-p", "--problem", metavar="TASK", help="What to answer, such as DC-PR: a problem and a semantics.")
@click.option("-a", "--argument", metavar="NAME", help="The argument that DC and DS ask about.")
@click.option("--problems", "lists_problems", is_flag=True, help="List the tasks, and stop.")
def command(file: str | None, problem: str | None, argument: str | None, lists_problems: bool) -> None:
    """Answer a task of the argumentation competition (ICCMA) for the framework in FILE.

    FILE is in one of the competition's formats (.af, .apx, .tgf; with another suffix, and in standard input `-`, the
    content shows which). The answer has the form that the competition asks for.
    """
    if lists_problems:
        click.echo(_PROBLEMS)
        for abbreviation in Problem:
            click.echo("  ".join(f"{name:6}" for name, task in TASKS.items() if task.problem is abbreviation).rstrip())
        return
    if file is None:
        raise click.UsageError("name the FILE with the framework")
    task = _task_named(problem)
    if task.is_about_an_argument and argument is None:
        raise click.UsageError(f"{task.problem} asks about an argument; name it with -a")
    if argument is not None and not task.is_about_an_argument:
        raise click.UsageError(f"{task.problem} asks about no argument; leave `-a {argument}` away")
    named = _framework_in(file)
    number = None if argument is None else _argument_named(argument, named)
    for words in answer_in_words(task, named, number):
        click.echo(words, nl=False)


def _task_named(name: str | None) -> Task:
    if name is None:
        raise click.UsageError("say with -p what to answer, such as -p DC-PR; --problems lists the tasks")
    task = TASKS.get(name.upper())
    if task is None:
        raise click.UsageError(f"no task `{name}`; {_hint(near_names(name.upper(), TASKS), '--problems lists them')}")
    return task


def _framework_in(file: str) -> NamedFramework:
    try:
        content = sys.stdin.buffer.read() if file == _STANDARD_INPUT else Path(file).read_bytes()
    except FileNotFoundError:
        raise click.UsageError(f"{file}: there is no such file") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise click.UsageError(f"{file}: {reason}") from error
    try:
        if b"\0" in content:
            raise FormatError("this file is not text")
        return read_framework(content.decode("utf-8-sig"), format_by_suffix(file))
    except UnicodeDecodeError:
        raise click.UsageError(f"{file}: this file is not UTF-8") from None
    except FormatError as error:
        raise click.UsageError(f"{file}: {error}") from error


def _argument_named(name: str, named: NamedFramework) -> int:
    number = named.numbers.get(name)
    if number is not None:
        return number
    if named.format is Format.AF:
        raise click.UsageError(f"no argument `{name}`; the arguments are the numbers from 1 to {len(named.names)}")
    near = near_names(name, named.numbers) if len(named.names) <= _MOST_COMPARED else []
    raise click.UsageError(f"no argument `{name}`; {_hint(near, f'there are {len(named.names):,}')}")


def _hint(near: list[str], otherwise: str) -> str:
    return f"did you mean {' or '.join(f'`{name}`' for name in near)}?" if near else otherwise
