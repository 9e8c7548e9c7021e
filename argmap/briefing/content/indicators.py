"""Indicators: what would change a judgement, and which way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from argmap.analysis.analysis import Analysis
from argmap.analysis.queries import MOST_PARTS, Answers, Deletion, decisive_claims, least_turns, sets_needed
from argmap.analysis.standing import Standing
from argmap.briefing.content.judgements import Judgement, numbered
from argmap.briefing.content.numerals import counted_in_words, number_in_words
from argmap.briefing.content.speaking import main_voice, named, opened, with_holder
from argmap.model.claim import Claim
from argmap.text.words import listed, quoted

MOST_NAMED: Final = 5
"""How many claims of which each alone would do an indicator names in brief; of those that go together, all."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """What would turn judgements: which of them and how, on what condition, and the claims that this names.

    `brief_condition` says the same, and of many claims of which each alone would do names the first.
    """

    judgements: tuple[int, ...]
    outcome: str
    condition: str
    brief_condition: str
    claims: tuple[Claim, ...]

    @property
    def lead(self) -> str:
        """What would become of which judgements: `Judgement 1 would fall`."""
        return f"{opened(numbered(self.judgements))} {self.outcome}"

    @property
    def sentence(self) -> str:
        """The whole as one sentence, in full."""
        return f"{self.lead} {self.condition}"


def indicators_for(analysis: Analysis, judgements: Iterable[Judgement]) -> tuple[Indicator, ...]:
    """What few changes would turn, then what none would; judgements of which the same holds are told together."""
    alike: dict[tuple[str, str, tuple[Claim, ...]], Indicator] = {}
    for indicator in (_Telling(analysis, judgement).indicator() for judgement in judgements):
        key = (indicator.outcome, indicator.condition, indicator.claims)
        known = alike.get(key)
        alike[key] = replace(known, judgements=(*known.judgements, *indicator.judgements)) if known else indicator
    return tuple(sorted(alike.values(), key=lambda indicator: not indicator.claims))


def needed_claims(analysis: Analysis, claim: Claim) -> tuple[Claim, ...]:
    """The single claims without which a claim would no longer stand, in the order of the reading."""
    needed = sets_needed(analysis.graph, analysis.graph.numbers[claim.name], 1)
    return tuple(part for deletion in needed.deletions for part in deletion.parts if isinstance(part, Claim))


@dataclass(frozen=True)
class _Telling:
    analysis: Analysis
    judgement: Judgement

    def indicator(self) -> Indicator:
        """What least would turn a judgement that stands, or what would let one stand that does not."""
        graph = self.analysis.graph
        number = graph.numbers[self.judgement.claim.name]
        if self.analysis.standing_of(self.judgement.claim) is Standing.IN:
            return self._turning(least_turns(graph, number))
        decisive = decisive_claims(graph, number)
        if not decisive:
            return self._told("would still not stand", lambda _: "whichever single claim turned out wrong.", ())
        return self._told("would stand", lambda most: f"if {self._any_of(decisive, most)}.", decisive)

    def _told(self, outcome: str, condition: Callable[[int], str], claims: Sequence[Claim]) -> Indicator:
        in_full, in_brief = condition(len(claims)), condition(MOST_NAMED)
        return Indicator((self.judgement.number,), outcome, in_full, in_brief, tuple(claims))

    def _turning(self, answers: Answers) -> Indicator:
        """The least that would turn a claim: single claims by what follows, else one of the sets."""
        deletions = [each for each in answers.deletions if all(isinstance(part, Claim) for part in each.parts)]
        deletions = deletions or list(answers.deletions)
        if not deletions:
            how = (
                "counted among claims that rest on no other"
                if answers.is_complete
                else "the search was ended early: fewer may do"
            )
            said = f"even if any {number_in_words(MOST_PARTS)} grounds turned out wrong together ({how})."
            return self._told("would still stand", lambda _: said, ())
        if len(deletions[0].parts) == 1:
            return self._alone(deletions)
        claims = self._claims(deletions[0])
        opening = "only if" if answers.is_complete else "if"
        said = f"{opening} {self._together(claims, len(deletions) - 1)}."
        return self._told(_then(deletions[0]), lambda _: said, claims)

    def _alone(self, deletions: Sequence[Deletion]) -> Indicator:
        """The single claims without any one of which it would turn, by what would become of it."""
        outcomes: dict[str, list[Claim]] = {}
        for deletion in deletions:
            outcomes.setdefault(_then(deletion), []).extend(self._claims(deletion))
        (first, claims), *others = outcomes.items()

        def condition(most: int) -> str:
            said = f"if {self._any_of(claims, most)}"
            return said + "".join(f"; it {outcome} if {self._any_of(more, most)}" for outcome, more in others) + "."

        return self._told(first, condition, [claim for each in outcomes.values() for claim in each])

    def _together(self, claims: Sequence[Claim], others: int) -> str:
        """That these claims turned out wrong together; `others` counts the sets of as many that would do as well."""
        said = self._said(claims)
        if others:
            grounds = counted_in_words(len(said), "ground")
            together = " together" if len(said) > 1 else ""
            return f"{grounds} turned out wrong{together}: {listed(said)}, or {_others(others)}"
        if len(said) == 1:
            return f"this turned out wrong: {said[0]}"
        these = "both of these" if len(said) == 2 else f"all {number_in_words(len(said))} of these"
        return f"{these} turned out wrong together: {listed(said)}"

    def _any_of(self, claims: Sequence[Claim], most: int) -> str:
        said = self._said(claims)
        these = {1: "this", 2: "either of these"}.get(len(said), "any one of these")
        if len(said) > most + 1:
            said = [*said[:most], f"any of {len(said) - most} others, named further on"]
        return f"{these} turned out wrong: {listed(said, 'or')}"

    def _said(self, claims: Sequence[Claim]) -> list[str]:
        own = main_voice(self.analysis)
        return list(dict.fromkeys(with_holder(self.analysis, claim, quoted(named(claim)), own) for claim in claims))

    def _claims(self, deletion: Deletion) -> tuple[Claim, ...]:
        """The claims that a deletion speaks of; where it is of relations alone, those that these go out from."""
        found: dict[str, Claim] = {}
        for number in sorted(deletion.numbers):
            part = deletion.cone.parts[number]
            origins = sorted(deletion.cone.origins_of(number))
            for claim in (part,) if isinstance(part, Claim) else (deletion.cone.graph.claims[each] for each in origins):
                found.setdefault(claim.name, claim)
        return tuple(found.values())


def _others(count: int) -> str:
    """Sets of the same size that would do as well: `one of 5 other combinations`."""
    return "one other combination" if count == 1 else f"one of {count} other combinations"


def _then(deletion: Deletion) -> str:
    return {
        Standing.IN: "would stand",
        Standing.UNDECIDED: "would be disputed",
        Standing.OUT: "would fall",
    }[deletion.verdict.standing]
