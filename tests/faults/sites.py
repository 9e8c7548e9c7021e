"""Sites: what a planter asks of a sound map to find the places where its fault is the only one."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.analysis import Analysis
from argmap.analysis.mentions import Mention
from argmap.model.claim import Claim
from argmap.model.document import Document, Link, Value
from argmap.model.step import Relation, Step, Undercut
from tests.faults.planting import Change, at
from tests.faults.projects import Project

Use = tuple[Document, Mention]


def readings(project: Project) -> Iterator[tuple[Document, Analysis]]:
    """Each map of a project with its reading."""
    for path, analysis in project.analyses.items():
        yield project.documents[path], analysis


def uses_of(project: Project, value: Value) -> list[Use]:
    """Where a value is named in any map of the project, its own head and `because` lines left out."""
    found = []
    for document, analysis in readings(project):
        for mention, meant in analysis.mentions:
            is_head = mention.reference.span == value.span
            if meant is value and not is_head:
                found.append((document, mention))
    return found


def unit_of(analysis: Analysis, claim: Claim) -> int:
    """The unit of a claim in a reading."""
    return analysis.graph.unit_of[analysis.graph.numbers[claim.name]]


def steps_for(analysis: Analysis, claim: Claim) -> list[Step]:
    """The steps for a claim in a reading."""
    written = [analysis.graph.steps[number].written for number in analysis.graph.steps_for[unit_of(analysis, claim)]]
    return [step for step in written if isinstance(step, Step)]


def loose_steps_for(project: Project, analysis: Analysis, claim: Claim) -> list[Step]:
    """The steps for a claim, if all of them are written in its own map, say no more, and nothing speaks of them."""
    steps = steps_for(analysis, claim)
    is_loose = all(
        step.map == claim.map and not step.warrant.citations and not step.warrant.waivers and is_unnamed(project, step)
        for step in steps
    )
    return steps if is_loose else []


def is_unnamed(project: Project, link: Step | Relation) -> bool:
    """Whether no map speaks of a relation by its name."""
    return link.id is None or not uses_of(project, link)


def is_leaf(analysis: Analysis, claim: Claim) -> bool:
    """Whether no step is for a claim."""
    return not analysis.graph.steps_for[unit_of(analysis, claim)]


def is_alone(analysis: Analysis, claim: Claim) -> bool:
    """Whether nothing restates a claim."""
    return len(analysis.graph.units[unit_of(analysis, claim)]) == 1


def has_roots(document: Document) -> bool:
    """Whether a map has something that it argues for."""
    return any(claim.kind in {"thesis", "recommendation"} for claim in document.claims)


def below(analysis: Analysis, unit: int) -> set[int]:
    """The units that some chain of support leads from to a unit, itself included."""
    found, waiting = {unit}, [unit]
    while waiting:
        for number in analysis.graph.steps_for[waiting.pop()]:
            for premise in analysis.graph.steps[number].units:
                if premise not in found:
                    found.add(premise)
                    waiting.append(premise)
    return found


def contested_units(analysis: Analysis) -> set[int]:
    """The units that something goes against, or against a step for which something does."""
    graph = analysis.graph
    found = {unit for unit, against in enumerate(graph.steps_against) if against}
    return found | {graph.unit_of[graph.steps[undercut.step].conclusion] for undercut in graph.undercuts}


def names_in(document: Document) -> set[str]:
    """All names that a map declares, in small letters."""
    return {value.id.casefold() for value in document.values if getattr(value, "id", None)}


def renamed(project: Project, claim: Claim, name: str) -> list[Change]:
    """The changes that give a claim another name wherever it is named."""
    changes = [at(claim.span, name)]
    for _, mention in uses_of(project, claim):
        span, written = mention.reference.span, mention.reference.name
        start = span.start + written.rfind(".") + 1
        changes.append(Change(span.text.path, start, span.end, name))
    return changes


def without_premise(step: Step, number: int) -> Change:
    """The change that takes one of several premises out of a step."""
    premises = step.premises
    path = premises[number].span.text.path
    if number:
        return Change(path, premises[number - 1].span.end, premises[number].span.end, "")
    return Change(path, premises[0].span.start, premises[1].span.start, "")


def links_of(document: Document) -> Iterator[Link]:
    """Steps, undercuts and relations of a map."""
    for value in document.values:
        if isinstance(value, Step | Undercut | Relation):
            yield value


def are_apart(analysis: Analysis, one: Claim, other: Claim) -> bool:
    """Whether no source is behind both of two claims, the paper of the map aside."""
    return _behind(analysis, one).isdisjoint(_behind(analysis, other))


def _behind(analysis: Analysis, claim: Claim) -> set[str]:
    found: set[str] = set()
    waiting = list(analysis.origins.of_claim(claim))
    while waiting:
        source = waiting.pop()
        if source.name not in found:
            found.add(source.name)
            waiting += analysis.origins.of_source(source)
    return found


def is_unanswered(analysis: Analysis, claim: Claim, hits: list[Step]) -> bool:
    """Whether nothing goes against a claim, or against the steps that it takes."""
    graph, unit = analysis.graph, unit_of(analysis, claim)
    steps = [step for step in graph.steps if any(step.written is hit for hit in hits)]
    limited = {number for _, _, number, _ in graph.qualifications}
    is_free = all(not graph.undercuts_of[step.number] and step.number not in limited for step in steps)
    is_alone_here = all(len(step.premises) == 1 for step in steps)
    return not graph.steps_against[unit] and is_free and is_alone_here and is_leaf(analysis, claim)
