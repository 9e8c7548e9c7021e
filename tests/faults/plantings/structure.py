"""Faults of names, and of what statements join."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from argmap.analysis.analysis import Analysis
from argmap.analysis.mentions import Role
from argmap.analysis.standing import Standing
from argmap.model.claim import Claim
from argmap.model.document import Link
from argmap.model.source import Source
from argmap.model.step import Relation, Step, Undercut
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
    with_line,
)
from tests.faults.projects import Project
from tests.faults.sites import (
    has_roots,
    is_alone,
    is_leaf,
    links_of,
    names_in,
    readings,
    renamed,
    steps_for,
    unit_of,
    uses_of,
    without_premise,
)

_NAMES_OF_REASONS = {Role.PREMISE, Role.SUPPORTED, Role.ATTACKED, Role.RIVAL, Role.LIMIT, Role.LIMITED, Role.ANSWER}


def _misspelt(name: str, taken: set[str]) -> str | None:
    prefix, dot, bare = name.rpartition(".")
    for letter in "xqz":
        slip = bare[:-1] + letter
        if len(bare) > 3 and slip not in taken and not bare[-1].isdigit():
            return prefix + dot + slip
    return None


def _misspelt_mentions(project: Project, roles: set[Role]) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for mention, value in analysis.mentions:
            span = mention.reference.span
            is_head = isinstance(value, Claim) and value.map == document.id and span.start == value.span.start
            if mention.role in roles and not is_head and isinstance(value, Claim | Source):
                home = analysis.map.by_id[value.map]
                slip = _misspelt(mention.reference.name, names_in(home))
                if slip is not None:
                    yield Plant((at(span, HERE + slip),), (slip.rpartition(".")[2],))


@plants("ARG001", "misspell the name of a claim")
def misspelt_claim(project: Project) -> Iterator[Plant]:
    yield from _misspelt_mentions(project, _NAMES_OF_REASONS)


@plants("ARG001", "misspell the name of a source")
def misspelt_source(project: Project) -> Iterator[Plant]:
    yield from _misspelt_mentions(project, {Role.CITED, Role.ORIGIN})


def _has_lines(claim: Claim) -> bool:
    return any(lines_with(claim.statement, key) for key in ("because", "against", "answers"))


@plants("ARG001", "take away a claim that is named elsewhere")
def lost_declaration(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in document.claims:
            uses = uses_of(project, claim)
            sources = [
                source for citation in claim.citations if (source := analysis.map.look_up(claim.map, citation.source))
            ]
            is_cited_elsewhere = all(len(uses_of(project, source)) > 1 for source in sources)
            if (
                len(uses) == 1
                and is_leaf(analysis, claim)
                and is_cited_elsewhere
                and not claim.origins
                and not _has_lines(claim)
            ):
                start = keyword_of(claim).start
                span = uses[0][1].reference.span
                yield Plant((Change(document.text.path, start, claim.statement.end, ""), mark(span)), (claim.id,))


@plants("ARG001", "misspell the prefix of an imported map")
def misspelt_prefix(project: Project) -> Iterator[Plant]:
    for _, analysis in readings(project):
        for mention, value in analysis.mentions:
            prefix, dot, name = mention.reference.name.partition(".")
            if dot and value is not None:
                yield Plant((at(mention.reference.span, f"{HERE}{prefix[:-1]}.{name}"),), (prefix[:-1],))


@plants("ARG002", "declare a name twice")
def declared_twice(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for name in dict.fromkeys(getattr(value, "id", None) for value in document.values):
            if name and name != document.id and name not in {statement.id for statement in document.imports}:
                statement = f"{HERE}term {name}: Something else that was given the same name."
                yield Plant((appended(document, statement),), (f"`{name}`",))


@plants("ARG002", "give two claims names that differ by case alone")
def same_but_for_case(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        claims = document.claims
        for first, second in zip(claims, claims[2:], strict=False):
            name = first.id.capitalize() if first.id[0].islower() else first.id.casefold()
            if name != first.id:
                yield Plant((mark(second.span), *renamed(project, second, name)), (f"`{name}`", f"`{first.id}`"))


@plants("ARG003", "give a reason for evidence")
def supported_evidence(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        premises = [claim for claim in document.claims if claim.kind == "premise"]
        for claim in document.claims:
            if claim.kind in {"evidence", "assumption"} and premises:
                yield Plant((appended(document, f"{HERE}{premises[0].id} supports {claim.id}"),), (f"`{claim.id}`",))


def _plural(step: Step) -> tuple[Change, ...]:
    if is_attribute(step):
        return ()
    start = step.premises[-1].span.end
    content = step.span.text.content
    for one, several in (("supports", "support"), ("attacks", "attack")):
        if content.startswith(f" {one} ", start):
            return (Change(step.span.text.path, start + 1, start + 1 + len(one), several),)
    return ()


@plants("ARG003", "use a source as a reason")
def source_as_reason(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for step in document.steps:
            if document.sources:
                source, end = document.sources[0].id, step.premises[-1].span.end
                added = Change(document.text.path, end, end, f" & {source}")
                # two forms of a verb: one claim supports, several support
                plural = _plural(step) if len(step.premises) == 1 else ()
                yield Plant((mark(step.premises[-1].span), added, *plural), (f"`{source}`",))


@plants("ARG003", "answer a claim, or attack a question")
def answered_claim(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        claims = document.claims
        for one, other in pairwise(claims):
            yield Plant((appended(document, f"{HERE}{one.id} answers {other.id}"),), (f"`{other.id}`",))
        for question in document.questions:
            for claim in claims[:3]:
                yield Plant((appended(document, f"{HERE}{claim.id} attacks {question.id}"),), (f"`{question.id}`",))


@plants("ARG003", "cite a claim")
def cited_claim(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        claims = document.claims
        for one, other in pairwise(claims):
            yield Plant((with_line(one, f"{HERE}cite: {other.id}, p. 1"),), (f"`{other.id}`",))


@plants("ARG004", "add a claim, and join it to nothing")
def stray_claim(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for source in document.sources if has_roots(document) else ():
            for kind in ("premise", "evidence"):
                statement = f"{HERE}{kind} astray: Nobody said what this bears on.\n  cite: {source.id}, p. 99"
                yield Plant((appended(document, statement),), ("`astray`",))


def _is_contested(analysis: Analysis, claim: Claim) -> bool:
    return bool(analysis.graph.steps_against[unit_of(analysis, claim)])


@plants("ARG004", "drop one of several premises from a step")
def dropped_premise(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for step in document.steps:
            for number, reference in enumerate(step.premises if len(step.premises) > 1 and is_attribute(step) else ()):
                claim = analysis.map.look_up(document.id, reference)
                if not isinstance(claim, Claim) or claim.map != document.id:
                    continue
                is_plain = claim.kind in {"premise", "evidence", "assumption"} and not claim.waivers
                is_plain = is_plain and is_leaf(analysis, claim)
                if (
                    is_plain
                    and is_alone(analysis, claim)
                    and len(uses_of(project, claim)) == 1
                    and not _is_contested(analysis, claim)
                ):
                    yield Plant((without_premise(step, number), mark(claim.span)), (f"`{claim.id}`",))


@plants("ARG005", "add a claim with its reason, and join them to nothing else")
def stray_argument(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for source in document.sources if has_roots(document) else ():
            statements = (
                f"{HERE}claim astray: Nobody said what this argument is for.\n  because: astray_too\n\n"
                f"premise astray_too: Nobody said so of its reason either.\n  cite: {source.id}, p. 99"
            )
            yield Plant((appended(document, statements),), ("`astray`",))


@plants("ARG005", "drop an argued claim from the step that it serves")
def dropped_argument(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for step in document.steps:
            for number, reference in enumerate(step.premises if len(step.premises) > 1 and is_attribute(step) else ()):
                claim = analysis.map.look_up(document.id, reference)
                if isinstance(claim, Claim) and claim.map == document.id and claim.kind == "claim":
                    steps = steps_for(analysis, claim)
                    only_here = len(uses_of(project, claim)) == 1 and is_alone(analysis, claim)
                    if steps and only_here:
                        below = [
                            value
                            for below in steps
                            for premise in below.premises
                            if isinstance(value := analysis.map.look_up(below.map, premise), Claim)
                        ]
                        # what has no other use goes astray with it; the finding stands at the first of them
                        marks = [mark(value.span) for value in below if value.map == document.id]
                        yield Plant((without_premise(step, number), mark(claim.span), *marks))


@plants("ARG006", "undercut a claim")
def undercut_claim(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        claims = document.claims
        for one, other in pairwise(claims):
            yield Plant((appended(document, f"{HERE}{one.id} undercuts {other.id}"),), (f"`{other.id}`",))


@plants("ARG006", "let an undercut end on the conclusion instead of the step")
def undercut_conclusion(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for undercut in document.undercuts:
            step = analysis.map.look_up(document.id, undercut.step)
            if isinstance(step, Step):
                prefix = undercut.step.name.rpartition(".")[0]
                name = f"{prefix}.{step.conclusion.name}" if prefix else step.conclusion.name
                if name.count(".") < 2:
                    yield Plant((at(undercut.step.span, HERE + name),), (f"`{name}`",))


@plants("ARG007", "add a source that nothing cites")
def unused_source(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        yield Plant((appended(document, f"{HERE}source unused: A book that nobody opened"),), ("`unused`",))


@plants("ARG007", "drop the only mention of a source, as an origin")
def last_mention_gone(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in document.claims:
            lines = lines_with(claim.statement, "origin")
            for line, origin in zip(lines, claim.origins, strict=False):
                source = analysis.map.look_up(document.id, origin)
                is_own = isinstance(source, Source) and source.map == document.id
                if is_own and len(lines) == len(claim.origins) and len(uses_of(project, source)) == 1:
                    yield Plant((at(line, ""), mark(source.span)), (f"`{source.id}`",))


@plants("ARG007", "import a map that nothing names")
def unused_import(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for other in project.documents.values():
            # a map that imports this one would bring its own relations into the reading
            is_apart = document.text.path not in {
                it.text.path for it in project.analyses[other.text.path].map.documents
            }
            if is_apart and other.id not in {known.id for known in document.imports}:
                statement = f"{HERE}import {other.id} as never_named"
                yield Plant((appended(document, statement),), ("`never_named`",))


_OTHER_STANDING = {Standing.IN: "undecided", Standing.UNDECIDED: "out", Standing.OUT: "in"}


@plants("ARG010", "expect another standing of a claim")
def wrong_expectation(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in document.claims:
            expected = _OTHER_STANDING[analysis.standing_of(claim)]
            known = value_at(claim.statement, "expect")
            change = with_line(claim, f"expect: {expected}") if known is None else at(known, expected)
            yield Plant((change, mark(claim.span)), (f"`{claim.id}`",))


@plants("ARG010", "expect another standing of a step")
def wrong_expectation_of_step(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for step in analysis.graph.steps:
            written = step.written
            if isinstance(written, Step) and written.map == document.id and not is_attribute(written):
                expected = _OTHER_STANDING[analysis.standings.steps[step.number]]
                if value_at(written.statement, "expect") is None:
                    yield Plant((with_line(written, f"expect: {expected}"), mark(written.span)))


@plants("ARG014", "write a step a second time")
def step_twice(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for step in document.steps:
            if "." in step.conclusion.name:
                continue
            # in another order, where there is one
            premises = " & ".join(reference.name for reference in reversed(step.premises))
            verb = {"for": "support", "against": "attack"}[step.sign] + ("s" if len(step.premises) == 1 else "")
            yield Plant((appended(document, f"{HERE}{premises} {verb} {step.conclusion.name}"),))


def _again(link: Link) -> str | None:
    if isinstance(link, Undercut):
        verb = "undercuts" if len(link.premises) == 1 else "undercut"
        return f"{' & '.join(reference.name for reference in link.premises)} {verb} {link.step.name}"
    if isinstance(link, Relation):
        ends = [link.origin.name, link.target.name]
        if link.verb in {"contrary-to", "contradicts", "restates"}:
            ends.reverse()
        return f"{ends[0]} {link.verb} {ends[1]}"
    return None


@plants("ARG014", "write another relation a second time")
def relation_twice(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for link in links_of(document):
            statement = _again(link)
            if statement is not None:
                yield Plant((appended(document, HERE + statement),))
