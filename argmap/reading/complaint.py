"""A complaint: a fault found inside one statement, its places counted from the statement's first character."""

from __future__ import annotations

from dataclasses import dataclass, replace

from argmap.model.document import Fault
from argmap.reading.wording import bounded
from argmap.text.finding import Edit, Finding, Fix, Note
from argmap.text.span import Span
from argmap.text.text import Text

SYNTAX = "syntax-error"
VALUE = "invalid-value"
ATTRIBUTE = "unknown-attribute"
UNSAFE = "unsafe-text"
INDENTED = "indented-statement"


@dataclass(frozen=True, slots=True)
class Remedy:
    """A fix in relative places: the characters from `start` to `end` become `replacement`."""

    title: str
    start: int
    end: int
    replacement: str
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong from `start` to `end` of a statement, under the name of the check that reports it.

    `aside` points a note at another place of the same statement.
    """

    check: str
    start: int
    end: int
    message: str
    notes: tuple[str, ...] = ()
    remedy: Remedy | None = None
    in_name: bool = False
    aside: tuple[str, int, int] | None = None

    def moved(self, by: int) -> Complaint:
        """The same complaint `by` characters further on."""
        remedy, aside = self.remedy, self.aside
        return replace(
            self,
            start=self.start + by,
            end=self.end + by,
            remedy=remedy and replace(remedy, start=remedy.start + by, end=remedy.end + by),
            aside=aside and (aside[0], aside[1] + by, aside[2] + by),
        )

    def fault(self, text: Text, offset: int) -> Fault:
        """The fault that this is in a statement which begins at `offset` of the text."""
        notes = [Note(bounded(message)) for message in self.notes]
        if self.aside is not None:
            message, start, end = self.aside
            notes.append(Note(message, Span(text, start + offset, end + offset)))
        fix = None
        if self.remedy is not None:
            remedy = self.remedy
            edit = Edit(Span(text, remedy.start + offset, remedy.end + offset), remedy.replacement)
            fix = Fix(bounded(remedy.title), (edit,), remedy.safe)
        span = Span(text, self.start + offset, self.end + offset)
        return Fault(self.check, Finding(span, bounded(self.message), tuple(notes), fix), self.in_name)
