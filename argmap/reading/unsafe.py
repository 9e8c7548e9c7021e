"""Unsafe characters of a text: those that hide, reorder or control what is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argmap.model.document import Fault
from argmap.reading.complaint import UNSAFE
from argmap.text.finding import Edit, Finding, Fix
from argmap.text.span import Span
from argmap.text.text import Text

_BIDIRECTIONAL = "\u202a-\u202e\u2066-\u2069"
_UNSAFE = re.compile(
    rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{_BIDIRECTIONAL}\ud800-\udfff]|(?<!\r)\r++(?!\n)"
    # at the start of a line, but for the byte order mark that may begin a file
    r"|(?<![^\n])[\u200b\u2060]|(?<=\n)\ufeff"
)
_REORDERING = re.compile(rf"[{_BIDIRECTIONAL}]")
_WIDEST = 80
"""A fault wider than this, or of several lines, is not about one character in it."""


def unsafe_text(text: Text, faults: Sequence[Fault]) -> Iterator[Fault]:
    """A fault for each line that has unsafe characters, at the first of them, unless a fault already points at it."""
    content = text.content
    found = _UNSAFE.search(content)
    if found is None:
        return
    places = sorted(
        (fault.finding.span.start, fault.finding.span.end)
        for fault in faults
        if fault.finding.span.end - fault.finding.span.start <= _WIDEST and "\n" not in fault.finding.span.snippet
    )
    known = 0
    while found is not None:
        place = found.start()
        while known < len(places) and places[known][1] <= place:
            known += 1
        if known == len(places) or not places[known][0] <= place < places[known][1]:
            yield _fault(text, found)
        newline = content.find("\n", place)
        found = _UNSAFE.search(content, newline) if newline >= 0 else None


def _fault(text: Text, found: re.Match[str]) -> Fault:
    span = Span(text, found.start(), found.end())
    code = f"U+{ord(found[0][0]):04X}"
    if _REORDERING.match(found[0]):
        message = f"the character {code} makes text read in another order than it is stored"
    else:
        message = f"the character {code} shows nothing"
    return Fault(UNSAFE, Finding(span, message, (), Fix("remove it", (Edit(span, ""),), safe=True)))
