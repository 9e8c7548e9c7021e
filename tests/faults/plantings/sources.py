"""Faults of citations and of the sources behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from argmap.model.claim import Claim
from argmap.model.reference import Citation
from argmap.model.source import Source
from tests.faults.planting import (
    HERE,
    Change,
    Plant,
    appended,
    at,
    lines_with,
    mark,
    plants,
    value_at,
    with_line,
    without_lines,
)
from tests.faults.projects import Project
from tests.faults.sites import are_apart, is_leaf, readings, steps_for, uses_of


@plants("SRC001", "take the citations from evidence")
def uncited_evidence(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in document.claims:
            sources = [analysis.map.look_up(document.id, citation.source) for citation in claim.citations]
            is_used_elsewhere = all(source is not None and len(uses_of(project, source)) > 1 for source in sources)
            if claim.kind == "evidence" and claim.citations and is_used_elsewhere:
                yield Plant((mark(claim.span), *without_lines(claim.statement, "cite")), (f"`{claim.id}`",))


@plants("SRC001", "do not say where in a source it stands")
def vague_citation(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in document.claims:
            for line, citation in zip(lines_with(claim.statement, "cite"), claim.citations, strict=False):
                source = analysis.map.look_up(document.id, citation.source)
                if claim.kind == "evidence" and isinstance(source, Source) and source.held and source.url is None:
                    bare = f"{HERE}  cite: {citation.source.name}\n"
                    yield Plant((at(line, bare),), (f"`{citation.source.name}`",))


def _anchors(project: Project, *, at_hand: bool) -> Iterator[tuple[Claim, Citation, str]]:
    """The anchored citations of evidence whose text is at hand, or not, with the quoted words."""
    for document, analysis in readings(project):
        for claim in document.claims:
            for citation in claim.citations:
                source = analysis.map.look_up(document.id, citation.source)
                is_text = isinstance(source, Source) and source.text is not None and source.held
                if is_text and citation.anchor and citation.anchor_span is not None:
                    assert isinstance(source, Source)
                    if (source.text in project.texts) == at_hand and citation.anchor in citation.anchor_span.snippet:
                        yield claim, citation, citation.anchor


def _reworded(citation: Citation, anchor: str, altered: str) -> Plant:
    assert citation.anchor_span is not None
    span = citation.anchor_span
    return Plant((at(span, HERE + span.snippet.replace(anchor, altered)),))


@plants("SRC002", "swap a digit in a figure that is quoted")
def swapped_digit(project: Project) -> Iterator[Plant]:
    for _, citation, anchor in _anchors(project, at_hand=True):
        for digit in re.finditer(r"\d", anchor):
            other = str((int(digit[0]) + 1) % 10)
            yield _reworded(citation, anchor, anchor[: digit.start()] + other + anchor[digit.end() :])


@plants("SRC002", "drop or add a negation in what is quoted")
def dropped_negation(project: Project) -> Iterator[Plant]:
    for _, citation, anchor in _anchors(project, at_hand=True):
        negation = re.search(r"\b(?:not|never|No|Nobody) ", anchor)
        # at the very beginning, what is left is still a passage of the text
        if negation and negation.start() > 0:
            yield _reworded(citation, anchor, anchor[: negation.start()] + anchor[negation.end() :])
        verb = re.search(r"\b(?:did|was|had|could|would|have) (?!not)", anchor)
        if verb:
            yield _reworded(citation, anchor, f"{anchor[: verb.end()]}not {anchor[verb.end() :]}")


@plants("SRC002", "put one word for another in what is quoted")
def changed_word(project: Project) -> Iterator[Plant]:
    for _, citation, anchor in _anchors(project, at_hand=True):
        words = anchor.split(" ")
        for number, word in enumerate(words):
            if word.isalpha() and len(word) > 3:
                yield _reworded(citation, anchor, " ".join([*words[:number], word[:-1] + "z", *words[number + 1 :]]))


@plants("SRC002", "swap two words of what is quoted")
def swapped_words(project: Project) -> Iterator[Plant]:
    for _, citation, anchor in _anchors(project, at_hand=True):
        words = anchor.split(" ")
        for number, (one, other) in enumerate(pairwise(words)):
            if "…" not in (one, other) and one.casefold() != other.casefold():
                yield _reworded(citation, anchor, " ".join([*words[:number], other, one, *words[number + 2 :]]))


@plants("SRC003", "change an anchor after it was verified")
def changed_anchor(project: Project) -> Iterator[Plant]:
    for _, citation, anchor in _anchors(project, at_hand=False):
        words = anchor.split(" ")
        if len(words) > 3 and "…" not in words[:2]:
            yield _reworded(citation, anchor, " ".join(words[1:]))


@plants("SRC003", "add an anchor, and do not verify it")
def new_anchor(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for source in document.sources:
            if source.text and source.held and source.text not in project.texts:
                for claim in document.claims[:20]:
                    yield Plant(
                        (with_line(claim, f'{HERE}cite: {source.id}, p. 9, "a passage that nobody looked up"'),)
                    )


@plants("SRC005", "date an item of evidence later than the map")
def late_evidence(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in document.claims:
            if claim.kind == "evidence" and analysis.date is not None:
                known = value_at(claim.statement, "as_of")
                change = with_line(claim, "as_of: 2047-03") if known is None else at(known, "2047-03")
                yield Plant((mark(claim.span), change), (f"`{claim.id}`",))


@plants("SRC005", "date a source later than the map")
def late_source(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        paper = document.header.paper.name if document.header.paper else None
        for source in document.sources:
            if analysis.date is not None and source.id != paper and uses_of(project, source):
                known = value_at(source.statement, "date")
                change = with_line(source, "date: 2047-03") if known is None else at(known, "2047-03")
                yield Plant((mark(source.span), change), (f"`{source.id}`",))


def _separate_items(project: Project) -> Iterator[tuple[Claim, Claim, Claim]]:
    """A conclusion with two items of evidence from separate steps, of different origins."""
    for document, analysis in readings(project):
        for claim in document.claims:
            steps = steps_for(analysis, claim)
            items = [
                item
                for step in steps
                if isinstance(item := analysis.map.look_up(step.map, step.premises[0]), Claim)
                and item.kind == "evidence"
            ]
            for one, other in pairwise(items):
                if one.map == other.map == document.id and one is not other and are_apart(analysis, one, other):
                    yield claim, one, other


@plants("SRC006", "give two separate items of evidence one origin")
def common_origin(project: Project) -> Iterator[Plant]:
    for claim, one, other in _separate_items(project):
        document = project.documents[claim.span.text.path]
        if one.credibility != "1" and other.credibility != "1" and not one.origins and not other.origins:
            changes = [with_line(item, "origin: same_witness") for item in (one, other)]
            added = appended(document, "source same_witness: The witness whom both go back to")
            yield Plant((mark(claim.span), *changes, added), (f"`{claim.id}`", "same_witness"))


@plants("SRC006", "let one source appear as two")
def one_source_as_two(project: Project) -> Iterator[Plant]:
    for claim, one, other in _separate_items(project):
        analysis = project.analyses[claim.span.text.path]
        document = project.documents[claim.span.text.path]
        sources = [analysis.origins.of_claim(item) for item in (one, other)]
        if [len(found) for found in sources] == [1, 1] and "1" not in (one.credibility, other.credibility):
            is_own = all(found[0].map == document.id and not found[0].origins for found in sources)
            if is_own:
                # the second source turns out to be a copy of the first
                change = with_line(sources[1][0], f"origin: {sources[0][0].id}")
                yield Plant((mark(claim.span), change), (f"`{claim.id}`", f"`{sources[0][0].id}`"))


@plants("SRC008", "be sure of what weak evidence alone speaks for")
def sure_of_weak_evidence(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for source in document.sources[:4]:
            statement = (
                f"claim sure: It was so beyond doubt.\n  confidence: high\n  because: hearsay\n\n"
                f"evidence hearsay: Somebody heard it said.\n  credibility: 4\n  cite: {source.id}, p. 99"
            )
            theses = [claim for claim in document.claims if claim.kind in {"thesis", "recommendation"}]
            if theses:
                change = appended(document, f"{HERE}{statement}\n\nsure qualifies {theses[0].id}")
                yield Plant((change,), ("`sure`",))


@plants("SRC008", "grade all evidence for a sure claim as doubtful")
def weak_evidence_for_sure_claim(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in document.claims:
            items = [
                analysis.map.look_up(step.map, premise)
                for step in steps_for(analysis, claim)
                for premise in step.premises
            ]
            is_plain = items and all(
                isinstance(item, Claim) and item.kind == "evidence" and item.map == document.id for item in items
            )
            if is_plain and claim.is_stood_for and value_at(claim.statement, "confidence") is None:
                changes: list[Change] = []
                for item in dict.fromkeys(item for item in items if isinstance(item, Claim)):
                    known = value_at(item.statement, "credibility")
                    changes.append(with_line(item, "credibility: 5") if known is None else at(known, "5"))
                yield Plant((mark(claim.span), with_line(claim, "confidence: high"), *changes), (f"`{claim.id}`",))


@plants("SRC009", "grade what has one origin as confirmed")
def unearned_grade(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in document.claims:
            root = analysis.origins.only_root(claim)
            if claim.kind == "evidence" and root is not None and is_leaf(analysis, claim) and claim.credibility != "1":
                known = value_at(claim.statement, "credibility")
                change = with_line(claim, "credibility: 1") if known is None else at(known, "1")
                yield Plant((mark(claim.span), change), (f"`{claim.id}`",))


@plants("SRC009", "let the source that confirms rest on the one that it confirms")
def false_confirmation(project: Project) -> Iterator[Plant]:
    for document, analysis in readings(project):
        for claim in document.claims:
            sources = analysis.origins.of_claim(claim)
            if claim.credibility == "1" and len(sources) == 2 and not sources[0].origins and not sources[1].origins:
                change = with_line(sources[1], f"origin: {sources[0].id}")
                yield Plant((mark(claim.span), change), (f"`{claim.id}`", f"`{sources[0].id}`"))
                change = with_line(sources[0], f"origin: {sources[1].id}")
                yield Plant((mark(claim.span), change), (f"`{claim.id}`", f"`{sources[1].id}`"))


@plants("SRC011", "shorten an anchor until it fits two passages")
def short_anchor(project: Project) -> Iterator[Plant]:
    for claim, citation, anchor in _anchors(project, at_hand=True):
        analysis = project.analyses[claim.span.text.path]
        source = analysis.map.look_up(claim.map, citation.source)
        assert isinstance(source, Source)
        assert source.text is not None
        content = " ".join(project.texts[source.text].content.split())
        words = anchor.replace("…", " ").split()
        for one, other in pairwise(words):
            pair = f"{one} {other}"
            if one.isalnum() and other.isalnum() and len(re.findall(rf"\b{pair}\b", content)) > 1:
                yield _reworded(citation, anchor, pair)
        for word in words:
            if word.isalnum() and len(re.findall(rf"\b{word}\b", content)) > 1 and len(word) > 4:
                yield _reworded(citation, anchor, word)
