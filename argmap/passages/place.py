"""Where a passage stands, and what a search for it says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """The characters of a source text from offset `start` up to, not including, `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Match:
    """The one place of an anchor's passage: from the first letter of its first part to the last of its last."""

    place: Place


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The places, two or more in the order of the text, of an anchor that does not say which it means."""

    places: tuple[Place, ...]
    message: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotFound:
    """Why an anchor's passage is not in the source.

    `part` holds the words that failed, `nearest` the text in the source that looks most like them. Likeness explains;
    it never verifies.
    """

    part: str
    message: str
    notes: tuple[str, ...]
    nearest: Place | None
