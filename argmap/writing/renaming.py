"""Renaming: a declared name replaced where it is declared and wherever it is used, in several documents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from argmap.analysis.mentions import mentions_of
from argmap.checks.fix import fixed
from argmap.model.argument_map import imported_path
from argmap.model.document import Document, Named
from argmap.model.source import Import, Unreadable
from argmap.model.step import Relation, Step
from argmap.reading import read
from argmap.reading.names import is_name, suggested_name
from argmap.text.finding import Edit, Fix
from argmap.text.span import Span
from argmap.vocabulary.keys import IMPORT
from argmap.vocabulary.near import near_names

HIDING = frozenset({"syntax-error", "unknown-attribute", "invalid-value", "unsafe-text", "indented-statement"})
"""The checks whose faults may keep a name that was written from being read as one."""

_WORD = re.compile(r"\w+")

Place = Callable[[str], str]
"""From a path to what tells files apart, however their paths are written."""


class RenamingError(Exception):
    """A name cannot be changed; the message says why, in plain words."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """What a name becomes: `old` and `new` are full names, `contents` the new contents of the files that change.

    `count` is the number of places, the declaration included.
    """

    old: str
    new: str
    contents: Mapping[str, str]
    count: int


def renaming(documents: Sequence[Document], old: str, new: str, place: Place) -> Renaming:
    """The new contents of documents in which `old`, as `MAP.NAME` or bare where it is unique, is called `new`.

    The documents are those to be searched and all they import. Prose is not touched. Raises RenamingError.
    """
    home, name = _declared(documents, unicodedata.normalize("NFC", old))
    new = unicodedata.normalize("NFC", new)
    _check_new_name(home, name, new)
    _check_new_name_is_unused(documents, home, new, place)
    contents, count = {}, 0
    for document in documents:
        _check_imports_are_read(document, name)
        spans = dict.fromkeys((*_declarations(document, home, name), *_uses(document, home, name, place)))
        _check_nothing_is_hidden(
            document, name, spans, is_concerned=document is home or _imports(document, home, place)
        )
        edits = [Edit(span, _rewritten(span.snippet, new)) for span in spans]
        if edits:
            result = fixed(document.text, [Fix(f"write `{new}`", (edit,)) for edit in edits])
            contents[document.text.path] = result.content
            count += len(result.applied)
            _check_reading(document, result.content, spans, new)
    return Renaming(f"{home.id}.{name}", f"{home.id}.{new}", contents, count)


def _rewritten(written: str, new: str) -> str:
    """A reference as it was written, with the name after its prefix replaced."""
    prefix, dot, _ = written.rpartition(".")
    return f"{prefix}{dot}{new}"


def _declared(documents: Sequence[Document], old: str) -> tuple[Document, str]:
    """The one document that declares the name, and the bare name."""
    prefix, _, name = old.rpartition(".")
    homes = [it for it in documents if prefix in ("", it.id) and any(one == name for one, _ in _names(it))]
    if len(homes) > 1:
        places = [f"`{home.id}.{name}` ({home.text.path})" for home in homes]
        raise RenamingError(f"`{old}` stands for {' and for '.join(places)}; say which, or give fewer paths")
    if not homes:
        raise RenamingError(_unknown(documents, old))
    spans = list(dict.fromkeys(span for one, span in _names(homes[0]) if one == name))
    if len(spans) > 1:
        places = [f"{span.text.path}:{span.line}" for span in spans]
        raise RenamingError(f"`{name}` is declared {len(spans)} times, at {' and '.join(places)}; mend that first")
    for value in homes[0].values:
        if isinstance(value, Unreadable) and value.id == name:
            raise RenamingError(
                f"{_at(value.span)}: the statement that declares `{name}` cannot be read; mend it first"
            )
        if isinstance(value, Import) and value.prefix == name:
            raise RenamingError(
                f"`{name}` is the prefix of an import ({_at(value.span)}), which `rename` does not change"
            )
    return homes[0], name


def _unknown(documents: Sequence[Document], old: str) -> str:
    if any(old == document.id for document in documents):
        return f"`{old}` is a map; only what maps declare can be renamed: nodes, sources, sections, terms and steps"
    known = {name for document in documents for one, _ in _names(document) for name in (one, f"{document.id}.{one}")}
    near = near_names(old, known)
    return f"nothing is called `{old}` here" + (
        f"; did you mean {' or '.join(f'`{it}`' for it in near)}?" if near else ""
    )


def _check_new_name(home: Document, name: str, new: str) -> None:
    if not is_name(new):
        raise RenamingError(f"`{new}` is no name; `{suggested_name(new)}` would be one")
    if new == name:
        raise RenamingError(f"`{name}` is called so already")
    for taken, span in _names(home):
        if taken == new:
            raise RenamingError(f"`{new}` is taken: it is declared at {_at(span)}")
        if taken != name and taken.casefold() == new.casefold():
            raise RenamingError(f"`{new}` differs by case alone from `{taken}`, declared at {_at(span)} (ARG002)")


def _check_new_name_is_unused(documents: Sequence[Document], home: Document, new: str, place: Place) -> None:
    for document in documents:
        for span in _uses(document, home, new, place):
            raise RenamingError(f"{_at(span)}: `{span.snippet}` stands for nothing yet, and would come to mean this")


def _check_nothing_is_hidden(document: Document, name: str, known: Mapping[Span, None], *, is_concerned: bool) -> None:
    """See that no fault hides a use of the name: in the unread part of its statement, no such word may stand."""
    if not is_concerned:
        return
    read_starts = {span.end - len(_WORD.findall(span.snippet)[-1]) for span in known}
    for fault in document.faults:
        if fault.check not in HIDING:
            continue
        span = fault.finding.span
        for statement in document.statements:
            if not statement.span.start <= span.start <= statement.span.end:
                continue
            start = statement.span.start if statement.broken else document.text.line_starts[span.line - 1]
            for word in _WORD.finditer(document.text.content, start, statement.span.end):
                if unicodedata.normalize("NFC", word[0]) == name and word.start() not in read_starts:
                    message = f"{_at(span)}: {fault.finding.message}; this may hide a use of `{name}`, mend it first"
                    raise RenamingError(message)


def _check_imports_are_read(document: Document, name: str) -> None:
    """See that no import which cannot be read keeps a use of the name from being told."""
    if not any(statement.broken and statement.sort == IMPORT for statement in document.statements):
        return
    prefixes = {statement.prefix for statement in document.imports}
    for mention in mentions_of(document):
        prefix, dot, used = mention.reference.name.rpartition(".")
        if dot and used == name and prefix not in prefixes:
            span = mention.reference.span
            message = f"{_at(span)}: an import that cannot be read may be that of `{span.snippet}`; mend it first"
            raise RenamingError(message)


def _check_reading(document: Document, content: str, spans: Mapping[Span, None], new: str) -> None:
    """See that the new content is read as the old one was, but for the name."""
    after = read(document.text.path, content, document.vocabulary)
    places = {(span.start, span.end) for span in spans}
    expected = [
        _rewritten(name, new) if (span.start, span.end) in places else name for name, span in _all_names(document)
    ]
    same_faults = _grave(document) == _grave(after)
    if not same_faults or [name for name, _ in _all_names(after)] != expected:
        raise RenamingError(f"{document.text.path}: with `{new}` the file would be read in another way")


def _grave(document: Document) -> list[str]:
    return [fault.check for fault in document.faults if fault.check != "indented-statement"]


def _all_names(document: Document) -> Iterator[tuple[str, Span]]:
    yield from _names(document)
    yield from ((mention.reference.name, mention.reference.span) for mention in mentions_of(document))


def _names(document: Document) -> Iterator[tuple[str, Span]]:
    """The names of a map with the places that declare them; the prefixes of imports are names too."""
    for value in document.values:
        if isinstance(value, Step | Relation):
            if value.id and value.id_span:
                yield value.id, value.id_span
        elif isinstance(value, Import):
            yield value.prefix, value.span
        elif isinstance(value, Named):
            yield value.id, value.span


def _declarations(document: Document, home: Document, name: str) -> Iterator[Span]:
    if document is home:
        yield from (span for one, span in _names(document) if one == name)


def _uses(document: Document, home: Document, name: str, place: Place) -> Iterator[Span]:
    """The places of a document that use a name which `home` declares."""
    prefixes = {statement.prefix: statement for statement in reversed(document.imports)}
    for mention in mentions_of(document):
        prefix, dot, used = mention.reference.name.rpartition(".")
        if used != name:
            continue
        statement = prefixes.get(prefix) if dot else None
        if _leads_to(document, statement, home, place) if statement else not dot and document is home:
            yield mention.reference.span


def _imports(document: Document, home: Document, place: Place) -> bool:
    return any(_leads_to(document, statement, home, place) for statement in document.imports)


def _leads_to(document: Document, statement: Import, home: Document, place: Place) -> bool:
    return place(imported_path(document.text.path, statement.path)) == place(home.text.path)


def _at(span: Span) -> str:
    return f"{span.text.path}:{span.line}"
