"""Blocks of footnotes, which a scan leaves between two words of a sentence."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence, Set
from dataclasses import dataclass

from argmap.passages.lines import Line
from argmap.passages.note_marks import NoteMark

_RAISED_NOTE = re.compile(
    r"\s*(?:([⁰¹²³⁴-⁹]+)|<sup>\s*([\d*†‡]+)\s*</sup>|\$?\^\{([\d*†‡]+)\}\$?|\^(\d+)\^|([†‡]))\s*\S"
)
_PLAIN_NOTE = re.compile(r"\s?(\d{1,3})\.? (?=[^\Wa-z\d_]|[\"“‘<*])")
_STAR_NOTE = re.compile(r"\s?[*†‡] ?\w")
_LONGEST_PAGE = 6_000
"""How many characters before a note its mark may stand, where nothing shows where the page begins."""

_LONGEST_RUN = 40
"""The most lines, blank ones included, that the numbers of a page's notes take, printed apart from their texts."""

_SHORT_PAGE = 1_500
"""The most characters of notes that an extractor has put on a page of their own."""


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a text, with the note marks in them and the indices of the lines known to be no running text."""

    lines: Sequence[Line]
    marks: Sequence[NoteMark]
    dropped: Set[int]

    def notes_due(self, index: int) -> list[int]:
        """The numbers of the notes whose marks stand on the page above line `index`."""
        first = index
        earliest = self.lines[index].start - _LONGEST_PAGE
        while first > 0 and self.lines[first - 1].start >= earliest and (first - 1) not in self.dropped:
            first -= 1
            if self.lines[first].opens_page:
                break
        low = bisect_left(self.marks, self.lines[first].start, key=lambda mark: mark.start)
        high = bisect_left(self.marks, self.lines[index].start, key=lambda mark: mark.start)
        return [mark.number for mark in self.marks[low:high]]

    def is_interrupted(self, index: int) -> bool:
        """Whether the sentence before line `index` has not ended there."""
        before = index - 1
        while before >= 0 and self.lines[before].is_blank:
            before -= 1
        return before >= 0 and not self.lines[before].ends_sentence

    def next_written(self, index: int) -> int:
        """The first line from `index` on that is not blank; the number of lines if there is none."""
        while index < len(self.lines) and self.lines[index].is_blank:
            index += 1
        return index


def footnote_lines(lines: Sequence[Line], marks: Sequence[NoteMark], furniture: frozenset[int]) -> set[int]:
    """The indices of the lines that belong to footnotes.

    A note is a paragraph that begins with a raised number, if there are such marks; or a block of lines that begin with
    the numbers of all the marks on the page above, in order, up to a blank line or the next page; or the text after
    lines which hold such numbers alone. A text without marks has no footnotes, so numbered lists and headings stay.
    """
    found: set[int] = set()
    dropped = set(furniture)
    page = Page(lines, marks, dropped)
    numbers = [mark.number for mark in marks] or [0]
    numbering = range(min(numbers), max(numbers) + 1)
    index = 0
    while index < len(lines):
        block = (
            _raised_block(lines, index, numbering)
            or _plain_block(page, index)
            or _block_torn_from_its_numbers(page, index)
        )
        found.update(block)
        dropped.update(block)
        index = max(block[-1] + 1 if block else 0, index + 1)
    return found


def _paragraph(lines: Sequence[Line], index: int) -> range:
    """The lines from `index` up to a blank line or the beginning of another page."""
    end = index + 1
    while end < len(lines) and not lines[end].is_blank and not lines[end].opens_page:
        end += 1
    return range(index, end)


def _raised_block(lines: Sequence[Line], index: int, numbering: range) -> range:
    begins = index == 0 or lines[index - 1].is_blank or lines[index].opens_page or lines[index - 1].is_number
    note = _RAISED_NOTE.match(lines[index].content) if begins else None
    if not note:
        return range(0)
    number = unicodedata.normalize("NFKC", note[note.lastindex or 0])
    # a number in the midst of the marks is enough: a scan misreads some marks
    is_note = not number.isdecimal() or int(number) in numbering
    return _paragraph(lines, index) if is_note else range(0)


def _plain_block(page: Page, index: int) -> range:
    first = index
    if _STAR_NOTE.match(page.lines[index].content) and index + 1 < len(page.lines):
        first = index + 1
    start = _PLAIN_NOTE.match(page.lines[first].content)
    if not start:
        return range(0)
    due = page.notes_due(index)
    if not due or int(start[1]) != due[0]:
        return range(0)
    block = _paragraph(page.lines, index)
    numbers = [int(note[1]) for line in block if (note := _PLAIN_NOTE.match(page.lines[line].content))]
    return block if _holds_in_order(numbers, due) else range(0)


def _holds_in_order(numbers: Sequence[int], due: Sequence[int]) -> bool:
    remaining = iter(numbers)
    return all(number in remaining for number in due)


def _block_torn_from_its_numbers(page: Page, index: int) -> range:
    lines = page.lines
    if not (lines[index].is_number and index in page.dropped):
        return range(0)
    due = set(page.notes_due(index))
    if not due:
        return range(0)
    end, here = index, set[int]()
    while end < min(len(lines), index + _LONGEST_RUN) and (lines[end].is_blank or end in page.dropped):
        number = lines[end].number
        here |= {number} & due if number is not None else set()
        end += 1
    if (
        end == min(len(lines), index + _LONGEST_RUN)
        or not here
        or not page.is_interrupted(index)
        or lines[end].continues_sentence
    ):
        return range(0)
    block = _paragraph(lines, end)
    if not lines[block[-1]].ends_sentence:
        return range(0)
    after = page.next_written(block.stop)
    if len(here) > 1:
        return range(index, _end_of_head(lines, after)) if after > block.stop else range(index, block.stop)
    is_short = lines[block[-1]].end - lines[end].start < _SHORT_PAGE
    goes_on = after < len(lines) and lines[after].opens_page and lines[after].continues_sentence
    return range(index, block.stop) if is_short and goes_on else range(0)


def _end_of_head(lines: Sequence[Line], index: int) -> int:
    """The end of the running head that stands between blank lines at `index`, else `index`."""
    is_alone = index + 1 < len(lines) and lines[index + 1].is_blank
    is_head = is_alone and len(lines[index].content) < 100 and not lines[index].ends_sentence
    return index + 1 if is_head and not lines[index].continues_sentence else index
