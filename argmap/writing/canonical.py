"""A document in canonical form: what `argmap format` writes."""

from __future__ import annotations

import re
from bisect import bisect_left

from argmap.model.document import Document, Statement
from argmap.reading.complaint import INDENTED
from argmap.reading.document import BYTE_ORDER_MARK, read
from argmap.writing.statement import formatted_statement

_LINE_END = re.compile(r"(?<!\r)\r\n")


def formatted(document: Document) -> str:
    """The document as argmap source in canonical form; reading it gives equal values, formatting it again equal text.

    Prose is never wrapped anew and comments stay where they are. A statement with a fault in it is left as it is.
    """
    if document.statements and document.statements[0].span.snippet.startswith(BYTE_ORDER_MARK):
        # written first, a mark that stood below blank lines would become the file's own
        start = document.statements[0].span.start
        return formatted(read(document.text.path, document.text.content[start:].lstrip(BYTE_ORDER_MARK)))
    places = sorted(fault.finding.span.start for fault in document.faults if fault.check != INDENTED)
    content = document.text.content
    parts: list[str] = []
    above: Statement | None = None
    was_block = False
    for statement in document.statements:
        text = content[statement.span.start : statement.span.end]
        if statement.broken or _has_place(places, statement):
            # a line end with one carriage return too many is a fault itself: mended here, it could not be reported
            written = _LINE_END.sub("\n", text)
        else:
            written = formatted_statement(text, statement.sort)
        is_block = "\n" in written
        if above is not None:
            parted = content.count("\n", above.span.end, statement.span.start) > 1
            parts.append("\n\n" if parted or was_block or is_block else "\n")
        parts.append(written)
        above, was_block = statement, is_block
    return "".join(parts) + "\n" if parts else ""


def _has_place(places: list[int], statement: Statement) -> bool:
    number = bisect_left(places, statement.span.start)
    return number < len(places) and places[number] < statement.span.end
