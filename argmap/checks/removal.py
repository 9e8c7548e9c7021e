"""Removal: the edits that take a line or a statement out of a file."""

from __future__ import annotations

from argmap.text.finding import Edit
from argmap.text.span import Span


def lines_of(span: Span) -> Edit:
    """The edit that removes the lines on which the span stands, whole and with their line ends."""
    text = span.text
    first = text.line_starts[span.line - 1]
    last = text.line_of(max(span.start, span.end - 1))
    end = text.line_starts[last] if last < len(text.line_starts) else len(text.content)
    return Edit(Span(text, first, end), "")


def statement_at(span: Span, statement: Span) -> Edit:
    """The edit that removes a statement from the line of `span`, its head, to its end; comments before it stay."""
    first = span.text.line_starts[span.line - 1]
    return Edit(Span(span.text, first, statement.end), "")
