"""Indicators: what would change a judgement, and which way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.analysis.analysis import Analysis
from argmap.analysis.queries import MOST_PARTS, Answers, Deletion, decisive_claims, least_turns, sets_needed
from argmap.analysis.standing import Standing
from argmap.briefing.judgements import Judgement
from argmap.briefing.speaking import main_voice, opened, spoken
from argmap.model.claim import Claim
from argmap.wording.words import listed

MOST_NAMED = 4
_NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}


@dataclass(frozen=True, slots=True)
class Indicator:
    """What would turn one judgement: a sentence, and the claims that it names."""

    judgement: int
    sentence: str
    claims: tuple[Claim, ...]


def indicator_for(analysis: Analysis, judgement: Judgement) -> Indicator:
    """What least would turn a judgement that stands, or what would let one stand that does not."""
    graph = analysis.graph
    number = graph.numbers[judgement.claim.name]
    whose = f"judgement {judgement.number}"
    if analysis.standing_of(judgement.claim) is not Standing.IN:
        decisive = decisive_claims(graph, number)
        return _Telling(analysis, judgement.number).restoring(decisive, whose)
    return _Telling(analysis, judgement.number).turning(least_turns(graph, number), whose)


def needed_claims(analysis: Analysis, claim: Claim) -> tuple[Claim, ...]:
    """The single claims without which a claim would no longer stand, in the order of the reading."""
    needed = sets_needed(analysis.graph, analysis.graph.numbers[claim.name], 1)
    return tuple(part for deletion in needed.deletions for part in deletion.parts if isinstance(part, Claim))


@dataclass(frozen=True)
class _Telling:
    analysis: Analysis
    number: int

    def turning(self, answers: Answers, whose: str) -> Indicator:
        """The least that would turn a claim: single claims joined by what follows, else one of the sets."""
        deletions = [each for each in answers.deletions if all(isinstance(part, Claim) for part in each.parts)]
        deletions = deletions or list(answers.deletions)
        early = "" if answers.is_complete else " (the search was ended early: there may be more)"
        if not deletions:
            found = f"no loss of up to {_NUMBERS[MOST_PARTS]} of its grounds would turn {whose}{early}"
            return Indicator(self.number, f"{opened(found)}.", ())
        if len(deletions[0].parts) == 1:
            return self._alone(deletions, whose)
        first, size = deletions[0], len(deletions[0].parts)
        named = self._claims(first)
        said = listed([spoken(self.analysis, claim, own=main_voice(self.analysis)) for claim in named])
        both = "both" if size == 2 else f"all {_NUMBERS[size]}"
        more = f" (one of {len(deletions)} such sets)" if len(deletions) > 1 else ""
        return Indicator(self.number, f"If {said} {both} no longer held, {whose} {_then(first)}{more}.", named)

    def _alone(self, deletions: Sequence[Deletion], whose: str) -> Indicator:
        """The single claims without any one of which it would turn, by what would become of it."""
        outcomes: dict[str, list[Claim]] = {}
        for deletion in deletions:
            outcomes.setdefault(_then(deletion), []).extend(self._claims(deletion))
        (first, claims), *others = outcomes.items()
        said = f"If {self._any_of(claims)} no longer held, {whose} {first}"
        said += "".join(f"; without {self._any_of(more)} it {outcome}" for outcome, more in others)
        return Indicator(self.number, f"{said}.", tuple(claim for each in outcomes.values() for claim in each))

    def restoring(self, decisive: Sequence[Claim], whose: str) -> Indicator:
        """What would let a claim stand that does not."""
        if not decisive:
            return Indicator(self.number, f"{opened(whose)} would stand with no single change that the map names.", ())
        return Indicator(
            self.number, f"If {self._any_of(decisive)} no longer held, {whose} would stand.", tuple(decisive)
        )

    def _any_of(self, claims: Sequence[Claim]) -> str:
        said = list(dict.fromkeys(spoken(self.analysis, claim, own=main_voice(self.analysis)) for claim in claims))
        if len(said) > MOST_NAMED:
            said = [*said[: MOST_NAMED - 1], f"any of {len(said) - MOST_NAMED + 1} more"]
        return listed(said, "or")

    def _claims(self, deletion: Deletion) -> tuple[Claim, ...]:
        """The claims that a deletion speaks of; where it is of relations alone, those that these go out from."""
        found: dict[str, Claim] = {}
        for number in sorted(deletion.numbers):
            part = deletion.cone.parts[number]
            origins = sorted(deletion.cone.origins_of(number))
            for claim in (part,) if isinstance(part, Claim) else (deletion.cone.graph.claims[each] for each in origins):
                found.setdefault(claim.name, claim)
        return tuple(found.values())


def _then(deletion: Deletion) -> str:
    return {
        Standing.IN: "would stand",
        Standing.UNDECIDED: "would be disputed",
        Standing.OUT: "would fall",
    }[deletion.verdict.standing]
