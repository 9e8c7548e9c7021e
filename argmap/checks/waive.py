"""Waivers: which of a map's `waive` lines silences a finding."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from argmap.checks.check import Check
from argmap.model.document import Document, Value
from argmap.model.reference import Waiver
from argmap.model.source import Import, Unreadable
from argmap.model.step import Relation, Step, Undercut
from argmap.text.span import Span


def waivers_of(value: Value) -> tuple[Waiver, ...]:
    """The waivers written on a node, relation, source, section, term or map."""
    if isinstance(value, Step | Undercut | Relation):
        return value.warrant.waivers
    return () if isinstance(value, Import | Unreadable) else value.waivers


def names(waiver: Waiver, check: Check) -> bool:
    """Whether the waiver speaks of the check, by its name or its code."""
    return waiver.check in (check.name, check.code)


class Waivers:
    """The waivers of one document. One on the map covers the whole file, any other its own statement."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._on: dict[int, tuple[Waiver, ...]] = {}  # by the place of the statement: one may have many findings

    def covering(self, span: Span) -> Iterator[Waiver]:
        """The waivers that cover a place in the document, those of its statement first."""
        position = bisect_right(self._starts, span.start) - 1
        if position >= 0:
            statement = self.document.statements[position]
            if span.start <= statement.span.end:
                if position not in self._on:
                    self._on[position] = tuple(waiver for value in statement.values for waiver in waivers_of(value))
                yield from self._on[position]
        yield from self.document.header.waivers

    def waiver_for(self, check: Check, span: Span) -> Waiver | None:
        """The waiver that silences a finding of the check at that place, or None. Without a reason it silences too."""
        if not check.waivable:
            return None
        return next((waiver for waiver in self.covering(span) if names(waiver, check)), None)

    @cached_property
    def _starts(self) -> list[int]:
        return [statement.span.start for statement in self.document.statements]
