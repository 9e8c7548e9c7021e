"""A selection: which claims and steps of a reading one picture shows, and how much it folds away."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from argmap.analysis.graph import Graph

MOST_CARDS = 12
"""Cards a page takes, after folding; more do not fit A4 without type under 9 pt (briefing, section 3)."""

MOST_ON_A_RANK = 5

MOST_WEIGHED = 60
"""Claims that are counted below a reason to weigh it against others."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What one picture shows, by the numbers of the graph.

    `claims` become cards, in order; `rows` are the claims folded into another's card, by that card; `limits` those
    that narrow it; `steps` and `undercuts` become arrows; `reasons` and `objections` count, by card, what is folded.
    """

    claims: tuple[int, ...]
    rows: dict[int, tuple[int, ...]] = field(default_factory=dict)
    limits: dict[int, tuple[int, ...]] = field(default_factory=dict)
    steps: tuple[int, ...] = ()
    undercuts: tuple[int, ...] = ()
    reasons: Counter[int] = field(default_factory=Counter)
    objections: Counter[int] = field(default_factory=Counter)


def everything(graph: Graph) -> Selection:
    """Every claim a card, every step an arrow, nothing folded."""
    return Selection(
        claims=tuple(range(len(graph.claims))),
        steps=tuple(range(len(graph.steps))),
        undercuts=tuple(range(len(graph.undercuts))),
    )


def folding_steps(graph: Graph) -> frozenset[int]:
    """The steps that are drawn as rows of their conclusion's card.

    A step folds when it rests on one item of evidence and is not undercut, and when that evidence is used nowhere
    else, is not attacked and is joined to nothing.
    """
    uses = Counter(premise for step in graph.steps for premise in step.premises)
    uses.update(premise for undercut in graph.undercuts for premise in undercut.premises)
    bound = {step.conclusion for step in graph.steps}
    bound |= {end for one, other, _ in graph.restatements for end in (one, other)}
    bound |= {end for origin, target, _, _ in graph.qualifications for end in (origin, target) if end is not None}
    return frozenset(
        step.number
        for step in graph.steps
        if step.sign == "for"
        and len(step.premises) == 1
        and graph.claims[step.premises[0]].kind == "evidence"
        and uses[step.premises[0]] == 1
        and step.premises[0] not in bound
        and not graph.undercuts_of[step.number]
    )


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

    Steps are taken level by level and, within a level, one from each card in turn, so that no card takes the page for
    itself; of a card's steps a reason comes first, then an objection, and so on, the furthest argued before others. A
    step is shown with all its premises or not at all, and, where `allowed` claims are given, only when one of them is
    among the premises. What stands `above` the roots is shown too, with the steps that lead to it from other cards,
    unless there are none.
    """
    filling = _Filling(graph, most_cards, allowed)
    filling.above = frozenset(above) - set(roots)
    filling.place(above, 0)
    filling.place(roots, 1 if filling.level else 0)
    filling.fill(roots, depth)
    return filling.selection()


class _Filling:
    """A page being filled; only `selection_below` uses it."""

    def __init__(self, graph: Graph, most_cards: int, allowed: frozenset[int] | None) -> None:
        self.graph = graph
        self.most_cards = most_cards
        self.allowed = allowed
        self.folding = folding_steps(graph)
        self.above: frozenset[int] = frozenset()
        self.level: dict[int, int] = {}
        self.on_level: Counter[int] = Counter()
        self.steps_of: dict[int, list[int]] = defaultdict(list)
        self.restated: dict[int, list[int]] = defaultdict(list)
        for one, other, _ in graph.restatements:
            self.restated[one].append(other)
            self.restated[other].append(one)
        for step in graph.steps:
            self.steps_of[step.conclusion].append(step.number)

    def place(self, claims: Iterable[int], level: int) -> None:
        for claim in claims:
            if claim not in self.level:
                self.level[claim] = level
                self.on_level[level] += 1

    def fill(self, roots: Sequence[int], depth: int | None) -> None:
        current, level = list(dict.fromkeys(roots)), max(self.level.values(), default=0)
        while current and (depth is None or depth > 0):
            level, depth = level + 1, None if depth is None else depth - 1
            turns = zip_longest(*(self._bearing_on(claim) for claim in current))
            reached: dict[int, None] = {}
            for premises in (premises for turn in turns for premises in turn if premises):
                new = [premise for premise in dict.fromkeys(premises) if premise not in self.level]
                if self._fits(new, level):
                    self.place(new, level)
                    reached.update(dict.fromkeys(new))
            current = list(reached)

    def _bearing_on(self, claim: int) -> list[tuple[int, ...]]:
        """The premises of each step and undercut that bears on a claim: a reason, an objection, and so on in turn."""
        steps = [self.graph.steps[number] for number in self.steps_of[claim] if number not in self.folding]
        steps.sort(key=lambda step: -self._depth_below(step.premises))
        reasons = [step for step in steps if step.sign == "for"]
        objections = [step for step in steps if step.sign == "against"]
        ordered = [step for pair in zip_longest(reasons, objections) for step in pair if step]
        return [(other,) for other in self.restated[claim]] + [
            premises
            for step in ordered
            for premises in (
                step.premises,
                *(self.graph.undercuts[number].premises for number in self.graph.undercuts_of[step.number]),
            )
        ]

    def _depth_below(self, premises: Iterable[int]) -> int:
        """How many claims the premises rest on, up to a bound: the author's main line is the one argued furthest."""
        seen = set(premises)
        stack = list(seen)
        while stack and len(seen) < MOST_WEIGHED:
            for number in self.steps_of[stack.pop()]:
                new = set(self.graph.steps[number].premises) - seen
                seen |= new
                stack += new
        return len(seen)

    def _fits(self, new: Sequence[int], level: int) -> bool:
        if self.allowed is not None and self.allowed.isdisjoint(new):
            return not new
        return len(self.level) + len(new) <= self.most_cards and self.on_level[level] + len(new) <= MOST_ON_A_RANK

    def _ends(self, number: int) -> tuple[int, ...]:
        step = self.graph.steps[number]
        return (*step.premises, step.conclusion)

    def selection(self) -> Selection:
        shown = self.level
        rows: dict[int, list[int]] = defaultdict(list)
        limits: dict[int, list[int]] = defaultdict(list)
        reasons: Counter[int] = Counter()
        objections: Counter[int] = Counter()
        steps = []
        for step in self.graph.steps:
            if step.conclusion not in shown:
                continue
            if all(premise in shown for premise in step.premises):
                steps.append(step.number)
            elif step.number in self.folding:
                rows[step.conclusion].extend(step.premises)
            else:
                (reasons if step.sign == "for" else objections)[step.conclusion] += 1
        drawn = set(steps)
        undercuts = []
        for undercut in self.graph.undercuts:
            if undercut.step in drawn:
                if all(premise in shown for premise in undercut.premises):
                    undercuts.append(undercut.number)
                else:
                    objections[self.graph.steps[undercut.step].conclusion] += 1
        for origin, narrowed, narrowed_step, _ in self.graph.qualifications:
            target = self.graph.steps[narrowed_step].conclusion if narrowed_step in drawn else narrowed
            if target is not None and target in shown and origin not in shown:
                limits[target].append(origin)
        joined = {end for number in steps for end in self._ends(number)}
        joined |= {end for number in undercuts for end in self.graph.undercuts[number].premises}
        for origin, narrowed, _, _ in self.graph.qualifications:
            if narrowed is not None and origin in shown and narrowed in shown:
                joined |= {origin, narrowed}
        return Selection(
            claims=tuple(claim for claim in shown if claim in joined or claim not in self.above),
            rows={card: tuple(dict.fromkeys(claims)) for card, claims in rows.items()},
            limits={card: tuple(dict.fromkeys(claims)) for card, claims in limits.items()},
            steps=tuple(steps),
            undercuts=tuple(undercuts),
            reasons=reasons,
            objections=objections,
        )
