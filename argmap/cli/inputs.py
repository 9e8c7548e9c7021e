"""What the commands take: paths of maps, the configuration in force, and names of claims."""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

import click

from argmap.analysis.analysis import Analysis
from argmap.model.document import Document
from argmap.workspace.configuration import Configuration, ConfigurationError, configuration_for
from argmap.workspace.files import map_files, replace_file, shown_path
from argmap.workspace.texts import Texts
from argmap.workspace.workspace import STANDARD_INPUT, Workspace

STANDARD_INPUT_PATH = "stdin.arg"


def configuration_at(paths: Sequence[str]) -> Configuration:
    """The configuration nearest to the first path. A mistake in it ends the run with exit code 2."""
    first = Path(paths[0]) if paths and paths[0] != STANDARD_INPUT else Path()
    try:
        return configuration_for(first if first.is_dir() else first.parent)
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        raise click.UsageError(f"{error.filename}: {error.strerror}") from error


def documents(workspace: Workspace, paths: Sequence[str], configuration: Configuration) -> list[Document]:
    """The documents under the paths, each once: files as given, folders searched. Without a path, this folder.

    A path that does not exist, or holds no map, ends the run with exit code 2.
    """
    found: dict[str, Document] = {}
    for written in paths or (".",):
        if written == STANDARD_INPUT:
            found[STANDARD_INPUT_PATH] = workspace.document_from(STANDARD_INPUT_PATH, sys.stdin.buffer.read())
            continue
        path = Path(written)
        files = list(map_files(path, configuration.excludes)) if path.is_dir() else [path]
        if not files:
            raise click.UsageError(f"no map (*.arg) in {written}")
        for file in files:
            try:
                found.setdefault(shown_path(file), workspace.document(file))
            except FileNotFoundError:
                raise click.UsageError(f"{written}: there is no such file or folder") from None
            except (OSError, ValueError) as error:
                reason = error.strerror if isinstance(error, OSError) else str(error)
                raise click.UsageError(f"{shown_path(file)}: {reason}") from error
    return list(found.values())


def analyses_in(
    workspace: Workspace, paths: Sequence[str], map_id: str | None, configuration: Configuration
) -> list[Analysis]:
    """The analyses of the documents under the paths; with a map's ID, that map's alone."""
    analyses = workspace.analyses(documents(workspace, paths, configuration))
    if map_id is None:
        return analyses
    chosen = [analysis for analysis in analyses if analysis.map.root.id == map_id]
    if not chosen:
        known = ", ".join(sorted(analysis.map.root.id for analysis in analyses))
        raise click.UsageError(f"no map `{map_id}` here; the maps are {known}")
    return chosen


def write(path: Path, content: bytes) -> None:
    """Replace a file. Where that fails, the run ends with exit code 2 and the old content stands."""
    try:
        replace_file(path, content)
    except OSError as error:
        raise click.UsageError(f"{shown_path(path)}: {error.strerror}") from error


def difference(path: str, old: str, new: str) -> str:
    """A unified diff of one file's old and new content."""
    lines = difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), path, path)
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def is_colourful(stream: TextIO) -> bool:
    """Whether a stream is a terminal whose user did not ask for no colour (`NO_COLOR`)."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


def workspace(configuration: Configuration, texts: Sequence[Path] = ()) -> Workspace:
    """A workspace that looks texts up in the folders given, else in those the configuration names."""
    return Workspace(Texts(tuple(texts) or configuration.text_folders))
