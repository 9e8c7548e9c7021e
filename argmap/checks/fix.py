"""Fixes: a text with the edits of findings carried out."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass

from argmap.text.finding import Edit, Fix
from argmap.text.text import Text


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text after fixing: its new content, the fixes that were applied, and those left for a next round."""

    content: str
    applied: tuple[Fix, ...]
    skipped: tuple[Fix, ...]


def fixed(text: Text, fixes: Iterable[Fix]) -> Fixed:
    """The content of `text` with the fixes applied in the order given.

    A fix is applied whole or not at all: it is skipped when one of its edits overlaps an edit applied before, or stands
    in another text. An equal fix is applied once. The caller chooses the fixes: safe ones, or all.
    """
    taken: list[tuple[int, int, str]] = []
    applied: list[Fix] = []
    skipped: list[Fix] = []
    for fix in dict.fromkeys(fixes):
        if all(edit.span.text == text and _is_free(edit, taken) for edit in fix.edits):
            applied.append(fix)
            for edit in fix.edits:
                insort(taken, (edit.span.start, edit.span.end, edit.replacement))
        else:
            skipped.append(fix)
    parts, position = [], 0
    for start, end, replacement in taken:
        parts += [text.content[position:start], replacement]
        position = end
    return Fixed("".join([*parts, text.content[position:]]), tuple(applied), tuple(skipped))


def _is_free(edit: Edit, taken: list[tuple[int, int, str]]) -> bool:
    """Whether the edit neither overlaps one of the sorted edits nor begins where one of them does."""
    start, end = edit.span.start, edit.span.end
    after = bisect_left(taken, (start,))
    if after < len(taken) and (taken[after][0] == start or taken[after][0] < end):
        return False
    return after == 0 or taken[after - 1][1] <= start
