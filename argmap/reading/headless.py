"""Lines that belong to no statement: comments that nothing follows, and what stands above the first statement."""

from __future__ import annotations

import re

from argmap.model.document import Fault, Statement
from argmap.reading.complaint import SYNTAX
from argmap.text.finding import Finding, Note
from argmap.text.span import Span

_LINE = re.compile(r"^([^\S\n]*+)([^\s#][^\n]*+)$", re.MULTILINE)


def headless(span: Span, faults: list[Fault]) -> Statement:
    """The statement that stands for such lines. Each line in column 0, and each block of indented ones, is a fault."""
    text = span.text
    stray = False
    previous_end = -1
    for line in _LINE.finditer(text.content, span.start, span.end):
        place = Span(text, line.start(2), line.start(2) + len(line[2].rstrip()))
        if not line[1] or previous_end + 1 < line.start() or not stray:
            message = "this line belongs to no statement"
            note = Note("a file is statements such as `claim name: Text`; comments begin with `#`")
            faults.append(Fault(SYNTAX, Finding(place, message, (note,))))
        stray = True
        previous_end = line.end()
    return Statement("comment", (), stray, span)
