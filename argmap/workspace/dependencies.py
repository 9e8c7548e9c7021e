"""Dependencies: what a reading was made from, by which it can be told whether it would be made the same today."""

from __future__ import annotations

import hashlib
import os
import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from argmap.model.argument_map import ArgumentMap, imported_path
from argmap.workspace.files import shown_path
from argmap.workspace.workspace import Workspace

_OWN, _IMPORT, _TEXT, _LOCK = "map", "import", "text", "lock"

Row = tuple[str, str, str, str]
"""What was looked for: its sort, the file that asked, the path or name asked for, and what was there (a hash, or why
there was nothing)."""


def dependencies_of(argument_map: ArgumentMap, workspace: Workspace) -> list[Row]:
    """All that the workspace looked at to make a reading: the map, its imports, cited texts and locks."""
    root = argument_map.root.text.path
    rows = [(_OWN, root, root, digest(workspace.content_of(root)))]
    importers: dict[str, str] = {root: root}
    for document in argument_map.documents:
        path = document.text.path
        for statement in document.imports:
            importers.setdefault(imported_path(path, statement.path), path)
        texts = (source.text for source in document.sources if source.text and source.held)
        rows += ((_TEXT, path, text, workspace.texts.digest(Path(path), text)) for text in texts)
        rows.append((_LOCK, path, "", digest(workspace.lock_content(Path(path)))))
    for path, importer in importers.items():
        if path != root:
            reason = argument_map.unreadable.get(path)
            was = digest(workspace.content_of(shown_path(Path(path)))) if reason is None else reason
            rows.append((_IMPORT, importer, path, was))
    return rows


def contents_unchanged(rows: Any, workspace: Workspace, root: str, content: bytes) -> dict[str, bytes] | None:
    """The contents, by path, of the documents of a reading whose map holds `content` now; None if anything changed.

    Raises ValueError or TypeError for rows that are none.
    """
    contents = {root: content}
    own, *others = rows
    if tuple(own) != (_OWN, root, root, digest(content)):
        return None
    for sort, asking, asked, was in others:
        if sort == _IMPORT:
            now = workspace.imported_content(asking, asked)
            if isinstance(now, bytes):
                contents[shown_path(Path(asked))] = now
        elif sort == _TEXT:
            now = workspace.texts.digest(Path(asking), asked)
        elif sort == _LOCK:
            now = workspace.lock_content(Path(asking))
        else:
            raise ValueError(f"nothing is called `{sort}`")
        if was != (digest(now) if isinstance(now, bytes) else now):
            return None
    return contents


def are_within(rows: list[Row], project: Path) -> bool:
    """Whether all that was looked for lies, as it is written, relative to this folder and within the project."""
    return all(_is_within(path, project) for path in _paths(rows))


def digest(content: bytes) -> str:
    """The hash of a content: SHA-256, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def _paths(rows: list[Row]) -> Iterator[str]:
    for sort, asking, asked, _ in rows:
        yield asking
        yield posixpath.join(posixpath.dirname(asking), asked) if sort == _TEXT else asked


def _is_within(path: str, project: Path) -> bool:
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 (resolve would follow links)
    return not posixpath.isabs(path) and absolute.is_relative_to(project.resolve())
