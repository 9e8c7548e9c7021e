"""A document as text again: argmap source in canonical form."""

from argmap.writing.canonical import formatted

__all__ = ["formatted"]
