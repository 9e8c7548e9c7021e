"""Lines of a brief, made of words in one tone."""

from __future__ import annotations

from argmap.briefing.blocks import Line, Tone, Words
from argmap.text.words import counted


def plain(text: str) -> Words:
    """Words as usual."""
    return Words(text)


def line(text: str) -> Line:
    """A line as usual."""
    return (Words(text),)


def strong(text: str) -> Line:
    """A line that stands out."""
    return (Words(text, Tone.STRONG),)


def quiet(text: str) -> Line:
    """A line that steps back."""
    return (Words(text, Tone.QUIET),)


def told_elsewhere(count: int, noun: str) -> str:
    """How many are left out of a form with pages, and that the forms without an end tell them all."""
    return f"{counted(count, f'more {noun}')}; the HTML and Markdown forms of this brief list all."
