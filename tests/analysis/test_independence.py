"""Independence: how many origins the evidence rests on, and how unevenly."""

from fractions import Fraction

import pytest

from argmap.analysis.analysis import Analysis
from argmap.analysis.independence import Independence, independence_of
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read

SOURCES = """\
map m: M
  paper: paper

source paper: The paper

source a: A

source b: B
  origin: a

source c: C

"""


def independence(evidence: str) -> Independence:
    return independence_of(Analysis(ArgumentMap((read("m.arg", SOURCES + evidence),))))


def origins(found: Independence) -> list[list[str]]:
    return [[source.id for source in item.origins] for item in found.items]


def test_an_item_rests_on_the_origin_of_what_it_cites_and_else_on_the_paper() -> None:
    found = independence("evidence x: X\n  cite: b\n\nevidence y: Y\n  cite: paper\n\nevidence z: Z\n")
    assert origins(found) == [["a"], ["paper"], []]
    assert found.without_origin == 1


def test_the_index_is_one_for_one_origin_and_falls_with_every_equal_share() -> None:
    assert independence("evidence x: X\n  cite: a\n\nevidence y: Y\n  cite: b\n").concentration == 1
    assert independence("evidence x: X\n  cite: a\n\nevidence y: Y\n  cite: c\n").concentration == 0.5
    assert independence("evidence z: Z\n").concentration == 0


def test_an_item_without_an_origin_is_left_out_of_the_index() -> None:
    found = independence("evidence x: X\n  cite: a\n\nevidence y: Y\n  cite: c\n\nevidence z: Z\n")
    assert sum(found.shares.values()) == 1
    assert found.concentration == 0.5


def test_an_item_with_several_origins_is_divided_between_them() -> None:
    found = independence("evidence x: X\n  cite: a\n  cite: c\n\nevidence y: Y\n  cite: a\n")
    assert found.shares == {"m.a": Fraction(3, 4), "m.c": Fraction(1, 4)}
    assert found.concentration == pytest.approx(10 / 16)
    assert [source.id for source in found.origins] == ["a", "c"]


def test_sources_that_rest_on_one_another_count_as_one() -> None:
    circle = (
        "source d: D\n  origin: e\n\nsource e: E\n  origin: d\n\nevidence x: X\n  cite: d\n\nevidence y: Y\n  cite: e\n"
    )
    assert len(independence(circle).origins) == 1


def test_a_document_that_two_maps_declare_counts_as_one() -> None:
    other = "map o: O\n\nsource s: A report\n  doi: 10.1000/1\n\nevidence y: Y\n  cite: s\n"
    own = "map m: M\n\nimport o\n\nsource r: The same\n  doi: 10.1000/1\n\nevidence x: X\n  cite: r\n"
    analysis = Analysis(ArgumentMap((read("m.arg", own), read("o.arg", other))))
    assert [source.name for source in independence_of(analysis).origins] == ["m.r"]
