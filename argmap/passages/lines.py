"""The lines of a scanned text, with what can be told of each from its looks."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"(\f?[^\n\f]*)(?:\n|(?=\f)|\Z)")
_LONE_NUMBER = re.compile(r"\s*(?:[-–—|]\s*|[Pp]age )?(?:\d{1,3}|[ivx]{1,6})(?: of \d{1,4})?(?:\s*[-–—|])?\s*")
_SENTENCE_END = re.compile(r"[.!?:][\"'”’)\]>*]*\s?(?:\d{1,3}|[⁰¹²³⁴-⁹]+)?\s*\Z")
_MOST_INDENTED = 0.1


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text, from offset `start`, without its line feed; `opens_page` where a page begins with it."""

    content: str
    start: int
    opens_page: bool

    @property
    def end(self) -> int:
        """The offset just after the last character of the line."""
        return self.start + len(self.content)

    @property
    def is_blank(self) -> bool:
        """Whether the line holds white space alone."""
        return not self.content.strip()

    @property
    def is_number(self) -> bool:
        """Whether the line holds nothing but a number as pages and notes have them (`12`, `xiv`, `– 12 –`)."""
        return _LONE_NUMBER.fullmatch(self.content) is not None

    @property
    def number(self) -> int | None:
        """The number which the line holds and nothing else, if it is written in plain digits."""
        return int(self.content) if self.is_number and self.content.strip().isdecimal() else None

    @property
    def ends_sentence(self) -> bool:
        """Whether a full stop or the like stands at the end of the line, perhaps with a note mark after it."""
        return _SENTENCE_END.search(self.content[-12:]) is not None

    @property
    def continues_sentence(self) -> bool:
        """Whether the first letter of the line is a small one."""
        return self.content.lstrip()[:1].islower()


def lines_of(text: str) -> list[Line]:
    """The lines of `text`. A page begins at a form feed, or at the single space that some extractors leave of it.

    A single leading space counts only where few lines are indented, and not on the line after another such line.
    """
    found = [(line[1], line.start()) for line in _LINE.finditer(text) if line.start() < len(text)]
    written = sum(not content.isspace() and content != "" for content, _ in found)
    indented = sum(content[:1] in (" ", "\t") and not content.isspace() for content, _ in found)
    space_opens_page = indented <= max(1, written * _MOST_INDENTED)
    lines: list[Line] = []
    after_space = False
    for content, start in found:
        set_off = space_opens_page and _is_set_off_by_one_space(content)
        lines.append(Line(content, start, content[:1] == "\f" or (set_off and not after_space)))
        after_space = set_off
    return lines


def _is_set_off_by_one_space(content: str) -> bool:
    return content[:1] == " " and content[1:2] not in ("", " ", "\t", "\r")
