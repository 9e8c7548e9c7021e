"""A selection: which claims and steps of a reading one picture shows, and how much it folds away."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from argmap.analysis.graph import Graph

MOST_CARDS = 12
"""Cards a page takes, after folding; more do not fit A4 without type under 9 pt."""

MOST_ON_A_RANK = 5

MOST_ROWS = 4
"""Rows of evidence, and again of limits, that a card shows before it counts the rest."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What one picture shows, by the numbers of the graph.

    `claims` become cards, in order; `rows` are the claims folded into another's card, by that card; `limits` those
    that narrow it; `steps` and `undercuts` become arrows. What is folded away is counted, by card: `reasons`,
    `objections`, `answers` to the objections that are drawn, other claims that say the `same`, items of `evidence` and
    limits beyond the rows that a card takes, and what is said `on_limits` that are rows. `hidden_undercuts` end on
    steps that are drawn, and are not. `parted` steps and `parted_undercuts` are drawn without so many of their
    premises. A card has `most_rows` rows of evidence, and again of limits, and counts the rest; it says in words what
    it `bears_on` that is not drawn. `questions`, by name, are drawn above what answers them.
    """

    claims: tuple[int, ...]
    rows: dict[int, tuple[int, ...]] = field(default_factory=dict)
    limits: dict[int, tuple[int, ...]] = field(default_factory=dict)
    steps: tuple[int, ...] = ()
    undercuts: tuple[int, ...] = ()
    hidden_undercuts: tuple[int, ...] = ()
    questions: tuple[str, ...] = ()
    bears_on: dict[int, str] = field(default_factory=dict)
    reasons: Counter[int] = field(default_factory=Counter)
    objections: Counter[int] = field(default_factory=Counter)
    answers: Counter[int] = field(default_factory=Counter)
    same: Counter[int] = field(default_factory=Counter)
    evidence: Counter[int] = field(default_factory=Counter)
    more_limits: Counter[int] = field(default_factory=Counter)
    on_limits: Counter[int] = field(default_factory=Counter)
    parted: Counter[int] = field(default_factory=Counter)
    parted_undercuts: Counter[int] = field(default_factory=Counter)
    most_rows: int = MOST_ROWS


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
