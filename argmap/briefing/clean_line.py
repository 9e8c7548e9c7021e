"""The words of a brief without characters that draw nothing, or that a file of XML may not hold."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from argmap.briefing.blocks import Line
from argmap.drawing.labels import clean

_NOT_BROKEN: Final = re.compile(r"(?<=\d) (?=%)|(?<=%) (?=· )")
"""Spaces at which no line ends: before a sign of per cent, and between one and the dot that parts bands in a row."""


def clean_words(text: str) -> str:
    """`text` as `labels.clean` leaves it, with a space at either end where there was one.

    No line begins with "%", or with the dot after it.
    """
    words = _NOT_BROKEN.sub("\N{NO-BREAK SPACE}", clean(text))
    if not words:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + words + (" " if text[-1].isspace() else "")


def clean_line(line: Line) -> Line:
    """`line` with all its words clean, and without those that are empty."""
    cleaned = (replace(words, text=clean_words(words.text)) for words in line)
    return tuple(words for words in cleaned if words.text)


def text_of(line: Line) -> str:
    """The clean words of `line` as one text."""
    return clean("".join(words.text for words in line))


def description_of(text: str) -> str:
    """`text`, what a picture shows, with its lines kept but each of them clean."""
    lines = (" " * (len(each) - len(each.lstrip(" "))) + clean(each) for each in text.splitlines())
    return "\n".join(line for line in lines if line.strip())


def leads_on(line: Line) -> bool:
    """Whether `line` ends in a colon, so that what follows it must stand on the same page."""
    return text_of(line).endswith(":")
