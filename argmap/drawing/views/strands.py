"""The strands that bear on a claim: each reason, objection, undercut, restatement and argued limit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest

from argmap.analysis.graph import Graph
from argmap.drawing.views.selection import folding_steps

MOST_WEIGHED = 60
"""Claims that are counted below a reason to weigh it against others."""


@dataclass(frozen=True, slots=True)
class Strand:
    """What is shown together or not at all, because it bears on a claim as one: claims by number.

    `claims` are the premises of a `step`, or those of an `undercut` of it, or a claim that restates or narrows the
    other. An undercut is shown only with the step that it breaks, whose premises are then the `context`.
    """

    claims: tuple[int, ...]
    context: tuple[int, ...] = ()
    step: int | None = None
    undercut: int | None = None

    @property
    def all(self) -> tuple[int, ...]:
        """All claims that are shown, each once."""
        return tuple(dict.fromkeys((*self.context, *self.claims)))


@dataclass(frozen=True)
class Strands:
    """The strands of a graph, by the claim they bear on."""

    graph: Graph

    @cached_property
    def folding(self) -> frozenset[int]:
        """The steps that are rows of their conclusion's card."""
        return folding_steps(self.graph)

    @cached_property
    def steps_of(self) -> dict[int, list[int]]:
        """The steps to each claim."""
        steps: dict[int, list[int]] = defaultdict(list)
        for step in self.graph.steps:
            steps[step.conclusion].append(step.number)
        return steps

    @cached_property
    def restated(self) -> dict[int, list[int]]:
        """The claims joined to each claim as the same."""
        restated: dict[int, list[int]] = defaultdict(list)
        for one, other, _ in self.graph.restatements:
            for claim, same in ((one, other), (other, one)):
                if same != claim and same not in restated[claim]:
                    restated[claim].append(same)
        return restated

    @cached_property
    def limits_of(self) -> dict[int, list[tuple[int, int | None]]]:
        """The claims that narrow each claim; or a step to it, with that step."""
        limits: dict[int, list[tuple[int, int | None]]] = defaultdict(list)
        for origin, narrowed, step, _ in self.graph.qualifications:
            target = narrowed if step is None else self.graph.steps[step].conclusion
            if target is not None and origin != target:
                limits[target].append((origin, step))
        return limits

    def on(self, claim: int) -> Iterator[Strand]:
        """The strands on a claim: a reason, an objection and so on in turn, the furthest argued before others.

        A reason that folds into the claim's card is none.
        """
        graph = self.graph
        steps = [graph.steps[number] for number in self.steps_of.get(claim, ()) if number not in self.folding]
        steps.sort(key=lambda step: -self._depth_below(step.premises))
        reasons = [step for step in steps if step.sign == "for"]
        objections = [step for step in steps if step.sign == "against"]
        yield from (Strand((other,)) for other in self.restated.get(claim, ()))
        for step in (each for pair in zip_longest(reasons, objections) for each in pair if each):
            yield Strand(step.premises, step=step.number)
            for number in graph.undercuts_of[step.number]:
                yield Strand(graph.undercuts[number].premises, step.premises, step.number, number)

    def argued_limits(self, claim: int) -> Iterator[Strand]:
        """The limits of a claim on which something bears in turn."""
        limits = dict.fromkeys(limit for limit, _ in self.limits_of.get(claim, ()))
        yield from (Strand((limit,)) for limit in limits if self.count_on([limit]))

    def count_on(self, claims: Iterable[int]) -> int:
        """How many steps, conflicts, restatements and limits bear on the claims; what joins two of them counts once."""
        graph, known = self.graph, set(claims)
        steps = {id(graph.steps[number].written) for claim in known for number in self.steps_of.get(claim, ())}
        same = {frozenset((claim, other)) for claim in known for other in self.restated.get(claim, ())}
        limits = {(claim, *limit) for claim in known for limit in self.limits_of.get(claim, ())}
        return len(steps) + len(same) + len(limits)

    def _depth_below(self, premises: Iterable[int]) -> int:
        """How many claims the premises rest on, up to a bound: the author's main line is the one argued furthest."""
        seen = set(premises)
        stack = list(seen)
        while stack and len(seen) < MOST_WEIGHED:
            for number in self.steps_of.get(stack.pop(), ()):
                new = set(self.graph.steps[number].premises) - seen
                seen |= new
                stack += new
        return len(seen)
