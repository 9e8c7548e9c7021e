"""Crossings: the steps, conflicts and undercuts that join two maps, with what becomes of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import Effect, GraphStep, GraphUndercut
from argmap.analysis.standing import Standing
from argmap.model.argument_map import ArgumentMap
from argmap.model.document import Link
from argmap.model.step import Relation


class Verdict(StrEnum):
    """What becomes of a dispute: whether it is there at all."""

    REAL = "real"
    DISSOLVED = "dissolved"
    FAILED = "failed"
    GRANTED = "granted"


@dataclass(frozen=True, slots=True)
class Limit:
    """A `qualifies`, with the number of the claim that limits."""

    claim: int
    written: Relation


@dataclass(frozen=True, slots=True)
class Crossing:
    """A step, conflict or undercut that joins the two maps.

    `directions` are the step, or both directions of a conflict; of an undercut, the step that it ends on, and
    `undercut` is the undercut itself. `verdict` is DISSOLVED when `broken_by` breaks it, FAILED when a premise falls; a
    step that supports is REAL when it stands or is undecided. `contested_by` are undercuts that leave it open.
    """

    written: Link
    premises: tuple[int, ...]
    conclusion: int
    directions: tuple[GraphStep, ...]
    undercut: GraphUndercut | None
    standing: Standing
    verdict: Verdict
    broken_by: tuple[GraphUndercut, ...] = ()
    contested_by: tuple[GraphUndercut, ...] = ()
    limits: tuple[Limit, ...] = ()

    @property
    def verb(self) -> str:
        """The verb by which it is written, in the singular."""
        if self.undercut is not None:
            return "undercuts"
        if isinstance(self.written, Relation):
            return self.written.verb
        return "supports" if self.directions[0].sign == "for" else "attacks"

    @property
    def is_objection(self) -> bool:
        """Whether one map goes against the other, and not each against the other as in a conflict."""
        return self.verb in {"attacks", "undercuts"}


def step_crossing(analysis: Analysis, steps: tuple[GraphStep, ...]) -> Crossing:
    """The crossing of a step, or of both directions of a conflict."""
    standings = analysis.standings
    undercuts = _undercuts_of(analysis, steps)
    broken_by = tuple(
        undercut
        for undercut in undercuts
        if undercut.effect is Effect.DEFEATS and standings.undercuts[undercut.number] is Standing.IN
    )
    contested_by = tuple(
        undercut
        for undercut in undercuts
        if undercut.effect is not Effect.GRANTED
        and undercut not in broken_by
        and standings.undercuts[undercut.number] is not Standing.OUT
    )
    live = [standings.steps[step.number] for step in steps if step.effect is not Effect.GRANTED]
    standing = _strongest(live or [standings.steps[step.number] for step in steps])
    verdict = Verdict.REAL
    if not live:
        verdict = Verdict.GRANTED
    elif standing is Standing.OUT:
        verdict = Verdict.DISSOLVED if broken_by else Verdict.FAILED
    return Crossing(
        written=steps[0].written,
        premises=steps[0].premises,
        conclusion=steps[0].conclusion,
        directions=steps,
        undercut=None,
        standing=standing,
        verdict=verdict,
        broken_by=broken_by,
        contested_by=contested_by,
        limits=_limits_on(analysis, steps),
    )


def undercut_crossing(analysis: Analysis, undercut: GraphUndercut) -> Crossing:
    """The crossing of an undercut; nothing undercuts or limits it in turn."""
    step = analysis.graph.steps[undercut.step]
    standing = analysis.standings.undercuts[undercut.number]
    verdict = Verdict.FAILED if standing is Standing.OUT else Verdict.REAL
    if undercut.effect is Effect.GRANTED:
        verdict = Verdict.GRANTED
    return Crossing(undercut.written, undercut.premises, step.conclusion, (step,), undercut, standing, verdict)


def place_of(argument_map: ArgumentMap, written: Link) -> tuple[int, int]:
    """A key that sorts what maps write by the order of the maps in the reading, then by the place in the file."""
    return list(argument_map.by_id).index(written.map), written.span.start


def _undercuts_of(analysis: Analysis, steps: tuple[GraphStep, ...]) -> list[GraphUndercut]:
    """The undercuts of a step or a conflict, each once, in file order."""
    found: dict[int, GraphUndercut] = {}
    for step in steps:
        for number in analysis.graph.undercuts_of[step.number]:
            undercut = analysis.graph.undercuts[number]
            found.setdefault(id(undercut.written), undercut)
    return sorted(found.values(), key=lambda undercut: place_of(analysis.map, undercut.written))


def _limits_on(analysis: Analysis, steps: tuple[GraphStep, ...]) -> tuple[Limit, ...]:
    numbers = {step.number for step in steps}
    qualifications = analysis.graph.qualifications
    limits = [Limit(origin, relation) for origin, _, step, relation in qualifications if step in numbers]
    return tuple(sorted(limits, key=lambda limit: place_of(analysis.map, limit.written)))


def _strongest(standings: Iterable[Standing]) -> Standing:
    strength = (Standing.OUT, Standing.UNDECIDED, Standing.IN)
    return max(standings, key=strength.index)
