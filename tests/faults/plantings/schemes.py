"""Faults of schemes of argument."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.claim import Claim
from tests.faults.planting import (
    HERE,
    Plant,
    appended,
    at,
    is_attribute,
    mark,
    plants,
    value_at,
    with_line,
    without_lines,
)
from tests.faults.projects import Project
from tests.faults.sites import links_of, readings

_ON_A_PERSON = ("expert_opinion", "position_to_know", "witness_testimony")


@plants("SCH001", "misspell a scheme")
def misspelt_scheme(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for link in links_of(document):
            known = value_at(link.statement, "scheme") if not is_attribute(link) else None
            if known is not None and link.warrant.scheme:
                slip = link.warrant.scheme[:-2] + link.warrant.scheme[-1]
                yield Plant((at(known, HERE + slip),), (f"`{slip}`",))


@plants("SCH001", "name a scheme that nobody has described")
def invented_scheme(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for link in links_of(document):
            if not is_attribute(link) and link.warrant.scheme is None:
                yield Plant((with_line(link, f"{HERE}scheme: proof_by_thunder"),), ("`proof_by_thunder`",))


@plants("SCH003", "do not say whose word a step goes by")
def nameless_word(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for step in document.steps:
            if step.warrant.scheme not in _ON_A_PERSON or step.warrant.waivers:
                continue
            premises = [analysis.map.look_up(document.id, premise) for premise in step.premises]
            (premise, *others) = premises
            paper = document.header.paper.name if document.header.paper else None
            is_plain = isinstance(premise, Claim) and not others and premise.map == document.id and premise.holder
            known_of = {
                it.finding.span.start for it in project.findings[document.text.path] if it.check.code == "SCH003"
            }
            if (
                is_plain
                and step.span.start not in known_of
                and isinstance(premise, Claim)
                and {it.source.name for it in premise.citations} == {paper}
            ):
                for nobody in ("experts", "some officials", "observers"):
                    known = value_at(premise.statement, "holder")
                    if known is not None:
                        yield Plant((mark(step.span), at(known, nobody)), (f"`{step.warrant.scheme}`",))
                yield Plant(
                    (mark(step.span), *without_lines(premise.statement, "holder")), (f"`{step.warrant.scheme}`",)
                )


@plants("SCH003", "rest a step on the word of somebody whom nobody names")
def anonymous_word(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        theses = [it for it in document.claims if it.kind in {"thesis", "recommendation"} and not it.waivers]
        nobodies = ("experts", "some officials", "Observers", "anticipated")
        for number, thesis in enumerate(theses[:4]):
            scheme = _ON_A_PERSON[number % 3]
            statements = (
                f"premise hearsay: They say that it is so.\n  holder: {nobodies[number]}\n"
                f"  waive: unsupported-premise, it is planted\n\n"
                f"{HERE}hearsay supports {thesis.id}\n  scheme: {scheme}"
            )
            yield Plant((appended(document, statements),), (f"`{scheme}`", "`hearsay`"))
