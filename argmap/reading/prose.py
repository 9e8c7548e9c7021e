"""Prose put together from the lines it stands on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from argmap.reading.lines import Line, Sort

_FOLD = re.compile(r"[ \t\r]*\n\s*")


def prose_of(first: str, text: str, lines: Sequence[Line], wanted: Sort) -> str:
    r"""The prose that begins with `first` and goes on in the lines of the sort `wanted`, up to the next key.

    Lines are joined by a space; a blank line begins a new paragraph. A leading `\` is dropped, comments are left out.
    """
    if not lines:
        return first
    paragraphs = [[first]] if first else [[]]
    for line in lines:
        if line.sort is wanted:
            content = line.content + 1 if text[line.content] == "\\" else line.content
            paragraphs[-1].append(text[content : line.end].strip())
        elif line.sort is Sort.BLANK:
            if paragraphs[-1]:
                paragraphs.append([])
        elif line.sort in (Sort.KEY, Sort.UNKNOWN_KEY):
            break
    return "\n\n".join(" ".join(part for part in paragraph if part) for paragraph in paragraphs if any(paragraph))


def folded(text: str) -> str:
    """The text on one line: every line break, with the blanks around it, becomes a space."""
    return _FOLD.sub(" ", text).strip() if "\n" in text else str(text)
