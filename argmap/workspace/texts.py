"""The texts of sources: looked up in the text folders, and read by their suffix."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.passages import SourceText


class Texts:
    """The texts in some folders; without folders, those beside each map. Each is read once."""

    def __init__(self, folders: Sequence[Path] = ()) -> None:
        self.folders = tuple(folders)
        self._read: dict[Path, SourceText | None] = {}
        self._digests: dict[Path, str] = {}
        self.unreadable: dict[Path, str] = {}
        """The texts that are there and cannot be read, each with the reason in plain words."""

    def text(self, map_path: Path, name: str) -> SourceText | None:
        """The text of that name for a map, or None where it is not at hand."""
        path = self._place(map_path, name)
        return None if path is None else self._text(path)

    def digest(self, map_path: Path, name: str) -> str:
        """The hash of the file of that name (SHA-256, in hexadecimal); in plain words why, where there is none."""
        path = self._place(map_path, name)
        if path is None:
            return "it is not at hand"
        if path not in self._digests:
            try:
                self._digests[path] = hashlib.sha256(path.read_bytes()).hexdigest()
            except OSError as error:
                self._digests[path] = str(error.strerror).lower()
        return self._digests[path]

    def _place(self, map_path: Path, name: str) -> Path | None:
        for folder in self.folders or (map_path.parent,):
            path = folder / name
            try:
                # a name may not leave its folder, not even by a link
                is_inside = path.resolve().is_relative_to(folder.resolve())
                if is_inside and path.is_file():
                    return path
            except (OSError, ValueError):
                continue
        return None

    def _text(self, path: Path) -> SourceText | None:
        # imported late: most runs have no text at hand, and every run would wait for it
        from argmap.passages import SourceText, UnreadableSourceError, plain_text

        if path not in self._read:
            self._read[path] = None
            try:
                content = path.read_bytes()
                self._digests[path] = hashlib.sha256(content).hexdigest()
                self._read[path] = SourceText(plain_text(path.suffix, content))
            except UnreadableSourceError as error:
                self.unreadable[path] = str(error)
            except OSError as error:
                self.unreadable[path] = str(error.strerror).lower()
        return self._read[path]
