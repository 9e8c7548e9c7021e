"""Loading: the maps under a path, as documents and as analyses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import overload

from argmap.analysis.analysis import Analysis
from argmap.model.document import Document
from argmap.workspace.files import map_files, shown_path
from argmap.workspace.workspace import Workspace


class LoadError(Exception):
    """A path leads to no map: it does not exist, holds none, or cannot be read."""


class Documents(Sequence[Document]):
    """The documents in some files, whose contents are given by path; each is read when it is first asked for."""

    def __init__(self, workspace: Workspace, contents: Mapping[str, bytes]) -> None:
        self.workspace = workspace
        self.contents = dict(contents)
        self._paths = tuple(self.contents)

    @overload
    def __getitem__(self, number: int) -> Document: ...
    @overload
    def __getitem__(self, number: slice) -> list[Document]: ...
    def __getitem__(self, number: int | slice) -> Document | list[Document]:
        if isinstance(number, slice):
            return [self._document(path) for path in self._paths[number]]
        return self._document(self._paths[number])

    def __iter__(self) -> Iterator[Document]:
        return (self._document(path) for path in self._paths)

    def __len__(self) -> int:
        return len(self._paths)

    def _document(self, path: str) -> Document:
        return self.workspace.document_from(path, self.contents[path])


def documents_under(
    workspace: Workspace, path: Path, is_excluded: Callable[[Path], bool] = lambda _: False
) -> dict[str, Document]:
    """The documents under a path, by the path shown for each: a file as it is, a folder searched. Raises LoadError."""
    contents = contents_under(path, is_excluded)
    return {shown: workspace.document_from(shown, content) for shown, content in contents.items()}


def contents_under(path: Path, is_excluded: Callable[[Path], bool] = lambda _: False) -> dict[str, bytes]:
    """The contents of the maps under a path, by the path shown for each. Raises LoadError."""
    files = list(map_files(path, is_excluded)) if path.is_dir() else [path]
    if not files:
        raise LoadError(f"no map (*.arg) in {path}")
    found: dict[str, bytes] = {}
    for file in files:
        try:
            found[shown_path(file)] = file.read_bytes()
        except FileNotFoundError:
            raise LoadError(f"{path}: there is no such file or folder") from None
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            raise LoadError(f"{shown_path(file)}: {reason}") from error
    return found


def told_twice(map_id: str, analyses: Sequence[Analysis]) -> str:
    """That several files have one map ID, in words."""
    files = ", ".join(sorted(analysis.map.root.text.path for analysis in analyses))
    return f"several files here are the map `{map_id}`: {files}; name the one that is meant, or rename the other"


def analysis_of(map_id: str, analyses: Sequence[Analysis]) -> Analysis:
    """The analysis of the map with this ID. Raises LoadError where there is none, or more than one."""
    found = [analysis for analysis in analyses if analysis.map.root.id == map_id]
    if len(found) > 1:
        raise LoadError(told_twice(map_id, found))
    if found:
        return found[0]
    known = ", ".join(sorted(analysis.map.root.id for analysis in analyses))
    raise LoadError(f"no map `{map_id}` here; the maps are {known}")
