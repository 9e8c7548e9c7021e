"""What a matrix of competing hypotheses comes to, in sentences and in its last rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.analysis.analysis import Analysis
from argmap.analysis.hypotheses import Matrix, Weight
from argmap.drawing.cards import shown_name
from argmap.drawing.table import Cell, TableRow
from argmap.text.words import counted, listed


def tells_apart(matrix: Matrix) -> bool:
    """Whether less speaks against some answers than against others."""
    return len(matrix.least_against) < len(matrix.answers)


def conclusion(analysis: Analysis, matrix: Matrix) -> str:
    """The answer that least speaks against, in a sentence."""
    if not tells_apart(matrix):
        none = not any(tally.against_it for tally in matrix.tallies)
        return "Nothing speaks against any answer." if none else "As much speaks against each answer."
    claims = [analysis.graph.claims[matrix.answers[place]] for place in matrix.least_against]
    if len(claims) == 1:
        return f"Least speaks against “{' '.join(claims[0].label.split()).removesuffix('.')}”."
    return f"Least speaks against {listed([shown_name(analysis, claim) for claim in claims])}."


def matrix_notes(analysis: Analysis, matrix: Matrix) -> Iterator[str]:
    """What one must know to read the whole matrix, in sentences."""
    claims, numbers = analysis.graph.claims, matrix.answers
    bare = [
        shown_name(analysis, claims[numbers[place]])
        for place in range(len(numbers))
        if all(item.weights[place] is Weight.NOTHING for item in matrix.items)
    ]
    if bare:
        what = "evidence" if matrix.of_evidence else "claim"
        yield f"No {what} here bears on {', '.join(bare)}: that nothing speaks against it is no merit."
    if not tells_apart(matrix):
        yield "This matrix leaves open which answer is the weaker."
    if any(tally.once_against < tally.against_it or tally.once_for < tally.for_it for tally in matrix.tallies):
        yield "“Count as”: items that rest on the same origins count once."
    if any("(" in weight for item in matrix.items for weight in item.weights):
        yield "Broken: a step or claim on the way there falls, so it is not counted."


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
            f"{tally.broken_against} more broken" if tally.broken_against else "",
        ]
        is_least = place in least
        against.append(Cell(f"{words}: least" if is_least else words, ", ".join(filter(None, parts)), is_bold=is_least))
        parts = [_counted_as(tally.once_for, tally.for_it), f"{tally.directly_for} directly" * bool(tally.directly_for)]
        speaking.append(Cell(_items(tally.for_it), ", ".join(filter(None, parts))))
    return TableRow(tuple(against), is_total=True), TableRow(tuple(speaking))


def _items(number: int) -> str:
    return counted(number, "item") if number else "nothing"


def _counted_as(once: int, number: int) -> str:
    return f"count as {once}" if once < number else ""
