"""Support across papers: of a map that sets several against one another, what of one speaks for another."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.analysis.analysis import Analysis
from argmap.analysis.crossings import Verdict, step_crossing
from argmap.analysis.graph import GraphStep
from argmap.briefing.content.speaking import closed, narrowing, spoken, voice_of_map
from argmap.text.words import listed


@dataclass(frozen=True, slots=True)
class SupportAcross:
    """Claims of one map that support a claim of another, both named in short.

    `holder` is whose map the claims are from, `other` whose the supported claim is from; `scheme` names the sort of
    argument in small letters where the map gives one; `warrant` says why the one bears on the other, `limits` what
    narrows that.
    """

    holder: str
    said: str
    other: str
    supported: str
    scheme: str
    warrant: str
    limits: tuple[str, ...] = ()


def supports_across(analysis: Analysis) -> tuple[SupportAcross, ...]:
    """The steps of the map by which claims of one imported map support a claim of another, in file order.

    One that is broken, or of which a premise falls, supports nothing and is left out.
    """
    steps = [step for step in analysis.graph.steps if step.sign == "for" and _is_across(analysis, step)]
    steps.sort(key=lambda step: step.written.span.start)
    return tuple(_told(analysis, step) for step in steps if _holds(analysis, step))


def _is_across(analysis: Analysis, step: GraphStep) -> bool:
    """Whether a step leads from one imported map to another, by what the map that imports both writes."""
    root, claims = analysis.map.root.id, analysis.graph.claims
    origins = {claims[premise].map for premise in step.premises}
    return step.written.map == root and len({*origins, claims[step.conclusion].map} - {root}) == 1 + len(origins) == 2


def _holds(analysis: Analysis, step: GraphStep) -> bool:
    return step_crossing(analysis, (step,)).verdict is Verdict.REAL


def _told(analysis: Analysis, step: GraphStep) -> SupportAcross:
    claims = analysis.graph.claims
    conclusion = claims[step.conclusion]
    holder = voice_of_map(analysis, claims[step.premises[0]].map)
    other = voice_of_map(analysis, conclusion.map)
    warrant = step.written.warrant
    scheme = analysis.map.root.vocabulary.schemes.get(warrant.scheme or "")
    limits = step_crossing(analysis, (step,)).limits
    return SupportAcross(
        holder=holder,
        said=listed([spoken(analysis, claims[premise], own=holder) for premise in step.premises]),
        other=other,
        supported=spoken(analysis, conclusion, own=other),
        scheme=scheme.title.lower() if scheme is not None else "",
        warrant=closed(warrant.text),
        limits=tuple(narrowing(claims[limit.claim], limit.written.warrant.text) for limit in limits),
    )
