"""The standings by two other roads: the map's logic program, and the framework of its derivations.

Written from the definitions of docs/meaning.md, and sharing with argmap/analysis the graph alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count

from argmap.analysis.graph import Effect, Graph
from argmap.analysis.standing import Standing, Standings

Atom = tuple[str, int]
Rule = tuple[Atom, frozenset[Atom], frozenset[Atom]]
"""A head, what must hold, and what must not."""


def program_of(graph: Graph) -> list[Rule]:
    """The normal logic program of a map, as the page writes it."""
    rules: list[Rule] = []

    def rule(head: Atom, positive: Iterable[Atom], *negative: Atom) -> None:
        rules.append((head, frozenset(positive), frozenset(negative)))

    def judged(kind: str, number: int, grounds: Iterable[Iterable[Atom]]) -> None:
        for ground in grounds:
            rule((kind, number), ground, (f"defeated {kind}", number), (f"disputed {kind}", number))

    def opposed(kind: str, number: int, opponent: Atom, effect: Effect | None) -> None:
        if effect is Effect.DEFEATS:
            rule((f"defeated {kind}", number), [opponent])
        elif effect is Effect.DISPUTES:
            rule((f"disputed {kind}", number), [opponent], (kind, number))

    for unit, own in enumerate(graph.is_own_ground):
        judged("unit", unit, [[("step", step)] for step in graph.steps_for[unit]] + ([[]] if own else []))
    for step in graph.steps:
        judged("step", step.number, [[("unit", unit) for unit in step.units]])
        opposed("unit", graph.unit_of[step.conclusion], ("step", step.number), step.effect)
    for undercut in graph.undercuts:
        rule(("undercut", undercut.number), [("unit", unit) for unit in undercut.units])
        opposed("step", undercut.step, ("undercut", undercut.number), undercut.effect)
    return rules


def derived(rules: list[Rule], assumed: set[Atom]) -> set[Atom]:
    """The least model of the program once every `not` is read by what is assumed to hold."""
    positive = [(head, body) for head, body, negative in rules if negative.isdisjoint(assumed)]
    found: set[Atom] = set()
    while new := {head for head, body in positive if body <= found} - found:
        found |= new
    return found


def labelled(graph: Graph, standing_of: Callable[[Atom], Standing]) -> Standings:
    sizes = {"unit": len(graph.units), "step": len(graph.steps), "undercut": len(graph.undercuts)}
    return Standings(*(tuple(standing_of((kind, number)) for number in range(sizes[kind])) for kind in sizes))


def well_founded_model(graph: Graph) -> Standings:
    """The alternating fixpoint of the program (Van Gelder 1993): from below what holds, from above what may."""
    rules = program_of(graph)
    holds: set[Atom] = set()
    while (more := derived(rules, may_hold := derived(rules, holds))) != holds:
        holds = more
    return labelled(
        graph,
        lambda atom: Standing.IN if atom in holds else Standing.UNDECIDED if atom in may_hold else Standing.OUT,
    )


def grounded(size: int, attacks: set[tuple[int, int]]) -> tuple[set[int], set[int]]:
    """The grounded extension of a framework (Dung 1995, Def. 20), and what it attacks."""
    accepted: set[int] = set()
    attacked: set[int] = set()
    while True:
        open_to_attack = {target for attacker, target in attacks if attacker not in attacked}
        if set(range(size)) - open_to_attack == accepted:
            return accepted, attacked
        accepted = set(range(size)) - open_to_attack
        attacked = {target for attacker, target in attacks if attacker in accepted}


def standings_of_arguments(graph: Graph) -> Standings:
    """The grounded standing of the program's arguments (Wu, Caminada & Gabbay 2009).

    An argument is a derivation; it is attacked by those that conclude what it relies on not to hold. Derivations
    with the same conclusion and the same reliances attack and are attacked alike, so one stands for all of them.
    """
    arguments: dict[tuple[Atom, frozenset[Atom]], int] = {}
    numbers = count()
    rules = program_of(graph)
    while True:
        new = set()
        for head, body, negative in rules:
            reliances = {negative}
            for atom in body:
                reliances = {one | other for one in reliances for goal, other in arguments if goal == atom}
            new |= {(head, reliance) for reliance in reliances} - arguments.keys()
        if not new:
            break
        arguments |= {argument: next(numbers) for argument in new}
    attacks = {
        (attacker, target)
        for (conclusion, _), attacker in arguments.items()
        for (_, reliances), target in arguments.items()
        if conclusion in reliances
    }
    accepted, attacked = grounded(len(arguments), attacks)

    def standing_of(atom: Atom) -> Standing:
        of_atom = {number for (conclusion, _), number in arguments.items() if conclusion == atom}
        if of_atom & accepted:
            return Standing.IN
        return Standing.OUT if of_atom <= attacked else Standing.UNDECIDED

    return labelled(graph, standing_of)
