"""Doubt: the claims of which something was written that could not be read or resolved.

What the checks would say of them rests on a fault that is reported already, so they say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from argmap.analysis.graph import Graph
from argmap.analysis.slips import one_near, slips_for
from argmap.model.argument_map import ArgumentMap
from argmap.model.claim import Claim, Question
from argmap.model.document import Document, Link
from argmap.model.reference import Reference
from argmap.model.step import Relation, Step, Undercut
from argmap.vocabulary.kinds import KINDS

_NAME = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)?")
_STEP_NAME = re.compile(r"\bas\s+([^\W\d]\w*)")
_KEYS_OF_REASONING = frozenset({"because", "against", "answers", "stance"})


def ends_of(link: Link) -> tuple[Reference, ...]:
    """The names at the ends of a step, an undercut or a relation: where it comes from, then what it ends on."""
    if isinstance(link, Step):
        return (*link.premises, link.conclusion)
    if isinstance(link, Undercut):
        return (*link.premises, link.step)
    return (link.origin, link.target)


def links_of(document: Document) -> Iterator[Link]:
    """Everything that joins the claims of a document to others, in no order that matters."""
    yield from document.steps
    yield from document.undercuts
    yield from document.relations


def units_in_doubt(argument_map: ArgumentMap, graph: Graph) -> frozenset[int]:
    """The units that a relation was written for, or from, which is not in the graph as it was meant."""
    doubtful = set(graph.incomplete)
    for claim in graph.claims:
        if not _KEYS_OF_REASONING.isdisjoint(claim.broken_keys):
            document = argument_map.by_id[claim.map]
            words = (Reference(word, claim.statement) for word in set(_NAME.findall(claim.statement.snippet)))
            doubtful.update(_units_named(argument_map, graph, document, words))
    in_graph = {
        id(written)
        for written in (
            *(step.written for step in graph.steps),
            *(undercut.written for undercut in graph.undercuts),
            *(relation for _, _, relation in graph.restatements),
            *(qualification[-1] for qualification in graph.qualifications),
        )
    }
    for step in graph.steps:
        if step.sign == "for" and not KINDS[graph.claims[step.conclusion].kind].takes_support:
            doubtful.update((*step.units, graph.unit_of[step.conclusion]))
    for document in argument_map.named_documents:
        unknown: list[Reference] = []
        for link in links_of(document):
            if id(link) not in in_graph and not _answers_a_question(argument_map, link):
                doubtful.update(_units_named(argument_map, graph, document, ends_of(link)))
                unknown += (end for end in ends_of(link) if argument_map.look_up(document.id, end) is None)
        meant = _names_meant(argument_map, document, unknown)
        doubtful.update(_units_named(argument_map, graph, document, (*meant, *references_in_broken(document))))
    return frozenset(doubtful)


def references_in_broken(document: Document) -> Iterator[Reference]:
    """The words of the statements that could not be read: any of them may be a name that is used there."""
    for statement in document.statements:
        if statement.broken:
            for word in dict.fromkeys(_NAME.findall(statement.span.snippet)):
                yield Reference(word, statement.span)


def lost_names(document: Document) -> frozenset[str]:
    """The names that steps would have, had their statements or lines been readable."""
    unread = [statement.span.snippet for statement in document.statements if statement.broken]
    unread += [
        claim.statement.snippet for claim in document.claims if not {"because", "against"}.isdisjoint(claim.broken_keys)
    ]
    return frozenset(name for snippet in unread for name in _STEP_NAME.findall(snippet))


def _names_meant(argument_map: ArgumentMap, document: Document, unknown: Iterable[Reference]) -> Iterator[Reference]:
    """The names of which an unknown one may be a slip of the pen."""
    slips: dict[str, dict[str, Reference]] = {}
    prefixes = argument_map.prefixes_of(document.id)
    for reference in unknown:
        prefix, dot, name = reference.name.rpartition(".")
        if dot and prefix not in prefixes:
            near = one_near(prefix, prefixes)
            for known in (near,) if near is not None else prefixes:
                yield Reference(f"{known}.{name}", reference.span)
        else:
            slips.setdefault(prefix, {}).setdefault(name, reference)
    for prefix, names in slips.items():
        home = argument_map.imported(prefixes[prefix]) if prefix else document
        declared = argument_map.declared_in(home.id).items() if home is not None else ()
        ends = [name for name, value in declared if isinstance(value, Claim | Question | Step | Relation)]
        for name in slips_for(ends, names):
            yield Reference(f"{prefix}.{name}" if prefix else name, document.header.span)


def questions_in_doubt(argument_map: ArgumentMap) -> frozenset[str]:
    """The full names of the root map's questions that something may answer which could not be read or resolved."""
    questions = {question.name for question in argument_map.root.questions}
    doubtful: set[str] = set()
    for document in argument_map.named_documents:
        mentioned = [name for statement in document.statements for name in statement.mentions]
        for claim in document.claims:
            if "answers" in claim.broken_keys:
                words = set(_NAME.findall(claim.statement.snippet))
                mentioned += [Reference(word, claim.statement) for word in words]
        for relation in document.relations:
            if relation.verb == "answers" and not _answers_a_question(argument_map, relation):
                target = argument_map.look_up(document.id, relation.target)
                if target is None:
                    return frozenset(questions)
                mentioned.append(relation.target)
        found = (argument_map.look_up(document.id, reference) for reference in mentioned)
        doubtful.update(value.name for value in found if isinstance(value, Question))
    return frozenset(questions & doubtful)


def _answers_a_question(argument_map: ArgumentMap, link: Link) -> bool:
    return (
        isinstance(link, Relation)
        and link.verb == "answers"
        and isinstance(argument_map.look_up(link.map, link.origin), Claim)
        and isinstance(argument_map.look_up(link.map, link.target), Question)
    )


def _units_named(
    argument_map: ArgumentMap, graph: Graph, document: Document, references: Iterable[Reference]
) -> Iterator[int]:
    """The units of the claims that some names of a document stand for.

    A step's name speaks of its conclusion, the name of a conflict of both its sides.
    """
    for reference in references:
        value = argument_map.look_up(document.id, reference)
        meant = [value]
        if isinstance(value, Step):
            meant = [argument_map.look_up(value.map, value.conclusion)]
        elif isinstance(value, Relation):
            meant = [argument_map.look_up(value.map, end) for end in (value.origin, value.target)]
        for claim in meant:
            if isinstance(claim, Claim):
                yield graph.unit_of[graph.numbers[claim.name]]
