"""Removal: the edits that take a line or a statement out of a file."""

from __future__ import annotations

from argmap.text.finding import Edit
from argmap.text.span import Span


def lines_of(span: Span) -> Edit:
    """The edit that removes the lines on which the span stands, whole and with their line ends."""
    return _without_lines(span, max(span.start, span.end - 1))


def statement_at(span: Span, statement: Span) -> Edit:
    """The edit that removes a statement from the line of `span`, its head, to its end; comments before it stay."""
    return _without_lines(span, max(span.start, statement.end - 1))


def _without_lines(span: Span, last: int) -> Edit:
    text = span.text
    number = text.line_of(last)
    end = text.line_starts[number] if number < len(text.line_starts) else len(text.content)
    return Edit(Span(text, text.line_starts[span.line - 1], end), "")
