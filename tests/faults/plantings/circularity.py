"""Faults of claims and sources that rest on themselves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from argmap.model.claim import Claim
from tests.faults.planting import HERE, Plant, appended, limits_instead, mark, plants, with_line
from tests.faults.projects import Project
from tests.faults.sites import is_alone, loose_steps_for, readings, steps_for


@plants("CIR001", "rest a claim on what rests on it, and on nothing else")
def closed_circle(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in document.claims:
            if claim.kind not in {"claim", "thesis"} or not is_alone(analysis, claim):
                continue
            grounds = loose_steps_for(project, analysis, claim)
            for above in document.claims:
                steps = steps_for(analysis, above)
                rests_on_it = len(steps) == 1 and any(premise.name == claim.id for premise in steps[0].premises)
                if grounds and rests_on_it and steps[0].map == document.id and is_alone(analysis, above):
                    closing = appended(document, f"{HERE}{above.id} supports {claim.id}")
                    changes = limits_instead(document, grounds)
                    # the circle is shown at one of its two steps
                    yield Plant((mark(steps[0].span), *changes, closing), (f"`{claim.id}`", f"`{above.id}`"))


@plants("CIR001", "add two claims that are reasons for each other alone")
def two_for_each_other(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for step in document.steps:
            conclusion = analysis.map.look_up(document.id, step.conclusion)
            if step.sign == "for" and isinstance(conclusion, Claim) and "." not in step.conclusion.name:
                statements = (
                    f"claim hen: There is a hen because there was an egg.\n{HERE}  because: egg\n\n"
                    f"claim egg: There was an egg because there is a hen.\n{HERE}  because: hen\n\n"
                    f"hen supports {step.conclusion.name}"
                )
                yield Plant((appended(document, statements),), ("`hen`", "`egg`"))


@plants("CIR001", "close a circle through a `restates` in another map")
def circle_through_restatement(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for statement in document.imports:
            imported = analysis.map.imported(statement)
            if imported is None:
                continue
            for claim in imported.claims:
                if claim.kind in {"claim", "thesis"} and is_alone(analysis, claim) and steps_for(analysis, claim):
                    # here the imported claim is restated by one that it is the only reason for
                    name = f"{statement.prefix}.{claim.id}"
                    grounds = loose_steps_for(project, project.analyses[imported.text.path], claim)
                    if not grounds:
                        continue
                    statements = (
                        f"claim echo: The same in this map's words.\n{HERE}  because: echoed\n\n"
                        f"claim echoed: What it amounts to here.\n{HERE}  because: {name}\n\n"
                        f"{HERE}echo restates {name}"
                    )
                    unsupported = limits_instead(imported, grounds)
                    yield Plant((appended(document, statements), *unsupported), ("`echoed`",))
                    break


@plants("CIR002", "let a claim that has grounds rest on what rests on it, too")
def added_circle(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for step in document.steps:
            above = analysis.map.look_up(document.id, step.conclusion)
            for reference in step.premises if step.sign == "for" else ():
                below = analysis.map.look_up(document.id, reference)
                if not (isinstance(above, Claim) and isinstance(below, Claim)):
                    continue
                is_own = above.map == below.map == document.id
                if is_own and below.kind in {"claim", "thesis"} and steps_for(analysis, below):
                    closing = appended(document, f"{HERE}{above.id} supports {below.id}")
                    yield Plant((mark(step.span), closing))


@plants("CIR003", "name a source as the origin of its own origin")
def sources_in_circle(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        sources = document.sources
        for one, other in pairwise(sources):
            if not one.origins and not other.origins:
                changes = (with_line(one, f"origin: {other.id}"), with_line(other, f"origin: {one.id}"))
                yield Plant((mark(one.span), *changes), (f"`{one.id}`", f"`{other.id}`"))


@plants("CIR003", "name a source as its own origin")
def source_of_itself(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for source in document.sources:
            if not source.origins:
                yield Plant((mark(source.span), with_line(source, f"origin: {source.id}")), (f"`{source.id}`",))
