"""What an item of evidence bears on, in the words of a cell, and the key to its numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from argmap.analysis.analysis import Analysis
from argmap.analysis.astray import answers_of
from argmap.analysis.bearing import NO_BEARING, Bearing, bearings_on
from argmap.drawing.views.cards import and_more, in_short
from argmap.drawing.views.claims import roots_of
from argmap.text.words import quoted

_SIGNS = {"+": "for", "−": "against", "±": "for and against"}


@dataclass(frozen=True, slots=True)
class Borne:
    """A claim that something bears on: with `+`, `−` or `±`, and whether a link on the way falls."""

    claim: int
    sign: str
    is_broken: bool

    def marked(self, words: str) -> str:
        """The sign before `words`, in brackets where it is broken."""
        return f"({self.sign}){words}" if self.is_broken else f"{self.sign}{words}"


class EvidenceBearing:
    """The theses of a reading, each with all that bears on it, under numbers from 1.

    An item is held against what the reading's own map stands for, with the answers to its questions; where it bears on
    none of these, against what the map that declares it stands for.
    """

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        own = analysis.map.root.id
        self._by_map: dict[str, dict[int, Mapping[int, Bearing]]] = {}
        numbers = analysis.graph.numbers
        answers = [numbers[claim.name] for _, claim, question in answers_of(analysis.map) if question.map == own]
        self._own = self._found([*roots_of(analysis), *answers])
        self._places = {thesis: place for place, thesis in enumerate(self._own, start=1)}

    def words_of(self, number: int) -> str:
        """What the claim with this number bears on: `+1, −2`, `for “Press on” in its paper` or `no thesis`."""
        own = self.borne_by(number)
        if own:
            return ", ".join(borne.marked(str(self._places[borne.claim])) for borne in own)
        theirs = self._borne_in_paper(number)
        if not theirs:
            return "no thesis"
        first = theirs[0]
        word = _SIGNS[first.sign] if not first.is_broken else f"({_SIGNS[first.sign]})"
        label = in_short(self.analysis.graph.claims[first.claim])
        return f"{word} {quoted(label)}{and_more(len(theirs) - 1)} in its paper"

    def borne_by(self, number: int) -> list[Borne]:
        """What of the own theses the claim with this number bears on; what is broken last."""
        return self._borne(number, self._own)

    def key(self, numbers: Iterable[int]) -> str:
        """The theses that the claims with these numbers bear on, under their numbers, in a sentence; empty for none."""
        found = {borne.claim for number in numbers for borne in self.borne_by(number)}
        claims = self.analysis.graph.claims
        named = [
            f"{place} {quoted(in_short(claims[thesis]))}" for thesis, place in self._places.items() if thesis in found
        ]
        return f"The numbers stand for: {', '.join(named)}." if named else ""

    def signs_in(self, numbers: Iterable[int]) -> Iterator[str]:
        """The signs that the words of these claims use, each with what it says."""
        here = list(numbers)
        own = [each for number in here for each in self.borne_by(number)]
        for sign, words in (("+", "+ for"), ("−", "− against"), ("±", "± both ways")):
            if any(each.sign == sign for each in own):
                yield words
        first = [each for number in here if not self.borne_by(number) for each in self._borne_in_paper(number)[:1]]
        if any(each.is_broken for each in (*own, *first)):
            yield "() broken on the way"

    def _borne_in_paper(self, number: int) -> list[Borne]:
        return self._borne(number, self._theses_of(self.analysis.graph.claims[number].map))

    def _theses_of(self, map_id: str) -> Mapping[int, Mapping[int, Bearing]]:
        if map_id == self.analysis.map.root.id:
            return {}
        if map_id not in self._by_map:
            self._by_map[map_id] = self._found(roots_of(self.analysis, map_id))
        return self._by_map[map_id]

    def _found(self, theses: list[int]) -> dict[int, Mapping[int, Bearing]]:
        graph = self.analysis.graph
        return {
            number: bearings_on(graph, self.analysis.standings, graph.unit_of[number])
            for number in dict.fromkeys(theses)
        }

    def _borne(self, number: int, theses: Mapping[int, Mapping[int, Bearing]]) -> list[Borne]:
        unit = self.analysis.graph.unit_of[number]
        found = []
        for thesis, bearings in theses.items():
            bearing = bearings.get(unit, NO_BEARING)
            if not bearing.is_none:
                sign = "±" if bearing.for_it and bearing.against_it else "+" if bearing.for_it else "−"
                found.append(Borne(thesis, sign, bearing.is_broken))
        return sorted(found, key=lambda borne: borne.is_broken)
