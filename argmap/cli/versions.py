"""Versions of maps: files and folders as they are, or as git remembers them at a revision."""

from __future__ import annotations

from pathlib import Path

import click

from argmap.analysis.analysis import Analysis
from argmap.cli import inputs
from argmap.workspace.configuration import Configuration
from argmap.workspace.loading import LoadError
from argmap.workspace.revisions import RevisionWorkspace, revision_at


def is_revision(word: str) -> bool:
    """Whether a word reads `REV:PATH` and names no file."""
    return ":" in word and not Path(word).exists()


def analyses_of_version(word: str, configuration: Configuration) -> list[Analysis]:
    """The analyses of a file, of a folder, or of `REV:PATH`. What cannot be had ends the run with exit code 2."""
    if not word:
        raise click.UsageError("an empty word names no version: give a file, a folder or REV:PATH")
    if not is_revision(word):
        return inputs.analyses_in(inputs.workspace(configuration), (word,), None, configuration)
    name, _, path = word.partition(":")
    return _remembered(Path(), name, path, word, configuration)


def analyses_at_revision(name: str, path: str, configuration: Configuration) -> list[Analysis]:
    """The analyses of the file or folder at a path, as git remembers it at a revision."""
    place = Path(path)
    folder, here = (place, ".") if place.is_dir() else (place.parent, f"./{place.name}")
    return _remembered(folder, name, here, f"{name}: no such file, and as a revision", configuration)


def version_before(word: str, analysis: Analysis, configuration: Configuration) -> Analysis:
    """The older version of an analysis's map: at a path, at `REV:PATH`, or the same file at a revision `REV`.

    A single map of another name is taken for an older version too, and that is said on standard error; a version that
    cannot be had, or holds several others, ends the run with exit code 2.
    """
    if not word or Path(word).exists() or is_revision(word):
        found = analyses_of_version(word, configuration)
    else:
        found = analyses_at_revision(word, analysis.map.root.text.path, configuration)
    root = analysis.map.root
    same = [each for each in found if each.map.root.id == root.id] or (found if len(found) == 1 else [])
    if not same:
        known = ", ".join(each.map.root.id for each in found)
        raise click.UsageError(f"{word} holds no map `{root.id}`, but {known}")
    if same[0].map.root.id != root.id:
        click.echo(f"{word} holds the map `{same[0].map.root.id}`; it is taken for an older `{root.id}`", err=True)
    return same[0]


def _remembered(folder: Path, name: str, path: str, told: str, configuration: Configuration) -> list[Analysis]:
    """The analyses at a path of a revision; a mistake is told after the words `told`."""
    try:
        revision = revision_at(folder, name)
        contents = revision.contents_under(path, configuration.excludes)
    except LoadError as error:
        raise click.UsageError(f"{told}: {error}") from error
    workspace = RevisionWorkspace(vocabulary=configuration.vocabulary, revision=revision)
    return workspace.analyses([workspace.document_from(path, content) for path, content in contents.items()])
