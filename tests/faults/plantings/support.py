"""Faults of what claims rest on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from argmap.analysis.analysis import Analysis
from argmap.model.claim import Claim
from argmap.model.document import Document
from argmap.model.step import Step
from tests.faults.planting import (
    HERE,
    Change,
    Plant,
    appended,
    at,
    is_attribute,
    keyword_of,
    limits_instead,
    mark,
    plants,
    without,
    without_lines,
)
from tests.faults.projects import Project
from tests.faults.sites import (
    are_apart,
    below,
    has_roots,
    is_alone,
    is_leaf,
    loose_steps_for,
    readings,
    steps_for,
    unit_of,
    uses_of,
)


def _argued(document: Document, analysis: Analysis, kinds: set[str]) -> Iterator[Claim]:
    """The claims of these kinds that are argued for and stood for, and that nothing restates."""
    for claim in document.claims:
        is_plain = claim.kind in kinds and claim.is_stood_for and not claim.waivers
        if is_plain and is_alone(analysis, claim) and steps_for(analysis, claim):
            yield claim


@plants("SUP001", "make every reason for a thesis a mere limit")
def thesis_without_reason(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for thesis in _argued(document, analysis, {"thesis"}):
            steps = loose_steps_for(project, analysis, thesis)
            if steps:
                yield Plant((mark(thesis.span), *limits_instead(document, steps)), (f"`{thesis.id}`",))


@plants("SUP001", "add a thesis without a reason")
def bare_thesis(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        if has_roots(document):
            yield Plant(
                (appended(document, f"{HERE}thesis bare: Something is held here, and nobody says why."),), ("`bare`",)
            )


def _uncited_without(project: Project, document: Document, analysis: Analysis, kind: str) -> Iterator[Claim]:
    """The leaves of a kind that are reasons, asserted, and not restated."""
    for claim in document.claims:
        if claim.kind == kind and claim.stance == "assert" and is_leaf(analysis, claim) and is_alone(analysis, claim):
            number = unit_of(analysis, claim)
            if analysis.graph.steps_from[number] and not claim.waivers:
                yield claim


@plants("SUP002", "take the citations from a premise")
def uncited_premise(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in _uncited_without(project, document, analysis, "premise"):
            sources = [analysis.map.look_up(document.id, citation.source) for citation in claim.citations]
            is_used_elsewhere = all(source is not None and len(uses_of(project, source)) > 1 for source in sources)
            if claim.citations and is_used_elsewhere and not claim.origins:
                yield Plant((mark(claim.span), *without_lines(claim.statement, "cite")), (f"`{claim.id}`",))


@plants("SUP002", "add a premise, uncited, to a step")
def added_premise(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for step in document.steps:
            conclusion = analysis.map.look_up(document.id, step.conclusion)
            if is_attribute(step) and step.sign == "for" and isinstance(conclusion, Claim):
                end = step.premises[-1].span.end
                added = Change(document.text.path, end, end, " & guessed")
                statement = f"{HERE}premise guessed: It is so, and nobody says from where we know."
                yield Plant((added, appended(document, statement)), ("`guessed`",))


@plants("SUP003", "make all evidence below a thesis premises")
def no_evidence(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for thesis in _argued(document, analysis, {"thesis"}):
            if thesis.modality == "normative":
                continue
            graph = analysis.graph
            leaves = [
                graph.claims[member]
                for unit in below(analysis, unit_of(analysis, thesis))
                for member in graph.units[unit]
            ]
            evidence = [claim for claim in leaves if claim.kind == "evidence"]
            if evidence and all(claim.map == document.id for claim in evidence):
                changes = [at(keyword_of(claim), "premise") for claim in evidence]
                yield Plant((mark(thesis.span), *changes), (f"`{thesis.id}`",))


@plants("SUP003", "add a thesis with reasons, and no evidence below it")
def thesis_on_premises(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        premises = list(_uncited_without(project, document, analysis, "premise"))
        for one, other in pairwise(premises):
            if not are_apart(analysis, one, other):
                continue
            text = "This follows from what is taken to be so."
            statement = f"{HERE}thesis airy: {text}\n  because: {one.id}\n  because: {other.id}"
            objection = "counterclaim not_airy: It does not follow.\n  stance: concede\n\nnot_airy attacks airy"
            yield Plant((appended(document, f"{statement}\n\n{objection}"),), ("`airy`",))


def _alternatives(project: Project, document: Document, analysis: Analysis) -> Iterator[tuple[Claim, list[Step]]]:
    """The theses with several steps for them, each a line of the thesis without a name that anything speaks of."""
    for thesis in _argued(document, analysis, {"thesis"}):
        steps = loose_steps_for(project, analysis, thesis)
        if len(steps) > 1 and all(is_attribute(step) for step in steps):
            yield thesis, steps


@plants("SUP004", "join all reasons for a thesis into one linked step")
def one_linked_step(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for thesis, steps in _alternatives(project, document, analysis):
            graph = analysis.graph
            has_evidence = any(
                graph.claims[graph.units[graph.unit_of[graph.numbers[claim.name]]][0]].kind == "evidence"
                for step in steps
                for premise in step.premises
                if isinstance(claim := analysis.map.look_up(document.id, premise), Claim)
            )
            if has_evidence:
                premises = " & ".join(dict.fromkeys(premise.name for step in steps for premise in step.premises))
                rest = [without(step) for step in steps[1:]]
                span = steps[0].span
                joined = at(span, f"because: {premises}")
                yield Plant((mark(thesis.span), joined, *rest), (f"`{thesis.id}`",))


@plants("SUP004", "add an item of evidence to each step for a thesis")
def common_evidence(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for thesis, steps in _alternatives(project, document, analysis):
            for source in document.sources[:3]:
                ends = [step.premises[-1].span.end for step in steps]
                changes = [Change(document.text.path, end, end, " & pillar") for end in ends]
                statement = f"evidence pillar: All of it rests on this.\n  cite: {source.id}, p. 99"
                yield Plant((mark(thesis.span), *changes, appended(document, statement)), (f"`{thesis.id}`", "pillar"))


@plants("SUP004", "give all evidence below a thesis one origin")
def one_origin(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for thesis in _argued(document, analysis, {"thesis"}):
            graph = analysis.graph
            units = below(analysis, unit_of(analysis, thesis))
            leaves = [
                graph.claims[member] for unit in units for member in graph.units[unit] if not graph.steps_for[unit]
            ]
            is_plain = all(
                claim.kind == "evidence" and claim.map == document.id and claim.credibility != "1" and not claim.origins
                for claim in leaves
            )
            if is_plain and len(leaves) > 1:
                changes = [change for claim in leaves for change in without_lines(claim.statement, "origin")]
                changes += [
                    Change(document.text.path, end, end, "\n  origin: only_witness")
                    for claim in leaves
                    for end in (claim.statement.start + len(claim.statement.snippet.rstrip()),)
                ]
                statement = appended(document, "source only_witness: The only witness")
                yield Plant((mark(thesis.span), *changes, statement), (f"`{thesis.id}`", "only_witness"))


@plants("SUP007", "let each step for a thesis rest on an assumption")
def common_assumption(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for thesis, steps in _alternatives(project, document, analysis):
            ends = [step.premises[-1].span.end for step in steps]
            changes = [Change(document.text.path, end, end, " & taken") for end in ends]
            statement = f"{HERE}assumption taken: It goes on as it has gone until now."
            yield Plant((*changes, appended(document, statement)), ("`taken`", f"`{thesis.id}`"))


@plants("SUP007", "add a thesis that rests on an assumption")
def thesis_on_assumption(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        items = [claim for claim in document.claims if claim.kind == "evidence" and is_leaf(analysis, claim)]
        for one, other in pairwise(items):
            if not analysis.graph.steps_against[unit_of(analysis, one)] and are_apart(analysis, one, other):
                statements = (
                    f"{HERE}assumption taken: It goes on as it has gone until now.\n\n"
                    f"thesis carried: It will be as it was.\n  modality: normative\n  because: taken & {one.id}\n"
                    f"  because: taken & {other.id}\n\n"
                    "counterclaim not_carried: It need not.\n  stance: concede\n\nnot_carried attacks carried"
                )
                yield Plant((appended(document, statements),), ("`taken`", "`carried`"))


@plants("SUP009", "call a premise a claim")
def premise_called_claim(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in document.claims:
            is_plain = claim.kind == "premise" and is_leaf(analysis, claim) and is_alone(analysis, claim)
            if is_plain and uses_of(project, claim) and not claim.waivers:
                yield Plant((at(keyword_of(claim), HERE + "claim"),), (f"`{claim.id}`",))


@plants("SUP009", "make every reason for a claim a mere limit")
def claim_without_reason(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in _argued(document, analysis, {"claim", "recommendation"}):
            steps = loose_steps_for(project, analysis, claim)
            if steps:
                yield Plant((mark(claim.span), *limits_instead(document, steps)), (f"`{claim.id}`",))
