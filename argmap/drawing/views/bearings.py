"""Bearings: what each claim bears on, by a step, by an undercut or as a limit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import Effect, Graph
from argmap.analysis.standing import Standing
from argmap.drawing.views.cards import and_more, in_short
from argmap.drawing.views.selection import Selection
from argmap.model.step import Relation, Step, Undercut
from argmap.text.words import counted, quoted

_CONFLICTS: Final = {"contrary-to": "cannot both hold with", "contradicts": "contradicts"}


@dataclass(frozen=True, slots=True)
class Bearing:
    """What some claims together do to another, their `target`: claims by number.

    `step` is the step that they are the premises of, or that they break or narrow, whose own premises are then the
    `context`; `undercut` is what breaks it. A limit of a claim has neither.
    """

    written: Step | Relation | Undercut = field(compare=False)
    premises: tuple[int, ...]
    target: int
    step: int | None = None
    context: tuple[int, ...] = ()
    undercut: int | None = None

    @property
    def is_conflict(self) -> bool:
        """Whether it goes both ways, so that none of its ends stands above the other."""
        return isinstance(self.written, Relation) and self.written.verb in _CONFLICTS

    @property
    def is_limit(self) -> bool:
        """Whether it narrows a claim or a step."""
        return isinstance(self.written, Relation) and self.written.verb == "qualifies"

    @property
    def below(self) -> tuple[int, ...]:
        """All that is shown below the target where the bearing is drawn."""
        return tuple(dict.fromkeys((*self.context, *self.premises)))


def bearings_of(graph: Graph) -> dict[int, list[Bearing]]:
    """What each claim bears on, in the order of the graph: steps, then undercuts, then limits."""
    bearings = [Bearing(step.written, step.premises, step.conclusion, step.number) for step in graph.steps]
    for undercut in graph.undercuts:
        step = graph.steps[undercut.step]
        bearings.append(
            Bearing(undercut.written, undercut.premises, step.conclusion, step.number, step.premises, undercut.number)
        )
    for origin, claim, number, relation in graph.qualifications:
        if number is not None:
            step = graph.steps[number]
            bearings.append(Bearing(relation, (origin,), step.conclusion, number, step.premises))
        elif claim is not None:
            bearings.append(Bearing(relation, (origin,), claim))
    found: dict[int, list[Bearing]] = defaultdict(list)
    for bearing in bearings:
        for premise in dict.fromkeys(bearing.premises):
            found[premise].append(bearing)
    return dict(found)


def is_drawn(bearing: Bearing, selection: Selection) -> bool:
    """Whether a page draws a bearing as an arrow, or as a row of the card of its target."""
    if bearing.undercut is not None:
        return bearing.undercut in selection.undercuts
    shown = selection.claims
    if bearing.is_limit:
        return bearing.target in shown and (
            bearing.premises[0] in shown or bearing.premises[0] in selection.limits.get(bearing.target, ())
        )
    return bearing.step in selection.steps or bearing.premises[0] in selection.rows.get(bearing.target, ())


def targets_of(graph: Graph, number: int) -> list[int]:
    """The claims that a claim is a premise for or against, directly or by undercutting a step to them."""
    steps = [graph.steps[step] for step in graph.steps_from[graph.unit_of[number]]]
    steps += [graph.steps[graph.undercuts[under].step] for under in graph.undercuts_from[graph.unit_of[number]]]
    targets = [step.conclusion for step in steps]
    targets += [claim for origin, claim, _, _ in graph.qualifications if origin == number and claim is not None]
    return list(dict.fromkeys(targets))


def tops_of(members: Sequence[int], targets: Mapping[int, Collection[int]]) -> list[int]:
    """The members that bear on no other member; where all run in circles, one that others lead up to."""
    chosen = set(members)
    above = {
        number: [each for each in targets.get(number, ()) if each in chosen and each != number] for number in members
    }
    tops = [number for number in members if not above[number]]
    if tops or not members:
        return tops
    here, passed = members[0], {members[0]}
    while way_up := [number for number in above[here] if number not in passed]:
        here = way_up[0]
        passed.add(here)
    return [here]


def in_words(analysis: Analysis, bearings: Iterable[Bearing], drawn: Iterable[Bearing] = ()) -> list[str]:
    """What a claim bears on, in words, a phrase for each sort: `attacks “…” and 1 more`.

    What breaks or narrows a conflict is told once, though a conflict has two directions. What a claim does to another
    besides what is `drawn` of it, it `also` does.
    """
    known = {(_verb(analysis, bearing), bearing.target) for bearing in drawn}
    found: dict[tuple[str, bool], list[Bearing]] = defaultdict(list)
    for bearing in {id(bearing.written): bearing for bearing in bearings}.values():
        found[_verb(analysis, bearing), _is_broken(analysis, bearing)].append(bearing)
    return [
        ("also " if {(verb, bearing.target) for bearing in alike} <= known else "")
        + _phrase(analysis, verb, alike)
        + (" (broken)" if is_broken else "")
        for (verb, is_broken), alike in found.items()
    ]


def _phrase(analysis: Analysis, verb: str, bearings: Sequence[Bearing]) -> str:
    """What all these bearings do, with the first of their targets and how many more there are.

    Where they all have one target, how many they are.
    """
    first, *others = bearings
    target = quoted(in_short(analysis.graph.claims[first.target]))
    together = len(set(first.premises)) - 1
    if others and all(other.target == first.target for other in others):
        several = verb.replace("the attack", f"{len(bearings)} attacks").replace("the step", f"{len(bearings)} steps")
        return f"{several} {target}" + (f" in {len(bearings)} ways" if several == verb else "")
    if others or not together or first.is_conflict:
        return f"{verb} {target}{and_more(len(others))}"
    return f"{verb} {target} (with {counted(together, 'other')})"


def _verb(analysis: Analysis, bearing: Bearing) -> str:
    """What a bearing does to its target."""
    is_against = bearing.step is not None and analysis.graph.steps[bearing.step].sign == "against"
    if bearing.step is not None and (bearing.is_limit or bearing.undercut is not None):
        return f"{'narrows' if bearing.is_limit else 'breaks'} the {'attack on' if is_against else 'step to'}"
    if bearing.is_conflict and isinstance(bearing.written, Relation):
        return _CONFLICTS[bearing.written.verb]
    return "narrows" if bearing.is_limit else "attacks" if is_against else "supports"


def _is_broken(analysis: Analysis, bearing: Bearing) -> bool:
    """Whether a bearing is a step or a conflict that is broken."""
    if bearing.step is None or bearing.is_limit or bearing.undercut is not None:
        return False
    return is_broken(analysis, bearing.step)


def is_broken(analysis: Analysis, step: int) -> bool:
    """Whether an undercut that stands breaks a step, by number."""
    graph = analysis.graph
    return any(
        graph.undercuts[number].effect is Effect.DEFEATS and analysis.standings.undercuts[number] is Standing.IN
        for number in graph.undercuts_of[step]
    )
