"""Filling: what of a reading one page takes, nearest to its roots first, and what it has to count."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from argmap.analysis.graph import Graph
from argmap.drawing.views.selection import MOST_CARDS, MOST_ON_A_RANK, MOST_ROWS, Selection
from argmap.drawing.views.strands import Strand, Strands


def selection_below(
    graph: Graph,
    roots: Sequence[int],
    *,
    most_cards: int = MOST_CARDS,
    depth: int | None = None,
    allowed: frozenset[int] | None = None,
    above: Iterable[int] = (),
) -> Selection:
    """The roots with what bears on them, nearest first, until the page is full; the rest is counted.

    Strands are taken level by level and, within a level, one from each card in turn, so that no card takes the page
    for itself; of a card's strands a reason comes first, then an objection, and so on, the furthest argued before
    others. A step is shown with all its premises or not at all, and, where `allowed` claims are given, only when one of
    them is among the premises. What stands `above` the roots is shown too, with the steps that lead to it from other
    cards, unless there are none.
    """
    filling = Filling(Strands(graph), most_cards, allowed)
    filling.above = frozenset(above) - set(roots)
    filling.place(above, 0)
    filling.place(roots, 1 if filling.level else 0)
    filling.fill(roots, depth)
    return filling.selection()


class Filling:
    """A page being filled."""

    def __init__(self, strands: Strands, most_cards: int, allowed: frozenset[int] | None = None) -> None:
        self.strands = strands
        self.graph = strands.graph
        self.most_cards = most_cards
        self.allowed = allowed
        self.above: frozenset[int] = frozenset()
        self.rows_from = 0
        self.level: dict[int, int] = {}
        self.on_level: Counter[int] = Counter()
        self.stubs = 0
        self.parted_steps: set[int] = set()
        self.parted_undercuts: set[int] = set()

    def copied(self) -> Filling:
        """The same page, to be filled otherwise."""
        other = Filling(self.strands, self.most_cards, self.allowed)
        other.above, other.rows_from, other.stubs = self.above, self.rows_from, self.stubs
        other.level, other.on_level = dict(self.level), Counter(self.on_level)
        other.parted_steps, other.parted_undercuts = set(self.parted_steps), set(self.parted_undercuts)
        return other

    def place(self, claims: Iterable[int], level: int) -> None:
        """Give the claims a place on a level, as far as they have none yet."""
        for claim in claims:
            if claim not in self.level:
                self.level[claim] = level
                self.on_level[level] += 1

    def fill(self, roots: Sequence[int], depth: int | None, of_roots: Sequence[Strand] | None = None) -> None:
        """Place what bears on the roots, and on that in turn, as long as there is room.

        Of the roots themselves it may be given which strands count.
        """
        current, level = list(dict.fromkeys(roots)), max(self.level.values(), default=0)
        level = min(level, max((self.level[root] for root in current), default=0))
        reached: dict[int, None] = {claim: None for claim, at in self.level.items() if at > level}
        while current and (depth is None or depth > 0):
            level, depth = level + 1, None if depth is None else depth - 1
            turns = zip_longest(*(self.strands.on(claim) for claim in current) if of_roots is None else (of_roots,))
            of_roots = None
            for strand in (strand for turn in turns for strand in turn if strand):
                new = [claim for claim in strand.all if claim not in self.level]
                if self._fits(new, level):
                    self.place(new, level)
                    reached.update(dict.fromkeys(new))
            current, reached = list(reached), {}

    def part(self, claims: Sequence[int], room: int, level: int) -> None:
        """Place as many of the claims as there is `room` for, and a stub that counts the others."""
        self.place(claims[:room], level)
        self.on_level[level] += 1
        self.stubs += 1

    def _fits(self, new: Sequence[int], level: int) -> bool:
        if self.allowed is not None and self.allowed.isdisjoint(new):
            return not new
        has_room = len(self.level) + self.stubs + len(new) <= self.most_cards
        return has_room and self.on_level[level] + len(new) <= MOST_ON_A_RANK

    def _ends(self, number: int) -> tuple[int, ...]:
        step = self.graph.steps[number]
        return (*(premise for premise in step.premises if premise in self.level), step.conclusion)

    def selection(self, of_parts: int | None = None) -> Selection:
        """What the page shows and counts; `of_parts` is the claim whose rows are spread over several pages."""
        graph, shown = self.graph, self.level
        rows: dict[int, list[int]] = defaultdict(list)
        limits: dict[int, list[int]] = defaultdict(list)
        reasons: Counter[int] = Counter()
        objections: Counter[int] = Counter()
        answers: Counter[int] = Counter()
        parted: Counter[int] = Counter()
        parted_undercuts: Counter[int] = Counter()
        steps = []
        for step in graph.steps:
            if step.conclusion not in shown:
                continue
            missing = sum(premise not in shown for premise in dict.fromkeys(step.premises))
            if not missing or step.number in self.parted_steps:
                steps.append(step.number)
                parted[step.number] = missing
            elif step.number in self.strands.folding:
                rows[step.conclusion].extend(step.premises)
            else:
                (reasons if step.sign == "for" else objections)[step.conclusion] += 1
        drawn = set(steps)
        undercuts, hidden_undercuts = [], []
        for undercut in graph.undercuts:
            if undercut.step in drawn:
                missing = sum(premise not in shown for premise in dict.fromkeys(undercut.premises))
                if not missing or undercut.number in self.parted_undercuts:
                    undercuts.append(undercut.number)
                    parted_undercuts[undercut.number] = missing
                else:
                    # What breaks an attack on a claim defends the claim.
                    step = graph.steps[undercut.step]
                    (objections if step.sign == "for" else answers)[step.conclusion] += 1
                    hidden_undercuts.append(undercut.number)
        for target in shown:
            limits[target] = [
                limit
                for limit, step in self.strands.limits_of.get(target, ())
                if step is None or step in drawn or target == of_parts
            ]
        joined = {end for number in steps for end in self._ends(number)}
        joined |= {end for number in undercuts for end in graph.undercuts[number].premises}
        for origin, narrowed, _, _ in graph.qualifications:
            if narrowed is not None and origin in shown and narrowed in shown:
                joined |= {origin, narrowed}
        claims = tuple(claim for claim in shown if claim in joined or claim not in self.above)
        row_claims, evidence = self._rows(rows, of_parts)
        limit_claims, more_limits = self._rows(limits, of_parts)
        return Selection(
            claims=claims,
            rows=row_claims,
            limits=limit_claims,
            steps=tuple(steps),
            undercuts=tuple(undercuts),
            hidden_undercuts=tuple(hidden_undercuts),
            reasons=reasons,
            objections=objections,
            answers=answers,
            same=Counter(
                {
                    claim: count
                    for claim in claims
                    if (count := sum(other not in shown for other in self.strands.restated.get(claim, ())))
                }
            ),
            evidence=evidence,
            more_limits=more_limits,
            on_limits=Counter(
                {claim: count for claim, found in limit_claims.items() if (count := self.strands.count_on(found))}
            ),
            parted=+parted,
            parted_undercuts=+parted_undercuts,
        )

    def _rows(
        self, found: dict[int, list[int]], of_parts: int | None
    ) -> tuple[dict[int, tuple[int, ...]], Counter[int]]:
        """The claims that are rows of each card, and how many more there are of the card that is spread over pages."""
        rows: dict[int, tuple[int, ...]] = {}
        more: Counter[int] = Counter()
        for card, claims in found.items():
            taken = each_once = list(dict.fromkeys(claims))
            if card == of_parts:
                taken = each_once[self.rows_from : self.rows_from + MOST_ROWS]
                more[card] = len(each_once) - len(taken)
            if taken := [claim for claim in taken if claim not in self.level]:
                rows[card] = tuple(taken)
        return rows, +more
