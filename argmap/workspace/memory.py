"""Memory: a folder of JSON files that may be lost, spoilt or taken away at any time."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

from argmap.workspace.configuration import Configuration
from argmap.workspace.files import replace_file

CACHE_FOLDER = ".argmap-cache"

MOST_BYTES = 64 * 2**20
"""How large the folder may grow; then what was written longest ago goes."""

_TAG_NAME = "CACHEDIR.TAG"
_TAG = b"""Signature: 8a477f597d28d172789f06886806bc55
# What `argmap check` found in files that did not change. It may be deleted at any time.
# About this file: https://bford.info/cachedir/
"""
_ENTRY = re.compile(r"\.?[0-9a-f]{64}\.json")


class Memory:
    """JSON values by key, in a folder within a project.

    It never fails: what cannot be read is not known, and what cannot be written is not kept. A folder that holds
    anything else, or leads out of the project, is left alone. Keys are hashes, 64 digits in hexadecimal.
    """

    def __init__(self, folder: Path, project: Path) -> None:
        self.folder = folder
        self.project = project
        self._is_usable: bool | None = None

    def recall(self, key: str) -> Any:
        """The value kept under a key, or None."""
        try:
            return json.loads(self._entry(key).read_bytes())
        except (OSError, ValueError, RecursionError):
            return None

    def keep(self, key: str, value: Any) -> None:
        """Keep a value under a key, in place of what was there."""
        with suppress(OSError):
            if self._is_usable is None:
                self._is_usable = self._is_made()
            entry = self._entry(key)
            # a link would be written through, wherever it leads
            if self._is_usable and not entry.is_symlink():
                replace_file(entry, json.dumps(value, separators=(",", ":")).encode())

    def prune(self, most: int = MOST_BYTES) -> None:
        """Delete what was kept longest ago, until the folder holds three quarters of `most` bytes; else nothing."""
        if not self._is_usable:
            return
        entries = []
        with suppress(OSError):
            for path in self.folder.iterdir():
                if _ENTRY.match(path.name):
                    status = path.lstat()
                    entries.append((status.st_mtime_ns, path.name, status.st_size, path))
        total = sum(size for _, _, size, _ in entries)
        if total <= most:
            return
        for _, _, size, path in sorted(entries):
            if total <= most * 3 // 4:
                break
            with suppress(OSError):
                path.unlink()
            total -= size

    def _entry(self, key: str) -> Path:
        return self.folder / f"{key}.json"

    def _is_made(self) -> bool:
        """Whether the folder is ours, made now if need be. Raises OSError when it cannot be made."""
        if self.folder.is_symlink() or not self.folder.resolve().is_relative_to(self.project.resolve()):
            return False
        tag = self.folder / _TAG_NAME
        if tag.is_file():
            return tag.read_bytes() == _TAG
        self.folder.mkdir(parents=True, exist_ok=True)
        if any(self.folder.iterdir()):
            return False
        # the tag first: another run that looks now sees either an empty folder or one of ours
        replace_file(tag, _TAG)
        replace_file(self.folder / ".gitignore", b"*\n")
        return True


def memory_for(configuration: Configuration, start: Path) -> Memory | None:
    """The memory of the project that the folder `start` lies in; None where there is no project, or it wants none.

    Without `argmap.toml`, `[tool.argmap]` or `.git` above it, a folder is no project, and nothing is written there.
    """
    if configuration.cache is False:
        return None
    name = CACHE_FOLDER if configuration.cache is True else configuration.cache
    if configuration.path is not None:
        return Memory(configuration.base / name, configuration.base)
    folder = start.resolve()
    root = next((candidate for candidate in (folder, *folder.parents) if (candidate / ".git").exists()), None)
    return None if root is None else Memory(root / name, root)
