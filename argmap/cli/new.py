"""`argmap new`: a map to start from."""

from __future__ import annotations

import re
from pathlib import Path

import click

from argmap.workspace.files import MAP_SUFFIX

_TEMPLATE = """\
map {id}: {title}
  paper: paper
  summary: The bottom line, in at most 40 words.

source paper: {title}
  author: Who wrote it
  date: 2011-05

question issue: What is the paper's question?

thesis main: What the paper stands for, in one sentence.
  answers: issue
  cite: paper, p. 1
  because: reason
  against: objection

claim reason: The reason the paper gives.
  cite: paper, p. 2

evidence fact: The figure, document or observation that bears the reason out.
  cite: paper, p. 3

fact supports reason

counterclaim objection: What somebody holds against the thesis.
  holder: Who holds it
  cite: paper, p. 4

rebuttal reply: What the paper answers.
  cite: paper, p. 5

reply attacks objection
"""


@click.command("new")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--paper", metavar="TITLE", default="Title of the paper", help="The paper the map reconstructs.")
def command(file: Path, paper: str) -> None:
    """Start a map in FILE from a template to fill in. Never overwrites."""
    if file.name in ("", ".."):
        raise click.UsageError(f"`{file}` names no file")
    path = file if file.suffix else file.with_suffix(MAP_SUFFIX)
    title = " ".join(paper.split())
    if not title:
        raise click.UsageError("--paper takes the title of the paper")
    identifier = re.sub(r"\W", "_", path.stem)
    identifier = identifier if identifier[:1].isalpha() else f"_{identifier}"
    try:
        with path.open("x", encoding="utf-8", newline="\n") as new_file:
            new_file.write(_TEMPLATE.format(id=identifier, title=title))
    except FileExistsError:
        raise click.UsageError(f"{path} exists already; argmap new never overwrites") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise click.UsageError(f"{path}: {reason}") from error
    click.echo(f"{path} written; try `argmap check {path}` and `argmap why main {path}`")
