"""The text in a source that looks most like given words: an explanation, never a verification."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from argmap.passages.letters import Reading, letters_of
from argmap.passages.place import Place

_GRAM = 5
_MOST_OCCURRENCES = 40
_LONGEST = 400
_SLACK = 12
_LEAST_RATIO = 0.6


def nearest_place(reading: Reading, letters: str) -> Place | None:
    """The place in `reading` that shares most with `letters`, in whole words; none if too little is shared.

    Runs of five letters vote for the offset at which `letters` would begin; difflib then measures the best one.
    """
    letters = letters[:_LONGEST]
    votes: Counter[int] = Counter()
    for start in range(max(1, len(letters) - _GRAM + 1)):
        found = list(_occurrences(reading.letters, letters[start : start + _GRAM]))
        for place in found:
            votes[(place - start) // _SLACK] += 1
    if not votes:
        return None
    # a vote near a border between two bins counts for both
    bin_number = max(votes, key=lambda number: (votes[number] + votes[number + 1], -number))
    first = max(0, bin_number * _SLACK - _SLACK)
    window = reading.letters[first : first + len(letters) + 4 * _SLACK]
    matcher = SequenceMatcher(None, window, letters, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size > 2]
    if not blocks or sum(block.size for block in blocks) < _LEAST_RATIO * len(letters):
        return None
    start = first + max(0, blocks[0].a - blocks[0].b)
    end = min(first + blocks[-1].a + blocks[-1].size, len(reading.letters)) - 1
    return _in_whole_words(reading, reading.offsets[start], reading.offsets[end] + 1)


def differences(there: str, here: str) -> list[tuple[str, str]]:
    """Where `there` and `here` differ: pairs of the words of each, one of them empty where the other has more."""
    theirs, ours = there.split(), here.split()
    matcher = SequenceMatcher(None, [letters_of(word) for word in theirs], [letters_of(word) for word in ours], False)
    return [
        (" ".join(theirs[a_start:a_end]), " ".join(ours[b_start:b_end]))
        for kind, a_start, a_end, b_start, b_end in matcher.get_opcodes()
        if kind != "equal"
    ]


def _occurrences(letters: str, wanted: str) -> Iterator[int]:
    place = letters.find(wanted)
    for _ in range(_MOST_OCCURRENCES):
        if place < 0:
            return
        yield place
        place = letters.find(wanted, place + 1)


def _in_whole_words(reading: Reading, start: int, end: int) -> Place:
    while start > 0 and not reading.text[start - 1].isspace():
        start -= 1
    while end < len(reading.text) and not reading.text[end].isspace():
        end += 1
    return Place(start, end)
