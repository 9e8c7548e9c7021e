"""The solver against brute force, question by question, with each SAT solver."""

from collections.abc import Iterator
from importlib.util import find_spec
from random import Random

import pytest

from argmap.semantics.answer import Answer
from argmap.semantics.engine import SolverMaker, cadical
from argmap.semantics.framework import framework_of
from argmap.semantics.search import Search
from argmap.semantics.solver import Solver
from tests.semantics.oracle import Attacks, Extension, extensions_by_definition

ENGINES = [
    pytest.param(
        cadical,
        id="cadical",
        marks=pytest.mark.skipif(find_spec("pysat") is None, reason="python-sat is not installed (extra `sat`)"),
    ),
    pytest.param(Search, id="search"),
]


def random_frameworks(how_many: int, seed: int) -> Iterator[tuple[int, Attacks]]:
    """Frameworks of 0 to 7 arguments, from sparse to dense, with self-attacks and isolated arguments."""
    random = Random(seed)
    for _ in range(how_many):
        size = random.choice((0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7))
        density = random.choice((0.5, 1, 1.5, 2, 3))
        self_attacks = random.choice((0.0, 0.1, 0.5))
        attacks = set()
        for _ in range(round(size * density)):
            attacker, target = random.randrange(size), random.randrange(size)
            if attacker != target or random.random() < self_attacks:
                attacks.add((attacker, target))
                if random.random() < 0.3:
                    attacks.add((target, attacker))
        yield size, frozenset(attacks)


def assert_agrees(size: int, attacks: Attacks, make_solver: SolverMaker) -> None:
    framework = framework_of(size, sorted(attacks))
    solver = Solver(framework, make_solver)
    for semantics, extensions in extensions_by_definition(size, attacks).items():
        case = f"{semantics}: {size} {sorted(attacks)}"
        for argument in range(size):
            having = {extension for extension in extensions if argument in extension}
            answer = solver.credulous(argument, semantics)
            assert_shown(answer, bool(having), having, case)
            assert solver.credulous(argument, semantics, witness=False) == Answer(bool(having), None), case
            lacking = extensions - having
            answer = solver.sceptical(argument, semantics)
            assert_shown(answer, not lacking, lacking, case)
            assert solver.sceptical(argument, semantics, witness=False) == Answer(not lacking, None), case
        some = solver.extension(semantics)
        assert (frozenset(some) if some is not None else None) in (extensions or {None}), case
        listed = list(solver.extensions(semantics))
        assert len(listed) == len(extensions) == solver.count(semantics), case
        assert set(map(frozenset, listed)) == extensions, case
        assert all(list(extension) == sorted(extension) for extension in listed), case
        assert listed == list(Solver(framework, make_solver).extensions(semantics)), case


def assert_shown(answer: Answer, accepted: bool, witnesses: set[Extension] | frozenset[Extension], case: str) -> None:
    assert answer.accepted == accepted, case
    if answer.witness is None:
        assert not witnesses, case
    else:
        assert frozenset(answer.witness) in witnesses, case
        assert list(answer.witness) == sorted(answer.witness), case


@pytest.mark.parametrize("make_solver", ENGINES)
def test_every_answer_about_a_small_framework_is_that_of_the_definitions(make_solver: SolverMaker) -> None:
    for size, attacks in random_frameworks(150, seed=7):
        assert_agrees(size, attacks, make_solver)


@pytest.mark.long
@pytest.mark.parametrize("make_solver", ENGINES)
def test_every_answer_about_many_small_frameworks_is_that_of_the_definitions(make_solver: SolverMaker) -> None:
    for size, attacks in random_frameworks(20_000, seed=11):
        assert_agrees(size, attacks, make_solver)
