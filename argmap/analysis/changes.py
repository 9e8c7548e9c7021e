"""Changes: a map without some of its claims, and which standings turn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from argmap.analysis.analysis import Analysis
from argmap.analysis.standing import Standing
from argmap.model.argument_map import ArgumentMap
from argmap.model.claim import Claim
from argmap.model.document import Document, Statement, Value
from argmap.model.reference import Reference
from argmap.model.step import Relation, Step, Undercut


@dataclass(frozen=True, slots=True)
class Turned:
    """A claim whose standing changes, with its standing before; the one after is in the changed analysis."""

    claim: Claim
    before: Standing
    after: Standing


@dataclass(frozen=True, slots=True)
class Changes:
    """What deleting claims changes: the analysis of what is left, and which of its claims turn.

    `bare` are the claims whose reasons are all gone and which stand for themselves now, as their kind may.
    """

    deleted: tuple[Claim, ...]
    after: Analysis
    turned: tuple[Turned, ...]
    bare: tuple[Claim, ...]


def changes_without(analysis: Analysis, deleted: Sequence[Claim]) -> Changes:
    """What changes in a reading when some claims had not been written, nor any relation they are an end of."""
    after = analysis.of(map_without(analysis.map, deleted))
    turned, bare = [], []
    for claim in after.graph.claims:
        before, now = analysis.standing_of(claim), after.standing_of(claim)
        if before is not now:
            turned.append(Turned(claim, before, now))
        if after.is_own_ground(claim) and not analysis.is_own_ground(claim):
            bare.append(claim)
    return Changes(tuple(deleted), after, tuple(turned), tuple(bare))


def map_without(argument_map: ArgumentMap, deleted: Iterable[Claim]) -> ArgumentMap:
    """The map less some claims, and less every relation that one of them is an end of."""
    gone = {id(claim) for claim in deleted}

    def is_kept(value: Value) -> bool:
        if isinstance(value, Claim):
            return id(value) not in gone
        if not isinstance(value, Step | Undercut | Relation):
            return True
        ends = [argument_map.look_up(value.map, reference) for reference in _ends(value)]
        return all(is_kept(end) for end in ends if isinstance(end, Claim | Step | Relation))

    def filtered(document: Document) -> Document:
        statements = [
            Statement(statement.sort, tuple(filter(is_kept, statement.values)), statement.broken, statement.span)
            for statement in document.statements
        ]
        return replace(document, statements=tuple(statements))

    documents = tuple(filtered(document) for document in argument_map.documents)
    return ArgumentMap(documents, argument_map.unreadable, argument_map.texts, argument_map.locks)


def _ends(link: Step | Undercut | Relation) -> tuple[Reference, ...]:
    if isinstance(link, Step):
        return (*link.premises, link.conclusion)
    if isinstance(link, Undercut):
        return (*link.premises, link.step)
    return (link.origin, link.target)
