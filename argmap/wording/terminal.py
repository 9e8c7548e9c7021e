"""Text made safe for a terminal: what a terminal obeys rather than shows is written as an escape."""

from __future__ import annotations

import unicodedata

_TAB = "    "
_JOINERS = "\u200c\u200d"


def escaped(text: str) -> str:
    """The text with tabs as spaces, and characters that a terminal obeys rather than shows written as escapes."""
    if text.isprintable():
        return text
    return "".join(_escaped_character(character) for character in text)


def _escaped_character(character: str) -> str:
    if character == "\t":
        return _TAB
    if character.isprintable() or character in _JOINERS or unicodedata.category(character) == "Zs":
        return character
    return character.encode("unicode_escape").decode("ascii")
