"""The standing of every claim, step and undercut of a reading: in, out or undecided."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from argmap.analysis.circles import circles_in_order
from argmap.analysis.graph import Effect, Graph

UNDECIDED, IN, OUT = 0, 1, 2


class Standing(StrEnum):
    """A claim's, step's or undercut's standing, by the words of the language page."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"


WORDS = (Standing.UNDECIDED, Standing.IN, Standing.OUT)
"""The standing that each label means."""


@dataclass(frozen=True, slots=True)
class Standings:
    """The standing of each unit, step and undercut of a graph, under their numbers there."""

    units: tuple[Standing, ...]
    steps: tuple[Standing, ...]
    undercuts: tuple[Standing, ...]


def standings_of(graph: Graph) -> Standings:
    """The well-founded standing of everything in the graph (language, section 5, rules 2 to 5).

    It is the well-founded model of the normal logic program the map stands for (Van Gelder, Ross & Schlipf 1991,
    Def. 3.1): what the rules force is propagated once over the graph; what then remains is cut into strongly
    connected components, and in each that holds a circle of support the greatest unfounded set is made out.
    Linear in the arcs wherever no component holds both a circle of support and an attack.
    """
    return labelling_of(graph).standings


def labelling_of(graph: Graph) -> Labelling:
    """The same standings as numbers, with the order in which they were derived."""
    labelling = Labelling(graph)
    labelling.propagate_all()
    labelling.make_unfounded_out()
    return labelling


class Labelling:
    """Labels of units, steps and undercuts, UNDECIDED, IN or OUT, with the order in which they were derived.

    Units, steps and undercuts share one numbering, in this order, so that one queue serves all. `label` only ever
    goes from UNDECIDED to IN or OUT. `trail` holds the labelled nodes, each after those that its label was derived
    from; nodes that are out because they support only one another stand together, in no such order.
    For each node the counters say what its rule still waits for:

    - `pending[n]`: a step or undercut: premises not yet in, and for a step also undercuts not yet out (granted ones
      do not count); a unit: steps against it not yet out.
    - `possible[n]`: a unit: its grounds that are not out.
    - `has_ground[n]`: a unit with a ground that is in.

    `spread` is how far along the trail the consequences have been drawn.
    """

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.first_step = len(graph.units)
        self.first_undercut = self.first_step + len(graph.steps)
        size = self.first_undercut + len(graph.undercuts)
        self.label = [UNDECIDED] * size
        self.pending = [0] * size
        self.possible = [0] * self.first_step
        self.has_ground = list(graph.is_own_ground)
        self.trail: list[int] = []
        self.spread = 0
        self.uses: list[list[int]] = [[] for _ in range(self.first_step)]
        """For each unit, the steps and undercuts it is a premise of."""
        for unit, own_ground in enumerate(graph.is_own_ground):
            self.possible[unit] = int(own_ground)
        for step in graph.steps:
            node, unit = self.first_step + step.number, graph.unit_of[step.conclusion]
            self._await_premises(node, step.units)
            if step.sign == "for":
                self.possible[unit] += 1
            elif step.effect is not Effect.GRANTED:
                self.pending[unit] += 1
        for undercut in graph.undercuts:
            self._await_premises(self.first_undercut + undercut.number, undercut.units)
            if undercut.effect is not Effect.GRANTED:
                self.pending[self.first_step + undercut.step] += 1

    def _await_premises(self, node: int, premises: frozenset[int]) -> None:
        self.pending[node] += len(premises)
        for unit in premises:
            self.uses[unit].append(node)

    @property
    def standings(self) -> Standings:
        """The labels as standings, by sort."""
        words = [WORDS[label] for label in self.label]
        return Standings(
            tuple(words[: self.first_step]),
            tuple(words[self.first_step : self.first_undercut]),
            tuple(words[self.first_undercut :]),
        )

    def set_label(self, node: int, label: int) -> None:
        """Give a node its label, unless it has one."""
        if self.label[node] == UNDECIDED:
            self.label[node] = label
            self.trail.append(node)

    def propagate_all(self) -> None:
        """Label what has nothing to wait for, then all that follows from it."""
        for unit in range(self.first_step):
            self._judge_unit(unit)
        self._propagate()

    def _judge_unit(self, unit: int) -> None:
        if not self.possible[unit]:
            self.set_label(unit, OUT)
        elif self.has_ground[unit] and not self.pending[unit]:
            self.set_label(unit, IN)

    def _propagate(self) -> None:
        while self.spread < len(self.trail):
            node = self.trail[self.spread]
            self.spread += 1
            label = self.label[node]
            if node < self.first_step:
                self._spread_unit(node, label)
            elif node < self.first_undercut:
                self._spread_step(node - self.first_step, label)
            else:
                self._spread_undercut(node - self.first_undercut, label)

    def _spread_unit(self, unit: int, label: int) -> None:
        for node in self.uses[unit]:
            if label == OUT:
                self.set_label(node, OUT)
            else:
                self._satisfy(node)

    def _satisfy(self, node: int) -> None:
        self.pending[node] -= 1
        if not self.pending[node]:
            self.set_label(node, IN)

    def _spread_step(self, number: int, label: int) -> None:
        step = self.graph.steps[number]
        unit = self.graph.unit_of[step.conclusion]
        if step.sign == "for":
            if label == IN:
                self.has_ground[unit] = True
            else:
                self.possible[unit] -= 1
        elif label == IN:
            if step.effect is Effect.DEFEATS:
                self.set_label(unit, OUT)
        elif step.effect is not Effect.GRANTED:
            self.pending[unit] -= 1
        self._judge_unit(unit)

    def _spread_undercut(self, number: int, label: int) -> None:
        undercut = self.graph.undercuts[number]
        step = self.first_step + undercut.step
        if undercut.effect is Effect.GRANTED:
            return
        if label == OUT:
            self._satisfy(step)
        elif undercut.effect is Effect.DEFEATS:
            self.set_label(step, OUT)

    def make_unfounded_out(self) -> None:
        """Make out what supports only itself, component by component, each before those that depend on it."""
        open_nodes = [node for node, label in enumerate(self.label) if label == UNDECIDED]
        for component in circles_in_order(open_nodes, self._dependants, self._is_support):
            unfounded = self._unfounded_in(component)
            while unfounded:
                for node in unfounded:
                    self.set_label(node, OUT)
                self._propagate()
                unfounded = self._unfounded_in(component)

    def _dependants(self, node: int) -> Iterable[int]:
        """The undecided nodes whose rule mentions this one."""
        if node < self.first_step:
            nodes: Iterable[int] = self.uses[node]
        elif node < self.first_undercut:
            nodes = (self.graph.unit_of[self.graph.steps[node - self.first_step].conclusion],)
        else:
            nodes = (self.first_step + self.graph.undercuts[node - self.first_undercut].step,)
        return (other for other in nodes if self.label[other] == UNDECIDED)

    def _is_support(self, node: int, dependant: int) -> bool:
        """Whether the dependant rests on the node, rather than being attacked or undercut by it."""
        if node < self.first_step:
            return True
        return node < self.first_undercut and self.graph.steps[node - self.first_step].sign == "for"

    def _unfounded_in(self, component: frozenset[int]) -> list[int]:
        """The greatest unfounded set within a component: what no ground from outside it can reach, in order."""
        open_nodes = {node for node in component if self.label[node] == UNDECIDED}
        waiting = {node: self._open_premises(node, open_nodes) for node in open_nodes if node >= self.first_step}
        founded = {node for node, count in waiting.items() if not count}
        for unit in open_nodes:
            if unit < self.first_step and self._has_outer_ground(unit, open_nodes):
                founded.add(unit)
        queue = deque(founded)
        while queue:
            node = queue.popleft()
            for other in self._dependants(node):
                if other in founded or other not in open_nodes or not self._is_support(node, other):
                    continue
                if other >= self.first_step:
                    waiting[other] -= 1
                    if waiting[other]:
                        continue
                founded.add(other)
                queue.append(other)
        return sorted(open_nodes - founded)

    def _open_premises(self, node: int, open_nodes: set[int]) -> int:
        if node < self.first_undercut:
            return len(self.graph.steps[node - self.first_step].units & open_nodes)
        return len(self.graph.undercuts[node - self.first_undercut].units & open_nodes)

    def _has_outer_ground(self, unit: int, open_nodes: set[int]) -> bool:
        if self.graph.is_own_ground[unit]:
            return True
        steps = (self.first_step + number for number in self.graph.steps_for[unit])
        return any(self.label[step] != OUT and step not in open_nodes for step in steps)
