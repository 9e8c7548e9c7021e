"""Finding the passage that an anchor names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from argmap.passages.anchor import Part, parts_of
from argmap.passages.failure import in_quotes, why_not_found
from argmap.passages.letters import Reading
from argmap.passages.place import Ambiguous, Match, NotFound, Place
from argmap.passages.source_text import SourceText
from argmap.passages.word_edges import is_in_whole_words

WIDEST_GAP = 4_000
"""The most characters between two parts of an anchor: a long page, with the footnotes that a scan leaves inside it.

What is cited is a passage, not a chapter. Much wider, closing words that the passage lacks would be found by chance
pages later; much narrower, a paragraph that runs over a page with notes could not be cited whole.
"""


def find(source: SourceText, anchor: str) -> Match | Ambiguous | NotFound:
    """The passage of `source` that `anchor` names, by a few opening words and, after `…`, a few closing words.

    Each part has to stand in the source letter by letter and digit by digit, in whole words, either as printed or with
    page furniture, footnotes and note marks left out. The parts stand in their order, each at most `WIDEST_GAP`
    characters after the one before; of several closings the nearest counts. Nothing is ever found by likeness.
    """
    parts = parts_of(anchor)
    if not parts:
        return NotFound(anchor, "the anchor has no letter or digit", ("give a few words of the passage",), None)
    places = [places_of(source, part) for part in parts]
    passages = _passages(source, places)
    if len(passages) == 1:
        return Match(passages[0])
    if passages:
        return _ambiguous(parts, passages)
    return why_not_found(source, parts, places, WIDEST_GAP)


def places_of(source: SourceText, part: Part) -> list[Place]:
    """Every place in `source` where `part` stands in whole words, in the order of the text."""
    found = {
        Place(reading.offsets[first], reading.offsets[first + len(part.letters) - 1] + 1)
        for reading in (source.as_printed, source.as_meant)
        for first in occurrences(reading, part.letters)
    }
    return sorted(place for place in found if is_in_whole_words(source, place, part))


def occurrences(reading: Reading, letters: str) -> Iterator[int]:
    """Where `letters` stand among the letters of `reading`, whether in whole words or not."""
    first = reading.letters.find(letters)
    while first >= 0:
        yield first
        first = reading.letters.find(letters, first + 1)


def _passages(source: SourceText, places: Sequence[Sequence[Place]]) -> list[Place]:
    """For each opening the passage from it; after one in running text, closings in footnotes count only if alone."""
    running = [[place for place in found if _is_running_text(source, place)] for found in places]
    passages = {passage.start: passage for passage in _passages_through(places)}
    passages |= {passage.start: passage for passage in _passages_through(running)}
    return [passages[start] for start in sorted(passages)]


def _is_running_text(source: SourceText, place: Place) -> bool:
    return source.as_meant.holds(place.start) and source.as_meant.holds(place.end - 1)


def _passages_through(places: Sequence[Sequence[Place]]) -> list[Place]:
    """For each opening that the other parts follow in order, the passage from it to the nearest closing."""
    passages = list(places[-1])
    for openings in reversed(places[:-1]):
        starts = [passage.start for passage in passages]
        longer = []
        for opening in openings:
            nearest = bisect_left(starts, opening.end)
            if nearest < len(starts) and starts[nearest] - opening.end <= WIDEST_GAP:
                longer.append(Place(opening.start, passages[nearest].end))
        passages = longer
    return passages


def _ambiguous(parts: Sequence[Part], passages: Sequence[Place]) -> Ambiguous:
    opening = in_quotes(parts[0].words)
    count = f"{len(passages)} times"
    if len(parts) == 1:
        message = f"{opening} stands {count} in the source"
    else:
        message = f"{opening} stands {count} in the source with {in_quotes(parts[-1].words)} after it"
    return Ambiguous(tuple(passages), message, ("lengthen the opening words until they stand only once",))
