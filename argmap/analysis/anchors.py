"""Anchors: whether each quoted passage stands in its source's text, or was found there before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from argmap.model.argument_map import ArgumentMap
from argmap.model.claim import Claim
from argmap.model.document import Document
from argmap.model.lock import LockEntry
from argmap.model.reference import Citation
from argmap.model.source import Section, Source, Term
from argmap.model.step import Relation, Step, Undercut

if TYPE_CHECKING:
    from argmap.passages import Place, SourceText


class Verdict(StrEnum):
    """What is known of an anchor."""

    FOUND = "found"
    NOT_FOUND = "not found"
    AMBIGUOUS = "ambiguous"
    LOCKED = "locked"
    NEW = "new"
    OTHER_TEXT = "other text"


@dataclass(frozen=True, slots=True)
class Anchored:
    """A citation with an anchor, the source it names, and what is known of it.

    `message` and `notes` say what is amiss, `places` are the lines of the text where an ambiguous anchor occurs, and
    `entry` is what a lock would say of an anchor that was found.
    """

    citation: Citation
    source: Source
    verdict: Verdict
    message: str = ""
    notes: tuple[str, ...] = ()
    entry: LockEntry | None = None


def anchored_citations(argument_map: ArgumentMap, document: Document) -> Iterator[Anchored]:
    """Every anchored citation of a document whose source names a text that is to be had, in file order."""
    for citation in citations_of(document):
        source = argument_map.look_up(document.id, citation.source)
        if citation.anchor is not None and isinstance(source, Source) and source.text and source.held:
            yield _judged(argument_map, document, citation, citation.anchor, source, source.text)


def citations_of(document: Document) -> Iterator[Citation]:
    """The citations of a document's nodes, relations, sections and terms, in file order, each once."""
    for value in document.values:
        if isinstance(value, Claim | Section | Term):
            yield from value.citations
        elif isinstance(value, Step | Undercut | Relation):
            yield from value.warrant.citations


def _judged(
    argument_map: ArgumentMap, document: Document, citation: Citation, anchor: str, source: Source, name: str
) -> Anchored:
    home = argument_map.by_id[source.map].text.path
    text = argument_map.texts.get((home, name))
    lock = argument_map.lock_of(document)
    if text is None:
        if lock.entry(name, anchor) is None:
            return Anchored(citation, source, Verdict.NEW)
        if len(lock.texts_of(name)) > 1:
            return Anchored(citation, source, Verdict.OTHER_TEXT)
        return Anchored(citation, source, Verdict.LOCKED)
    return _looked_up(citation, source, text, name, anchor)


def _looked_up(citation: Citation, source: Source, text: SourceText, name: str, anchor: str) -> Anchored:
    # imported late: most runs have no text at hand, and every run would wait for it
    from argmap.passages import Ambiguous, Match, find

    result = find(text, anchor)
    if isinstance(result, Match):
        return Anchored(citation, source, Verdict.FOUND, entry=_entry(text, name, anchor, result.place))
    if isinstance(result, Ambiguous):
        lines = ", ".join(str(_line(text, place)) for place in result.places[:5])
        more = f" and {len(result.places) - 5} more" if len(result.places) > 5 else ""
        notes = (f"it stands at lines {lines}{more} of {name}", *result.notes)
        return Anchored(citation, source, Verdict.AMBIGUOUS, result.message, notes)
    return Anchored(citation, source, Verdict.NOT_FOUND, result.message, result.notes)


def _line(text: SourceText, place: Place) -> int:
    return text.content.count("\n", 0, place.start) + 1


def _entry(text: SourceText, name: str, anchor: str, place: Place) -> LockEntry:
    from argmap.passages import letter_place, passage_hash, text_hash

    letters = letter_place(text, place)
    return LockEntry(name, anchor, text_hash(text), letters.start, letters.end, passage_hash(text, place))
