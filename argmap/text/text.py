"""A text: the content of one file, and where its lines begin."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

_LINE_END = re.compile("\n")


@dataclass(frozen=True)
class Text:
    """The content of one file under the path users know it by.

    Lines end at LF or CRLF and nowhere else, so a form feed or U+2028 inside prose never shifts a line number.
    """

    path: str
    content: str

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset, in characters, at which each line begins."""
        return (0, *(match.end() for match in _LINE_END.finditer(self.content)))

    def line_of(self, offset: int) -> int:
        """The number of the line (from 1) that holds `offset`."""
        return bisect_right(self.line_starts, offset)

    def column_of(self, offset: int) -> int:
        """The column (from 1, in characters) of `offset` in its line."""
        return offset - self.line_starts[self.line_of(offset) - 1] + 1

    def line(self, number: int) -> str:
        """The line with that number (from 1), without its line end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] - 1 if number < len(self.line_starts) else len(self.content)
        return self.content[start:end].removesuffix("\r")
