"""What the commands take: paths of maps, the configuration in force, and names of claims."""

from __future__ import annotations

import difflib
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

import click

from argmap.analysis.analysis import Analysis
from argmap.model.document import Document
from argmap.wording.terminal import escaped
from argmap.workspace.configuration import Configuration, ConfigurationError, configuration_for
from argmap.workspace.files import replace_file, shown_path
from argmap.workspace.loading import Documents, LoadError, analysis_of, contents_under, told_twice
from argmap.workspace.memory import Memory, memory_for
from argmap.workspace.texts import Texts
from argmap.workspace.workspace import STANDARD_INPUT, Workspace

STANDARD_INPUT_PATH = "stdin.arg"


def configuration_at(paths: Sequence[str]) -> Configuration:
    """The configuration nearest to the first path. A mistake in it ends the run with exit code 2."""
    try:
        return configuration_for(_start(paths))
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        raise click.UsageError(f"{error.filename}: {error.strerror}") from error


def memory_at(paths: Sequence[str], configuration: Configuration) -> Memory | None:
    """The memory of the project that the first path lies in, or None."""
    return memory_for(configuration, _start(paths))


def _start(paths: Sequence[str]) -> Path:
    """The folder that the search for the configuration begins in."""
    first = Path(paths[0]) if paths and paths[0] != STANDARD_INPUT else Path()
    return first if first.is_dir() else first.parent


def documents(workspace: Workspace, paths: Sequence[str], configuration: Configuration) -> list[Document]:
    """The documents under the paths, each once: files as given, folders searched. Without a path, this folder.

    A path that does not exist, or holds no map, ends the run with exit code 2.
    """
    return list(unread_documents(workspace, paths, configuration))


def unread_documents(workspace: Workspace, paths: Sequence[str], configuration: Configuration) -> Documents:
    """As `documents`, but no document is read before it is asked for."""
    found: dict[str, bytes] = {}
    for written in paths or (".",):
        if written == STANDARD_INPUT:
            found[STANDARD_INPUT_PATH] = sys.stdin.buffer.read()
            continue
        try:
            for path, content in contents_under(Path(written), configuration.excludes).items():
                found.setdefault(path, content)
        except LoadError as error:
            raise click.UsageError(str(error)) from error
    return Documents(workspace, found)


def analyses_in(
    workspace: Workspace, paths: Sequence[str], map_id: str | None, configuration: Configuration
) -> list[Analysis]:
    """The analyses of the documents under the paths; with a map's ID, that map's alone."""
    analyses = workspace.analyses(documents(workspace, paths, configuration))
    if map_id is None:
        return analyses
    try:
        return [analysis_of(map_id, analyses)]
    except LoadError as error:
        raise click.UsageError(str(error)) from error


def only(analyses: Sequence[Analysis]) -> Analysis:
    """The one analysis there is, or the one whose map imports all the others; else the run ends with exit code 2."""
    paths = {analysis.map.root.text.path for analysis in analyses}
    joining = [each for each in analyses if paths <= {document.text.path for document in each.map.documents}]
    if len(joining) != 1:
        for map_id in sorted({analysis.map.root.id for analysis in analyses}):
            same = [analysis for analysis in analyses if analysis.map.root.id == map_id]
            if len(same) > 1:
                raise click.UsageError(told_twice(map_id, same))
        known = ", ".join(analysis.map.root.id for analysis in analyses)
        raise click.UsageError(f"there are several maps here; say which with --in: {known}")
    return joining[0]


def analyses_at(paths: Sequence[str], map_id: str | None = None) -> list[Analysis]:
    """The analyses of the documents under the paths, by the configuration in force there."""
    configuration = configuration_at(paths)
    return analyses_in(workspace(configuration), paths, map_id, configuration)


def print_json(data: object) -> None:
    """Print JSON values."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def require_folder_of(path: Path) -> None:
    """A file in a folder that is not there ends the run with exit code 2, before any work is done for it."""
    if not path.absolute().parent.is_dir():
        raise click.UsageError(f"{shown_path(path)}: there is no folder `{shown_path(path.parent)}`")


def write(path: Path, content: bytes) -> None:
    """Replace a file. Where that fails, the run ends with exit code 2 and the old content stands."""
    try:
        replace_file(path, content)
    except OSError as error:
        raise click.UsageError(f"{shown_path(path)}: {error.strerror}") from error


def print_difference(path: str, old: str, new: str) -> None:
    """Print a unified diff of one file's old and new content: to the letter, except where a terminal would obey it."""
    lines = difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), path, path)
    show = escaped if sys.stdout.isatty() else str
    click.echo("".join(show(line.removesuffix("\n")) + "\n" for line in lines), nl=False)


def is_colourful(stream: TextIO) -> bool:
    """Whether a stream is a terminal whose user did not ask for no colour (`NO_COLOR`)."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


def workspace(configuration: Configuration, texts: Sequence[Path] = ()) -> Workspace:
    """A workspace that looks texts up in the folders given, else in those the configuration names."""
    return Workspace(Texts(tuple(texts) or configuration.text_folders), vocabulary=configuration.vocabulary)
