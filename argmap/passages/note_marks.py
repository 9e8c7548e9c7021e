"""The marks of notes that a scan leaves in its sentences: `alliance.12 The`, `the Taliban14`, `matrix.¹`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TO_DIGITS = str.maketrans(_SUPERSCRIPTS, "0123456789")
_UNITS = frozenset(("mm", "cm", "dm", "m", "km", "in", "ft", "yd", "mi", "s"))
_WIDEST_STEP = 4
"""How far the numbers of neighbouring marks may lie apart: a scan loses some."""

_CLOSING = "\"'”’)\\]»"
_RAISED = re.compile(
    rf"(?<=[^\s{_SUPERSCRIPTS}])(?:[{_SUPERSCRIPTS}]+(?:[,–-][{_SUPERSCRIPTS}]+)*"
    r"|<sup>\s*\d{1,3}\s*</sup>|\$?\^\{\s*\d{1,3}\s*\}\$?|\^\d{1,3}\^|\[\d{1,3}\])(?!\w)"
)
_AFTER_PUNCTUATION = re.compile(rf"(?<=[.,;:!?{_CLOSING}])[ ]?(\d ?\d? ?\d?)(?=[\s{_CLOSING},;:—–]|\Z)")
_AFTER_WORD = re.compile(rf"(?<=[^\W\d_])\d{{1,3}}(?=[\s.,;:{_CLOSING}]|\Z)")
_WORD_BEFORE = re.compile(rf"([^\W\d_]*)([.,;:!?{_CLOSING}]*)\Z")


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of note `number`, in the characters of the text from `start` up to `end`."""

    number: int
    start: int
    end: int


class _Trust(IntEnum):
    """How sure the look of a candidate makes us that it is a note mark."""

    WEAK = 0  # only where it fits between its neighbours
    FAIR = 1  # unless the neighbours contradict
    CERTAIN = 2


@dataclass(frozen=True, slots=True)
class _Candidate:
    mark: NoteMark
    trust: _Trust


def note_marks(text: str) -> tuple[NoteMark, ...]:
    """The note marks in `text`, in their order.

    Raised digits after a word are marks by themselves; so are digits glued to the end of a sentence, unless they break
    the count of the marks around them. Other digits (after a number, an abbreviation, a comma, a space, a word without
    punctuation) are marks only where they fit into that count, so that `1.9 million`, `K2` and `in 2001` lose no digit.
    """
    candidates = sorted(_candidates(text), key=lambda candidate: candidate.mark.start)
    followings: list[int | None] = []
    following: int | None = None
    for candidate in reversed(candidates):
        followings.append(following)
        if candidate.trust > _Trust.WEAK:
            following = candidate.mark.number
    marks: list[NoteMark] = []
    for candidate, following in zip(candidates, reversed(followings), strict=True):
        previous = marks[-1].number if marks else None
        if _is_mark(candidate, previous, following):
            marks.append(candidate.mark)
    return tuple(marks)


def _is_mark(candidate: _Candidate, previous: int | None, following: int | None) -> bool:
    number = candidate.mark.number
    if candidate.trust is _Trust.CERTAIN:
        return True
    if candidate.trust is _Trust.FAIR:  # the count may begin again at 1, on a page or in a chapter
        after_previous = previous is None or previous < number or number == 1
        return after_previous and (following is None or number < following or following == 1)
    if previous is None:
        return number <= _WIDEST_STEP and following is not None and 0 < following - number <= _WIDEST_STEP
    return 0 < number - previous <= _WIDEST_STEP and (following is None or number < following)


def _candidates(text: str) -> Iterator[_Candidate]:
    for found in _RAISED.finditer(text):
        word, punctuation = _before(text, found.start())
        number = int(re.findall(r"\d+", found[0].translate(_TO_DIGITS))[0])
        is_after_word = punctuation != "" or (len(word) > 2 and word not in _UNITS)
        yield _Candidate(NoteMark(number, *found.span()), _Trust.CERTAIN if is_after_word else _Trust.WEAK)
    for found in _AFTER_PUNCTUATION.finditer(text):
        digits = found[1].rstrip()
        start, end = found.start(1), found.start(1) + len(digits)
        word, punctuation = _before(text, found.start())
        ends_sentence = any(stop in punctuation for stop in ".!?")
        # after a full stop a new sentence begins: "approx.5 million" goes on with a small letter
        if ends_sentence and text[end : end + 200].lstrip()[:1].islower():
            continue
        if found.start() < start and not ends_sentence:  # "in May, 13 men"
            continue
        is_glued = found.start() == start and " " not in digits
        is_after_word = len(word) > 3 or (len(punctuation) > 1 and word != "")
        trust = _Trust.FAIR if is_glued and is_after_word and ends_sentence else _Trust.WEAK
        yield _Candidate(NoteMark(int(digits.replace(" ", "")), start, end), trust)
    for found in _AFTER_WORD.finditer(text):
        word, _ = _before(text, found.start())
        if len(word) > 2 and word[-1].islower():
            yield _Candidate(NoteMark(int(found[0]), *found.span()), _Trust.WEAK)


def _before(text: str, place: int) -> tuple[str, str]:
    """The word before `place`, and the punctuation between the two."""
    found = _WORD_BEFORE.search(text, max(0, place - 24), place)
    return (found[1], found[2]) if found else ("", "")
