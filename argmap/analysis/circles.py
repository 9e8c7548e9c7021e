"""Circles: the parts of a graph whose nodes all reach one another, found with networkx."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

Arc = tuple[int, int]


def circles(arcs: Iterable[Arc]) -> list[frozenset[int]]:
    """The sets of nodes that reach each other, and the nodes that lead to themselves; by least member."""
    known = list(arcs)
    return [] if _is_acyclic(known) else sorted(_components(known), key=min)


def circles_in_order(
    nodes: Iterable[int], successors: Callable[[int], Iterable[int]], is_support: Callable[[int, int], bool]
) -> Iterator[frozenset[int]]:
    """The strongly connected components that hold a circle of support, each before those it leads to.

    A component counts when the arcs for which `is_support` holds close a circle within it; circles that need an
    attack do not.
    """
    arcs = [(node, other) for node in nodes for other in successors(node)]
    support = [arc for arc in arcs if is_support(*arc)]
    if _is_acyclic(support):
        return
    in_circle = {node for component in _components(support) for node in component}
    # networkx yields a component before those that lead to it
    for component in reversed(list(_components(arcs))):
        if not in_circle.isdisjoint(component):
            yield component


def _components(arcs: Iterable[Arc]) -> Iterator[frozenset[int]]:
    # imported late: it takes a quarter of a second, and most maps hold no circle
    import networkx as nx

    graph: nx.DiGraph[int] = nx.DiGraph(arcs)
    for component in nx.strongly_connected_components(graph):
        if len(component) > 1 or any(graph.has_edge(node, node) for node in component):
            yield frozenset(component)


def _is_acyclic(arcs: Iterable[Arc]) -> bool:
    sorter: TopologicalSorter[int] = TopologicalSorter()
    for node, other in arcs:
        sorter.add(other, node)
    try:
        sorter.prepare()
    except CycleError:
        return False
    return True
