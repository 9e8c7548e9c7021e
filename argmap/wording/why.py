"""Why a claim stands, is disputed or falls, in sentences an analyst can paste."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import GraphStep
from argmap.analysis.queries import decisive_claims
from argmap.analysis.reasons import Fall, disputes_behind
from argmap.analysis.standing import Standing
from argmap.model.claim import Claim
from argmap.semantics.semantics import Semantics
from argmap.text.words import listed, sentence
from argmap.wording.extensions import alternatives_in_words, scope, undecided_in_words
from argmap.wording.telling import Telling
from argmap.wording.words import name_in

_DEEPEST: Final = 40
"""Columns that lines are indented by at most, however deep the reasoning goes."""


@dataclass(frozen=True, slots=True)
class _Opening:
    """The place in an explanation where it goes down to what a claim, by number, rests on."""

    number: int
    indent: int


def why_as_text(analysis: Analysis, claim: Claim) -> str:
    """Explain one claim's standing: verdict, what would turn it, reasons down to the evidence, objections."""
    return "\n".join(_Explanation(analysis, claim).lines())


class _Explanation:
    """Writes one explanation; `opened` are the units whose own reasons and objections were told.

    A conflict goes both ways, and is told from the side that is met first.
    """

    def __init__(self, analysis: Analysis, claim: Claim) -> None:
        self.analysis = analysis
        self.graph = analysis.graph
        self.claim = claim
        self.unit = self.graph.unit_of[self.graph.numbers[claim.name]]
        self.telling = Telling(analysis)
        self.opened: set[int] = set()
        self.told_conflicts: set[int] = set()

    def lines(self) -> Iterator[str]:
        yield f"{self.claim.name} {self._verdict()}."
        yield f"  {sentence(self.claim.text)}."
        restated = [name_in(self.analysis, self.graph.claims[member]) for member in self.graph.units[self.unit]]
        if len(restated) > 1:
            others = [name for name in restated if name != name_in(self.analysis, self.claim)]
            yield f"  Also stated as {listed(others)}; what bears on one bears on all."
        self.opened.add(self.unit)
        self.telling.told.update(self.graph.units[self.unit])
        yield from self._disputes()
        yield from self._changes()
        yield from self._reasons()
        yield from self._objections()
        yield from self._limits()

    def _verdict(self) -> str:
        standing = self.analysis.standings.units[self.unit]
        if standing is Standing.IN:
            return f"stands{scope(self.analysis)}"
        if standing is Standing.UNDECIDED:
            return undecided_in_words(self.analysis)
        return f"falls{scope(self.analysis)}: {self._reason_of_fall()}"

    def _reason_of_fall(self) -> str:
        fall = self.analysis.falls[self.unit]
        if fall is Fall.DEFEATED:
            return f"it is defeated {self.telling.by_defeaters(self.unit)}"
        if fall is Fall.CIRCULAR:
            return f"it rests only on itself, by way of {self._circle()}"
        if self.graph.steps_for[self.unit]:
            return "no reason given for it stands"
        return "no reason is given for it"

    def _circle(self) -> str:
        circle = next(circle for circle in self.analysis.vicious_circles if self.unit in circle)
        names = [self.telling.name(self.graph.units[unit][0]) for unit in sorted(circle) if unit != self.unit]
        return self.telling.counted(names) if names else "a step from itself"

    def _disputes(self) -> Iterator[str]:
        if self.analysis.standings.units[self.unit] is not Standing.UNDECIDED:
            return
        for sentence_on_extensions in alternatives_in_words(self.analysis, self.unit):
            yield ""
            yield sentence_on_extensions
        units = [unit for unit in disputes_behind(self.graph, self.analysis.standings, self.unit) if unit != self.unit]
        if units:
            yield ""
            names = [self.telling.name(self.graph.units[unit][0]) for unit in units]
            yield f"The dispute starts further down, over {self.telling.counted(names)}."

    def _changes(self) -> Iterator[str]:
        if self.analysis.semantics is not Semantics.GROUNDED:
            return
        decisive = decisive_claims(self.graph, self.graph.numbers[self.claim.name])
        names = [name_in(self.analysis, claim) for claim in decisive]
        yield ""
        if self.analysis.standings.units[self.unit] is Standing.IN:
            if names:
                yield f"What would change it: without {self.telling.counted(names, 'or')} it would no longer stand."
            else:
                yield "What would change it: no single claim; it would stand without any one of them."
        elif names:
            yield f"What would change it: without {self.telling.counted(names, 'or')} it would stand."
        elif self.graph.steps_for[self.unit]:
            yield "What would change it: more than the loss of a single claim."
        else:
            yield "What would change it: a reason that stands."

    def _reasons(self) -> Iterator[str]:
        steps = self._steps(self.graph.steps_for[self.unit])
        if not steps:
            if self.graph.is_own_ground[self.unit]:
                yield ""
                yield f"It is {_article(self.claim.kind)}, taken as given here{self.telling.source(self.claim)}."
            return
        yield ""
        if len(steps) == 1:
            yield "One reason is given for it:"
        else:
            yield f"{len(steps)} reasons are given for it; any one that stands is enough:"
        for place, step in enumerate(steps, start=1):
            bullet = f"  {place}. "
            yield from self._down_from(self._reason(step, bullet, len(bullet)))

    def _down_from(self, told: Iterator[str | _Opening]) -> Iterator[str]:
        """What is told, with all that its openings lead down to.

        It waits on a stack of its own and not on Python's, as reasoning may be deeper than that.
        """
        stack = [told]
        while stack:
            item = next(stack[-1], None)
            if item is None:
                stack.pop()
            elif isinstance(item, _Opening):
                stack.append(self._below(item.number, min(item.indent, _DEEPEST)))
            else:
                yield item

    def _steps(self, numbers: Iterable[int]) -> list[GraphStep]:
        """The steps with those that are in first, then in file order; those that say the same once."""
        steps = list({self._content(number): self.graph.steps[number] for number in reversed(list(numbers))}.values())
        steps.reverse()
        return sorted(steps, key=lambda step: self.analysis.standings.steps[step.number] is not Standing.IN)

    def _content(self, number: int) -> object:
        """What a step says; one that nothing is said of is the same as another from the same premises, restated."""
        step = self.graph.steps[number]
        is_plain = not self.graph.undercuts_of[number] and not step.written.warrant.text
        return (step.units, step.effect) if is_plain else number

    def _reason(self, step: GraphStep, bullet: str, indent: int) -> Iterator[str | _Opening]:
        yield f"{bullet}{self.telling.all_described(step.premises)}.{self.telling.step_note(step)}"
        yield from self._around(step, indent)

    def _objections(self) -> Iterator[str]:
        steps = self._steps(self.graph.steps_against[self.unit])
        if steps:
            yield ""
            yield "Against it:"
        for step in steps:
            yield from self._down_from(self._objection(step, "  - ", 4))

    def _objection(self, step: GraphStep, bullet: str, indent: int) -> Iterator[str | _Opening]:
        if step.is_conflict:
            self.told_conflicts.add(id(step.written))
        texts = self.telling.all_described(step.premises, with_standing=len(step.premises) > 1)
        yield f"{bullet}{texts}. {self.telling.effect(step)}"
        yield from self._around(step, indent)

    def _around(self, step: GraphStep, indent: int) -> Iterator[str | _Opening]:
        """A step's warrant and undercuts, then what its premises and the undercuts' rest on."""
        margin = " " * indent
        if step.written.warrant.text:
            yield f"{margin}Link: {sentence(step.written.warrant.text)}."
        undercuts = [self.graph.undercuts[number] for number in self.graph.undercuts_of[step.number]]
        for undercut in undercuts:
            yield f"{margin}{self.telling.undercut(undercut)}"
        for premise in (*step.premises, *(end for undercut in undercuts for end in undercut.premises)):
            yield _Opening(premise, indent)

    def _below(self, number: int, indent: int) -> Iterator[str | _Opening]:
        """What a premise rests on and what is against it, each told once."""
        unit = self.graph.unit_of[number]
        if unit in self.opened:
            return
        self.opened.add(unit)
        steps, against = self._steps(self.graph.steps_for[unit]), self._steps(self.graph.steps_against[unit])
        margin, name = " " * indent, self.telling.name(number)
        if steps:
            yield f"{margin}{name} rests on:"
            for step in steps:
                yield from self._reason(step, f"{margin}- ", indent + 2)
        for step in against:
            if id(step.written) not in self.told_conflicts:
                yield from self._objection(step, f"{margin}Against {name}: ", indent + 2)
        for limit in self._limits_of(unit):
            yield f"{margin}{name} is limited: {limit}"

    def _limits(self) -> Iterator[str]:
        limits = list(self._limits_of(self.unit))
        if limits:
            yield ""
            yield "It is limited, which changes no standing:"
        for limit in limits:
            yield f"  - {limit}"

    def _limits_of(self, unit: int) -> Iterator[str]:
        """What narrows a claim, or a step for or against it."""
        steps = {*self.graph.steps_for[unit], *self.graph.steps_against[unit]}
        for origin, claim, step, relation in self.graph.qualifications:
            if (claim is not None and self.graph.unit_of[claim] == unit) or step in steps:
                warrant = relation.warrant.text
                yield f"{self.telling.described(origin)}.{f' {sentence(warrant)}.' if warrant else ''}"


def _article(kind: str) -> str:
    if kind == "evidence":
        return "evidence"
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"
