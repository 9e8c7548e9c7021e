"""Schemes of argument: the common patterns of reasoning, each with the questions that test it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from argmap.vocabulary.entries import MalformedEntryError, keys_of, packaged, text_of, texts_of

_NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_KEYS = ("title", "source", "questions")


@dataclass(frozen=True, slots=True)
class Scheme:
    """A pattern of argument, and the critical questions that a step of this pattern has to stand up to.

    `source` is where the pattern is described.
    """

    name: str
    title: str
    questions: tuple[str, ...]
    source: str = ""


def scheme_from(name: str, value: object) -> Scheme:
    """The scheme that an entry of a table describes. Raises MalformedEntryError."""
    entry = f"schemes.{name}"
    if not _NAME.fullmatch(name):
        raise MalformedEntryError(f"`{name}` cannot name a scheme; write lower-case words with `_` between them")
    table = keys_of(entry, value, _KEYS)
    questions = texts_of(entry, "questions", table.get("questions"))
    return Scheme(name, text_of(entry, table, "title"), questions, text_of(entry, table, "source", ""))


SCHEMES: Mapping[str, Scheme] = {name: scheme_from(name, entry) for name, entry in packaged("schemes.toml").items()}
"""The schemes that come with the package."""

RESTING_ON_A_PERSON = frozenset({"expert_opinion", "position_to_know", "witness_testimony"})
"""The schemes whose premise is worth as much as the person whose word it is."""
