"""The texts of sources: looked up in the text folders, and read by their suffix."""

from __future__ import annotations

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
        self.unreadable: dict[Path, str] = {}
        """The texts that are there and cannot be read, each with the reason in plain words."""

    def text(self, map_path: Path, name: str) -> SourceText | None:
        """The text of that name for a map, or None where it is not at hand."""
        for folder in self.folders or (map_path.parent,):
            path = folder / name
            try:
                # a name may not leave its folder, not even by a link
                is_inside = path.resolve().is_relative_to(folder.resolve())
                if is_inside and path.is_file():
                    return self._text(path)
            except (OSError, ValueError):
                continue
        return None

    def _text(self, path: Path) -> SourceText | None:
        # imported late: most runs have no text at hand, and every run would wait for it
        from argmap.passages import SourceText, UnreadableSourceError, plain_text

        if path not in self._read:
            self._read[path] = None
            try:
                self._read[path] = SourceText(plain_text(path.suffix, path.read_bytes()))
            except UnreadableSourceError as error:
                self.unreadable[path] = str(error)
            except OSError as error:
                self.unreadable[path] = str(error.strerror).lower()
        return self._read[path]
