"""Origins: the sources at which what a claim rests on ends."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.analysis import Analysis
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read

MOST = 6


def analysis_of(origins: list[list[int]]) -> Analysis:
    """The analysis of a map with a source for each list, whose origins it numbers, and evidence that cites each."""
    lines = ["map m: A map"]
    for number, rests_on in enumerate(origins):
        lines += [f"source s{number}: Source", *(f"  origin: s{origin}" for origin in rests_on)]
        lines += [f"evidence e{number}: Item", f"  cite: s{number}, p. 1"]
    return Analysis(ArgumentMap((read("m.arg", "\n".join(lines) + "\n"),)))


def roots_of(origins: list[list[int]], number: int) -> set[int]:
    """The sources without an origin below one, by going through all below it; none where a circle is among them."""
    below = [number, *below_of(origins, number)]
    if any(source in below_of(origins, source) for source in below):
        return set()
    return {source for source in below if not origins[source]}


def below_of(origins: list[list[int]], number: int) -> set[int]:
    """The sources that one rests on, itself only if it does so in a circle."""
    found: set[int] = set()
    waiting = [number]
    while waiting:
        for origin in origins[waiting.pop()]:
            if origin not in found:
                found.add(origin)
                waiting.append(origin)
    return found


@given(
    st.integers(1, MOST).flatmap(
        lambda size: st.lists(st.lists(st.integers(0, size - 1)), min_size=size, max_size=size)
    )
)
def test_the_only_root_is_the_one_that_a_search_finds(origins: list[list[int]]) -> None:
    analysis = analysis_of(origins)
    for number, claim in enumerate(analysis.graph.claims):
        roots = roots_of(origins, number)
        found = analysis.origins.only_root(claim)
        assert (found.id if found is not None else None) == (f"s{min(roots)}" if len(roots) == 1 else None)


def test_a_source_that_rests_on_itself_and_another_is_no_trouble() -> None:
    analysis = analysis_of([[], [0, 1]])
    unit = analysis.graph.unit_of[1]
    assert [point.id for point in analysis.dependence.points_of(unit)] == ["e1", "s1"]


def test_a_long_chain_of_sources_is_walked_once() -> None:
    size = 3000
    analysis = analysis_of([[number + 1] for number in range(size - 1)] + [[]])
    assert {root.id for claim in analysis.graph.claims if (root := analysis.origins.only_root(claim))} == {
        f"s{size - 1}"
    }
