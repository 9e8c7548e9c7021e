"""Watching: which files changed since one last looked, told by their contents and not by their times alone."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from argmap.workspace.files import MAP_SUFFIX

_FRESH = 3_000_000_000
"""Nanoseconds for which a time of change is not trusted: a second change may have the same one on a coarse clock."""

MISSING: Final = "missing"
"""What stands for the hash of a file that is not there."""

_UNREADABLE = "unreadable"
_AWAY = (MISSING, hashlib.sha256(b"").hexdigest())
"""What a file holds while an editor is about to write it."""

Stamp = tuple[int, int, int]
"""When a file was changed, its size and its number on the disk."""


class _Seen(NamedTuple):
    """What was seen of a file: its stamp, and the hash of its content (or why there is none)."""

    stamp: Stamp | None
    content: str


class _Listing(NamedTuple):
    """What a folder held when it had this stamp."""

    stamp: Stamp
    maps: tuple[Path, ...]
    folders: tuple[Path, ...]


_NOT_THERE = _Seen(None, MISSING)


class Watch:
    """Looks at the maps under some paths, and at other files, whenever it is asked what changed.

    A look costs a `stat` for each file and folder; only what has a new stamp, or one too young to be trusted, is read.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self.paths = tuple(paths)
        self._found: frozenset[Path] = frozenset()
        self._others: frozenset[Path] = frozenset()
        self._seen: dict[Path, _Seen] = {}
        self._listings: dict[Path, _Listing] = {}
        self._doubtful: set[Path] = set()

    def watch_also(self, files: Mapping[Path, str]) -> None:
        """From now on look at these files too, in place of those named so the last time; they need not exist.

        With each stands the hash of the content that is known of it, or MISSING: another content is news.
        """
        unnamed = self._others - files.keys() - self._found
        self._seen = {path: seen for path, seen in self._seen.items() if path not in unnamed}
        self._others = frozenset(files)
        for path in self._others - self._seen.keys():
            self._seen[path] = _Seen(None, files[path])

    def changed(self) -> frozenset[Path]:
        """The files that came, went or have another content than at the last call; at the first, all there are.

        A file that is gone or empty is told of at the second look: editors empty a file, or move it away, and write it
        a moment later.
        """
        now = time.time_ns()
        changed = set()
        self._found = frozenset(self._maps(now))
        wanted = self._found | self._others
        for path in wanted | self._seen.keys():
            before = self._seen.get(path, _NOT_THERE)
            seen = _look_at(path, before, now)
            if seen.content == before.content:
                self._doubtful.discard(path)
                self._seen[path] = seen
            elif seen.content in _AWAY and before.content not in _AWAY and path not in self._doubtful:
                self._doubtful.add(path)
            else:
                self._doubtful.discard(path)
                self._seen[path] = seen
                changed.add(path)
        # what was found in a folder, deleted and told of is no longer looked for: the folder tells when it is back
        for path in self._seen.keys() - wanted - self._doubtful:
            del self._seen[path]
        return frozenset(changed)

    def _maps(self, now: int) -> Iterator[Path]:
        for path in self.paths:
            if _is_folder(path):
                yield from self._maps_below(path, now)
            else:
                yield path

    def _maps_below(self, folder: Path, now: int) -> Iterator[Path]:
        """The maps that `map_files` finds, excluded ones too; a folder is listed again only when it changed."""
        try:
            stamp = _stamp_of(folder)
        except OSError:
            self._listings.pop(folder, None)
            return
        listing = self._listings.get(folder)
        if listing is None or listing.stamp != stamp or _is_fresh(stamp, now):
            listing = self._listings[folder] = _listing_of(folder, stamp)
        yield from listing.maps
        for inner in listing.folders:
            yield from self._maps_below(inner, now)


def _listing_of(folder: Path, stamp: Stamp) -> _Listing:
    maps, folders = [], []
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(folder / entry.name)
            elif entry.name.endswith(MAP_SUFFIX):
                maps.append(folder / entry.name)
    return _Listing(stamp, tuple(maps), tuple(folders))


def _is_folder(path: Path) -> bool:
    """Whether a folder is there; one that cannot be looked at is not."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _look_at(path: Path, before: _Seen | None, now: int) -> _Seen:
    try:
        stamp = _stamp_of(path)
    except (OSError, ValueError):
        return _NOT_THERE
    if before is not None and before.stamp == stamp and not _is_fresh(stamp, now):
        return before
    try:
        # to read what is no file, such as a pipe, may take for ever
        return _Seen(stamp, hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else _UNREADABLE)
    except OSError:
        return _Seen(stamp, _UNREADABLE)


def _stamp_of(path: Path) -> Stamp:
    status = path.stat()
    return status.st_mtime_ns, status.st_size, status.st_ino


def _is_fresh(stamp: Stamp, now: int) -> bool:
    return abs(now - stamp[0]) < _FRESH
