"""What a matrix of competing hypotheses comes to, in sentences and in its last rows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from argmap.analysis.analysis import Analysis
from argmap.analysis.hypotheses import Matrix, Weight
from argmap.analysis.reasons import Fall
from argmap.drawing.tables.table import Cell, TableRow
from argmap.drawing.views.cards import in_short
from argmap.model.claim import Claim
from argmap.text.words import counted, listed, quoted, sentence

_FALLING: Final = {
    Fall.DEFEATED: ("an argument defeats it", "arguments defeat them"),
    Fall.UNSUPPORTED: ("no reason for it stands", "no reason for them stands"),
    Fall.CIRCULAR: ("it rests only on itself", "they rest only on themselves"),
}
_BROKEN_AGAINST: Final = (Weight.AGAINST_BROKEN, Weight.BOTH_BROKEN)
"""What would speak against an answer, were it not broken: as what speaks both ways, it is told where that is."""

_LONGEST: Final = 110
"""Characters of a conclusion that names several answers in full."""

_MOST_NAMED: Final = 3
"""Answers that a conclusion names in short; of more, it says only how many there are."""


def tells_apart(matrix: Matrix) -> bool:
    """Whether less speaks against some answers than against others."""
    return len(matrix.least_against) < len(matrix.answers)


def conclusion(analysis: Analysis, matrix: Matrix) -> str:
    """The answers that least speaks against, in a sentence."""
    if not tells_apart(matrix):
        return _nothing_apart(matrix)
    claims = _claims(analysis, matrix, matrix.least_against)
    named = f"Least speaks against {_quoted(claims)}"
    if len(claims) == 1:
        return f"{named}, but it falls." if analysis.fall_of(claims[0]) else f"{named}."
    if len(named) <= _LONGEST:
        return f"{named}."
    few = f"Least speaks against {len(claims)} of the {len(matrix.answers)} answers"
    return (
        f"{few}: {listed([quoted(in_short(claim)) for claim in claims])}." if len(claims) <= _MOST_NAMED else f"{few}."
    )


def _nothing_apart(matrix: Matrix) -> str:
    """Why the matrix tells no answer from another, in a sentence."""
    tallies = matrix.tallies
    if any(tally.against_it for tally in tallies):
        return "As much speaks against each answer."
    what = _things(matrix)
    if any(tally.both for tally in tallies):
        return f"No {what} here speaks only against an answer."
    if any(weight in _BROKEN_AGAINST for item in matrix.items for weight in item.weights):
        return f"Except what is broken, no {what} here speaks against any answer."
    return f"No {what} here speaks against any answer."


def matrix_notes(analysis: Analysis, matrix: Matrix) -> Iterator[str]:
    """What one must know to read the whole matrix, in sentences."""
    places = range(len(matrix.answers))
    idle = [place for place in places if all(item.weights[place] is Weight.NOTHING for item in matrix.items)]
    if idle:
        named = _quoted(_claims(analysis, matrix, idle))
        them = "it" if len(idle) == 1 else "them"
        yield f"No {_things(matrix)} here bears on {named}: that nothing speaks against {them} is no merit."
    yield from _falling(_claims(analysis, matrix, matrix.least_against), analysis)
    if not tells_apart(matrix) and len(places) > 1:
        yield f"This matrix alone leaves open which answer is the {'weaker' if len(places) == 2 else 'weakest'}."
    if any(tally.once_against < tally.against_it or tally.once_for < tally.for_it for tally in matrix.tallies):
        yield "“Count as”: items that rest on the same origins count once."
    if any("(" in weight for item in matrix.items for weight in item.weights):
        yield "Broken: a step or claim on the way there falls, so it is not counted."
    again = _said_again(analysis, matrix)
    if again:
        verbs = "restates another is" if again == 1 else "restate others are"
        yield f"{counted(again, 'item')} that {verbs} left out: what says the same is one row."


def _said_again(analysis: Analysis, matrix: Matrix) -> int:
    """How many claims would have rows of their own if they did not restate the claim of a row."""
    graph = analysis.graph
    same = [number for item in matrix.items for number in graph.units[graph.unit_of[item.number]]]
    alike = [number for number in same if not matrix.of_evidence or graph.claims[number].kind == "evidence"]
    return len(alike) - len(matrix.items)


def _falling(claims: Sequence[Claim], analysis: Analysis) -> Iterator[str]:
    """Which of the answers that least speaks against fall for all that, and why."""
    for fall, (of_one, of_several) in _FALLING.items():
        fallen = [claim for claim in claims if analysis.fall_of(claim) is fall]
        if len(fallen) == 1:
            yield f"{_quoted(fallen)} falls all the same: {of_one}."
        elif fallen:
            yield f"{_quoted(fallen)} fall all the same: {of_several}."


def _claims(analysis: Analysis, matrix: Matrix, places: Sequence[int]) -> list[Claim]:
    return [analysis.graph.claims[matrix.answers[place]] for place in places]


def _quoted(claims: Sequence[Claim]) -> str:
    return listed([quoted(sentence(claim.label)) for claim in claims])


def _things(matrix: Matrix) -> str:
    return "evidence" if matrix.of_evidence else "claim"


def total_rows(matrix: Matrix, places: Sequence[int]) -> tuple[TableRow, TableRow]:
    """What speaks against, and what for, the answers at these places of the whole matrix."""
    least = matrix.least_against if tells_apart(matrix) else ()
    against = [Cell("Speaks against it", "of all items; the fewer the better", is_bold=True), Cell()]
    speaking = [Cell("Speaks for it"), Cell()]
    for place in places:
        tally = matrix.tallies[place]
        words = _items(tally.against_it)
        parts = [
            _counted_as(tally.once_against, tally.against_it),
            f"{tally.directly_against} directly" if tally.directly_against else "",
            f"{tally.both} both ways" if tally.both else "",
            _broken([item.weights[place] for item in matrix.items], _BROKEN_AGAINST),
        ]
        is_least = place in least
        against.append(Cell(f"{words}: least" if is_least else words, _noted(parts), is_bold=is_least))
        parts = [
            _counted_as(tally.once_for, tally.for_it),
            f"{tally.directly_for} directly" if tally.directly_for else "",
            _broken([item.weights[place] for item in matrix.items], (Weight.FOR_BROKEN,)),
        ]
        speaking.append(Cell(_items(tally.for_it), _noted(parts)))
    return TableRow(tuple(against), is_total=True), TableRow(tuple(speaking))


def _broken(weights: Sequence[Weight], sought: Collection[Weight]) -> str:
    count = sum(weight in sought for weight in weights)
    return f"{count} more broken" if count else ""


def _noted(parts: Sequence[str]) -> str:
    """What a cell notes in grey: a line may end between two notes, but not within one."""
    return ", ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in parts if part)


def _items(number: int) -> str:
    return counted(number, "item") if number else "nothing"


def _counted_as(once: int, number: int) -> str:
    return f"count as {once}" if once < number else ""
