"""The lock: which anchors were found, where, and in which text; never a passage itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class LockEntry:
    """One anchor that was found: in the text file of that name and hash, from letter `start` to `end`.

    Places are counted in letters and digits, so they hold however the text is wrapped; hashes are SHA-256 in
    hexadecimal (see `passages.hashes`).
    """

    text: str
    anchor: str
    text_hash: str
    start: int
    end: int
    passage_hash: str


@dataclass(frozen=True)
class Lock:
    """The entries of one lock file, under the name of the text and the anchor."""

    entries: Mapping[tuple[str, str], LockEntry] = field(default_factory=dict)

    def entry(self, text: str, anchor: str) -> LockEntry | None:
        """The entry of an anchor in the text file of that name, or None."""
        return self.entries.get((text, anchor))

    def texts_of(self, text: str) -> frozenset[str]:
        """The hashes of the texts that anchors were verified against under one name; more than one is a muddle."""
        return frozenset(entry.text_hash for (name, _), entry in self.entries.items() if name == text)


NO_LOCK = Lock()
