"""The search decides as trying every assignment does, and as a SAT solver that others wrote."""

import random
from collections.abc import Sequence
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.semantics.search import Search

VARIABLES = 6
LITERALS = st.integers(1, VARIABLES).flatmap(lambda variable: st.sampled_from((variable, -variable)))
FORMULAS = st.lists(st.lists(LITERALS, min_size=1, max_size=4), max_size=30)


def has_model(clauses: Sequence[Sequence[int]], variables: int = VARIABLES) -> bool:
    """The oracle: every assignment is tried."""
    return any(
        all(any(values[abs(literal) - 1] is (literal > 0) for literal in clause) for clause in clauses)
        for values in product((True, False), repeat=variables)
    )


def assert_right(search: Search, clauses: Sequence[Sequence[int]], assumptions: Sequence[int], expected: bool) -> None:
    assert search.solve(assumptions) is expected
    model = search.get_model()
    assert bool(model) <= expected
    if expected:
        assert [abs(literal) for literal in model] == list(range(1, len(model) + 1))
        true = set(model)
        assert true.issuperset(assumptions)
        assert all(true.intersection(clause) for clause in clauses)


def search_of(clauses: Sequence[Sequence[int]]) -> Search:
    search = Search()
    for clause in clauses:
        search.add_clause(clause)
    return search


def random_clauses(seed: int, variables: int, count: int) -> list[list[int]]:
    """Random 3-SAT: three different variables in each clause."""
    source = random.Random(seed)
    return [
        [source.choice((variable, -variable)) for variable in source.sample(range(1, variables + 1), 3)]
        for _ in range(count)
    ]


@given(FORMULAS, st.lists(LITERALS, max_size=4))
def test_it_finds_a_model_exactly_where_there_is_one(clauses: list[list[int]], assumptions: list[int]) -> None:
    expected = has_model([*clauses, *([literal] for literal in assumptions)])
    assert_right(search_of(clauses), clauses, assumptions, expected)


@given(st.lists(st.tuples(FORMULAS, st.lists(LITERALS, max_size=4)), min_size=2, max_size=5))
def test_clauses_and_assumptions_may_change_between_solves(
    rounds: list[tuple[list[list[int]], list[int]]],
) -> None:
    search, clauses = Search(), []
    for added, assumptions in rounds:
        clauses += added
        for clause in added:
            search.add_clause(clause)
        assert_right(search, clauses, assumptions, has_model([*clauses, *([literal] for literal in assumptions)]))


@pytest.mark.parametrize("seed", range(60))
def test_it_decides_random_formulas_where_both_answers_are_likely(seed: int) -> None:
    clauses = random_clauses(seed, 10, 42)
    search = search_of(clauses)
    for literal in (1, -1, 10, -10):
        assert_right(search, clauses, [literal], has_model([*clauses, [literal]], 10))
    assert_right(search, clauses, [], has_model(clauses, 10))


def test_without_clauses_there_is_a_model() -> None:
    search = Search()
    assert search.solve()
    assert search.get_model() == []


def test_what_is_free_is_true() -> None:
    search = search_of([[-1, 2, 5]])
    assert search.solve()
    assert search.get_model() == [1, 2, 3, 4, 5]


def test_a_variable_may_come_to_be_as_an_assumption() -> None:
    search = search_of([[1]])
    assert search.solve([-3])
    assert search.get_model() == [1, 2, -3]
    assert not search.solve([4, -4])
    assert search.solve()


def test_an_empty_clause_can_never_hold() -> None:
    search = search_of([[1, 2], []])
    assert not search.solve()
    assert search.get_model() == []


def test_what_was_learned_does_not_depend_on_assumptions() -> None:
    search = search_of([[-1, 2], [-1, -2], [-3, 4], [-3, -4]])
    assert not search.solve([1])
    assert not search.solve([3])
    assert search.solve()
    assert search.get_model() == [-1, 2, -3, 4]


@pytest.mark.parametrize("holes", range(1, 6))
def test_pigeons_find_places_only_where_there_are_enough(holes: int) -> None:
    def clauses(pigeons: int) -> list[list[int]]:
        sits = [[1 + pigeon * holes + hole for hole in range(holes)] for pigeon in range(pigeons)]
        together = [[-one, -other] for place in zip(*sits, strict=True) for one, other in combinations(place, 2)]
        return [*sits, *together]

    assert search_of(clauses(holes)).solve()
    assert not search_of(clauses(holes + 1)).solve()


@pytest.mark.parametrize("variables", [50, 100])
def test_it_agrees_with_a_solver_of_others_on_larger_formulas(variables: int) -> None:
    solvers = pytest.importorskip("pysat.solvers", reason="python-sat is not installed")
    answers = set()
    for seed in range(12):
        clauses = random_clauses(seed, variables, round(4.26 * variables))
        search = search_of(clauses)
        with solvers.Solver("g4", bootstrap_with=clauses) as other:
            for assumptions in ([], [1, -2], [-3, 4, 5]):
                expected = other.solve(assumptions=assumptions)
                assert_right(search, clauses, assumptions, expected)
                answers.add(expected)
    assert answers == {True, False}


def test_a_long_chain_of_conclusions_is_followed() -> None:
    length = 100_000
    search = search_of([[-variable, variable + 1] for variable in range(1, length)])
    assert not search.solve([1, -length])
    assert search.solve([1])
    assert search.get_model() == list(range(1, length + 1))
