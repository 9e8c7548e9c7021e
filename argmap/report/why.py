"""Why a claim stands, is disputed or falls, in sentences an analyst can paste."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.analysis.analysis import Analysis
from argmap.analysis.changes import decisive_claims
from argmap.analysis.graph import Effect, Graph, GraphStep, GraphUndercut
from argmap.analysis.reasons import Fall, defeaters_of, disputes_behind
from argmap.analysis.standing import Standing
from argmap.model.claim import Claim
from argmap.report.words import citations_of, listed, name_in, sentence

MOST_NAMED = 8
"""How many claims a sentence names before it counts the rest."""


def why_as_text(analysis: Analysis, claim: Claim) -> str:
    """Explain one claim's standing: verdict, reasons down to the evidence, objections, what would turn it."""
    return "\n".join(_Explanation(analysis, claim).lines())


class _Explanation:
    """Writes one explanation; `told` are the claims whose own reasons were given already."""

    def __init__(self, analysis: Analysis, claim: Claim) -> None:
        self.analysis = analysis
        self.graph: Graph = analysis.graph
        self.claim = claim
        self.unit = self.graph.unit_of[self.graph.numbers[claim.name]]
        self.told: set[int] = set()

    def lines(self) -> Iterator[str]:
        yield f"{self.claim.name} {self._verdict()}."
        yield f"  {sentence(self.claim.text)}."
        restated = [name_in(self.analysis, self.graph.claims[member]) for member in self.graph.units[self.unit]]
        if len(restated) > 1:
            others = [name for name in restated if name != name_in(self.analysis, self.claim)]
            yield f"  Also stated as {listed(others)}; what bears on one bears on all."
        self.told.add(self.unit)
        yield from self._reasons()
        yield from self._objections()
        yield from self._limits()
        yield from self._disputes()
        yield from self._changes()

    def _verdict(self) -> str:
        standing = self.analysis.standings.units[self.unit]
        if standing is Standing.IN:
            return "stands"
        if standing is Standing.UNDECIDED:
            return "is disputed: it neither stands nor falls"
        fall = self.analysis.falls[self.unit]
        if fall is Fall.DEFEATED:
            steps = [self.graph.steps[step] for step in defeaters_of(self.graph, self.analysis.standings, self.unit)]
            return f"falls: it is defeated by {listed([self._names(step.premises) for step in steps])}"
        if fall is Fall.CIRCULAR:
            return f"falls: it rests only on itself, by way of {self._circle()}"
        if self.graph.steps_for[self.unit]:
            return "falls: no reason given for it stands"
        return "falls: no reason is given for it"

    def _circle(self) -> str:
        circle = next(circle for circle in self.analysis.vicious_circles if self.unit in circle)
        names = [self._name(self.graph.units[unit][0]) for unit in sorted(circle) if unit != self.unit]
        return self._counted(names) if names else "a step from itself"

    def _reasons(self) -> Iterator[str]:
        steps = self._steps(self.graph.steps_for[self.unit])
        if not steps:
            if self.graph.is_own_ground[self.unit]:
                yield ""
                yield f"It is {_article(self.claim.kind)}, taken as given here{self._source(self.claim)}."
            return
        yield ""
        if len(steps) == 1:
            yield "One reason is given for it:"
        else:
            yield f"{len(steps)} reasons are given for it, each meant to be enough alone:"
        for place, step in enumerate(steps, start=1):
            yield from self._reason(step, f"  {place}. ", 5)

    def _steps(self, numbers: Iterable[int]) -> list[GraphStep]:
        """The steps with those that are in first, then in file order."""
        steps = [self.graph.steps[number] for number in numbers]
        return sorted(steps, key=lambda step: self.analysis.standings.steps[step.number] is not Standing.IN)

    def _reason(self, step: GraphStep, bullet: str, indent: int) -> Iterator[str]:
        texts = [self._described(premise) for premise in step.premises]
        joined = texts[0] if len(texts) == 1 else f"Together: {'; and '.join(texts)}"
        yield f"{bullet}{joined}.{self._step_note(step)}"
        warrant = step.written.warrant.text
        if warrant:
            yield f"{' ' * indent}Why that bears on it: {sentence(warrant)}."
        for number in self.graph.undercuts_of[step.number]:
            yield f"{' ' * indent}{self._undercut_sentence(self.graph.undercuts[number])}"
        for premise in step.premises:
            yield from self._below(premise, indent)

    def _below(self, number: int, indent: int) -> Iterator[str]:
        """What a premise rests on and what is against it, each told once."""
        unit = self.graph.unit_of[number]
        steps, against = self._steps(self.graph.steps_for[unit]), self._steps(self.graph.steps_against[unit])
        if unit in self.told or not (steps or against):
            return
        self.told.add(unit)
        if steps:
            yield f"{' ' * indent}{self._name(number)} rests on:"
            for step in steps:
                yield from self._reason(step, f"{' ' * indent}- ", indent + 2)
        for step in against:
            yield f"{' ' * indent}{self._objection_sentence(step, self._name(number))}"

    def _objections(self) -> Iterator[str]:
        steps = self._steps(self.graph.steps_against[self.unit])
        if steps:
            yield ""
            yield "Against it:"
        for step in steps:
            yield f"  - {self._objection_sentence(step, None)}"
            for number in self.graph.undercuts_of[step.number]:
                yield f"    {self._undercut_sentence(self.graph.undercuts[number])}"
            for premise in step.premises:
                yield from self._below(premise, 4)

    def _objection_sentence(self, step: GraphStep, target: str | None) -> str:
        texts = "; and ".join(self._described(premise) for premise in step.premises)
        against = f"Against {target}: " if target else ""
        return f"{against}{texts}. {self._effect(step, self.analysis.standings.steps[step.number])}"

    def _effect(self, step: GraphStep, standing: Standing) -> str:
        target = self.graph.claims[step.conclusion]
        if step.effect is Effect.GRANTED:
            return "Granted by the author: it changes no standing."
        if standing is Standing.OUT:
            return f"It does not count: {self._failure(step)}."
        opening = "It stands" if standing is Standing.IN else "It is open"
        if step.is_conflict:
            opening = f"It excludes {name_in(self.analysis, target)}"
        if step.effect is Effect.DEFEATS and standing is Standing.IN:
            return f"{opening}, and defeats {name_in(self.analysis, target)}."
        return f"{opening}, and leaves {name_in(self.analysis, target)} disputed."

    def _failure(self, step: GraphStep) -> str:
        """Why a step is out: a premise that falls, or an undercut that stands."""
        fallen = [premise for premise in step.premises if self._standing(premise) is Standing.OUT]
        if fallen:
            verb = "fall" if len(fallen) > 1 else "falls"
            return f"{self._names(fallen, 'and')} {verb}{self._by(fallen[0])}"
        breaking = [
            self.graph.undercuts[number]
            for number in self.graph.undercuts_of[step.number]
            if self.analysis.standings.undercuts[number] is Standing.IN
        ]
        return f"{listed([self._names(undercut.premises) for undercut in breaking])} breaks the step"

    def _by(self, number: int) -> str:
        unit = self.graph.unit_of[number]
        if self.analysis.falls[unit] is not Fall.DEFEATED:
            return f" ({self.analysis.falls[unit]})"
        steps = [self.graph.steps[step] for step in defeaters_of(self.graph, self.analysis.standings, unit)]
        return f", answered by {listed([self._names(step.premises) for step in steps])}"

    def _step_note(self, step: GraphStep) -> str:
        standing = self.analysis.standings.steps[step.number]
        if standing is Standing.IN:
            return ""
        if standing is Standing.OUT:
            return f" This reason fails: {self._failure(step)}."
        return " This reason is disputed."

    def _undercut_sentence(self, undercut: GraphUndercut) -> str:
        texts = "; and ".join(self._described(premise) for premise in undercut.premises)
        if undercut.effect is Effect.GRANTED:
            verdict = "Granted by the author: the step is kept"
        elif self.analysis.standings.undercuts[undercut.number] is Standing.OUT:
            verdict = "That does not hold, so the step is kept"
        elif undercut.effect is Effect.DEFEATS:
            verdict = "So the step does not license its conclusion"
        else:
            verdict = "So the step is disputed"
        return f"But: {texts}. {verdict}."

    def _limits(self) -> Iterator[str]:
        steps = {*self.graph.steps_for[self.unit], *self.graph.steps_against[self.unit]}
        limits = [
            (origin, relation.warrant.text)
            for origin, claim, step, relation in self.graph.qualifications
            if (claim is not None and self.graph.unit_of[claim] == self.unit) or step in steps
        ]
        if limits:
            yield ""
            yield "It is limited, which changes no standing:"
        for origin, warrant in limits:
            yield f"  - {self._described(origin)}.{f' {sentence(warrant)}.' if warrant else ''}"

    def _disputes(self) -> Iterator[str]:
        if self.analysis.standings.units[self.unit] is not Standing.UNDECIDED:
            return
        units = [unit for unit in disputes_behind(self.graph, self.analysis.standings, self.unit) if unit != self.unit]
        if units:
            yield ""
            names = [self._name(self.graph.units[unit][0]) for unit in units]
            yield f"The dispute starts further down, over {self._counted(names)}."

    def _changes(self) -> Iterator[str]:
        decisive = decisive_claims(self.analysis, self.claim)
        if decisive is None:
            return
        names = [name_in(self.analysis, claim) for claim in decisive]
        yield ""
        if self.analysis.standings.units[self.unit] is Standing.IN:
            if names:
                yield f"What would change it: without {self._counted(names, 'or')} it would no longer stand."
            else:
                yield "What would change it: no single claim; it would stand without any one of them."
        elif names:
            yield f"What would change it: without {self._counted(names, 'or')} it would stand."
        elif self.graph.steps_for[self.unit]:
            yield "What would change it: more than the loss of a single claim."
        else:
            yield "What would change it: a reason that stands."

    def _standing(self, number: int) -> Standing:
        return self.analysis.standings.units[self.graph.unit_of[number]]

    def _name(self, number: int) -> str:
        return name_in(self.analysis, self.graph.claims[number])

    def _names(self, numbers: Iterable[int], word: str = "with") -> str:
        return listed([self._name(number) for number in numbers], word)

    def _counted(self, names: list[str], word: str = "and") -> str:
        if len(names) <= MOST_NAMED:
            return listed(names, word)
        return f"{', '.join(names[:MOST_NAMED])} {word} {len(names) - MOST_NAMED} more"

    def _described(self, number: int) -> str:
        """A claim's text with its name, source, holder and, unless it stands, its standing."""
        claim = self.graph.claims[number]
        notes = [name_in(self.analysis, claim)]
        if claim.holder:
            notes.append(f"held by {claim.holder}")
        cited = citations_of(claim)
        if cited:
            notes.append(cited)
        restated = [self._name(member) for member in self.graph.units[self.graph.unit_of[number]] if member != number]
        if restated:
            notes.append(f"also stated as {listed(restated)}")
        standing = self._standing(number)
        if standing is not Standing.IN:
            notes.append("disputed" if standing is Standing.UNDECIDED else f"falls: {self._fall(number)}")
        return f"{sentence(claim.text)} ({'; '.join(notes)})"

    def _fall(self, number: int) -> Fall:
        return self.analysis.falls[self.graph.unit_of[number]]

    def _source(self, claim: Claim) -> str:
        cited = citations_of(claim)
        return f" from {cited}" if cited else ""


def _article(kind: str) -> str:
    if kind == "evidence":
        return "evidence"
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"
