"""Why a passage is not found, told for the person who wrote the anchor."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.passages.anchor import Part
from argmap.passages.likeness import differences, nearest_place
from argmap.passages.place import NotFound, Place
from argmap.passages.source_text import SourceText

_LONGEST_QUOTATION = 80


def in_quotes(words: str) -> str:
    """`words` on one line in curly quotation marks, with the middle left out when they are many."""
    line = " ".join(words.split())
    if len(line) > _LONGEST_QUOTATION:
        line = line[: _LONGEST_QUOTATION // 2].rstrip() + " … " + line[-_LONGEST_QUOTATION // 3 :].lstrip()
    return f"“{line}”"


def why_not_found(
    source: SourceText, parts: Sequence[Part], places: Sequence[Sequence[Place]], widest_gap: int
) -> NotFound:
    """The explanation for `parts`, of which `places` lists where each one stands, when no passage runs through them."""
    for part, found in zip(parts, places, strict=True):
        if not found:
            return _missing_part(source, part)
    for number in range(len(parts) - 1):
        one, other = parts[number], parts[number + 1]
        gaps = [
            later.start - earlier.end
            for earlier in places[number]
            for later in places[number + 1]
            if later.start >= earlier.end
        ]
        if not gaps:
            message = f"{in_quotes(other.words)} stands before {in_quotes(one.words)} in the source"
            return NotFound(other.words, message, ("write the parts in the order of the text",), places[number + 1][0])
        if min(gaps) > widest_gap:
            message = f"{in_quotes(other.words)} stands {min(gaps)} characters after {in_quotes(one.words)}"
            note = f"the parts of an anchor stand at most {widest_gap} characters apart; cite the passages one by one"
            return NotFound(other.words, message, (note,), places[number + 1][0])
    message = f"the parts from {in_quotes(parts[0].words)} to {in_quotes(parts[-1].words)} do not stand in this order"
    return NotFound(parts[0].words, message, (), places[0][0])


def _missing_part(source: SourceText, part: Part) -> NotFound:
    longer = _longer_words_around(source, part)
    if longer is not None:
        text = source.content[longer.start : longer.end]
        message = f"{in_quotes(part.words)} does not stand in whole words in the source"
        note = f"the source has {in_quotes(text)}; begin and end the anchor with whole words"
        return NotFound(part.words, message, (note,), longer)
    message = f"{in_quotes(part.words)} does not stand in the source"
    nearest = nearest_place(source.as_meant, part.letters) or nearest_place(source.as_printed, part.letters)
    if nearest is None:
        return NotFound(part.words, message, ("nothing in the source is like it",), None)
    return NotFound(part.words, message, _described(source, part, nearest), nearest)


def _described(source: SourceText, part: Part, nearest: Place) -> tuple[str, ...]:
    text = source.as_meant.text[nearest.start : nearest.end]
    notes = []
    for there, here in differences(text, part.words):
        if not there:
            notes.append(f"the anchor has {in_quotes(here)}, which the source has not")
        elif not here:
            notes.append(f"the source has {in_quotes(there)}, which the anchor has not")
        else:
            notes.append(f"the source has {in_quotes(there)} where the anchor has {in_quotes(here)}")
    return (*notes, f"nearest in the source: {in_quotes(text)}")


def _longer_words_around(source: SourceText, part: Part) -> Place | None:
    """The words around the letters of `part`, where they stand in the source but not in whole words."""
    for reading in (source.as_meant, source.as_printed):
        first = reading.letters.find(part.letters)
        if first >= 0:
            start, end = reading.offsets[first], reading.offsets[first + len(part.letters) - 1] + 1
            while start > 0 and not source.content[start - 1].isspace():
                start -= 1
            while end < len(source.content) and not source.content[end].isspace():
                end += 1
            return Place(start, end)
    return None
