"""Circles of a graph: what reaches itself, found by brute force and by argmap alike."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.circles import circles

ARCS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=16)


def reached(arcs: list[tuple[int, int]], start: int) -> set[int]:
    found: set[int] = set()
    queue = [start]
    for node in queue:
        new = {other for one, other in arcs if one == node} - found
        found |= new
        queue += new
    return found


@given(ARCS)
def test_circles_are_the_sets_of_nodes_that_reach_each_other(arcs: list[tuple[int, int]]) -> None:
    nodes = {node for arc in arcs for node in arc}
    expected = {
        frozenset(other for other in nodes if other in reached(arcs, node) and node in reached(arcs, other))
        for node in nodes
        if node in reached(arcs, node)
    }
    assert circles(arcs) == sorted(expected, key=min)


def test_a_circle_longer_than_the_stack_of_python_is_found() -> None:
    assert circles([(node, (node + 1) % 50_000) for node in range(50_000)]) == [frozenset(range(50_000))]
