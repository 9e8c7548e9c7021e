"""Mentions: every name that a document uses, with what may stand in that place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from argmap.model.claim import Claim, Question
from argmap.model.document import Document, Value
from argmap.model.reference import Citation, Reference
from argmap.model.source import Section, Source, Term
from argmap.model.step import Relation, Step, Undercut
from argmap.vocabulary.kinds import KINDS


class Role(StrEnum):
    """What a name is used as; the value says it in words, after "cannot"."""

    PREMISE = "be a reason"
    SUPPORTED = "be supported"
    ATTACKED = "be attacked"
    UNDERCUT = "be undercut"
    RIVAL = "exclude a claim"
    RESTATED = "restate a claim"
    LIMIT = "qualify a claim"
    LIMITED = "be qualified"
    ANSWER = "answer a question"
    ANSWERED = "be answered"
    CITED = "be cited"
    ORIGIN = "be an origin"
    PAPER = "be the paper of a map"


class Mention(NamedTuple):
    """A name where it is used."""

    reference: Reference
    role: Role


_RELATION_ROLES = {
    "contrary-to": (Role.RIVAL, Role.RIVAL),
    "contradicts": (Role.RIVAL, Role.RIVAL),
    "restates": (Role.RESTATED, Role.RESTATED),
    "qualifies": (Role.LIMIT, Role.LIMITED),
    "answers": (Role.ANSWER, Role.ANSWERED),
}

_SOURCE_ROLES = frozenset({Role.CITED, Role.ORIGIN, Role.PAPER})


def fits(role: Role, value: Value) -> bool:
    """Whether what a name stands for may be used in a role (language, sections 3.1 and 3.2)."""
    if role is Role.ANSWERED:
        return isinstance(value, Question)
    if role in _SOURCE_ROLES:
        return isinstance(value, Source)
    if role is Role.UNDERCUT:
        return isinstance(value, Step | Relation)
    if role is Role.LIMITED:
        return isinstance(value, Claim | Step | Relation)
    return isinstance(value, Claim) and (role is not Role.SUPPORTED or KINDS[value.kind].takes_support)


def mentions_of(document: Document) -> Iterator[Mention]:
    """Every name the document uses, in file order but for a statement's own attributes."""
    if document.header.paper is not None:
        yield Mention(document.header.paper, Role.PAPER)
    for value in document.values:
        match value:
            case Step():
                yield from _all(value.premises, Role.PREMISE)
                yield Mention(value.conclusion, Role.SUPPORTED if value.sign == "for" else Role.ATTACKED)
                yield from _sources(value.warrant.citations)
            case Claim():
                yield from _sources(value.citations)
                yield from _all(value.origins, Role.ORIGIN)
            case Undercut():
                yield from _all(value.premises, Role.PREMISE)
                yield Mention(value.step, Role.UNDERCUT)
                yield from _sources(value.warrant.citations)
            case Relation():
                first, second = _RELATION_ROLES[value.verb]
                yield Mention(value.origin, first)
                yield Mention(value.target, second)
                yield from _sources(value.warrant.citations)
            case Source():
                yield from _all(value.origins, Role.ORIGIN)
            case Section() | Term():
                yield from _sources(value.citations)


def _all(references: Iterable[Reference], role: Role) -> list[Mention]:
    return [Mention(reference, role) for reference in references]


def _sources(citations: Iterable[Citation]) -> list[Mention]:
    return [Mention(citation.source, Role.CITED) for citation in citations]
