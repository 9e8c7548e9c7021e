"""Faults of likelihood and confidence."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.claim import Claim
from argmap.model.document import Document
from argmap.model.source import Source
from tests.faults.planting import (
    HERE,
    Change,
    Plant,
    appended,
    at,
    mark,
    plants,
    text_of,
    value_at,
    with_line,
    without_lines,
)
from tests.faults.projects import Project
from tests.faults.sites import is_alone, readings, steps_for

_STRONGER = {
    "icd203": ("very likely", "almost certain"),
    "phia": ("highly likely", "almost certain"),
    "ipcc": ("very likely", "virtually certain"),
}
_WEAKER = {
    "icd203": ("unlikely", "very unlikely"),
    "phia": ("unlikely", "highly unlikely"),
    "ipcc": ("unlikely", "very unlikely"),
}


def _plain_sources(document: Document) -> list[Source]:
    """Up to two sources that are not graded as bad; none where the map's words are of a scale's second row."""
    row = document.vocabulary.lexicons[document.header.lexicon].row_of
    words = [claim.likelihood.written for claim in document.claims if claim.likelihood is not None]
    if any(row(word) == 1 for word in words):
        return []
    return [source for source in document.sources if source.reliability not in {"D", "E"}][:2]


def _scored_steps(project: Project) -> Iterator[tuple[Document, Claim, list[Claim]]]:
    """The claims with a likelihood whose every reason has one, and these reasons."""
    for document, analysis in readings(project):
        for claim in document.claims:
            steps = steps_for(analysis, claim)
            found = [analysis.map.look_up(step.map, premise) for step in steps for premise in step.premises]
            reasons = [reason for reason in found if isinstance(reason, Claim) and reason.likelihood is not None]
            if claim.likelihood is not None and reasons and len(reasons) == len(found):
                yield document, claim, reasons


@plants("PRB002", "word a conclusion stronger than its weakest linked premise")
def stronger_conclusion(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        lexicon = document.header.lexicon
        for claim in document.claims:
            steps = steps_for(analysis, claim)
            known = value_at(claim.statement, "likelihood")
            uppers = []
            for step in steps:
                reasons = [analysis.map.look_up(step.map, premise) for premise in step.premises]
                ends = [it.likelihood.upper for it in reasons if isinstance(it, Claim) and it.likelihood is not None]
                uppers.append(min(ends, default=1.0))
            if known is not None and uppers and claim.is_stood_for and is_alone(analysis, claim):
                for word in (*_STRONGER[lexicon], "0.97", "0.96..0.99"):
                    lower = _lower(document, word)
                    if lower >= max(uppers) and claim.likelihood and claim.likelihood.upper < lower + 0.2:
                        yield Plant((at(known, HERE + word),), (f"`{claim.id}`",))


def _lower(document: Document, word: str) -> float:
    bands = document.vocabulary.lexicons[document.header.lexicon].bands
    return bands[word][0] if word in bands else float(word.partition("..")[0])


@plants("PRB002", "make one linked premise less likely than the conclusion")
def weaker_premise(project: Project) -> Iterator[Plant]:
    for document, claim, reasons in _scored_steps(project):
        analysis = project.analyses[document.text.path]
        place = value_at(claim.statement, "likelihood")
        if len(steps_for(analysis, claim)) == 1 and place is not None and claim.likelihood is not None:
            for reason in reasons:
                known = value_at(reason.statement, "likelihood")
                for word in (*_WEAKER[document.header.lexicon], "0.02"):
                    is_above = claim.likelihood.lower >= _upper(document, word)
                    is_plain = reason.map == document.id and is_alone(analysis, reason)
                    if known is not None and is_above and is_plain and not steps_for(analysis, reason):
                        yield Plant((mark(place), at(known, word)), (f"`{claim.id}`",))


def _upper(document: Document, word: str) -> float:
    bands = document.vocabulary.lexicons[document.header.lexicon].bands
    return bands[word][1] if word in bands else float(word)


@plants("PRB002", "add a forecast that is surer than what it rests on")
def sure_forecast(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        words, weak = _STRONGER[document.header.lexicon], _WEAKER[document.header.lexicon][0]
        theses = [claim for claim in document.claims if claim.kind in {"thesis", "recommendation"}]
        for source in _plain_sources(document) if theses else ():
            statements = (
                f"claim sure: It goes as we say.\n{HERE}  likelihood: {words[0]}\n  because: first & second\n\n"
                f"evidence first: This much is seen.\n  likelihood: {words[1]}\n  cite: {source.id}, p. 98\n\n"
                f"evidence second: And this.\n  likelihood: {weak}\n  cite: {source.id}, p. 99\n\n"
                f"sure qualifies {theses[0].id}"
            )
            yield Plant((appended(document, statements),), ("`sure`",))


_OTHER_ROW = {
    "very unlikely": "highly improbable",
    "unlikely": "improbable",
    "likely": "probable",
    "very likely": "highly probable",
    "roughly even chance": "roughly even odds",
}


@plants("PRB003", "take a word of likelihood from another row")
def other_row(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        used = [claim for claim in document.claims if claim.likelihood is not None]
        is_icd = document.header.lexicon == "icd203"
        for claim in used if is_icd and len(used) > 2 else ():
            known = value_at(claim.statement, "likelihood")
            word = _OTHER_ROW.get(claim.likelihood.written) if claim.likelihood else None
            if known is not None and word is not None:
                yield Plant((at(known, HERE + word),), (f"`{word}`",))


@plants("PRB003", "add a claim with a word of another row")
def added_other_row(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        used = [claim for claim in document.claims if claim.likelihood is not None]
        theses = [claim for claim in document.claims if claim.kind in {"thesis", "recommendation"}]
        is_icd = document.header.lexicon == "icd203"
        for word in ("probable", "improbable", "highly probable") if is_icd and theses and document.sources else ():
            source, thesis = document.sources[0].id, theses[0].id
            known = [] if used else ["elsewhere", "here"]
            # the row that is used more is the one that is meant
            others = [
                f"premise {name}: It may hold {name}.\n  likelihood: likely\n  cite: {source}, p. 98\n\n"
                f"{name} qualifies {thesis}"
                for name in known
            ]
            mixed = (
                f"premise mixed: It holds in part.\n{HERE}  likelihood: {word}\n  cite: {source}, p. 99\n\n"
                f"mixed qualifies {thesis}"
            )
            statements = "\n\n".join([mixed, *others])
            if not used or len(used) > 1:
                yield Plant((appended(document, statements),), (f"`{word}`",))


@plants("PRB004", "say in one sentence how likely it is and how sure one is")
def one_breath(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for number, claim in enumerate(document.claims):
            if claim.is_stood_for:
                end = text_of(claim).end
                sentence = (
                    "We judge with high confidence that it is likely.",
                    "It is very unlikely, as we say with low confidence.",
                )[number % 2]
                content = document.text.content
                stop = "" if content[end - 1] in ".?!”" else "."
                yield Plant((Change(document.text.path, end, end, f"{stop}\n  {HERE}{sentence}"),), (f"`{claim.id}`",))


def _pairs(project: Project, verb: str) -> Iterator[Plant]:
    for document, _ in readings(project):
        lexicon = document.header.lexicon
        strong, weak = _STRONGER[lexicon][0], _WEAKER[lexicon][0]
        theses = [claim for claim in document.claims if claim.kind in {"thesis", "recommendation"}]
        for source in _plain_sources(document) if theses else ():
            if verb == "restates":
                words = [(strong, weak), ("0.9", "0.2")]
            elif verb == "contradicts":
                words = [(weak, weak), (strong, strong), ("0.9", "0.3")]
            else:
                words = [(strong, strong), ("0.7", "0.6")]
            for one, other in words:
                statements = (
                    f"premise heads: It falls on this side.\n  likelihood: {one}\n  cite: {source.id}, p. 98\n\n"
                    f"premise tails: It falls on that side.\n  likelihood: {other}\n  cite: {source.id}, p. 99\n\n"
                    f"{HERE}heads {verb} tails\n\nheads qualifies {theses[0].id}"
                )
                yield Plant((appended(document, statements),), ("`heads`", "`tails`"))


@plants("PRB005", "give contradictory claims likelihoods that do not add up")
def contradictory_likelihoods(project: Project) -> Iterator[Plant]:
    yield from _pairs(project, "contradicts")


@plants("PRB005", "give contrary claims likelihoods of more than one in all")
def contrary_likelihoods(project: Project) -> Iterator[Plant]:
    yield from _pairs(project, "contrary-to")


@plants("PRB005", "give a claim and its restatement different likelihoods")
def restated_likelihoods(project: Project) -> Iterator[Plant]:
    yield from _pairs(project, "restates")


@plants("PRB005", "change one of two likelihoods that went together")
def changed_likelihood(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for relation in document.relations:
            ends = [analysis.map.look_up(document.id, end) for end in (relation.origin, relation.target)]
            if relation.verb not in {"contradicts", "restates"}:
                continue
            for claim, other in (ends, ends[::-1]):
                if not (
                    isinstance(claim, Claim) and isinstance(other, Claim) and claim.likelihood and other.likelihood
                ):
                    continue
                known = value_at(claim.statement, "likelihood")
                numbers = ("0.99", "0.02")
                for number in numbers:
                    total = float(number)
                    low, high = other.likelihood.lower, other.likelihood.upper
                    is_off = not low <= total <= high if relation.verb == "restates" else not low <= 1 - total <= high
                    if known is not None and is_off and claim.map == other.map == document.id:
                        yield Plant((at(known, number), mark(relation.span)))


@plants("PRB007", "take the likelihood from a forecast")
def forecast_without_likelihood(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for claim in document.claims:
            is_forecast = claim.modality == "forecast" or claim.horizon is not None or " will " in claim.text
            is_judged = claim.kind == "thesis" and claim.is_stood_for and claim.likelihood is not None
            if is_judged and is_forecast and claim.modality in {None, "forecast"}:
                changes = [
                    *without_lines(claim.statement, "likelihood"),
                    *without_lines(claim.statement, "confidence"),
                ]
                yield Plant((mark(claim.span), *changes), (f"`{claim.id}`",))


@plants("PRB007", "do not say how sure you are of a judgement")
def judgement_without_confidence(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for claim in document.claims:
            if claim.kind == "thesis" and claim.likelihood is not None and claim.confidence and claim.is_stood_for:
                changes = without_lines(claim.statement, "confidence")
                if document.header.paper is None:
                    yield Plant((mark(claim.span), *changes), (f"`{claim.id}`",))


@plants("PRB007", "let a thesis look ahead, and give it no likelihood")
def looks_ahead(project: Project) -> Iterator[Plant]:
    hedges = (
        "may",
        "might",
        "could",
        "can",
        "would",
        "likely",
        "probable",
        "possib",
        "certain",
        "sure",
        "chance",
        "perhaps",
    )
    for document, _ in readings(project):
        for claim in document.claims:
            is_hedged = any(hedge in claim.text.casefold() for hedge in hedges)
            is_plain = claim.kind == "thesis" and claim.likelihood is None and claim.is_stood_for
            if is_plain and not is_hedged and claim.modality is None:
                yield Plant((mark(claim.span), with_line(claim, "modality: forecast")), (f"`{claim.id}`",))
