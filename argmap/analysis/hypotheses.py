"""Competing hypotheses: how each item of evidence bears on each answer of a question (Heuer 1999, chapter 8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations

from argmap.analysis.analysis import Analysis
from argmap.analysis.astray import answers_of
from argmap.analysis.bearing import NO_BEARING, Bearing, bearings_on
from argmap.analysis.independence import independence_of
from argmap.model.claim import Question


class Weight(StrEnum):
    """What one item says of one answer; a weight in brackets is one of which every chain is broken."""

    STRONGLY_FOR = "++"
    FOR = "+"
    NOTHING = "0"
    BOTH = "±"
    AGAINST = "−"
    STRONGLY_AGAINST = "−−"
    FOR_BROKEN = "(+)"
    BOTH_BROKEN = "(±)"
    AGAINST_BROKEN = "(−)"


_VALUES = {Weight.STRONGLY_FOR: 2, Weight.FOR: 1, Weight.AGAINST: -1, Weight.STRONGLY_AGAINST: -2}
_FOR = (Weight.STRONGLY_FOR, Weight.FOR)
_AGAINST = (Weight.STRONGLY_AGAINST, Weight.AGAINST)
_BROKEN = (Weight.FOR_BROKEN, Weight.BOTH_BROKEN, Weight.AGAINST_BROKEN)


@dataclass(frozen=True, slots=True)
class Item:
    """A claim by number, its weight on each answer, in their order, and the names of the origins it rests on."""

    number: int
    weights: tuple[Weight, ...]
    origins: frozenset[str] = frozenset()

    @property
    def is_broken(self) -> bool:
        """Whether every chain from it is broken, or says nothing."""
        return all(weight in _BROKEN or weight is Weight.NOTHING for weight in self.weights)

    @property
    def diagnosticity(self) -> float:
        """How far apart two answers are set by the item on average: 0 where it says the same of all, 4 at most.

        The mean, over all pairs of answers, of the difference of their weights, counted from −2 (−−) to 2 (++); what
        says nothing, says both, or is broken counts 0.
        """
        values = [_VALUES.get(weight, 0) for weight in self.weights]
        differences = [abs(one - other) for one, other in combinations(values, 2)]
        return sum(differences) / len(differences) if differences else 0.0


@dataclass(frozen=True, slots=True)
class Tally:
    """How many items speak for and against one answer, of these how many directly, and how many chains are broken.

    `once_for` and `once_against` count items that rest on exactly the same origins once. An item of which no origin is
    known counts for itself.
    """

    for_it: int
    once_for: int
    directly_for: int
    against_it: int
    once_against: int
    directly_against: int
    both: int
    broken_against: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """The answers of a question by number, and the items that bear on any of them, the most diagnostic first.

    `of_evidence` says whether the items are evidence; where no evidence bears on any answer, they are the claims that
    no step supports.
    """

    question: Question
    answers: tuple[int, ...]
    items: tuple[Item, ...]
    of_evidence: bool

    @property
    def tallies(self) -> tuple[Tally, ...]:
        """What speaks for and against each answer, in words' numbers."""
        return tuple(_tally(self.items, place) for place in range(len(self.answers)))

    @property
    def least_against(self) -> tuple[int, ...]:
        """The places of the answers that least speaks against.

        They have the fewest items against them, those of the same origins counted once; of equals, the fewest when each
        is counted, and of these the fewest direct ones.
        """
        counts = [(tally.once_against, tally.against_it, tally.directly_against) for tally in self.tallies]
        return tuple(place for place, count in enumerate(counts) if count == min(counts))

    def of_answers(self, places: Sequence[int]) -> Matrix:
        """The part of the matrix with the answers at these places, in this order, and what bears on any of them."""
        items = [replace(item, weights=tuple(item.weights[place] for place in places)) for item in self.items]
        bearing = [item for item in items if any(weight is not Weight.NOTHING for weight in item.weights)]
        return replace(self, answers=tuple(self.answers[place] for place in places), items=_in_order(bearing))


def matrix_of(analysis: Analysis, question: Question) -> Matrix:
    """How the evidence bears on the answers of `question`, or the other leaves where no evidence does.

    Restated answers count as one; so do restated items, which rest on the origins of all that restate each other.
    """
    graph = analysis.graph
    origins: dict[int, frozenset[str]] = {}
    for item in independence_of(analysis).items:
        unit = graph.unit_of[item.number]
        origins[unit] = origins.get(unit, frozenset()) | {origin.name for origin in item.origins}
    answers = _answers(analysis).get(question.name, ())
    units = [graph.unit_of[answer] for answer in answers]
    bearings = [bearings_on(graph, analysis.standings, unit) for unit in units]
    leaves = [unit for unit in range(len(graph.units)) if unit not in units and any(unit in each for each in bearings)]
    evidence = [unit for unit in leaves if _evidence_in(analysis, unit) is not None]
    chosen = evidence or [unit for unit in leaves if not graph.steps_for[unit]] or leaves
    items = []
    for unit in chosen:
        number = _evidence_in(analysis, unit)
        weights = tuple(weight_of(each.get(unit, NO_BEARING)) for each in bearings)
        items.append(Item(graph.units[unit][0] if number is None else number, weights, origins.get(unit, frozenset())))
    return Matrix(question, answers, _in_order(items), of_evidence=bool(evidence))


def weight_of(bearing: Bearing) -> Weight:
    """A bearing as a weight: strong where a premise stands in a step on the answer itself, weak further down."""
    match bool(bearing.for_it), bool(bearing.against_it), bearing.is_broken:
        case True, True, False:
            return Weight.BOTH
        case True, True, True:
            return Weight.BOTH_BROKEN
        case True, False, True:
            return Weight.FOR_BROKEN
        case False, True, True:
            return Weight.AGAINST_BROKEN
        case True, False, False:
            return Weight.STRONGLY_FOR if bearing.for_it == 1 else Weight.FOR
        case False, True, False:
            return Weight.STRONGLY_AGAINST if bearing.against_it == 1 else Weight.AGAINST
    return Weight.NOTHING


def _answers(analysis: Analysis) -> dict[str, tuple[int, ...]]:
    """The answers of each question by number, one of each unit."""
    graph = analysis.graph
    found: dict[str, dict[int, int]] = {}
    for _, claim, question in answers_of(analysis.map):
        number = graph.numbers[claim.name]
        found.setdefault(question.name, {}).setdefault(graph.unit_of[number], number)
    return {name: tuple(by_unit.values()) for name, by_unit in found.items()}


def _evidence_in(analysis: Analysis, unit: int) -> int | None:
    members = analysis.graph.units[unit]
    return next((member for member in members if analysis.graph.claims[member].kind == "evidence"), None)


def _in_order(items: Sequence[Item]) -> tuple[Item, ...]:
    """The items by what they tell apart, the most first, and of equals those whose every chain is broken last."""
    return tuple(sorted(items, key=lambda item: (-item.diagnosticity, item.is_broken, item.number)))


def _tally(items: Sequence[Item], place: int) -> Tally:
    speaking = [item for item in items if item.weights[place] in _FOR]
    going_against = [item for item in items if item.weights[place] in _AGAINST]
    count = [item.weights[place] for item in items].count
    return Tally(
        for_it=len(speaking),
        once_for=_counted_once(speaking),
        directly_for=count(Weight.STRONGLY_FOR),
        against_it=len(going_against),
        once_against=_counted_once(going_against),
        directly_against=count(Weight.STRONGLY_AGAINST),
        both=count(Weight.BOTH),
        broken_against=count(Weight.AGAINST_BROKEN),
    )


def _counted_once(items: Sequence[Item]) -> int:
    """How many there are when those of the same origins count as one."""
    return len({item.origins for item in items if item.origins}) + sum(not item.origins for item in items)
