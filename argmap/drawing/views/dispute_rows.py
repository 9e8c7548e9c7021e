"""The rows of a dispute: each crossing, restatement, limit or piece of shared evidence with its cards and words."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.comparison import Comparison
from argmap.analysis.crossings import Crossing, Verdict
from argmap.drawing.picture import Arrow, ArrowLook, Emphasis, Row, RowLook
from argmap.drawing.sheets.looks import SYMMETRIC
from argmap.drawing.views.facing_cards import FacingCards
from argmap.drawing.views.facing_rows import FacingRow
from argmap.text.words import quoted

LOOKS = {
    "supports": ArrowLook.SUPPORT,
    "attacks": ArrowLook.ATTACK,
    "undercuts": ArrowLook.UNDERCUT,
    "contrary-to": ArrowLook.CONTRARY,
    "contradicts": ArrowLook.CONTRADICTION,
    "qualifies": ArrowLook.QUALIFIES,
}

_WORDS = {
    ArrowLook.SUPPORT: "supports",
    ArrowLook.ATTACK: "attacks",
    ArrowLook.CONTRARY: "cannot both hold",
    ArrowLook.CONTRADICTION: "exactly one holds",
}

_BEARS = {ArrowLook.SUPPORT: "supports", ArrowLook.ATTACK: "attacks", ArrowLook.QUALIFIES: "narrows"}

_ROW_LOOKS = {
    ArrowLook.SUPPORT: RowLook.REASON,
    ArrowLook.ATTACK: RowLook.OBJECTION,
    ArrowLook.QUALIFIES: RowLook.LIMIT,
}

_ORDER = (Verdict.REAL, None, Verdict.DISSOLVED, Verdict.FAILED, Verdict.GRANTED)


def dispute_rows(comparison: Comparison, cards: FacingCards) -> tuple[FacingRow, ...]:
    """Real disputes, then what the maps agree on, what only seems a dispute, and what they share."""
    rows = _Rows(comparison, cards)
    return tuple(rows.all())


def words_of(crossing: Crossing) -> str:
    """How one end of a crossing stands to the other, in words."""
    return _WORDS.get(LOOKS[crossing.verb], "breaks a step to")


class _Rows:
    """Makes the rows of one comparison; only `dispute_rows` uses it."""

    def __init__(self, comparison: Comparison, cards: FacingCards) -> None:
        self.comparison = comparison
        self.cards = cards
        self.claims = comparison.analysis.graph.claims

    def all(self) -> Iterator[FacingRow]:
        drawn: set[str] = set()
        for row in self._between():
            drawn.update(row.cards)
            yield row
        for limit in self.comparison.limits:
            # Where its target has a card already, a limit is a row of that card.
            if self.claims[limit.target].name not in drawn:
                self.cards.in_rows.add((limit.claim, limit.target))
                warrant = limit.written.warrant.text
                yield self._row(limit.claim, limit.target, ArrowLook.QUALIFIES, "narrows", warrant)
        yield from self._shared()

    def _between(self) -> Iterator[FacingRow]:
        for verdict in _ORDER:
            if verdict is None:
                yield from self._agreements()
            yield from (self._crossing(each) for each in self.comparison.disputes if each.verdict is verdict)

    def _agreements(self) -> Iterator[FacingRow]:
        for same in self.comparison.restatements:
            warrant = " ".join(relation.warrant.text for relation in same.written if relation.warrant.text)
            yield self._row(same.one[0], same.other[0], ArrowLook.RESTATES, "same point", warrant)
        yield from map(self._crossing, self.comparison.supports)

    def _crossing(self, crossing: Crossing) -> FacingRow:
        side = self.cards.side_of(crossing.conclusion)
        # Of linked premises the first from across the gutter has the card, and the words name the others.
        across = [premise for premise in crossing.premises if self.cards.side_of(premise) is not side]
        tail = (across or crossing.premises)[0]
        look = LOOKS[crossing.verb]
        words = _WORDS.get(look) or f"breaks the step from {self._origin_of(crossing)}"
        emphasis = Emphasis.USUAL
        if crossing.verdict is not Verdict.REAL:
            emphasis = Emphasis.FADED
            words = {
                Verdict.DISSOLVED: "only seem to conflict" if look in SYMMETRIC else f"only seems so: {words}",
                Verdict.FAILED: f"came to nothing: {words}",
                Verdict.GRANTED: f"granted: {words}",
            }[crossing.verdict]
        return self._row(
            tail, crossing.conclusion, look, words, crossing.written.warrant.text, self._notes(crossing, tail), emphasis
        )

    def _notes(self, crossing: Crossing, tail: int) -> tuple[str, ...]:
        undercuts = [("Dissolved", each) for each in crossing.broken_by]
        undercuts += [("Contested", each) for each in crossing.contested_by]
        return (
            *(f"Together with: {self.claims[premise].label}" for premise in crossing.premises if premise != tail),
            *(
                f"{word}: {' and '.join(self.claims[premise].label for premise in undercut.premises)}"
                for word, undercut in undercuts
            ),
            *(f"Limited: {self.claims[limit.claim].label}" for limit in crossing.limits),
        )

    def _origin_of(self, crossing: Crossing) -> str:
        premises = crossing.directions[0].premises
        return " and ".join(quoted(self.claims[premise].label.rstrip(".")) for premise in premises)

    def _shared(self) -> Iterator[FacingRow]:
        for told in self.comparison.read_together:
            bearings = {target: (LOOKS[verb], link.warrant.text) for link, verb, target in told.bearings}
            rows = tuple(
                Row(
                    f"{_BEARS[look]} {quoted(self.claims[target].label.rstrip('.'))}: {warrant}".removesuffix(": "),
                    _ROW_LOOKS[look],
                )
                for target, (look, warrant) in bearings.items()
            )
            middle = self.cards.told_together(told.claim, rows)
            yield self._from_the_gutter(
                middle, [(self.claims[target].name, bearings[target][0]) for target in bearings]
            )
        for shared in self.comparison.sources:
            middle = self.cards.shared_source(shared)
            ends_of = (*shared.of_one[:1], *shared.of_other[:1])
            yield self._from_the_gutter(middle, [(name, ArrowLook.SUPPORT) for name in ends_of])

    def _from_the_gutter(self, middle: str, ends: list[tuple[str, ArrowLook]]) -> FacingRow:
        return FacingRow((middle, *(name for name, _ in ends)), tuple(Arrow(middle, *end) for end in ends))

    def _row(
        self,
        tail: int,
        head: int,
        look: ArrowLook,
        words: str,
        warrant: str,
        notes: tuple[str, ...] = (),
        emphasis: Emphasis = Emphasis.USUAL,
    ) -> FacingRow:
        names = self.claims[tail].name, self.claims[head].name
        return FacingRow(names, (Arrow(*names, look, words, warrant, notes, emphasis),))
