"""Indicators: what would change a judgement, and which way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from argmap.analysis.analysis import Analysis
from argmap.analysis.queries import MOST_PARTS, Answers, Deletion, decisive_claims, least_turns, sets_needed
from argmap.analysis.standing import Standing
from argmap.briefing.judgements import Judgement, numbered
from argmap.briefing.speaking import main_voice, opened, stated
from argmap.model.claim import Claim
from argmap.text.words import listed

MOST_NAMED: Final = 4
_NUMBERS: Final = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
_LETTERS: Final = (200, 420)
_LETTERS_IN_BRIEF: Final = (200, 240)
"""How many letters a claim may have, and all that one outcome names together: an indicator is a matter of lines."""

_Letters = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Indicator:
    """What would turn judgements: which of them and how, on what condition, and the claims that this names.

    `brief_condition` says the same and names fewer of the claims.
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
    """One indicator for each judgement that few changes would turn, then one for those that none would."""
    each = [_Telling(analysis, judgement).indicator() for judgement in judgements]
    firm: dict[tuple[str, str, str], list[int]] = {}
    for indicator in each:
        if not indicator.claims:
            firm.setdefault((indicator.outcome, indicator.condition, indicator.brief_condition), []).extend(
                indicator.judgements
            )
    together = [Indicator(tuple(numbers), *said, ()) for said, numbers in firm.items()]
    return (*(indicator for indicator in each if indicator.claims), *together)


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
            return self._told(
                "would still not stand", lambda _: "whichever single claim of the map no longer held.", ()
            )
        return self._told("would stand", lambda letters: f"if {self._any_of(decisive, letters)}.", decisive)

    def _told(self, outcome: str, condition: Callable[[_Letters], str], claims: Sequence[Claim]) -> Indicator:
        said, in_brief = condition(_LETTERS), condition(_LETTERS_IN_BRIEF)
        return Indicator((self.judgement.number,), outcome, said, in_brief, tuple(claims))

    def _turning(self, answers: Answers) -> Indicator:
        """The least that would turn a claim: single claims by what follows, else one of the sets."""
        deletions = [each for each in answers.deletions if all(isinstance(part, Claim) for part in each.parts)]
        deletions = deletions or list(answers.deletions)
        if not deletions:
            early = "" if answers.is_complete else " (the search was ended early: more may do)"
            said = f"even if any {_NUMBERS[MOST_PARTS]} grounds were lost{early}."
            return self._told("would still stand", lambda _: said, ())
        if len(deletions[0].parts) == 1:
            return self._alone(deletions)
        first, size = deletions[0], len(deletions[0].parts)
        claims = self._claims(first)
        both = "both of these" if size == 2 else f"all {_NUMBERS[size]} of these"
        more = f" (one of {len(deletions)} such sets)" if len(deletions) > 1 else ""
        return self._told(
            _then(first),
            lambda letters: f"if {both} no longer held: {listed(self._said(claims, letters))}{more}.",
            claims,
        )

    def _alone(self, deletions: Sequence[Deletion]) -> Indicator:
        """The single claims without any one of which it would turn, by what would become of it."""
        outcomes: dict[str, list[Claim]] = {}
        for deletion in deletions:
            outcomes.setdefault(_then(deletion), []).extend(self._claims(deletion))
        (first, claims), *others = outcomes.items()

        def condition(letters: _Letters) -> str:
            said = f"if {self._any_of(claims, letters)}"
            return said + "".join(f"; it {outcome} if {self._any_of(more, letters)}" for outcome, more in others) + "."

        return self._told(first, condition, [claim for each in outcomes.values() for claim in each])

    def _any_of(self, claims: Sequence[Claim], letters: _Letters) -> str:
        said = self._said(claims, letters)
        these = {1: "this", 2: "either of these"}.get(len(claims), "any of these")
        return f"{these} no longer held: {listed(said, 'or')}"

    def _said(self, claims: Sequence[Claim], letters: _Letters) -> list[str]:
        own = main_voice(self.analysis)
        named = {claim.name: claim for claim in claims}.values()
        said = list(dict.fromkeys(stated(self.analysis, claim, own=own, longest=letters[0]) for claim in named))
        ends = list(accumulate(map(len, said)))
        room = max(1, sum(end <= letters[1] for end in ends))
        if len(said) <= min(room, MOST_NAMED):
            return said
        shown = said[: min(room, MOST_NAMED - 1)]
        return [*shown, f"{len(said) - len(shown)} more"]

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
