"""A span: a place in a text, from one offset to another."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.text.text import Text


@dataclass(frozen=True, slots=True)
class Span:
    """The characters of `text` from `start` up to, not including, `end`."""

    text: Text
    start: int
    end: int

    @property
    def line(self) -> int:
        """The number of the line (from 1) on which the span starts."""
        return self.text.line_of(self.start)

    @property
    def column(self) -> int:
        """The column (from 1, in characters) at which the span starts."""
        return self.text.column_of(self.start)

    @property
    def end_line(self) -> int:
        """The number of the line (from 1) on which the span ends."""
        return self.text.line_of(self.end)

    @property
    def end_column(self) -> int:
        """The column (from 1, in characters) just after the last character."""
        return self.text.column_of(self.end)

    @property
    def snippet(self) -> str:
        """The characters of the span themselves."""
        return self.text.content[self.start : self.end]

    @property
    def order(self) -> tuple[str, int, int]:
        """A key that sorts places by path and by position in the file."""
        return (self.text.path, self.start, self.end)
