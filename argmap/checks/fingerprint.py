"""Fingerprints: what tells a finding again after the lines around it have moved."""

from __future__ import annotations

import hashlib
import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable

from argmap.checks.diagnostic import Diagnostic, Order

LENGTH = 32
"""The hexadecimal digits of a fingerprint, an ordinal not counted."""

_STATEMENT = re.compile("^[\u200b\u2060\ufeff]*(?=[^\\s#])", re.MULTILINE)
"""Where a statement begins: a line that is neither indented nor blank nor a comment."""


def fingerprints_of(diagnostics: Iterable[Diagnostic]) -> dict[Order, str]:
    """The fingerprint of each diagnostic, under its `order`.

    It is made from the check's code, the file's path, the words of the statement that the finding stands in, and those
    of them that it marks; white space and comments do not count, nor does the message, whose wording may improve.
    Findings alike in all this are numbered: the second ends in `-2`. So the diagnostics must be all that a run found.
    """
    statements: dict[str, _Statements] = {}
    met: Counter[str] = Counter()
    fingerprints: dict[Order, str] = {}
    for diagnostic in sorted(diagnostics, key=lambda each: each.order):
        span = diagnostic.finding.span
        if span.text.path not in statements:
            statements[span.text.path] = _Statements(span.text.content)
        words = statements[span.text.path].words_at(span.start)
        digest = _digest(diagnostic.check.code, span.text.path, words, _words(span.snippet))
        met[digest] += 1
        fingerprints[diagnostic.order] = digest if met[digest] == 1 else f"{digest}-{met[digest]}"
    return fingerprints


class _Statements:
    """The statements of one file, each with its words; only `fingerprints_of` uses it."""

    def __init__(self, content: str) -> None:
        self.content = content
        self.starts = [match.start() for match in _STATEMENT.finditer(content)]
        self.words: dict[int, str] = {}

    def words_at(self, offset: int) -> str:
        """The words of the statement at an offset; those of the line alone where that is a comment."""
        line = self._line_at(offset)
        if line.startswith("#"):
            return " ".join(line.split())
        number = bisect_right(self.starts, offset)
        if number not in self.words:
            start = self.starts[number - 1] if number else 0
            end = self.starts[number] if number < len(self.starts) else len(self.content)
            self.words[number] = _digest(_words(self.content[start:end]))
        return self.words[number]

    def _line_at(self, offset: int) -> str:
        """The line at an offset, without what indents it, as far as it shows whether it is a comment."""
        start = self.content.rfind("\n", 0, offset) + 1
        first = self.content[start : start + 1]
        if first not in {"#", " ", "\t"}:
            return ""
        end = self.content.find("\n", offset)
        return self.content[start : end if end >= 0 else len(self.content)].strip()


def _words(written: str) -> str:
    """The words of a part of a file, comments left out, with single spaces between them."""
    lines = (line.split() for line in written.split("\n"))
    return " ".join(" ".join(words) for words in lines if words and not words[0].startswith("#"))


def _digest(*parts: str) -> str:
    return hashlib.sha256(json.dumps(parts).encode("ascii")).hexdigest()[:LENGTH]
