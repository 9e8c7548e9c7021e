"""Telling: the sentences in which an explanation speaks of claims, steps and undercuts."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.analysis.analysis import Analysis
from argmap.analysis.commitments import held_by
from argmap.analysis.graph import Effect, GraphStep, GraphUndercut
from argmap.analysis.reasons import Fall, defeaters_of
from argmap.analysis.standing import Standing
from argmap.model.claim import Claim
from argmap.semantics.semantics import Semantics
from argmap.text.words import lettered, listed, sentence
from argmap.wording.extensions import scope
from argmap.wording.words import citations_of, label_of, name_in

MOST_NAMED = 8
"""How many claims a sentence names before it counts the rest."""


class Telling:
    """Puts what an analysis says into words; it remembers which claims it has told, and tells each once in full."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.graph = analysis.graph
        self.told: set[int] = set()

    def name(self, number: int) -> str:
        """A claim's name."""
        return name_in(self.analysis, self.graph.claims[number])

    def names(self, numbers: Iterable[int], word: str = "with") -> str:
        """The names of claims that are taken together."""
        return listed([self.name(number) for number in numbers], word)

    def standing(self, number: int) -> Standing:
        """A claim's standing."""
        return self.analysis.standings.units[self.graph.unit_of[number]]

    def described(self, number: int, *, with_standing: bool = True) -> str:
        """A claim's text with name, holder, source and, unless it stands, its standing; in short when told again."""
        claim = self.graph.claims[number]
        again = number in self.told
        self.told.add(number)
        notes = [self.name(number)]
        if again:
            notes.append("above")
        else:
            if claim.holder:
                notes.append(held_by(claim))
            notes += filter(None, [citations_of(claim)])
            unit = self.graph.units[self.graph.unit_of[number]]
            if len(unit) > 1:
                notes.append(f"also stated as {listed([self.name(member) for member in unit if member != number])}")
        if with_standing and self.standing(number) is not Standing.IN:
            notes.append(self._not_standing(number))
        return f"{label_of(claim) if again else sentence(claim.text)} ({'; '.join(notes)})"

    def _not_standing(self, number: int) -> str:
        if self.standing(number) is Standing.UNDECIDED:
            return "disputed"
        unit = self.graph.unit_of[number]
        fall = self.analysis.falls[unit]
        return f"falls: {fall}{f' {self.by_defeaters(unit)}' if fall is Fall.DEFEATED else ''}"

    def all_described(self, premises: Iterable[int], *, with_standing: bool = True) -> str:
        """Claims that are taken together."""
        texts = [self.described(premise, with_standing=with_standing) for premise in premises]
        if len(texts) == 1:
            return texts[0]
        letters = lettered(len(texts))
        return f"Together: {'; '.join(f'({letter}) {text}' for letter, text in zip(letters, texts, strict=True))}"

    def by_defeaters(self, unit: int) -> str:
        """`by` what defeats a unit; where no step defeats it in all extensions, each in its own way."""
        steps = [self.graph.steps[step] for step in defeaters_of(self.graph, self.analysis.standings, unit)]
        return f"by {listed([self.names(step.premises) for step in steps])}" if steps else "one way or another"

    def step_note(self, step: GraphStep) -> str:
        """That a reason fails or is disputed, where its premises do not say so already."""
        standing = self.analysis.standings.steps[step.number]
        if standing is Standing.IN:
            return ""
        if len(step.premises) == 1 and self.standing(step.premises[0]) is standing:
            return ""
        return (
            " This reason is disputed."
            if standing is Standing.UNDECIDED
            else f" This reason fails{self._failure(step)}."
        )

    def effect(self, step: GraphStep) -> str:
        """What an objection does, or why it does nothing."""
        standing = self.analysis.standings.steps[step.number]
        target = self.name(step.conclusion)
        if step.effect is Effect.GRANTED:
            return "Granted by the author: it changes no standing."
        if standing is Standing.OUT:
            return self._answer(step)
        if step.effect is Effect.DEFEATS and standing is Standing.IN:
            return f"{'The two exclude each other' if step.is_conflict else 'It stands'}, and it defeats {target}."
        decided = self.standing(step.conclusion)
        opening = "It stands" if standing is Standing.IN else "It is open"
        if self.analysis.semantics is not Semantics.GROUNDED and decided is not Standing.UNDECIDED:
            verb = "stands" if decided is Standing.IN else "falls"
            return f"{opening}, and {target} {verb}{scope(self.analysis)}."
        if step.is_conflict:
            return "The two exclude each other, and neither prevails."
        return f"{opening}, and leaves {target} disputed."

    def _answer(self, step: GraphStep) -> str:
        """Why an objection that is out does not count."""
        (first, *others) = step.premises
        if not others and self.standing(first) is Standing.OUT:
            unit = self.graph.unit_of[first]
            fall = self.analysis.falls[unit]
            return f"It falls, answered {self.by_defeaters(unit)}." if fall is Fall.DEFEATED else f"It falls: {fall}."
        return f"It does not count{self._failure(step)}."

    def _failure(self, step: GraphStep) -> str:
        """Why a step is out, after a colon; nothing where an undercut does it, as that is told after the step."""
        fallen = [premise for premise in step.premises if self.standing(premise) is Standing.OUT]
        if fallen:
            return f": {self.names(fallen, 'and')} {'fall' if len(fallen) > 1 else 'falls'}"
        undercuts = self.graph.undercuts_of[step.number]
        if any(self.analysis.standings.undercuts[number] is Standing.IN for number in undercuts):
            return ""
        return f"{scope(self.analysis)}, one way or another"

    def undercut(self, undercut: GraphUndercut) -> str:
        """What an undercut says, and what it does to the step."""
        standing = self.analysis.standings.undercuts[undercut.number]
        step = self.graph.steps[undercut.step]
        texts = self.all_described(undercut.premises)
        if step.effect is Effect.GRANTED:
            return f"The author's answer: {texts}."
        bearing = f"{step.sign} {self.name(step.conclusion)}"
        if undercut.effect is Effect.GRANTED:
            verdict = "Granted by the author: the reason is kept"
        elif standing is Standing.OUT:
            verdict = "That does not hold, so it is kept"
        elif undercut.effect is Effect.DEFEATS and standing is Standing.IN:
            verdict = f"So it says nothing {bearing}"
        else:
            verdict = f"So it is disputed whether it says anything {bearing}"
        return f"But: {texts}. {verdict}."

    def counted(self, names: list[str], word: str = "and") -> str:
        """The names, or the first of them and how many more."""
        if len(names) <= MOST_NAMED:
            return listed(names, word)
        return f"{', '.join(names[:MOST_NAMED])} {word} {len(names) - MOST_NAMED} more"

    def source(self, claim: Claim) -> str:
        """Where a claim is from, for the end of a sentence."""
        cited = citations_of(claim)
        return f" from {cited}" if cited else ""
