"""The cards of a dispute: on which side each stands, and what is folded into it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from argmap.analysis.comparison import Comparison
from argmap.analysis.shared_sources import SharedSource
from argmap.drawing.picture import Card, CardLook, Row, Side
from argmap.drawing.views.cards import card_of
from argmap.drawing.views.selection import Selection


class FacingCards:
    """Makes the cards of one comparison, by the names of claims or by names it gives to sources."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.analysis = comparison.analysis
        self.graph = comparison.analysis.graph
        self.crossing = {
            id(crossing.written) for crossing in (*comparison.supports, *comparison.disputes) if not crossing.undercut
        }
        self.in_gutter: dict[str, tuple[Row, ...]] = {}
        self.in_rows: set[tuple[int, int]] = set()
        self.sources: dict[str, Card] = {}

    def side_of(self, number: int) -> Side:
        """The column of a claim: its map's, else that of a claim it restates, the gutter where it restates both."""
        maps = {self.graph.claims[number].map}
        if maps.isdisjoint((self.comparison.one, self.comparison.other)):
            maps = {self.graph.claims[member].map for member in self.graph.units[self.graph.unit_of[number]]}
        if maps.issuperset((self.comparison.one, self.comparison.other)):
            return Side.GUTTER
        return Side.LEFT if self.comparison.one in maps else Side.RIGHT

    def told_together(self, number: int, rows: tuple[Row, ...]) -> str:
        """The id of the card, in the gutter, of a claim that reads both maps' sources as one; its rows say how."""
        name = self.graph.claims[number].name
        self.in_gutter[name] = rows
        return name

    def shared_source(self, shared: SharedSource) -> str:
        """The id of the card, in the gutter, of a source that both maps rest on."""
        name = f"source {shared.one.name} {shared.other.name}"
        more = len(shared.of_one) + len(shared.of_other) - 2
        self.sources[name] = Card(
            name,
            shared.one.title or shared.one.name,
            CardLook.EVIDENCE,
            shared.one.name,
            (*((shared.one.date,) if shared.one.date else ()), "both rest on it"),
            stub=f"+{more} {'claim' if more == 1 else 'claims'}" if more > 0 else "",
            side=Side.GUTTER,
        )
        return name

    def card_of(self, ident: str, shown: Collection[str]) -> Card:
        """The card of a claim or a source, with reasons counted, and with limits as rows that `shown` cards are not."""
        if ident in self.sources:
            return self.sources[ident]
        number = self.graph.numbers[ident]
        claim = self.graph.claims[number]
        if ident in self.in_gutter:
            plain = card_of(self.analysis, number, Selection((number,)))
            notes = (*plain.notes, "told in both")
            return replace(plain, notes=notes, rows=self.in_gutter[ident], side=Side.GUTTER)
        card = card_of(self.analysis, number, self._folded(number, shown))
        # What its own map says of a claim needs no map's name in that map's column.
        rows = tuple(replace(row, small=row.small.removeprefix(f"{claim.map}.")) for row in card.rows)
        is_at_home = claim.map in (self.comparison.one, self.comparison.other)
        return replace(card, name=claim.id if is_at_home else claim.name, rows=rows, side=self.side_of(number))

    def _folded(self, number: int, shown: Collection[str]) -> Selection:
        """The claim's reasons and objections that are no row of the dispute, and who in the two maps narrows it."""
        steps = [
            step
            for step in self.graph.steps
            if step.conclusion == number and id(step.written) not in self.crossing and number not in step.premises
        ]
        signs = Counter(step.sign for step in steps)
        speakers = (self.comparison.one, self.comparison.other, self.analysis.map.root.id)
        limits = tuple(
            dict.fromkeys(
                origin
                for origin, target, _, _ in self.graph.qualifications
                if target == number
                and self.graph.claims[origin].map in speakers
                and self.graph.claims[origin].name not in self.in_gutter
                and (origin, target) not in self.in_rows
            )
        )
        return Selection(
            claims=tuple(self.graph.numbers[name] for name in shown if name in self.graph.numbers),
            limits={number: limits},
            reasons=Counter({number: signs["for"]}),
            objections=Counter({number: signs["against"]}),
        )
