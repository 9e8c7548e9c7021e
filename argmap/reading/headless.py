"""Lines that belong to no statement: comments that nothing follows, and what stands above the first statement."""

from __future__ import annotations

import re

from argmap.model.document import Fault, Statement
from argmap.reading.complaint import SYNTAX
from argmap.reading.split import WIDTHLESS
from argmap.text.finding import Edit, Finding, Fix, Note
from argmap.text.span import Span

_LINE = re.compile(rf"^[{WIDTHLESS}]*+(?P<blanks>[^\S\n]*+)(?!#)(?P<words>[^\n]*+)$", re.MULTILINE)


def headless(span: Span, faults: list[Fault]) -> Statement:
    """The statement that stands for such lines. Each line in column 0, and each block of indented ones, is a fault."""
    stray = False
    for line in _LINE.finditer(span.snippet):
        blanks = Span(span.text, span.start + line.start("blanks"), span.start + line.end("blanks"))
        if line["blanks"].strip(" \t\r"):
            faults.append(_odd_blanks(blanks))
            stray = True
        elif line["words"] and not (line["blanks"] and stray):
            place = Span(span.text, blanks.end, span.start + len(line[0].rstrip()) + line.start())
            faults.append(_stray(place))
            stray = True
    return Statement("comment", (), stray, span)


def _odd_blanks(blanks: Span) -> Fault:
    message = "a no-break space stands at the start of the line"
    return Fault(SYNTAX, Finding(blanks, message, (), Fix("remove it", (Edit(blanks, ""),))))


def _stray(place: Span) -> Fault:
    note = Note("a file is statements such as `claim name: Text`; comments begin with `#`")
    return Fault(SYNTAX, Finding(place, "this line belongs to no statement", (note,)))
