"""The key judgements of a brief: what the map stands for, how sure it is, and whether that stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.analysis.analysis import Analysis
from argmap.analysis.commitments import paper_of
from argmap.analysis.difference import Difference
from argmap.analysis.reasons import Fall
from argmap.analysis.standing import Standing
from argmap.briefing.content.objections_below import STATUS_WORDS, Objection, objections_below
from argmap.briefing.content.speaking import closed, main_voice, narrowing, spoken_of
from argmap.model.claim import Claim, Likelihood
from argmap.text.words import band_in_words, listed

MOST_JUDGEMENTS = 5


@dataclass(frozen=True, slots=True)
class Judgement:
    """One thesis of the map, or a recommendation of one without theses, under the number that the brief knows it by.

    `likelihood` and `confidence` are sentences of their own; `limits` say what narrows it; `change`
    says what became of the judgement since the last issue, and is empty where there was none.
    """

    number: int
    claim: Claim
    text: str
    likelihood: str
    confidence: str
    standing: str
    objections: tuple[Objection, ...]
    limits: tuple[str, ...] = ()
    change: str = ""


def judgements_of(analysis: Analysis, change: Difference | None = None) -> tuple[Judgement, ...]:
    """The theses that the map stands for, in file order; the recommendations where it stands for no thesis."""
    claims = analysis.graph.claims
    is_of_paper = paper_of(analysis.map, analysis.map.root.id) is not None
    found = []
    for place, number in enumerate(_judged(analysis), start=1):
        claim = claims[number]
        objections = objections_below(analysis, [number])
        found.append(
            Judgement(
                place,
                claim,
                closed(claim.text),
                _likelihood_of(claim, is_of_paper=is_of_paper),
                confidence_in_words(claim),
                standing_sentence(analysis, claim, objections),
                objections,
                limits_of(analysis, number),
                change_of(claim, change) if change is not None else "",
            )
        )
    return tuple(found)


def _judged(analysis: Analysis) -> tuple[int, ...]:
    """The claims that a map's judgements are, by number."""
    return analysis.own_theses or analysis.own_recommendations


def limits_of(analysis: Analysis, number: int) -> tuple[str, ...]:
    """What narrows a claim and does not fall: the claims in short, each with how it narrows."""
    graph, standings = analysis.graph, analysis.standings
    said = [
        narrowing(graph.claims[origin], written.warrant.text)
        for origin, claim, _, written in graph.qualifications
        if claim is not None
        and graph.unit_of[claim] == graph.unit_of[number]
        and standings.units[graph.unit_of[origin]] is not Standing.OUT
    ]
    return tuple(dict.fromkeys(said))


def _likelihood_of(claim: Claim, *, is_of_paper: bool) -> str:
    """The likelihood in words; that advice has none goes without saying."""
    if claim.likelihood is None and claim.kind == "recommendation":
        return ""
    return likelihood_in_words(claim.likelihood, is_of_paper=is_of_paper)


def likelihood_in_words(likelihood: Likelihood | None, *, is_of_paper: bool = False) -> str:
    """`Likelihood of this judgement: likely (55–80%).`, with the word as typed and the band it stands for.

    Of a paper that a map reconstructs only the word is the author's.
    """
    if likelihood is None:
        return "Likelihood: not given."
    band = band_in_words(likelihood.lower, likelihood.upper)
    if likelihood.told == band:
        return f"Likelihood of this judgement: {band}."
    whose = " on our scale, not the author's" if is_of_paper else ""
    return f"Likelihood of this judgement: {likelihood.told} ({band}{whose})."


def confidence_in_words(claim: Claim) -> str:
    """`Confidence: moderate.`, with why: what a note of the claim says that begins with that word and a colon."""
    if not claim.confidence:
        return "Confidence: not given."
    opening = f"{claim.confidence}:".casefold()
    notes = (" ".join(note.split()) for note in claim.notes)
    why = next((note[len(opening) :].strip() for note in notes if note.casefold().startswith(opening)), "")
    return f"Confidence: {claim.confidence}{f' – {closed(why)}' if why else '.'}"


def standing_sentence(analysis: Analysis, claim: Claim, objections: Sequence[Objection]) -> str:
    """Whether a claim stands, in plain words, with what was said against it or who disputes it."""
    own, verdict = main_voice(analysis), analysis.verdict_on(claim)
    if verdict.standing is Standing.IN:
        return _met(objections)
    by = _first_few([spoken_of(analysis, premises, own=own) for premises in verdict.by])
    if verdict.standing is Standing.UNDECIDED:
        if by:
            return f"Disputed by {listed(by)}."
        return (
            f"Disputed further down, over {spoken_of(analysis, verdict.over, own=own)}."
            if verdict.over
            else "Disputed."
        )
    if verdict.fall is Fall.DEFEATED:
        return f"Falls: defeated by {listed(by)}." if by else "Falls: defeated."
    return "Falls: it rests only on itself." if verdict.fall is Fall.CIRCULAR else "Falls: no reason for it holds."


def _first_few(items: Sequence[str]) -> list[str]:
    """The items, of which those after the third are only counted."""
    return [*items[:3], *([f"{len(items) - 3} more"] if len(items) > 3 else [])]


def _met(objections: Sequence[Objection]) -> str:
    """Whether what stands was challenged: `Stands; objections to it or its reasons: 4 answered, 2 granted.`."""
    if not objections:
        return "Unchallenged: no objection to it or to its reasons is on record."
    counts = [
        (sum(each.status is status for each in objections), STATUS_WORDS[status]) for status in reversed(STATUS_WORDS)
    ]
    parts = [f"{count} {word}" for count, word in counts if count]
    return f"Stands; objections to it or its reasons: {', '.join(parts)}."


def change_of(claim: Claim, change: Difference) -> str:
    """What became of a judgement since the last issue."""
    if any(isinstance(value, Claim) and value.name == claim.name for value in change.added):
        return "New in this issue."
    if claim.id not in _judged_before(change):
        return "New as a judgement in this issue."
    said = []
    for kept in change.kept:
        if isinstance(kept.after, Claim) and kept.after.name == claim.name and isinstance(kept.before, Claim):
            if kept.is_reworded:
                said.append("reworded")
            said += _regraded(kept.before, kept.after)
    for turn in change.turned:
        if turn.claim.name == claim.name:
            said.append(f"{_word(turn.before.standing)} then, {_word(turn.after.standing)} now")
    return (
        f"Since the last issue: {'; '.join(said)}."
        if said
        else "Wording, likelihood, confidence and standing as in the last issue."
    )


def _regraded(before: Claim, after: Claim) -> list[str]:
    pairs = (
        ("likelihood", before.likelihood and before.likelihood.told, after.likelihood and after.likelihood.told),
        ("confidence", before.confidence, after.confidence),
    )
    return [f"{key} was {old or 'not given'}, is {new or 'not given'}" for key, old, new in pairs if old != new]


def _word(standing: Standing) -> str:
    return {Standing.IN: "standing", Standing.UNDECIDED: "disputed", Standing.OUT: "fallen"}[standing]


def judgements_dropped(change: Difference) -> tuple[str, ...]:
    """The judgements of the last issue that are none in this one."""
    now = {change.after.graph.claims[number].id for number in _judged(change.after)}
    return tuple(closed(claim.text) for name, claim in _judged_before(change).items() if name not in now)


def _judged_before(change: Difference) -> dict[str, Claim]:
    """The judgements of the last issue by the names that they have now, or had then."""
    renamed = {kept.before.id: kept.after.id for kept in change.kept}
    claims = [change.before.graph.claims[number] for number in _judged(change.before)]
    return {renamed.get(claim.id, claim.id): claim for claim in claims}


def numbered(numbers: Sequence[int]) -> str:
    """`judgement 1`, or `judgements 2 and 3`."""
    return f"{'judgement' if len(numbers) == 1 else 'judgements'} {listed([str(number) for number in numbers])}"
