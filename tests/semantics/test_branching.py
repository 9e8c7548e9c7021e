"""The search by branching: against brute force, on large frameworks, and when it gives up."""

import pytest

from argmap.semantics import branching
from argmap.semantics.bit_sets import members
from argmap.semantics.branching import LARGEST, Branching, LostPatienceError
from argmap.semantics.engine import SolverMaker
from argmap.semantics.framework import framework_of
from argmap.semantics.preferred import PreferredExtensions
from argmap.semantics.semantics import Semantics
from tests.semantics.oracle import extensions_by_definition
from tests.semantics.test_solver import ENGINES, random_frameworks


def test_it_finds_each_preferred_extension_once() -> None:
    for size, attacks in random_frameworks(300, seed=3):
        found = [frozenset(members(extension)) for extension in Branching(framework_of(size, attacks)).preferred()]
        assert len(found) == len(set(found)), (size, sorted(attacks))
        assert set(found) == extensions_by_definition(size, attacks)[Semantics.PREFERRED], (size, sorted(attacks))


def test_it_goes_as_deep_as_the_largest_framework_needs() -> None:
    links = [(number, number + 1) for number in range(LARGEST - 1)]
    path = framework_of(LARGEST, [*links, *((target, attacker) for attacker, target in links)])
    extension = next(Branching(path).preferred())
    inside = set(members(extension))
    assert all(argument in inside or inside & set(path.attackers[argument]) for argument in range(LARGEST))


def test_parts_that_are_apart_are_not_multiplied_before_they_are_asked_for() -> None:
    pairs = [(2 * pair, 2 * pair + 1) for pair in range(30)]
    framework = framework_of(60, [*pairs, *((target, attacker) for attacker, target in pairs)])
    found = Branching(framework).preferred()
    assert len({next(found) for _ in range(1_000)}) == 1_000


def test_too_many_dead_ends_end_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(branching, "PATIENCE", 0)
    with pytest.raises(LostPatienceError):  # whom a circle of three is to defend, it attacks
        list(Branching(framework_of(3, [(0, 1), (1, 2), (2, 0)])).preferred())


@pytest.mark.parametrize("make_solver", ENGINES)
@pytest.mark.parametrize("patience", [0, 1, 3])
def test_the_learning_search_finds_the_rest_once_patience_is_lost(
    make_solver: SolverMaker, patience: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(branching, "PATIENCE", patience)
    monkeypatch.setattr(branching, "CREDIT", 0)
    for size, attacks in random_frameworks(150, seed=patience):
        found = [frozenset(one) for one in PreferredExtensions(framework_of(size, attacks), make_solver).all()]
        assert len(found) == len(set(found)), (size, sorted(attacks))
        assert set(found) == extensions_by_definition(size, attacks)[Semantics.PREFERRED], (size, sorted(attacks))
