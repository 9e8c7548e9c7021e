"""A relation between two maps in words: its ends, why it is there, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from argmap.analysis.analysis import Analysis
from argmap.analysis.crossings import Crossing, Verdict
from argmap.analysis.graph import Effect, GraphStep, GraphUndercut
from argmap.analysis.standing import Standing
from argmap.model.document import Link
from argmap.model.step import Relation
from argmap.text.words import listed, sentence
from argmap.wording.words import standing_in_words

BETWEEN = {
    "supports": "supports",
    "attacks": "attacks",
    "contrary-to": "cannot both hold with",
    "contradicts": "exactly one holds, this or",
}


class CrossingWords:
    """Speaks of the claims of a reading and of what crosses from one of its maps to another."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.graph = analysis.graph

    def crossing(self, crossing: Crossing) -> Iterator[str]:
        """The lines of one relation: from what to what, why, what comes of it, and what breaks or limits it."""
        yield from self._together(crossing.premises)
        if crossing.undercut is not None:
            step = crossing.directions[0]
            verb = "undercut" if len(crossing.premises) > 1 else "undercuts"
            yield f"  {verb} {self._step(step)}, from {self.names(step.premises)} to"
        else:
            name = f" ({crossing.written.shown_name})" if getattr(crossing.written, "id", None) else ""
            plural = crossing.verb.removesuffix("s") if len(crossing.premises) > 1 else BETWEEN[crossing.verb]
            yield f"  {plural}{name}"
        yield self.claim(crossing.conclusion)
        yield from self.why(crossing.written)
        outcome = self._outcome(crossing)
        if outcome:
            yield f"Outcome: {outcome}"
        for undercut in crossing.broken_by:
            yield f"{'Broken' if crossing.verb == 'supports' else 'Dissolved'} by {self._undercut(undercut)}"
        for undercut in crossing.contested_by:
            yield f"Whether it holds is open, by {self._undercut(undercut)}"
        for limit in crossing.limits:
            yield f"Limited by {self.claim(limit.claim)}{reason_of(limit.written)}"

    def claim(self, number: int) -> str:
        """A claim by its name and label, with its standing where it does not stand."""
        claim = self.graph.claims[number]
        return f"{self.name(number)}: {sentence(claim.label)}{self.note(number, ' (', ')')}"

    def note(self, number: int, before: str = "; ", after: str = "") -> str:
        """The standing of a claim that does not stand."""
        words = standing_in_words(self.analysis, self.graph.claims[number])
        return "" if words == "stands" else f"{before}{words}{after}"

    def why(self, written: Link) -> Iterator[str]:
        """The warrant of a relation, where it has one."""
        if written.warrant.text:
            yield f"Why: {sentence(written.warrant.text)}."

    def name(self, number: int) -> str:
        """The full name of a claim."""
        return self.graph.claims[number].name

    def names(self, numbers: Iterable[int]) -> str:
        """The full names of several claims, listed."""
        return listed([self.name(number) for number in numbers])

    def _undercut(self, undercut: GraphUndercut) -> str:
        claims = " & ".join(self.claim(premise) for premise in undercut.premises)
        return f"{claims}{reason_of(undercut.written)}"

    def _outcome(self, crossing: Crossing) -> str:
        """What the relation does, or why it does nothing; empty where the lines that follow say it."""
        target = self.graph.claims[crossing.conclusion].name
        if crossing.verdict is Verdict.DISSOLVED:
            return ""
        if crossing.verdict is Verdict.GRANTED:
            return "granted by the author; it changes no standing."
        if crossing.verdict is Verdict.FAILED:
            ends = crossing.premises
            if isinstance(crossing.written, Relation):
                ends = (*ends, crossing.conclusion)
            fallen = [end for end in ends if self._standing(end) is Standing.OUT]
            return f"{self.names(fallen)} {'fall' if len(fallen) > 1 else 'falls'}, so nothing comes of it."
        if crossing.contested_by and crossing.standing is Standing.UNDECIDED:
            return ""
        if crossing.verb == "supports":
            return "" if crossing.standing is Standing.IN else "open; a premise of it is itself disputed."
        if crossing.undercut is not None:
            return self._undercut_outcome(crossing.undercut, crossing.standing)
        effects = [
            self._effect(step)
            for step in crossing.directions
            if self.analysis.standings.steps[step.number] is Standing.IN and step.effect is not Effect.GRANTED
        ]
        if not effects:
            if isinstance(crossing.written, Relation):
                return "open; neither side defeats the other."
            return f"open; what goes against {target} is itself disputed."
        return f"{'; '.join(effects)}."

    def _effect(self, step: GraphStep) -> str:
        target = self.graph.claims[step.conclusion].name
        ending = "" if len(step.premises) > 1 else "s"
        done = f"defeat{ending} {target}" if step.effect is Effect.DEFEATS else f"leave{ending} {target} disputed"
        return f"{self.names(step.premises)} stand{ending}, and {done}"

    def _undercut_outcome(self, undercut: GraphUndercut, standing: Standing) -> str:
        if standing is Standing.UNDECIDED:
            return "open; what goes against the step is itself disputed."
        if undercut.effect is Effect.DEFEATS:
            return "it stands, and the step does not license its conclusion."
        return "it stands, and leaves the step disputed."

    def _together(self, numbers: Sequence[int]) -> Iterator[str]:
        for place, number in enumerate(numbers):
            yield f"{'  and ' if place else ''}{self.claim(number)}"

    def _step(self, step: GraphStep) -> str:
        return f"the step {step.written.shown_name}" if step.written.id else "a step"

    def _standing(self, number: int) -> Standing:
        return self.analysis.standings.units[self.graph.unit_of[number]]


def reason_of(written: Link) -> str:
    """A relation's warrant after a claim: a full stop, then the sentence."""
    return f". {sentence(written.warrant.text)}." if written.warrant.text else ""
