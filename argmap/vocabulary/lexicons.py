"""Lexicons of likelihood: which words a map may use, and the band of probability each stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from argmap.vocabulary.entries import MalformedEntryError, keys_of, packaged, text_of, texts_of

_NAME = re.compile(r"[a-z][a-z0-9_-]*")
_NUMBER = re.compile(r"[0-9.]+")
_KEYS = ("title", "source", "confirmed", "bands", "rows")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A scale of likelihood words.

    `bands` maps a word to its band, lower and upper probability between 0 and 1. `rows` are sets of words that the
    scale asks not to mix; a word in none of them goes with any. `source` is where the scale was published, and
    `confirmed` what its bands were compared with.
    """

    name: str
    title: str
    bands: Mapping[str, tuple[float, float]]
    rows: tuple[tuple[str, ...], ...] = ()
    source: str = ""
    confirmed: str = ""

    def row_of(self, word: str) -> int | None:
        """The number of the row that a word belongs to, or None when it goes with any."""
        return next((number for number, row in enumerate(self.rows) if word in row), None)


def lexicon_from(name: str, value: object) -> Lexicon:
    """The lexicon that an entry of a table describes. Raises MalformedEntryError."""
    entry = f"lexicons.{name}"
    if not _NAME.fullmatch(name):
        raise MalformedEntryError(f"`{name}` cannot name a lexicon; write lower-case letters, digits, `_` and `-`")
    table = keys_of(entry, value, _KEYS)
    words = table.get("bands")
    if not isinstance(words, dict) or not words:
        raise MalformedEntryError(f'[{entry}.bands] needs its words with their bands, as in "likely" = [0.55, 0.8]')
    bands = {word: _band(entry, word, band) for word, band in words.items()}
    listed = table.get("rows", [])
    if not isinstance(listed, list):
        raise MalformedEntryError(
            f'[{entry}] needs lists of words under `rows`, as in rows = [["likely"], ["probable"]]'
        )
    rows = tuple(texts_of(entry, "rows", row) for row in listed)
    in_rows = [word for row in rows for word in row]
    for word in in_rows:
        if word not in bands or in_rows.count(word) > 1:
            fault = "stands twice" if word in bands else "has no band, and stands"
            raise MalformedEntryError(f"[{entry}]: `{word}` {fault} in `rows`")
    texts = (text_of(entry, table, "source", ""), text_of(entry, table, "confirmed", ""))
    return Lexicon(name, text_of(entry, table, "title"), bands, rows, *texts)


def _band(entry: str, word: str, value: object) -> tuple[float, float]:
    if word != " ".join(word.casefold().split()) or not word or ".." in word or _NUMBER.fullmatch(word):
        raise MalformedEntryError(f"[{entry}.bands]: `{word}` is no word of likelihood; write it in lower case")
    if isinstance(value, list) and len(value) == 2 and all(type(end) in (int, float) for end in value):
        lower, upper = value
        if 0 <= lower <= upper <= 1:
            return float(lower), float(upper)
    raise MalformedEntryError(f"[{entry}.bands]: `{word}` needs two numbers from 0 to 1, the lower first")


LEXICONS: Mapping[str, Lexicon] = {name: lexicon_from(name, entry) for name, entry in packaged("lexicons.toml").items()}
"""The lexicons that come with the package."""

DEFAULT_LEXICON = "icd203"
"""What a map speaks when it names no lexicon (language, section 3.5)."""
