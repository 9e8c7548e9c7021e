"""The corridor's first room: a file's content becomes a document, whatever it holds."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import PurePath

from argmap.model.document import Document, Statement, Value
from argmap.model.source import Header
from argmap.reading.build import built, header_of
from argmap.reading.complaint import INDENTED, SYNTAX, Complaint
from argmap.reading.given import Setting
from argmap.reading.headless import headless
from argmap.reading.names import suggested_name
from argmap.reading.parse import Parsed, WouldBe, parsed
from argmap.reading.shapes import Declaration, Importing, Unread
from argmap.reading.split import NO_HEAD, Chunk, chunks_of
from argmap.reading.unsafe import unsafe_text
from argmap.text.span import Span
from argmap.text.text import Text
from argmap.vocabulary.keys import MAP
from argmap.vocabulary.lexicons import DEFAULT_LEXICON
from argmap.vocabulary.vocabulary import STANDARD, Vocabulary

BYTE_ORDER_MARK = "\ufeff"
STANDARD_INPUT = frozenset({"-", "<stdin>"})

_MAP_KEYWORD = (0, len(MAP))


def read(path: str, content: str, vocabulary: Vocabulary = STANDARD) -> Document:
    """The document that a file's content is. Whatever is wrong with it is among the document's faults.

    `vocabulary` says which words of likelihood and schemes of argument there are.
    """
    text = Text(path, content)
    chunks = _chunks_of(content)
    statements = [parsed(content[chunk.head : chunk.end]) if chunk.head != NO_HEAD else None for chunk in chunks]
    first_map = next((number for number, it in enumerate(statements) if it is not None and it.sort == MAP), None)
    setting = Setting(
        text, _map_id(path, statements, first_map), DEFAULT_LEXICON, _prefixes(statements), [], vocabulary
    )
    header = _header(chunks, statements, first_map, setting)
    is_known = header.lexicon in vocabulary.lexicons and "lexicon" not in header.broken_keys
    setting.lexicon = header.lexicon if is_known else None

    section: str | None = None
    values: list[Statement] = []
    for number, (chunk, it) in enumerate(zip(chunks, statements, strict=True)):
        span = Span(text, chunk.start, chunk.end)
        if it is None:
            values.append(headless(span, setting.faults))
            continue
        setting.faults.extend(complaint.fault(text, chunk.head) for complaint in it.complaints)
        if it.sort == MAP:
            first = number == first_map
            misplaced = _misplaced_map(is_first_map=first, above=chunks[:number])
            if misplaced is not None:
                setting.faults.append(misplaced.fault(text, chunk.head))
            broken = not first or isinstance(it.head, Unread)
            values.append(Statement(MAP, (header,) if first else (), broken, span))
            continue
        values.append(built(it, chunk.head, span, section, setting))
        if it.sort == "section" and isinstance(it.head, Declaration):
            section = it.head.name.text
    _hint_at_indented(chunks, statements, values, setting)
    setting.faults.extend(list(unsafe_text(text, setting.faults)))
    faults = sorted(setting.faults, key=lambda fault: fault.finding.span.order)
    return Document(text, header, tuple(values), tuple(faults), vocabulary)


def map_id_of(path: str) -> str:
    """The ID of a map without a `map` statement: the file's stem, with `_` for what no ID may hold."""
    if path in STANDARD_INPUT:
        return "stdin"
    stem = unicodedata.normalize("NFC", PurePath(path).stem)
    plain = "".join(letter if letter.isalnum() else "_" for letter in stem)
    return plain if suggested_name(plain) == plain else suggested_name(plain or "_")


def _chunks_of(content: str) -> list[Chunk]:
    if not content.startswith(BYTE_ORDER_MARK):
        return list(chunks_of(content))
    return [
        Chunk(chunk.start + 1, chunk.head if chunk.head == NO_HEAD else chunk.head + 1, chunk.end + 1)
        for chunk in chunks_of(content[1:])
    ]


def _map_id(path: str, statements: Sequence[Parsed | None], first_map: int | None) -> str:
    statement = statements[first_map] if first_map is not None else None
    match statement and statement.head:
        case Declaration(name=name):
            return name.text
        case Unread(declared=(name, *_)):
            return name.text
        case _:
            return map_id_of(path)


def _prefixes(statements: Sequence[Parsed | None]) -> frozenset[str]:
    imports = (statement.head for statement in statements if statement and isinstance(statement.head, Importing))
    return frozenset((head.alias or head.name).text for head in imports)


def _header(
    chunks: Sequence[Chunk], statements: Sequence[Parsed | None], first_map: int | None, setting: Setting
) -> Header:
    statement = statements[first_map] if first_map is not None else None
    if first_map is None or statement is None:
        nowhere = Span(setting.text, 0, 0)
        return Header(setting.map, span=nowhere, statement=nowhere)
    chunk = chunks[first_map]
    return header_of(statement, chunk.head, Span(setting.text, chunk.start, chunk.end), setting)


def _misplaced_map(*, is_first_map: bool, above: Sequence[Chunk]) -> Complaint | None:
    """What is wrong with the place of a `map` statement that has those chunks above it."""
    if not is_first_map:
        note = "a file is one map; put the other one into a file of its own"
        return Complaint(SYNTAX, *_MAP_KEYWORD, "this is the file's second `map` statement", (note,))
    if any(chunk.head != NO_HEAD for chunk in above):
        message = "`map` is not the first statement"
        return Complaint(SYNTAX, *_MAP_KEYWORD, message, ("move it to the top of the file",))
    return None


def _hint_at_indented(
    chunks: Sequence[Chunk], statements: Sequence[Parsed | None], values: Sequence[Statement], setting: Setting
) -> None:
    """Add a hint for each indented line that would itself be a statement, if all names in it are known."""
    found = [
        (chunk.head, line)
        for chunk, statement in zip(chunks, statements, strict=True)
        if statement is not None
        for line in statement.would_be
    ]
    if not found:
        return
    declared = {_declared_id(value) for statement in values for value in statement.values}
    for offset, line in found:
        if all(name in declared or name.partition(".")[0] in setting.prefixes for name in line.names):
            setting.faults.append(_indented(line).fault(setting.text, offset))


def _indented(line: WouldBe) -> Complaint:
    message = "this line reads like a statement, and is read as part of the one above"
    note = "a statement begins in column 1; in front of a line that is meant as text, write `\\`"
    return Complaint(INDENTED, line.start, line.end, message, (note,))


def _declared_id(value: Value) -> str | None:
    return getattr(value, "id", None)
