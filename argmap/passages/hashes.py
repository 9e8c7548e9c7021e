"""Hashes that tell whether a text, or a passage in it, is still the one that was verified."""

from __future__ import annotations

from bisect import bisect_left
from hashlib import sha256

from argmap.passages.place import Place
from argmap.passages.source_text import SourceText


def text_hash(source: SourceText) -> str:
    """The SHA-256, in hexadecimal, of all letters and digits of the text, page furniture and notes included.

    Other line ends, a byte order mark, another wrapping or other forms of quotes and dashes leave it the same text; a
    letter or digit more, less or changed makes it another.
    """
    return _hash(source.as_printed.letters)


def passage_hash(source: SourceText, place: Place) -> str:
    """The SHA-256, in hexadecimal, of the letters and digits of the passage at `place`.

    What pages print between two words of a sentence is left out, so the same words on other pages have the same hash;
    only a passage that begins or ends in a footnote is hashed as printed.
    """
    meant = source.as_meant
    is_running_text = meant.holds(place.start) and meant.holds(place.end - 1)
    reading = meant if is_running_text else source.as_printed
    return _hash(reading.letters_between(place.start, place.end))


def letter_place(source: SourceText, place: Place) -> Place:
    """`place` counted in letters and digits of the text: the same however the text is wrapped, as `text_hash` is."""
    offsets = source.as_printed.offsets
    return Place(bisect_left(offsets, place.start), bisect_left(offsets, place.end))


def _hash(letters: str) -> str:
    return sha256(letters.encode()).hexdigest()
