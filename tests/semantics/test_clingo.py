"""The solver agrees with an answer-set solver that others wrote, on frameworks too large for brute force."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from random import Random
from typing import Any

import pytest

from argmap.semantics.framework import Framework, framework_of
from argmap.semantics.semantics import Semantics
from argmap.semantics.solver import Solver

clingo: Any = pytest.importorskip("clingo", reason="clingo is not installed")

Attacks = set[tuple[int, int]]
Extension = tuple[int, ...]

CONFLICT_FREE = """
#defined att/2.
{ in(X) } :- arg(X).
out(X) :- in(Y), att(Y,X).
:- in(X), out(X).
within(X) :- in(X).
within(X) :- out(X).
#show in/1.
"""
ADMISSIBLE = f"{CONFLICT_FREE} :- in(X), att(Y,X), not out(Y)."
COMPLETE = f"{ADMISSIBLE} open(X) :- att(Y,X), not out(Y). :- arg(X), not open(X), not in(X)."
STABLE = f"{CONFLICT_FREE} :- arg(X), not within(X)."
MOST_ARGUMENTS = "#heuristic in(X) : arg(X). [1,true]"
WIDEST_RANGE = "#heuristic within(X) : arg(X). [1,true] #show within/1."


class Oracle:
    """The extensions of a framework as answer sets."""

    def __init__(self, framework: Framework) -> None:
        facts = [f"arg({argument})." for argument in range(framework.size)]
        attacks = [f"att({one},{other})." for one, targets in enumerate(framework.targets) for other in targets]
        self.facts = " ".join([*facts, *attacks])

    def extensions(self, semantics: Semantics) -> set[Extension]:
        match semantics:
            case Semantics.GROUNDED:
                # what all complete extensions share
                return set(self.models(COMPLETE, "--enum-mode=cautious")[-1:])
            case Semantics.COMPLETE:
                return set(self.models(COMPLETE))
            case Semantics.STABLE:
                return set(self.models(STABLE))
            case Semantics.PREFERRED:
                return self.preferred
            case Semantics.IDEAL:
                shared = set.intersection(*map(set, self.preferred))
                within = "".join(f":- in({argument})." for argument in self.arguments - shared)
                return set(self.greatest(f"{ADMISSIBLE} {within} {MOST_ARGUMENTS}"))
            case Semantics.SEMI_STABLE:
                return self.widest(COMPLETE)
            case Semantics.STAGE:
                return self.widest(CONFLICT_FREE)

    @cached_property
    def preferred(self) -> set[Extension]:
        return set(self.greatest(f"{ADMISSIBLE} {MOST_ARGUMENTS}"))

    @property
    def arguments(self) -> set[int]:
        return set(range(self.facts.count("arg(")))

    def widest(self, program: str) -> set[Extension]:
        """The answer sets of which no other has a greater range."""
        found: set[Extension] = set()
        for within in self.greatest(f"{program.replace('#show in/1.', '')} {WIDEST_RANGE}"):
            exactly = (f":- {'not ' * (argument in within)}within({argument})." for argument in self.arguments)
            found.update(self.models(program + "".join(exactly)))
        return found

    def greatest(self, program: str) -> list[Extension]:
        """The answer sets that are greatest in what the program's heuristic names."""
        return self.models(program, "--heuristic=Domain", "--enum-mode=domRec")

    def models(self, program: str, *options: str) -> list[Extension]:
        """What each answer set shows, in rising order."""
        control = clingo.Control(["--models=0", *options])
        control.add("base", [], f"{self.facts} {program}")
        control.ground([("base", [])])
        with control.solve(yield_=True) as answers:
            return [
                tuple(sorted(symbol.arguments[0].number for symbol in model.symbols(shown=True))) for model in answers
            ]


def attacks_at_random(random: Random, size: int, each: float) -> Attacks:
    return {(random.randrange(size), random.randrange(size)) for _ in range(round(size * each))}


def attacks_on_the_popular(random: Random, size: int) -> Attacks:
    ends, attacks = [0], set()
    for argument in range(1, size):
        for other in random.sample(ends, min(2, len(ends))):
            attacks.add((argument, other) if random.random() < 0.5 else (other, argument))
            ends += (argument, other)
    return attacks


def attacks_in_a_grid(random: Random, size: int) -> Attacks:
    width = 6
    attacks = set()
    for argument in range(size):
        for other in (argument + 1 if (argument + 1) % width else size, argument + width):
            if other < size:
                attacks |= random.choice(
                    ({(argument, other)}, {(other, argument)}, {(argument, other), (other, argument)})
                )
    return attacks


def attacks_between_circles(random: Random, size: int) -> Attacks:
    attacks, start = set(), 0
    while start < size:
        length = min(random.choice((1, 2, 2, 3, 4, 5)), size - start)
        attacks |= {(start + place, start + (place + 1) % length) for place in range(length) if length > 1}
        if start:
            attacks |= {(random.randrange(start), start + random.randrange(length)) for _ in range(2)}
        start += length
    return attacks


def frameworks(seed: int, least: int, most: int) -> Iterator[Framework]:
    """One framework of each family, some of their arguments attacking themselves."""
    random = Random(seed)
    sizes = [random.randint(least, most) for _ in range(6)]
    families = [
        attacks_at_random(random, sizes[0], 1.5),
        attacks_at_random(random, sizes[1], 3),
        attacks_at_random(random, sizes[2], 8),
        attacks_on_the_popular(random, sizes[3]),
        attacks_in_a_grid(random, sizes[4]),
        attacks_between_circles(random, sizes[5]),
    ]
    for size, attacks in zip(sizes, families, strict=True):
        selves = {(argument, argument) for argument in range(size) if random.random() < random.choice((0, 0.1))}
        yield framework_of(size, attacks | selves)


def assert_agreement(framework: Framework, asked: Sequence[int]) -> None:
    """Compare all tasks for all semantics; acceptance for some of the arguments."""
    oracle, solver = Oracle(framework), Solver(framework)
    for semantics in Semantics:
        expected = oracle.extensions(semantics)
        found = list(solver.extensions(semantics))
        assert len(found) == len(set(found)), semantics
        assert set(found) == expected, semantics
        assert solver.count(semantics) == len(expected), semantics
        assert solver.extension(semantics) in (expected or {None}), semantics
        for argument in asked:
            with_it = {extension for extension in expected if argument in extension}
            credulous = solver.credulous(argument, semantics)
            assert credulous.accepted is bool(with_it), (semantics, argument)
            assert credulous.witness in (with_it or {None}), (semantics, argument)
            sceptical = solver.sceptical(argument, semantics)
            assert sceptical.accepted is (with_it == expected), (semantics, argument)
            assert sceptical.witness in (expected - with_it or {None}), (semantics, argument)


@pytest.mark.parametrize("seed", range(4))
def test_clingo_agrees_on_all_tasks(seed: int) -> None:
    for framework in frameworks(seed, 20, 40):
        assert_agreement(framework, range(0, framework.size, 3))


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 112))
def test_clingo_agrees_on_all_tasks_of_larger_frameworks(seed: int) -> None:
    for framework in frameworks(seed, 30, 60):
        assert_agreement(framework, range(framework.size))


def test_the_oracle_knows_the_field_s_small_examples() -> None:
    three = Oracle(framework_of(3, [(0, 1), (1, 2), (2, 0)]))
    assert three.extensions(Semantics.STABLE) == set()
    assert three.extensions(Semantics.STAGE) == {(0,), (1,), (2,)}
    assert three.extensions(Semantics.SEMI_STABLE) == three.extensions(Semantics.PREFERRED) == {()}
    floating = Oracle(framework_of(4, [(0, 1), (1, 0), (0, 2), (1, 2), (2, 3)]))
    assert floating.extensions(Semantics.GROUNDED) == floating.extensions(Semantics.IDEAL) == {()}
    assert floating.extensions(Semantics.COMPLETE) == {(), (0, 3), (1, 3)}
    beyond = Oracle(framework_of(2, [(0, 1), (1, 0), (1, 1)]))
    assert beyond.extensions(Semantics.IDEAL) == {(0,)}
    assert beyond.extensions(Semantics.GROUNDED) == {()}
