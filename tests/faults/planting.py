"""Planting: one fault put into a sound map, and where it should be found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from argmap.model.claim import Claim, Question
from argmap.model.document import Document, Link
from argmap.model.source import Header, Source
from argmap.model.step import Step
from argmap.text.span import Span
from argmap.vocabulary.keys import ALL_KEYS
from tests.faults.projects import Project

HERE = "\0"
"""Marks, in a replacement, the line on which the fault should be found; it does not reach the file."""


_AFTER_A_TEXT = re.compile(rf"\n(?=  (?:{'|'.join(sorted(ALL_KEYS))}):|[^ ]|\n|  #|\Z)")


@dataclass(frozen=True)
class Change:
    """A stretch of a file and what takes its place."""

    path: str
    start: int
    end: int
    replacement: str


@dataclass(frozen=True)
class Plant:
    """A fault planted in a project: the changes, and words that the finding must hold in its message.

    The lines marked with `HERE` are where it should be found; with several marks, any of them will do.
    """

    changes: tuple[Change, ...]
    words: tuple[str, ...] = ()


Planter = Callable[[Project], Iterator[Plant]]
"""What finds the places of a project where one kind of fault can be planted."""


@dataclass(frozen=True)
class Kind:
    """A kind of fault: the check that is to find it, what is done to a sound map, and what does it."""

    check: str
    title: str
    plants: Planter


def plants(check: str, title: str) -> Callable[[Planter], Kind]:
    """Make a kind of fault of the function below, which finds the places for it."""

    def made_from(planter: Planter) -> Kind:
        return Kind(check, title, planter)

    return made_from


def planted(project: Project, plant: Plant) -> tuple[dict[str, str], set[tuple[str, int]]]:
    """The contents of the changed files, and the places (path and line, from 1) where the fault should be found."""
    by_path: dict[str, list[Change]] = {}
    for change in dict.fromkeys(plant.changes):
        by_path.setdefault(change.path, []).append(change)
    files: dict[str, str] = {}
    places: set[tuple[str, int]] = set()
    for path, changes in by_path.items():
        content, reached, parts = project.files.get(path, ""), 0, []
        for change in sorted(changes, key=lambda change: (change.start, change.end)):
            assert change.start >= reached, f"two changes of {path} overlap"
            parts += [content[reached : change.start], change.replacement]
            reached = change.end
        marked = "".join([*parts, content[reached:]])
        for part in re.finditer(HERE, marked):
            places.add((path, marked.count("\n", 0, part.start()) + 1))
        files[path] = marked.replace(HERE, "")
    return files, places


def at(span: Span, replacement: str) -> Change:
    """A change of what stands at a place."""
    return Change(span.text.path, span.start, span.end, replacement)


def mark(span: Span) -> Change:
    """Only a mark: the fault should be found on the line where the span begins."""
    return Change(span.text.path, span.start, span.start, HERE)


def appended(document: Document, statements: str) -> Change:
    """A change that adds statements at the end of a file."""
    end = len(document.text.content)
    return Change(document.text.path, end, end, f"\n{statements}\n")


def with_line(value: Claim | Source | Header | Link | Question, line: str) -> Change:
    """A change that adds an attribute at the end of a value's statement; `line` has no indentation."""
    return _added(value.statement, line)


def _added(statement: Span, line: str) -> Change:
    end = statement.start + len(statement.snippet.rstrip())
    marker, rest = (HERE, line[1:]) if line.startswith(HERE) else ("", line)
    return Change(statement.text.path, end, end, f"\n{marker}  {rest}")


def lines_with(statement: Span, key: str) -> list[Span]:
    """The attributes with a key in a statement: whole lines, those that go on indented included."""
    text = statement.text
    pattern = re.compile(rf"^  {key}:.*(?:\n|\Z)(?:    .*(?:\n|\Z))*", re.MULTILINE)
    found = pattern.finditer(text.content, statement.start, statement.end)
    return [Span(text, match.start(), match.end()) for match in found]


def without_lines(statement: Span, key: str) -> list[Change]:
    """The changes that take all attributes with a key out of a statement."""
    return [at(span, "") for span in lines_with(statement, key)]


def value_at(statement: Span, key: str) -> Span | None:
    """The value of the first attribute with a key, as far as it stands on the first line."""
    for span in lines_with(statement, key):
        start = span.start + len(f"  {key}: ")
        return Span(span.text, start, span.text.content.find("\n", start))
    return None


def keyword_of(claim: Claim) -> Span:
    """Where a claim's kind is written."""
    start = claim.span.text.content.rfind("\n", 0, claim.span.start) + 1
    return Span(claim.span.text, start, start + len(claim.kind))


def text_of(claim: Claim) -> Span:
    """Where a claim's text is written, on one line or on several."""
    content = claim.span.text.content
    start = claim.span.end + 2
    end = claim.statement.end
    attribute = _AFTER_A_TEXT.search(content, start, end)
    return Span(claim.span.text, start, attribute.start() if attribute else start + len(content[start:end].rstrip()))


def is_attribute(link: Link) -> bool:
    """Whether a relation is a line of a node, and not a statement of its own."""
    return link.span.column > 1


def without(link: Link) -> Change:
    """The change that takes a relation out: its line, or its whole statement but for the comments before it."""
    text = link.span.text
    start = text.content.rfind("\n", 0, link.span.start) + 1
    if is_attribute(link):
        end = text.content.find("\n", link.span.end)
        return Change(text.path, start, len(text.content) if end < 0 else end + 1, "")
    return Change(text.path, start, link.statement.end, "")


def limits_instead(document: Document, steps: list[Step]) -> list[Change]:
    """The changes that make reasons mere limits: the claims stay joined, and support nothing any more."""
    changes = [without(step) for step in steps]
    lines = dict.fromkeys(
        f"{premise.name} qualifies {step.conclusion.name}" for step in steps for premise in step.premises
    )
    return [*changes, appended(document, "\n".join(lines))]
