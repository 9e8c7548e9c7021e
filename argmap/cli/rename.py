"""`argmap rename`: another name for what a map declares, wherever it is used."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

import click

from argmap.cli import inputs
from argmap.cli.names import CLAIM_NAME
from argmap.model.document import Document
from argmap.text.words import counted
from argmap.workspace.files import shown_path
from argmap.workspace.replacing import ChangedMeanwhileError, replace_files
from argmap.workspace.workspace import STANDARD_INPUT, Workspace
from argmap.writing.renaming import Renaming, RenamingError, renaming


@click.command("rename")
@click.argument("old", type=CLAIM_NAME)
@click.argument("new")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
def command(old: str, new: str, paths: tuple[str, ...], diff: bool) -> None:
    """Call OLD (a claim, question, source, section, term or step, also as MAP.OLD) by the bare name NEW.

    It is renamed where it is declared and wherever it is used, in the files under the paths and all they import.
    Prose, comments and other files stay as they are.
    """
    if STANDARD_INPUT in paths:
        raise click.UsageError("`rename` changes files, not standard input")
    configuration = inputs.configuration_at(paths)
    workspace = inputs.workspace(configuration)
    documents = _documents(workspace, inputs.documents(workspace, paths, configuration))
    by_path = {document.text.path: document for document in documents}
    for path, document in by_path.items():
        # what is no UTF-8 was read with stand-ins, or not at all
        if document.text.content.encode() != workspace.content_of(path):
            raise click.UsageError(f"{path} is not UTF-8 throughout; save it as UTF-8 first")
    try:
        result = renaming(documents, old, new, os.path.realpath)
    except RenamingError as error:
        raise click.UsageError(str(error)) from error
    if diff:
        for path, content in result.contents.items():
            inputs.print_difference(path, by_path[path].text.content, content)
        return
    _write(result, workspace)
    places = f"{counted(result.count, 'place')} of {counted(len(result.contents), 'file')}"
    click.echo(f"`{result.old}` is `{result.new}` now, in {places}", err=True)


def _documents(workspace: Workspace, documents: list[Document]) -> list[Document]:
    """The documents and all they import, each file once, however its path is written."""
    found: dict[str, Document] = {}
    for document in documents:
        for read in workspace.analysis(document).map.documents:
            found.setdefault(os.path.realpath(read.text.path), read)
    return list(found.values())


def _write(result: Renaming, workspace: Workspace) -> None:
    contents = {Path(path): (workspace.content_of(path), new.encode()) for path, new in result.contents.items()}
    try:
        replace_files(contents)
    except ChangedMeanwhileError as error:
        raise click.UsageError(f"{error} has changed meanwhile; nothing was written") from error
    except OSError as error:
        raise click.UsageError(f"{_place_of(error, contents)}: {error.strerror}; no file was changed") from error


def _place_of(error: OSError, contents: Collection[Path]) -> str:
    """The file that could not be written, or the folder of one whose new content could not be put beside it."""
    if not error.filename:
        return "a file"
    path = Path(error.filename)
    known = {shown_path(each) for each in contents}
    return shown_path(path) if shown_path(path) in known else shown_path(path.parent)
