"""What an item of evidence bears on, in the words of a cell."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.analysis.analysis import Analysis
from argmap.analysis.astray import answers_of
from argmap.analysis.bearing import NO_BEARING, Bearing, bearings_on
from argmap.analysis.hypotheses import weight_of
from argmap.drawing.views import roots_of

_MOST_THESES = 3


class EvidenceBearing:
    """The theses of a reading, each with all that bears on it.

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

    def words_of(self, number: int) -> str:
        """The theses that the claim with this number bears on: `+one, −two`, `in its paper: +three` or `no thesis`."""
        words = self._words(number, self._own)
        if words:
            return words
        declared_in = self.analysis.graph.claims[number].map
        if declared_in == self.analysis.map.root.id:
            return "no thesis"
        if declared_in not in self._by_map:
            self._by_map[declared_in] = self._found(roots_of(self.analysis, declared_in))
        words = self._words(number, self._by_map[declared_in])
        return f"in its paper: {words}" if words else "no thesis"

    def _found(self, theses: list[int]) -> dict[int, Mapping[int, Bearing]]:
        graph = self.analysis.graph
        return {
            number: bearings_on(graph, self.analysis.standings, graph.unit_of[number])
            for number in dict.fromkeys(theses)
        }

    def _words(self, number: int, theses: Mapping[int, Mapping[int, Bearing]]) -> str:
        unit = self.analysis.graph.unit_of[number]
        claims = self.analysis.graph.claims
        ids = [claims[thesis].id for thesis in theses]
        found = []
        for thesis, bearings in theses.items():
            bearing = bearings.get(unit, NO_BEARING)
            if not bearing.is_none:
                sign = weight_of(bearing).replace("++", "+").replace("−−", "−")
                name = claims[thesis].id if ids.count(claims[thesis].id) == 1 else claims[thesis].name
                found.append((bearing.is_broken, f"{sign}{name}"))
        words = [each for _, each in sorted(found, key=lambda pair: pair[0])]
        if len(words) > _MOST_THESES:
            words = [*words[: _MOST_THESES - 1], f"{len(words) - _MOST_THESES + 1} more"]
        return ", ".join(words)
