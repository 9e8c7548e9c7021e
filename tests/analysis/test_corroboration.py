"""Corroboration: whether all that is cited for a claim ends at one source."""

from argmap.analysis.analysis import Analysis
from argmap.analysis.corroboration import only_roots_below
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read

SOURCES = """\
map m: A map
source root: The root
source other: The other
source copy: A copy
  origin: root
"""


def root_of(name: str, content: str) -> str | None:
    """The name of the one source at which all ends that is cited for a claim."""
    analysis = Analysis(ArgumentMap((read("m.arg", SOURCES + content),)))
    graph = analysis.graph
    unit = graph.unit_of[graph.numbers[f"m.{name}"]]
    root = only_roots_below(graph, analysis.origins, analysis.order_of_support, [unit]).get(unit)
    return root.id if root is not None else None


def test_a_copy_and_its_root_are_one_root() -> None:
    items = "evidence e: E\n  cite: copy, p. 1\nevidence f: F\n  cite: root, p. 1\n"
    assert root_of("c", items + "claim c: C\n  because: e\n  because: f\n") == "root"


def test_two_roots_are_none() -> None:
    items = "evidence e: E\n  cite: copy, p. 1\nevidence f: F\n  cite: other, p. 1\n"
    assert root_of("c", items + "claim c: C\n  because: e & f\n") is None


def test_a_source_that_is_not_known_may_be_another_root() -> None:
    items = "evidence e: E\n  cite: copy, p. 1\nevidence f: F\n  cite: missing, p. 1\n"
    assert root_of("c", items + "claim c: C\n  because: e\n  because: f\n") is None


def test_what_cites_nothing_is_passed_over() -> None:
    items = "evidence e: E\n  cite: copy, p. 1\npremise f: F\n"
    assert root_of("c", items + "claim c: C\n  because: e & f\n") == "root"
    assert root_of("f", items) is None


def test_claims_in_a_circle_rest_on_the_same_root() -> None:
    circle = "claim c: C\n  because: d\nclaim d: D\n  because: c\n  because: e\nevidence e: E\n  cite: copy, p. 1\n"
    assert root_of("c", circle) == root_of("d", circle) == "root"
