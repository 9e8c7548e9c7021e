"""Faults of objections and of the answers to them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from argmap.analysis.analysis import Analysis
from argmap.analysis.standing import Standing
from argmap.model.claim import Claim
from argmap.model.document import Document
from argmap.model.step import Relation
from tests.faults.planting import (
    HERE,
    Change,
    Plant,
    appended,
    at,
    is_attribute,
    keyword_of,
    lines_with,
    mark,
    plants,
    value_at,
    without,
    without_lines,
)
from tests.faults.projects import Project
from tests.faults.sites import (
    are_apart,
    contested_units,
    has_roots,
    is_alone,
    is_leaf,
    is_unanswered,
    is_unnamed,
    readings,
    steps_for,
    unit_of,
    uses_of,
)


def _standing(document: Document, analysis: Analysis) -> Iterator[Claim]:
    """The asserted, argued claims of the map that stand."""
    for claim in document.claims:
        if claim.stance == "assert" and steps_for(analysis, claim) and analysis.standing_of(claim) is Standing.IN:
            yield claim


@plants("DIA001", "attack an asserted claim, and answer nothing")
def unanswered_attack(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in _standing(document, analysis):
            statements = (
                f"{HERE}counterclaim contested: Some say that it is not so.\n  holder: Some who were asked\n\n"
                f"contested attacks {claim.id}"
            )
            yield Plant((appended(document, statements),), ("`contested`", f"`{claim.id}`"))


@plants("DIA001", "undercut a step, and answer nothing")
def unanswered_undercut(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for step in document.steps:
            conclusion = analysis.map.look_up(document.id, step.conclusion)
            if step.id and step.sign == "for" and isinstance(conclusion, Claim) and conclusion.stance == "assert":
                statements = (
                    f"{HERE}counterclaim contested: Some say it does not follow.\n  holder: Some who were asked\n\n"
                    f"contested undercuts {step.id}"
                )
                yield Plant((appended(document, statements),), ("`contested`",))


@plants("DIA001", "take away the only answer to an objection")
def answer_gone(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for answer in document.steps:
            target = analysis.map.look_up(document.id, answer.conclusion)
            if answer.sign != "against" or not isinstance(target, Claim) or target.kind != "counterclaim":
                continue
            graph, unit = analysis.graph, unit_of(analysis, target)
            # the answer goes on to speak of something that it does not answer
            is_only = len(graph.steps_against[unit]) == 1 and is_alone(analysis, target) and not graph.steps_for[unit]
            uses = uses_of(project, target)
            if is_only and len(uses) == 2 and is_unnamed(project, answer) and not is_attribute(answer):
                hit = [step for step in graph.steps_from[unit] if graph.steps[step].sign == "against"]
                limits = {number for _, _, number, _ in graph.qualifications}
                if hit and not graph.undercuts_of[hit[0]] and hit[0] not in limits:
                    limited = graph.claims[graph.steps[hit[0]].conclusion]
                    lines = "\n".join(f"{premise.name} qualifies {limited.id}" for premise in answer.premises)
                    changes = (without(answer), appended(document, lines), mark(target.span))
                    yield Plant(changes, (f"`{target.id}`",))


@plants("DIA001", "no longer grant a point, and leave it to others")
def grant_taken_back(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        answered = {step.conclusion.name for step in document.steps if step.sign == "against"}
        answered |= {relation.origin.name for relation in document.relations} | {
            it.target.name for it in document.relations
        }
        for claim in document.claims:
            known = value_at(claim.statement, "stance")
            hits = [
                step
                for step in document.steps
                if step.sign == "against" and claim.id in {it.name for it in step.premises}
            ]
            targets = [analysis.map.look_up(document.id, step.conclusion) for step in hits]
            is_against_own = any(isinstance(target, Claim) and target.stance == "assert" for target in targets)
            is_plain = claim.stance == "concede" and claim.id not in answered and claim.holder is None
            if known is not None and is_plain and is_against_own and is_unanswered(analysis, claim, hits):
                yield Plant((at(known, "report\n  holder: Some who were asked"), mark(claim.span)), (f"`{claim.id}`",))


@plants("DIA002", "add a counterclaim that goes against nothing")
def idle_counterclaim(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for kind in ("counterclaim", "rebuttal"):
            statement = f"{HERE}{kind} idle: Nobody said what this goes against.\n  holder: Some who were asked"
            yield Plant((appended(document, statement),), ("`idle`",))


@plants("DIA002", "leave out the relation by which an answer answers")
def answer_unjoined(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for step in document.steps:
            target = analysis.map.look_up(document.id, step.conclusion)
            if step.sign != "against" or is_attribute(step) or len(step.premises) != 1 or not is_unnamed(project, step):
                continue
            claim = analysis.map.look_up(document.id, step.premises[0])
            if isinstance(claim, Claim) and claim.kind in {"rebuttal", "counterclaim"} and claim.map == document.id:
                is_used_once = len(uses_of(project, claim)) == 1
                if is_used_once and isinstance(target, Claim) and is_alone(analysis, claim):
                    yield Plant((mark(claim.span), without(step)), (f"`{claim.id}`",))


@plants("DIA003", "do not say who holds a view that is attacked")
def nameless_view(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in document.claims:
            unit = unit_of(analysis, claim)
            attacks = [analysis.graph.steps[number] for number in analysis.graph.steps_against[unit]]
            is_answered = any(all(analysis.graph.is_stood_for[it] for it in step.units) for step in attacks)
            if (
                not claim.is_stood_for
                and is_answered
                and is_alone(analysis, claim)
                and claim.holder
                and not claim.origins
            ):
                sources = [analysis.map.look_up(document.id, citation.source) for citation in claim.citations]
                if all(source is not None and len(uses_of(project, source)) > 1 for source in sources):
                    changes = [change for key in ("holder", "cite") for change in without_lines(claim.statement, key)]
                    yield Plant((mark(claim.span), *changes), (f"`{claim.id}`",))


@plants("DIA003", "answer a view that nobody holds")
def straw_view(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in _standing(document, analysis):
            statements = (
                f"{HERE}counterclaim straw: It is all quite different.\n\n"
                f"rebuttal easy: Nothing of the kind was ever seen.\n\nstraw attacks {claim.id}\n\neasy attacks straw"
            )
            yield Plant((appended(document, statements),), ("`straw`",))


@plants("DIA004", "add a thesis that nothing speaks against")
def uncontested_thesis(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        if any(diagnostic.check.code == "DIA004" for diagnostic in project.findings[document.text.path]):
            continue
        contested = contested_units(analysis)
        items = [
            claim
            for claim in document.claims
            if claim.kind == "evidence" and is_leaf(analysis, claim) and unit_of(analysis, claim) not in contested
        ]
        for one, other in pairwise(items):
            if are_apart(analysis, one, other):
                statement = f"{HERE}thesis smooth: It all fits together.\n  because: {one.id}\n  because: {other.id}"
                yield Plant((appended(document, statement),), ("`smooth`",))


@plants("DIA004", "leave out all that speaks against a thesis")
def objections_gone(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        theses = [claim for claim in document.claims if claim.kind == "thesis" and claim.is_stood_for]
        against = [step for step in document.steps if step.sign == "against"]
        if len(theses) != 1 or theses[0].modality == "descriptive" or not steps_for(analysis, theses[0]):
            continue
        conflicts = [it for it in document.relations if it.verb in {"contrary-to", "contradicts"}]
        parts = [claim for claim in document.claims if claim.kind in {"counterclaim", "rebuttal"}]
        inner = {claim.id for claim in parts}
        is_plain = not conflicts and all({it.name for it in step.premises} <= inner for step in against)
        is_plain = is_plain and all(is_leaf(analysis, claim) and not claim.citations for claim in parts)
        if is_plain and against and not document.undercuts:
            changes = [Change(document.text.path, keyword_of(it).start, it.statement.end, "") for it in parts]
            removed = [(change.start, change.end) for change in changes]
            changes += [
                without(step) for step in against if not any(start <= step.span.start < end for start, end in removed)
            ]
            yield Plant((mark(theses[0].span), *changes), (f"`{theses[0].id}`",))


@plants("DIA007", "ask a question that one claim alone answers")
def one_answer(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        if len(analysis.map.named_documents) > 1:
            for claim in document.claims:
                if claim.kind in {"thesis", "claim"} and has_roots(document):
                    statements = f"{HERE}question asked: What follows from it?\n\n{claim.id} answers asked"
                    yield Plant((appended(document, statements),), ("`asked`",))


@plants("DIA007", "let answers that exclude one another merely limit one another")
def rivals_reconciled(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        if len(analysis.map.named_documents) < 2:
            continue
        for question in document.questions:
            answers = {
                it.origin.name for it in document.relations if it.verb == "answers" and it.target.name == question.id
            }
            conflicts = [
                relation
                for relation in document.relations
                if relation.verb in {"contrary-to", "contradicts"}
                and {relation.origin.name, relation.target.name} <= answers
            ]
            if conflicts and all(_is_bare(project, relation) for relation in conflicts) and question.status != "closed":
                changes = [change for relation in conflicts for change in _as_limit(relation)]
                yield Plant((mark(question.span), *changes), (f"`{question.id}`",))


def _is_bare(project: Project, relation: Relation) -> bool:
    return is_unnamed(project, relation) and not lines_with(relation.statement, "expect")


def _as_limit(relation: Relation) -> Iterator[Change]:
    path = relation.span.text.path
    yield Change(path, relation.origin.span.end, relation.target.span.start, " qualifies ")
    if relation.id:
        yield Change(path, relation.target.span.end, relation.span.end, "")


@plants("DIA007", "open a question that was closed")
def reopened(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for question in document.questions:
            if question.status == "closed" and len(analysis.map.named_documents) > 1:
                changes = without_lines(question.statement, "status")
                yield Plant((mark(question.span), *changes), (f"`{question.id}`",))
