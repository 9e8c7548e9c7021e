"""The bridge to abstract argumentation: the framework that a reading flattens to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.analysis.circles import circles
from argmap.analysis.graph import Effect, Graph, GraphStep
from argmap.analysis.standing import Standing, Standings
from argmap.semantics.framework import Framework, framework_of


@dataclass(frozen=True, slots=True)
class Flattened:
    """A framework, and which of its arguments stands for which unit, step and undercut of the graph.

    `units[n]` is the argument for unit `n`, and so on; the next argument, `units[n] + 1`, is its denial: attacked by
    it alone, and so accepted just where the unit is out. The arguments after those serve the others.
    """

    framework: Framework
    units: range
    steps: range
    undercuts: range

    def standings_in(self, extension: Iterable[int]) -> Standings:
        """The standing of everything in one complete extension: in, out where that attacks it, else undecided."""
        accepted = frozenset(extension)

        def standing_of(argument: int) -> Standing:
            if argument in accepted:
                return Standing.IN
            return Standing.OUT if argument + 1 in accepted else Standing.UNDECIDED

        return Standings(
            tuple(map(standing_of, self.units)),
            tuple(map(standing_of, self.steps)),
            tuple(map(standing_of, self.undercuts)),
        )


def flattened(graph: Graph) -> Flattened:
    """The framework whose complete extensions are the three-valued stable models of the graph's logic program.

    So its grounded extension is the standing of language, section 5; that complete extensions and three-valued stable
    models fit together is from Wu, Caminada & Gabbay 2009. The arguments, and what attacks each:

    - a unit: *no ground*, unless it is its own ground; every step that defeats it; a *rebuttal* for every step that
      disputes it;
    - *no ground* of a unit: every step for it;
    - a step: the denial of each premise; every undercut that defeats it; a rebuttal for every one that disputes it;
    - an undercut: the denial of each premise. What is granted attacks nothing;
    - a rebuttal, by D of X: the denial of D, and X. It holds where D is in and X is out (`disputed <- D, not X`), as
      when two arguments of ASPIC+ rebut each other (Modgil & Prakken 2013).

    Where both directions of one conflict dispute, each step attacks the other claim itself, so that no extension holds
    both claims; by rebuttals alone, one could. The grounded extension is the same: there the step from D against C is
    in only after D is, and D only after the step from C is out. Then C is out already, or an undercut that defeats this
    step is in, and with it the one that defeats the other.

    Circles of support are taken apart, since a circle of arguments would be a ground of itself. Where `k` units reach
    one another by support, a form of each at the levels 0 ... k - 1 rests on the forms one level below, and at level 0
    on grounds from outside alone. What opposes a unit opposes all its forms; all else sees the highest form, which is
    the unit's own argument. So the levels count the rounds of a least fixed point. What is in and what is not out are
    each closed by themselves, in a round for each unit at most, so that level k - 1 is the end.

    There are at most three arguments for each unit, step and undercut, and for a circle of `k` units with `m` steps
    between them at most `(k - 1) * (3 * k + m)` more. Outside circles, the attacks are linear in the arcs too.
    """
    return _Flattener(graph).flattened()


class _Flattener:
    """Collects attacks; only `flattened` uses it.

    `unit_forms` and `step_forms` hold the arguments for a unit or step, its own first, then its forms at lower levels.
    """

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        ends = (len(graph.units), len(graph.steps), len(graph.undercuts))
        self.units = range(0, 2 * ends[0], 2)
        self.steps = range(self.units.stop, self.units.stop + 2 * ends[1], 2)
        self.undercuts = range(self.steps.stop, self.steps.stop + 2 * ends[2], 2)
        self.size = self.undercuts.stop
        self.attacks = [(argument, argument + 1) for argument in range(0, self.size, 2)]
        self.unit_forms = [[argument] for argument in self.units]
        self.step_forms = [[argument] for argument in self.steps]

    def flattened(self) -> Flattened:
        self._take_circles_apart()
        self._join_premises()
        self._oppose_units()
        self._oppose_steps()
        return Flattened(framework_of(self.size, self.attacks), self.units, self.steps, self.undercuts)

    def _new_argument(self) -> int:
        self.size += 1
        return self.size - 1

    def _attack(self, attackers: Iterable[int], target: int) -> None:
        self.attacks += ((attacker, target) for attacker in attackers)

    def _join_premises(self) -> None:
        for step in self.graph.steps:
            self._attack((self.units[premise] + 1 for premise in step.units), self.steps[step.number])
        for undercut in self.graph.undercuts:
            self._attack((self.units[premise] + 1 for premise in undercut.units), self.undercuts[undercut.number])

    def _take_circles_apart(self) -> None:
        """Ground every unit, those of circles level by level."""
        graph = self.graph
        # a step for what is its own ground changes nothing, so it closes no circle
        arcs = (
            (premise, conclusion)
            for step in graph.steps
            if step.sign == "for" and not graph.is_own_ground[conclusion := graph.unit_of[step.conclusion]]
            for premise in step.units
        )
        in_circle: set[int] = set()
        for circle in circles(arcs):
            in_circle |= circle
            self._ground_circle(circle)
        for unit, argument in enumerate(self.units):
            if unit not in in_circle:
                self._ground(unit, argument, (self.steps[number] for number in graph.steps_for[unit]))

    def _ground(self, unit: int, form: int, grounds: Iterable[int]) -> None:
        if not self.graph.is_own_ground[unit]:
            no_ground = self._new_argument()
            self._attack((no_ground,), form)
            self._attack(grounds, no_ground)

    def _ground_circle(self, circle: frozenset[int]) -> None:
        below: dict[int, int] = {}
        for level in range(len(circle)):
            is_highest = level == len(circle) - 1
            forms = {unit: self.units[unit] if is_highest else self._new_form(unit) for unit in sorted(circle)}
            for unit, form in forms.items():
                self._ground(unit, form, self._grounds_on(unit, circle, below))
            below = forms

    def _new_form(self, unit: int) -> int:
        form, denial = self._new_argument(), self._new_argument()
        self._attack((form,), denial)
        self.unit_forms[unit].append(form)
        return form

    def _grounds_on(self, unit: int, circle: frozenset[int], below: dict[int, int]) -> list[int]:
        """The grounds of a unit in a circle whose other units take the forms `below`, or none of them a form yet."""
        grounds = []
        for number in self.graph.steps_for[unit]:
            premises = self.graph.steps[number].units
            if premises.isdisjoint(circle):
                grounds.append(self.steps[number])
            elif below:
                form = self._new_argument()
                self._attack((below.get(premise, self.units[premise]) + 1 for premise in premises), form)
                self.step_forms[number].append(form)
                grounds.append(form)
        return grounds

    def _oppose_units(self) -> None:
        excluding = _mutual_disputes(self.graph)
        for step in self.graph.steps:
            if step.effect is not None:
                effect = Effect.DEFEATS if step.number in excluding else step.effect
                self._oppose(self.steps[step.number], effect, self.unit_forms[self.graph.unit_of[step.conclusion]])

    def _oppose_steps(self) -> None:
        for undercut in self.graph.undercuts:
            self._oppose(self.undercuts[undercut.number], undercut.effect, self.step_forms[undercut.step])

    def _oppose(self, attacker: int, effect: Effect, forms: list[int]) -> None:
        """Let something go against all forms of a unit or step; the first form is its own argument."""
        if effect is Effect.DEFEATS:
            self.attacks += ((attacker, form) for form in forms)
        elif effect is Effect.DISPUTES:
            rebuttal = self._new_argument()
            self._attack((attacker + 1, forms[0]), rebuttal)
            self.attacks += ((rebuttal, form) for form in forms)


def _mutual_disputes(graph: Graph) -> frozenset[int]:
    """The steps that are directions of a conflict both of whose directions dispute."""
    directions: dict[int, list[GraphStep]] = {}
    for step in graph.steps:
        if step.is_conflict:
            directions.setdefault(id(step.written), []).append(step)
    return frozenset(
        step.number
        for both in directions.values()
        if all(step.effect is Effect.DISPUTES for step in both)
        for step in both
    )
