"""What a claim's text says in words: its sentences without what it quotes, and where a phrase of it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable

from argmap.model.claim import Claim
from argmap.model.document import Document
from argmap.text.span import Span

_QUOTED = re.compile('“[^”]*”|"[^"]*"|«[^»]*»|‘[^’]*’')
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")


def is_english(document: Document) -> bool:
    """Whether a map is in English: checks of words know no other language."""
    return document.header.language.casefold().partition("-")[0] == "en"


def without_quotations(text: str) -> str:
    """The text with what stands between quotation marks left out: the words of others are not the map's own."""
    return _QUOTED.sub("“”", text)


def sentences_of(text: str) -> list[str]:
    """The sentences of a text, without what it quotes."""
    return [sentence for sentence in _SENTENCE.split(without_quotations(text)) if sentence]


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of the phrases as whole words, the longest first, in whatever case."""
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    alternatives = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)
    return re.compile(rf"\b(?:{alternatives})\b", re.IGNORECASE)


def place_of(claim: Claim, phrase: str) -> Span:
    """Where a phrase of a claim's text first stands in its file; the claim's name, where it cannot be told."""
    content = claim.span.text.content
    found = any_of([" ".join(phrase.split())]).search(content, claim.span.end, claim.statement.end)
    return Span(claim.span.text, found.start(), found.end()) if found else claim.span
