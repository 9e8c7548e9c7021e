"""Faults of what is written: lines, keys, values and characters that cannot be read as they were meant."""

from __future__ import annotations

from collections.abc import Iterator

from tests.faults.planting import (
    HERE,
    Change,
    Plant,
    appended,
    at,
    keyword_of,
    lines_with,
    mark,
    plants,
    text_of,
    value_at,
    with_line,
)
from tests.faults.projects import Project
from tests.faults.sites import (
    readings,
    renamed,
)


@plants("ARG000", "drop the colon of a head")
def dropped_colon(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for claim in document.claims:
            end = claim.span.end
            yield Plant((mark(claim.span), Change(document.text.path, end, end + 1, "")))


_SLIPS = {"premise": "premis", "evidence": "evidnce", "claim": "cliam", "thesis": "thesys", "rebuttal": "rebutal"}


@plants("ARG000", "misspell a kind")
def misspelt_kind(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for claim in document.claims:
            if claim.kind in _SLIPS:
                yield Plant((at(keyword_of(claim), HERE + _SLIPS[claim.kind]),))


@plants("ARG000", "leave a quotation open")
def open_quotation(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for claim in document.claims:
            for citation in claim.citations[:1]:
                if citation.anchor_span is not None:
                    end = document.text.content.find('"', citation.anchor_span.start + 1)
                    yield Plant((mark(citation.span), Change(document.text.path, end, end + 1, "")))


@plants("ARG000", "begin a second line of a text in the first column")
def outdented_text(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for claim in document.claims:
            span = text_of(claim)
            line = span.snippet.find("\n  ")
            if line >= 0:
                start = span.start + line + 1
                yield Plant((Change(document.text.path, start, start + 2, HERE),))


@plants("ARG000", "begin a second map in the file")
def second_map(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        yield Plant((appended(document, HERE + "map another: Another map"),))


_BAD_VALUES = ("as_of: spring 2019", "credibility: 7", "likelihood: rather sure", "stance: maybe", "modality: loud")


@plants("ARG009", "give a claim a value that its key does not take")
def bad_value(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for number, claim in enumerate(document.claims):
            line = _BAD_VALUES[number % len(_BAD_VALUES)]
            key, _, value = line.partition(": ")
            known = value_at(claim.statement, key)
            yield Plant((with_line(claim, HERE + line) if known is None else at(known, HERE + value),))


@plants("ARG009", "give a source a grade or an address that there is not")
def bad_source_value(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for number, source in enumerate(document.sources):
            line = ("reliability: G", "url: ftp://archive.example/1", "date: last year", "held: perhaps")[number % 4]
            key, _, value = line.partition(": ")
            known = value_at(source.statement, key)
            yield Plant((with_line(source, HERE + line) if known is None else at(known, HERE + value),))


@plants("ARG009", "give a key twice")
def key_twice(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for claim in document.claims:
            for key, value in (("holder", claim.holder), ("as_of", claim.as_of), ("credibility", claim.credibility)):
                if value is not None:
                    yield Plant((with_line(claim, f"{HERE}{key}: {value}"),))


_KEY_SLIPS = {"because": "becuase", "cite": "ciet", "holder": "holdr", "as_of": "as_off", "short": "shrot"}


@plants("ARG011", "misspell a key")
def misspelt_key(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for claim in document.claims:
            for key, slip in _KEY_SLIPS.items():
                for line in lines_with(claim.statement, key)[:1]:
                    yield Plant((Change(document.text.path, line.start + 2, line.start + 2 + len(key), HERE + slip),))


@plants("ARG011", "write a key on a statement that does not take it")
def foreign_key(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for claim in document.claims:
            yield Plant((with_line(claim, f"{HERE}reliability: B"),))
        for source in document.sources:
            yield Plant((with_line(source, f"{HERE}credibility: 2"),))


_LOOKALIKES = {"a": "\u0430", "e": "\u0435", "o": "\u043e", "p": "\u0440", "c": "\u0441"}


@plants("ARG012", "put a letter of another script into a name")
def mixed_script(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for claim in document.claims:
            letter = next((letter for letter in claim.id[1:] if letter in _LOOKALIKES), None)
            if letter is not None:
                place = claim.id.index(letter, 1)
                name = claim.id[:place] + _LOOKALIKES[letter] + claim.id[place + 1 :]
                yield Plant((mark(claim.span), *renamed(project, claim, name)), (name,))


@plants("ARG012", "put a character that turns the text, or one that nobody sees, into a text")
def hidden_character(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        for number, claim in enumerate(document.claims):
            end = claim.span.end + 2
            # the second letter of the text, so that the character stands within it
            yield Plant((Change(document.text.path, end + 1, end + 1, HERE + "\u202e\x07\u2067"[number % 3]),))


@plants("ARG013", "import a map that is not there")
def missing_map(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        yield Plant((appended(document, f"{HERE}import nowhere_to_be_found"),), ("`nowhere_to_be_found`",))
        for statement in document.imports:
            change = Change(document.text.path, statement.span.end, statement.span.end, "")
            if statement.alias is None:
                end = document.text.content.find("\n", statement.span.end)
                change = Change(document.text.path, end, end, f" as {statement.id} from moved/{statement.path}")
                yield Plant((change, mark(statement.span)), (f"`{statement.id}`",))


@plants("ARG013", "let a map import itself")
def own_import(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        path = document.text.path
        statement = f"{HERE}import {document.id} as myself from {path}"
        yield Plant((appended(document, statement),), ("imports itself",))


@plants("ARG015", "indent a relation below a text")
def indented_relation(project: Project) -> Iterator[Plant]:
    for document, _ in readings(project):
        claims = document.claims
        for claim, one, other in zip(claims, claims[1:], claims[2:], strict=False):
            end = text_of(claim).end
            line = f"\n{HERE}  {one.id} attacks {other.id}"
            yield Plant((Change(document.text.path, end, end, line),))
