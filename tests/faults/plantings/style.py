"""Faults of how a map is kept."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from argmap.model.reference import Waiver
from tests.faults.planting import HERE, Change, Plant, appended, at, mark, plants, text_of, with_line
from tests.faults.projects import Project
from tests.faults.sites import is_alone, readings


@plants("STY001", "say the same again, in other case, with another article and stop")
def said_again(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        theses = [claim for claim in document.claims if claim.kind in {"thesis", "recommendation"}]
        for number, claim in enumerate(document.claims):
            words = [word for word in claim.text.split() if word.casefold() not in {"a", "an", "the"}]
            if len(words) > 4 and theses and document.sources and "\n" not in claim.text:
                text = claim.text.rstrip(".").capitalize() if number % 2 else f"The {claim.text}"
                time = "".join(
                    f"\n  {key}: {value}"
                    for key, value in (("as_of", claim.as_of), ("horizon", claim.horizon))
                    if value
                )
                source, thesis = document.sources[0].id, theses[0].id
                statements = f"{HERE}premise twin: {text}{time}\n  cite: {source}, p. 99\n\ntwin qualifies {thesis}"
                yield Plant((appended(document, statements),), ("`twin`", f"`{claim.id}`"))


@plants("STY001", "give a claim the text of another")
def text_copied(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        claims = [claim for claim in document.claims if is_alone(analysis, claim)]
        for one, other in pairwise(claims):
            is_plain = one.as_of == other.as_of and one.horizon == other.horizon and len(one.text.split()) > 6
            if is_plain and not other.likelihood:
                lines = text_of(one).snippet
                yield Plant((mark(other.span), at(text_of(other), lines)), (f"`{one.id}`", f"`{other.id}`"))


@plants("STY002", "put a claim as a question")
def put_as_question(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for claim in document.claims:
            span = text_of(claim)
            if span.snippet.endswith("."):
                stop = Change(document.text.path, span.end - 1, span.end, "?")
                yield Plant((mark(claim.span), stop), (f"`{claim.id}`",))


@plants("STY004", "give no reason for a waiver")
def bare_waiver(project: Project) -> Iterator[Plant]:
    for waiver in _waivers(project):
        yield Plant((at(waiver.span, HERE + waiver.span.snippet.partition(",")[0]),), (f"`{waiver.check}`",))


@plants("STY004", "waive what is not found")
def stale_waiver(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for claim in document.claims:
            for name in ("grounded-circle", "self-attack"):
                line = f"{HERE}waive: {name}, there was one here before"
                yield Plant((with_line(claim, line),), (f"`{name}`",))


@plants("STY004", "waive what cannot be waived, or what there is not")
def waiver_of_nothing(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for number, claim in enumerate(document.claims):
            name = ("syntax-error", "unsupported-tesis", "XYZ001", "unresolved-reference")[number % 4]
            yield Plant((with_line(claim, f"{HERE}waive: {name}, it does no harm here"),), (f"`{name}`",))


def _waivers(project: Project) -> Iterator[Waiver]:
    for document, _ in readings(project):
        for waiver in document.header.waivers:
            yield waiver
        for value in document.values:
            for waiver in getattr(value, "waivers", ()) or getattr(getattr(value, "warrant", None), "waivers", ()):
                if waiver not in document.header.waivers:
                    yield waiver
