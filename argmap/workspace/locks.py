"""The lock file: `argmap.lock` beside the maps, one line for each anchor that was found."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from argmap.model.lock import Lock, LockEntry

LOCK_NAME = "argmap.lock"

_HEADING = (
    "# argmap lock, version 1: the anchors found in their texts. Made by `argmap verify --update`; do not edit.\n"
    "# text, anchor, hash of the text, place in letters and digits, hash of the passage\n"
)


def lock_path(map_path: Path) -> Path:
    """Where the lock of a map lies: in its own folder."""
    return map_path.parent / LOCK_NAME


def lock_content(entries: Iterable[LockEntry]) -> str:
    """The lock file: sorted, a line an entry, so that git merges it line by line."""
    return _HEADING + "".join(f"{_line(entry)}\n" for entry in sorted(set(entries)))


def _line(entry: LockEntry) -> str:
    words = (json.dumps(text, ensure_ascii=False) for text in (entry.text, entry.anchor))
    return "\t".join((*words, entry.text_hash, f"{entry.start}-{entry.end}", entry.passage_hash))


def read_lock(content: str) -> Lock:
    """The lock that a file holds. A line that is none of ours is passed over: its anchor then counts as new."""
    entries = {}
    for line in content.split("\n"):
        entry = _entry(line)
        if entry is not None:
            entries[entry.text, entry.anchor] = entry
    return Lock(entries)


def _entry(line: str) -> LockEntry | None:
    parts = line.split("\t")
    if len(parts) != 5:
        return None
    try:
        text, anchor = json.loads(parts[0]), json.loads(parts[1])
        start, end = (int(number) for number in parts[3].split("-"))
    except ValueError:
        return None
    return LockEntry(str(text), str(anchor), parts[2], start, end, parts[4])
