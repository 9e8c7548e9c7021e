"""Bearing: whether, and how directly, each claim of a reading speaks for or against one of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from argmap.analysis.graph import Graph, GraphStep
from argmap.analysis.standing import Standing, Standings

FOR, AGAINST = 1, -1


@dataclass(frozen=True, slots=True)
class Bearing:
    """What a claim says of another, by the chains of steps that lead from it there.

    `for_it` and `against_it` are the lengths of the shortest chains, in steps: 1 is a premise of a step on the claim
    itself, 0 says that there is no such chain. `is_broken` says that on every chain something falls; then the lengths
    are those of broken chains, else of sound ones alone.
    """

    for_it: int = 0
    against_it: int = 0
    is_broken: bool = False

    @property
    def is_none(self) -> bool:
        """Whether no chain leads there."""
        return not (self.for_it or self.against_it)


NO_BEARING = Bearing()


class _Chain(NamedTuple):
    """How a chain goes on from a unit to the target: `must` is the sign it must have at its start, 0 for either."""

    unit: int
    sign: int
    is_sound: bool
    must: int


def bearings_on(graph: Graph, standings: Standings, target: int) -> dict[int, Bearing]:
    """How the units of `graph` bear on the unit `target`, for those that do.

    A chain leads from a premise by a step or an undercut to its end, and on from there. A step for keeps the sign of
    what it leads on to and a step against turns it round, as an undercut turns the sign of its step; so what goes
    against an objection speaks for the target. What goes against one side of a conflict (`contrary-to`) says nothing
    for the other, as both sides may be wrong; of `contradicts` exactly one holds, and both signs pass.

    A chain is broken where a step or an undercut on it is out, up to the first that goes against something: beyond
    that, what it attacks may well be out, which is what it is there for. No chain passes the target itself. Every
    unit is reached at most once for each sign, soundness and demand, so the search is linear in the arcs.
    """
    start = _Chain(target, FOR, True, 0)
    lengths: dict[_Chain, int] = {start: 0}
    queue = [start]
    for chain in queue:
        for longer in _longer(graph, standings, chain):
            if longer.unit != target and longer not in lengths:
                lengths[longer] = lengths[chain] + 1
                queue.append(longer)
    found: dict[int, dict[tuple[int, bool], int]] = {}
    for chain, length in lengths.items():
        if length and chain.must in {0, chain.sign}:
            # The queue is in the order of the lengths, so the first chain of each sort is the shortest.
            found.setdefault(chain.unit, {}).setdefault((chain.sign, chain.is_sound), length)
    return {unit: _bearing(found[unit]) for unit in sorted(found)}


def _bearing(lengths: dict[tuple[int, bool], int]) -> Bearing:
    is_broken = not any(is_sound for _, is_sound in lengths)
    return Bearing(lengths.get((FOR, not is_broken), 0), lengths.get((AGAINST, not is_broken), 0), is_broken=is_broken)


def _longer(graph: Graph, standings: Standings, chain: _Chain) -> Iterator[_Chain]:
    """The chains that are longer than `chain` by one step or undercut before it."""
    for number in graph.steps_for[chain.unit]:
        step = graph.steps[number]
        holds = standings.steps[number] is not Standing.OUT
        yield from (_Chain(unit, chain.sign, chain.is_sound and holds, chain.must) for unit in sorted(step.units))
        yield from _undercutting(graph, standings, step, chain, -chain.sign)
    for number in graph.steps_against[chain.unit]:
        step = graph.steps[number]
        holds = standings.steps[number] is not Standing.OUT
        must = -chain.sign if _lets_only_support_pass(step) else 0
        if not (must and chain.must and must != chain.must):
            for unit in sorted(step.units):
                yield _Chain(unit, -chain.sign, holds, must or chain.must)
        yield from _undercutting(graph, standings, step, chain, chain.sign)


def _undercutting(graph: Graph, standings: Standings, step: GraphStep, chain: _Chain, sign: int) -> Iterator[_Chain]:
    for number in graph.undercuts_of[step.number]:
        holds = standings.undercuts[number] is not Standing.OUT
        yield from (_Chain(unit, sign, holds, chain.must) for unit in sorted(graph.undercuts[number].units))


def _lets_only_support_pass(step: GraphStep) -> bool:
    return step.is_conflict and getattr(step.written, "verb", "") == "contrary-to"
