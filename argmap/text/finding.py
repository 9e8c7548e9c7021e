"""A finding: something to say about a place in a text, with the notes and the remedy that go with it."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.text.span import Span


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence beside a finding: advice, or (with a span) another place that bears on it."""

    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """One replacement: what stands at `span` becomes `replacement`."""

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A remedy: a title in the imperative and the edits that carry it out.

    A fix is safe when it cannot change what the map says beyond what the finding names.
    """

    title: str
    edits: tuple[Edit, ...]
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """What is to be said about a place: one lower-case clause, with notes and at most one fix."""

    span: Span
    message: str
    notes: tuple[Note, ...] = ()
    fix: Fix | None = None
