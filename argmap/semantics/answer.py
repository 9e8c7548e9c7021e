"""The answer to whether an argument is accepted, with the extension that shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether an argument is accepted, and an extension that proves it where one extension can.

    A credulous yes is shown by an extension with the argument, a sceptical no by one without it. The other two answers
    speak of all extensions, so their `witness` is None.
    """

    accepted: bool
    witness: tuple[int, ...] | None
