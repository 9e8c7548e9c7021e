"""Loading: the maps under a path, as documents and as analyses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from argmap.analysis.analysis import Analysis
from argmap.model.document import Document
from argmap.workspace.files import map_files, shown_path
from argmap.workspace.workspace import Workspace


class LoadError(Exception):
    """A path leads to no map: it does not exist, holds none, or cannot be read."""


def documents_under(
    workspace: Workspace, path: Path, is_excluded: Callable[[Path], bool] = lambda _: False
) -> dict[str, Document]:
    """The documents under a path, by the path shown for each: a file as it is, a folder searched. Raises LoadError."""
    files = list(map_files(path, is_excluded)) if path.is_dir() else [path]
    if not files:
        raise LoadError(f"no map (*.arg) in {path}")
    found: dict[str, Document] = {}
    for file in files:
        try:
            found[shown_path(file)] = workspace.document(file)
        except FileNotFoundError:
            raise LoadError(f"{path}: there is no such file or folder") from None
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            raise LoadError(f"{shown_path(file)}: {reason}") from error
    return found


def analysis_of(map_id: str, analyses: Sequence[Analysis]) -> Analysis:
    """The analysis of the map with this ID. Raises LoadError where there is none."""
    for analysis in analyses:
        if analysis.map.root.id == map_id:
            return analysis
    known = ", ".join(sorted(analysis.map.root.id for analysis in analyses))
    raise LoadError(f"no map `{map_id}` here; the maps are {known}")
