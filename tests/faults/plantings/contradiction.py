"""Faults of claims that cannot stand together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from argmap.analysis.analysis import Analysis
from argmap.analysis.standing import Standing
from argmap.model.claim import Claim
from argmap.model.document import Document
from argmap.model.step import Relation, Step
from tests.faults.planting import (
    HERE,
    Plant,
    appended,
    at,
    is_attribute,
    mark,
    plants,
    value_at,
    without,
)
from tests.faults.projects import Project
from tests.faults.sites import (
    below,
    contested_units,
    is_alone,
    is_leaf,
    is_unanswered,
    readings,
    steps_for,
    unit_of,
    uses_of,
)


def _uncontested(document: Document, analysis: Analysis) -> Iterator[Claim]:
    """The asserted claims of the map that stand, with nothing against them or restating them."""
    contested = contested_units(analysis)
    for claim in document.claims:
        stands = analysis.standing_of(claim) is Standing.IN
        is_own = claim.stance == "assert" and claim.holder is None
        if is_own and stands and is_alone(analysis, claim) and unit_of(analysis, claim) not in contested:
            yield claim


@plants("CON001", "let a claim attack itself")
def attack_on_itself(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in _uncontested(document, analysis):
            yield Plant((appended(document, f"{HERE}{claim.id} attacks {claim.id}"),), (f"`{claim.id}`",))


@plants("CON001", "let a claim attack what it restates")
def attack_on_restatement(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in _uncontested(document, analysis):
            again = f"premise again: The same in other words.\n  cite: {_source(document)}, p. 99\n\n"
            statements = f"{again}again restates {claim.id}\n"
            if _source(document):
                yield Plant((appended(document, f"{statements}{HERE}again attacks {claim.id}"),), (f"`{claim.id}`",))


def _source(document: Document) -> str | None:
    return document.sources[0].id if document.sources else None


@plants("CON002", "say that two asserted claims cannot both hold")
def two_exclude_each_other(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        claims = [claim for claim in _uncontested(document, analysis) if claim.likelihood is None]
        for one, other in pairwise(claims):
            units = [unit_of(analysis, claim) for claim in (one, other)]
            below_both = below(analysis, units[0]) & below(analysis, units[1])
            same_time = one.as_of == other.as_of and one.horizon == other.horizon
            if not below_both and same_time:
                statement = f"{HERE}{one.id} contrary-to {other.id}"
                yield Plant((appended(document, statement),), (f"`{one.id}`", f"`{other.id}`"))


@plants("CON002", "assert the other side of a conflict, too")
def both_sides_asserted(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in _uncontested(document, analysis):
            if claim.likelihood is None and _source(document) and claim.kind in {"thesis", "claim"}:
                statements = (
                    f"premise opposite: It is quite otherwise.\n  cite: {_source(document)}, p. 99\n\n"
                    f"{HERE}opposite contradicts {claim.id}"
                )
                yield Plant((appended(document, statements),), ("`opposite`", f"`{claim.id}`"))


@plants("CON003", "assert a point that was granted")
def granted_point_asserted(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in document.claims:
            known = value_at(claim.statement, "stance")
            if claim.stance != "concede" or known is None or claim.holder is not None:
                continue
            for _, mention in uses_of(project, claim):
                target = next(
                    (step for step in document.steps if mention.reference in step.premises and step.sign == "against"),
                    None,
                )
                conclusion = analysis.map.look_up(document.id, target.conclusion) if target else None
                is_own = isinstance(conclusion, Claim) and conclusion.stance == "assert" and conclusion.holder is None
                if is_own and target is not None and is_unanswered(analysis, claim, [target]):
                    assert isinstance(conclusion, Claim)
                    yield Plant((at(known, "assert"), mark(conclusion.span)), (f"`{claim.id}`", f"`{conclusion.id}`"))
                    break


@plants("CON003", "let an asserted claim attack another of the same holder")
def own_attack(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        claims = list(_uncontested(document, analysis))
        leaves = [claim for claim in claims if is_leaf(analysis, claim) and claim.kind in {"premise", "evidence"}]
        for claim in claims:
            for leaf in leaves:
                units = [unit_of(analysis, it) for it in (claim, leaf)]
                is_apart = units[1] not in below(analysis, units[0]) and claim is not leaf
                if is_apart and steps_for(analysis, claim) and not leaf.as_of and not claim.as_of:
                    statement = f"{leaf.id} attacks {claim.id}"
                    yield Plant((mark(claim.span), appended(document, statement)), (f"`{claim.id}`", f"`{leaf.id}`"))
                    break


@plants("CON004", "give evidence for one of two rivals to the other as well")
def evidence_for_both(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        graph = analysis.graph
        for step in graph.steps:
            written = step.written
            if not step.is_conflict or written.map != document.id or not isinstance(written, Relation):
                continue
            sides = [graph.claims[step.premises[0]], graph.claims[step.conclusion]]
            known = [below(analysis, unit_of(analysis, side)) for side in sides]
            for unit in sorted(known[0] - known[1]):
                item = graph.claims[graph.units[unit][0]]
                other = (
                    written.target.name
                    if sides[1].id == written.target.name.rpartition(".")[2]
                    else written.origin.name
                )
                prefix = _prefix_of(document, item)
                if item.kind == "evidence" and prefix is not None and sides[1].kind not in {"evidence", "assumption"}:
                    statement = f"{prefix}{item.id} supports {other}"
                    yield Plant((mark(written.span), appended(document, statement)), (f"{item.id}`",))


def _prefix_of(document: Document, claim: Claim) -> str | None:
    if claim.map == document.id:
        return ""
    return next((f"{statement.prefix}." for statement in document.imports if statement.id == claim.map), None)


@plants("CON004", "add a rival that rests on the same evidence")
def rival_on_same_evidence(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        items = {claim.id: claim for claim in document.claims if claim.kind == "evidence"}
        for claim in _uncontested(document, analysis):
            for step in steps_for(analysis, claim):
                item = next((items[premise.name] for premise in step.premises if premise.name in items), None)
                if item is not None and claim.kind == "claim":
                    statements = (
                        f"claim rival: It is quite otherwise.\n  holder: Somebody else\n  because: {item.id}\n\n"
                        f"{HERE}rival contrary-to {claim.id}"
                    )
                    yield Plant((appended(document, statements),), (f"`{item.id}`",))
                    break


@plants("CON005", "give a reason against a claim, too")
def reason_for_and_against(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for step in document.steps:
            conclusion = analysis.map.look_up(document.id, step.conclusion)
            if step.sign == "for" and isinstance(conclusion, Claim):
                for premise in step.premises[:1]:
                    statement = f"{HERE}{premise.name} attacks {step.conclusion.name}"
                    yield Plant((appended(document, statement),), (f"{premise.name}`", f"{step.conclusion.name}`"))


@plants("CON006", "ask a question that two maps answer and nothing joins")
def undeclared_conflict(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        theses = [
            (f"{statement.prefix}.{claim.id}", claim)
            for statement in document.imports
            if (imported := analysis.map.imported(statement)) is not None
            for claim in imported.claims
            if claim.kind == "thesis"
        ]
        joined = _joined_maps(analysis)
        for number, (name, claim) in enumerate(theses):
            for other_name, other in theses[number + 1 :]:
                units = [unit_of(analysis, it) for it in (claim, other)]
                is_joined = other.map in joined.get(units[0], set()) or claim.map in joined.get(units[1], set())
                if claim.map != other.map and not is_joined:
                    statements = (
                        f"{HERE}question asked: What do the two say to this?\n\n"
                        f"{name} answers asked\n{other_name} answers asked"
                    )
                    yield Plant((appended(document, statements),), ("`asked`",))


def _joined_maps(analysis: Analysis) -> dict[int, set[str]]:
    """For each unit, the maps to whose claims a relation joins it."""
    graph = analysis.graph
    found: dict[int, set[str]] = {}

    def join(one: int, other: int) -> None:
        for unit, end in ((one, other), (other, one)):
            found.setdefault(unit, set()).update(graph.claims[member].map for member in graph.units[end])

    for step in graph.steps:
        for premise in step.units:
            join(premise, graph.unit_of[step.conclusion])
    for undercut in graph.undercuts:
        for premise in undercut.units:
            join(premise, graph.unit_of[graph.steps[undercut.step].conclusion])
    for origin, claim, step_number, _ in graph.qualifications:
        target = claim if claim is not None else graph.steps[step_number or 0].conclusion
        join(graph.unit_of[origin], graph.unit_of[target])
    for unit, members in enumerate(graph.units):
        found.setdefault(unit, set()).update(graph.claims[member].map for member in members)
    return found


@plants("CON006", "take away all that joins two answers")
def conflict_gone(project: Project) -> Iterator[Plant]:
    for document, _analysis in readings(project):
        for question in document.questions:
            answers = [
                relation.origin.name
                for relation in document.relations
                if relation.verb == "answers" and relation.target.name == question.id and "." in relation.origin.name
            ]
            for name in answers:
                prefix = name.partition(".")[0]
                links = [
                    link
                    for link in (*document.steps, *document.relations, *document.undercuts)
                    if not (isinstance(link, Relation) and link.verb == "answers") and _speaks_of(link, prefix)
                ]
                others = {answer.partition(".")[0] for answer in answers} - {prefix}
                is_plain = all(not is_attribute(link) and _is_unnamed_or_free(project, link) for link in links)
                if links and is_plain and others:
                    yield Plant((mark(question.span), *(without(link) for link in links)), (f"`{question.id}`",))


def _speaks_of(link: Step | Relation | object, prefix: str) -> bool:
    names = [end.name for end in getattr(link, "premises", ())]
    names += [
        end.name for end in (getattr(link, part, None) for part in ("origin", "target", "conclusion", "step")) if end
    ]
    return any(name.startswith(f"{prefix}.") for name in names)


def _is_unnamed_or_free(project: Project, link: object) -> bool:
    return getattr(link, "id", None) is None or not uses_of(project, link)  # type: ignore[arg-type]
