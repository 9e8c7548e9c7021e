"""What has become of an objection, in a sentence, and what answers it."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.commitments import paper_of
from argmap.analysis.graph import Effect, GraphUndercut
from argmap.analysis.standing import Standing
from argmap.briefing.content.objections_below import Objection, Status
from argmap.briefing.content.speaking import main_voice, voice


def outcome_of(analysis: Analysis, objection: Objection) -> str:
    """What has become of it, in a sentence."""
    if objection.status is Status.ANSWERED:
        return "Answered; it does not hold, or does not bear, because:" if objection.answers else "Answered; it falls."
    if objection.status is Status.GRANTED:
        is_weighed = bool(answers_to(analysis, objection))
        return f"The author grants it, but {'replies:' if is_weighed else 'holds the claim all the same.'}"
    both = "; the paper itself holds both" if _is_within_the_paper(analysis, objection) else ""
    if objection.status is Status.PARTLY:
        return f"Answered in part{both}. What limits or contests it:"
    if objection.written.effect is Effect.DEFEATS and _is_in(analysis, objection):
        fate = "it prevails"
    elif analysis.fall_of(analysis.graph.claims[objection.target]):
        fate = "what it goes against falls without it"
    else:
        fate = "neither side prevails"
    return f"Open; no answer to it is on record, and {fate}{both}."


def _is_within_the_paper(analysis: Analysis, objection: Objection) -> bool:
    """Whether the paper that the map reconstructs asserts both the objection and what it goes against."""
    root = analysis.map.root.id
    claims = [analysis.graph.claims[number] for number in (*objection.premises, objection.target)]
    return paper_of(analysis.map, root) is not None and all(
        claim.map == root and claim.stance == "assert" and voice(analysis, claim) == main_voice(analysis)
        for claim in claims
    )


def _is_in(analysis: Analysis, objection: Objection) -> bool:
    written = objection.written
    if isinstance(written, GraphUndercut):
        return analysis.standings.undercuts[written.number] is Standing.IN
    return analysis.standings.steps[written.number] is Standing.IN


def answers_to(analysis: Analysis, objection: Objection) -> tuple[int, ...]:
    """What answers an objection; of one that is granted, the reasons that outweigh it."""
    if objection.answers or objection.status is not Status.GRANTED:
        return objection.answers
    graph = analysis.graph
    steps = [graph.steps[number] for number in graph.steps_for[graph.unit_of[objection.target]]]
    reasons = [step.premises for step in steps if analysis.standings.steps[step.number] is Standing.IN]
    return tuple(dict.fromkeys(premise for premises in reasons for premise in premises))
