"""Every objection to a judgement or to what it rests on, with what has become of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import Effect, GraphStep, GraphUndercut
from argmap.analysis.reasons import defeaters_of
from argmap.analysis.standing import Standing


class Status(StrEnum):
    """What has become of an objection, the most pressing first.

    OPEN: nothing answers it. PARTLY: something limits or contests it, and it is not beaten. GRANTED: the author
    concedes it and holds the claim all the same. ANSWERED: it falls, or its step does.
    """

    OPEN = "open"
    PARTLY = "partly"
    GRANTED = "granted"
    ANSWERED = "answered"


STATUS_WORDS = {
    Status.OPEN: "open",
    Status.PARTLY: "answered in part",
    Status.GRANTED: "granted",
    Status.ANSWERED: "answered",
}
"""How readers are told what has become of an objection."""


@dataclass(frozen=True, slots=True)
class Objection:
    """A step against a claim, or an undercut of a step for one, below some judgement.

    Claims are given by number. `target` is the claim that it goes against or whose reason it breaks; `depth` is how
    many steps lie between that claim and the judgement; `grounds` counts the claims that the objection rests on;
    `answers` are what beats it, or limits it where nothing does.
    """

    written: GraphStep | GraphUndercut
    premises: tuple[int, ...]
    target: int
    depth: int
    grounds: int
    status: Status
    answers: tuple[int, ...]


def objections_below(analysis: Analysis, claims: Iterable[int]) -> tuple[Objection, ...]:
    """The objections to the claims and to all that they rest on by support, nearest first, each once."""
    graph = analysis.graph
    found: dict[int, Objection] = {}
    depths = {graph.unit_of[claim]: 0 for claim in claims}
    queue = list(depths)
    own = frozenset(queue)
    for unit in queue:
        for number in graph.steps_against[unit]:
            step = graph.steps[number]
            if own.isdisjoint(step.units):
                found.setdefault(id(step.written), _of_step(analysis, step, depths[unit]))
        for number in graph.steps_for[unit]:
            for undercut in (graph.undercuts[each] for each in graph.undercuts_of[number]):
                found.setdefault(id(undercut.written), _of_undercut(analysis, undercut, depths[unit]))
            for premise in sorted(graph.steps[number].units):
                if premise not in depths:
                    depths[premise] = depths[unit] + 1
                    queue.append(premise)
    return tuple(found.values())


def reasons_below(analysis: Analysis, units: Iterable[int], *, with_fallen: bool = False) -> list[int]:
    """The units that some units rest on by support, nearest first, without themselves.

    Those that fall or are joined by a step that does, and what is below them, only `with_fallen`.
    """
    graph = analysis.graph
    queue = list(dict.fromkeys(units))
    seen = set(queue)
    first = len(queue)
    for unit in queue:
        for number in graph.steps_for[unit]:
            if not with_fallen and analysis.standings.steps[number] is Standing.OUT:
                continue
            for premise in sorted(graph.steps[number].units):
                if premise not in seen and (with_fallen or analysis.standings.units[premise] is not Standing.OUT):
                    seen.add(premise)
                    queue.append(premise)
    return queue[first:]


def _of_step(analysis: Analysis, step: GraphStep, depth: int) -> Objection:
    graph, standings = analysis.graph, analysis.standings
    beaten = standings.steps[step.number] is Standing.OUT
    undercuts = [graph.undercuts[number] for number in graph.undercuts_of[step.number]]
    limits = [origin for origin, _, number, _ in graph.qualifications if number == step.number]
    answers = list(_beating(analysis, step.units)) if beaten else [*_contesting(analysis, step.units), *limits]
    wanted = Standing.IN if beaten else Standing.UNDECIDED
    for undercut in undercuts:
        if standings.undercuts[undercut.number] is wanted:
            answers += undercut.premises
    return _objection(analysis, step, step.premises, step.conclusion, depth, beaten=beaten, answers=answers)


def _of_undercut(analysis: Analysis, undercut: GraphUndercut, depth: int) -> Objection:
    beaten = analysis.standings.undercuts[undercut.number] is Standing.OUT
    answers = list((_beating if beaten else _contesting)(analysis, undercut.units))
    target = analysis.graph.steps[undercut.step].conclusion
    return _objection(analysis, undercut, undercut.premises, target, depth, beaten=beaten, answers=answers)


def _objection(
    analysis: Analysis,
    written: GraphStep | GraphUndercut,
    premises: tuple[int, ...],
    target: int,
    depth: int,
    *,
    beaten: bool,
    answers: Iterable[int],
) -> Objection:
    known = tuple(number for number in dict.fromkeys(answers) if number not in premises)
    status = Status.PARTLY if known else Status.OPEN
    if beaten:
        status = Status.ANSWERED
    elif written.effect is Effect.GRANTED:
        status = Status.GRANTED
    return Objection(written, premises, target, depth, len(reasons_below(analysis, written.units)), status, known)


def _beating(analysis: Analysis, units: Iterable[int]) -> Iterator[int]:
    """What defeats units that are out."""
    graph, standings = analysis.graph, analysis.standings
    for unit in sorted(units):
        if standings.units[unit] is Standing.OUT:
            for number in defeaters_of(graph, standings, unit):
                yield from graph.steps[number].premises


def _contesting(analysis: Analysis, units: Iterable[int]) -> Iterator[int]:
    """What goes against units that are not out, or limits them; a conflict goes both ways and contests nothing."""
    graph, standings = analysis.graph, analysis.standings
    for unit in sorted(units):
        for number in graph.steps_against[unit]:
            step = graph.steps[number]
            if not step.is_conflict and standings.steps[number] is not Standing.OUT:
                yield from step.premises
        yield from (
            origin for origin, claim, _, _ in graph.qualifications if claim is not None and graph.unit_of[claim] == unit
        )
