"""A source text, ready for passages to be found in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from argmap.passages.footnotes import footnote_lines
from argmap.passages.letter_spacing import LetterSpacing
from argmap.passages.letters import Reading, read_letters
from argmap.passages.lines import lines_of
from argmap.passages.note_marks import note_marks
from argmap.passages.page_furniture import page_numbers, running_heads

_NOT_LINE_FEED = re.compile(r"[^\n]")


@dataclass(frozen=True)
class SourceText:
    """The text of a source. What is computed of it is computed once, when first asked."""

    content: str

    @cached_property
    def as_printed(self) -> Reading:
        """All letters of the text, page numbers, footnotes and note marks included."""
        return read_letters(self.content)

    @cached_property
    def as_meant(self) -> Reading:
        """The letters of the running text, without what the pages print between two words of a sentence."""
        pieces: list[str] = []
        done = 0
        for start, end in self.cuts:
            # line feeds stay, so that a word hyphenated at a page's end is still known for one word
            pieces += self.content[done:start], _NOT_LINE_FEED.sub(" ", self.content[start:end])
            done = end
        pieces.append(self.content[done:])
        return read_letters("".join(pieces))

    @cached_property
    def cuts(self) -> tuple[tuple[int, int], ...]:
        """Start and end offset of what is no running text: page furniture, footnotes, note marks; in order, apart."""
        lines = lines_of(self.content)
        marks = note_marks(self.content)
        furniture = frozenset(page_numbers(lines) | running_heads(lines))
        dropped = furniture | footnote_lines(lines, marks, furniture)
        spans = [(lines[index].start, lines[index].end) for index in dropped]
        spans += [(mark.start, mark.end) for mark in marks]
        return _apart(sorted(spans))

    @cached_property
    def letter_spacing(self) -> LetterSpacing:
        """The letter-spaced lines of the text."""
        return LetterSpacing(self.content)


def _apart(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The same characters as `spans`, which are sorted, without overlaps."""
    apart: list[tuple[int, int]] = []
    for start, end in spans:
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        elif start < end:
            apart.append((start, end))
    return tuple(apart)
