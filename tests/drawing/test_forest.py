from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.sheets.forest import STACK, parents_of, planted


def test_a_circle_gets_a_root() -> None:
    assert parents_of("abc", [("a", "b"), ("b", "c"), ("c", "a"), ("a", "c"), ("b", "b"), ("a", "?")]) == {
        "a": "b",
        "b": "c",
    }


def test_children_stand_below_their_parent() -> None:
    forest = planted(dict.fromkeys("abc", (100, 40)), {"b": "a", "c": "b"}, 10, 20)
    (_, a), (_, b), (_, c) = (forest.centres[ident] for ident in "abc")
    assert a - b == b - c == 60


def test_leaves_are_stacked_and_their_lines_go_around_the_stack() -> None:
    leaves = [str(number) for number in range(STACK + 1)]
    sizes = dict.fromkeys(("root", *leaves), (100.0, 40.0))
    forest = planted(sizes, dict.fromkeys(leaves, "root"), 10, 20)
    columns = {forest.centres[leaf][0] for leaf in leaves}
    assert len(columns) == 2
    for leaf in leaves:
        assert forest.bends[leaf][-1] == (forest.centres["root"][0], forest.centres["root"][1] - 20)


def test_many_trees_stand_in_rows() -> None:
    forest = planted({str(number): (100.0, 40.0) for number in range(400)}, {}, 10, 20)
    xs, ys = ([point[axis] for point in forest.centres.values()] for axis in (0, 1))
    assert 0.2 < (max(xs) - min(xs)) / (max(ys) - min(ys)) < 5


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=60))
def test_no_two_boxes_overlap(arrows: list[tuple[int, int]]) -> None:
    sizes = {str(number): (50.0 + number, 20.0 + number) for number in range(31)}
    parents = parents_of(sizes, ((str(tail), str(head)) for tail, head in arrows))
    centres = planted(sizes, parents, 8, 12).centres
    boxes = [(*centres[ident], *size) for ident, size in sizes.items()]
    for index, (x, y, width, height) in enumerate(boxes):
        for other_x, other_y, other_width, other_height in boxes[:index]:
            apart_sideways = abs(x - other_x) >= (width + other_width) / 2 - 1e-6
            assert apart_sideways or abs(y - other_y) >= (height + other_height) / 2 - 1e-6


def test_a_long_chain_needs_no_recursion() -> None:
    sizes = {str(number): (10.0, 10.0) for number in range(5000)}
    forest = planted(sizes, {str(number): str(number - 1) for number in range(1, 5000)}, 1, 1)
    assert len(forest.centres) == 5000
