"""Places for the cards of a picture too dense for Graphviz: trees, their leaves stacked below their parents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt
from typing import Final

STACK: Final = 8
"""The most leaves that stand below each other in one stack."""

Point = tuple[float, float]
Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Forest:
    """Where things stand, y upwards: the centre of each, and the bends of the lines that go around a stack."""

    centres: Mapping[str, Point]
    bends: Mapping[str, tuple[Point, ...]]


@dataclass(slots=True)
class _Tree:
    """One thing with what stands below it; `width` and `height` are those of the whole."""

    id: str
    size: Size
    branches: list[_Tree] = field(default_factory=list)
    stacks: list[list[str]] = field(default_factory=list)
    width: float = 0.0
    height: float = 0.0


def parents_of(ids: Iterable[str], arrows: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each id the head of its first arrow that closes no circle; an id without one is the root of a tree."""
    known = set(ids)
    parents: dict[str, str] = {}
    for tail, head in arrows:
        if (
            tail in known
            and head in known
            and tail != head
            and tail not in parents
            and not _reaches(head, tail, parents)
        ):
            parents[tail] = head
    return parents


def _reaches(start: str, goal: str, parents: Mapping[str, str]) -> bool:
    here: str | None = start
    while here is not None and here != goal:
        here = parents.get(here)
    return here is not None


def planted(sizes: Mapping[str, Size], parents: Mapping[str, str], beside: float, below: float) -> Forest:
    """The forest of things with these `sizes` and `parents`, `beside` points apart sideways and `below` downwards.

    The trees stand in rows that make the whole about as wide as it is high.
    """
    children: dict[str, list[str]] = {}
    for child in sizes:
        if child in parents:
            children.setdefault(parents[child], []).append(child)
    trees = [_grown(root, sizes, children, beside, below) for root in sizes if root not in parents]
    centres: dict[str, Point] = {}
    bends: dict[str, tuple[Point, ...]] = {}
    line = max(
        max((tree.width for tree in trees), default=0.0),
        1.6 * sqrt(sum((tree.width + beside) * (tree.height + below) for tree in trees)),
    )
    left, top, deepest = 0.0, 0.0, 0.0
    for tree in trees:
        if left and left + tree.width > line:
            left, top, deepest = 0.0, top - deepest - 2 * below, 0.0
        _placed(tree, left, top, sizes, centres, bends, beside, below)
        left += tree.width + 2 * beside
        deepest = max(deepest, tree.height)
    return Forest(centres, bends)


def _grown(
    root: str, sizes: Mapping[str, Size], children: Mapping[str, Sequence[str]], beside: float, below: float
) -> _Tree:
    """The tree from `root`, measured from its leaves upwards (without recursion: a chain may be very long)."""
    tree = _Tree(root, sizes[root])
    order, waiting = [], [tree]
    while waiting:
        here = waiting.pop()
        order.append(here)
        below_it = children.get(here.id, ())
        leaves = [child for child in below_it if child not in children]
        if len(leaves) > 1:
            here.stacks = [leaves[start : start + STACK] for start in range(0, len(leaves), STACK)]
        here.branches = [_Tree(child, sizes[child]) for child in below_it if child in children or len(leaves) == 1]
        waiting.extend(here.branches)
    for here in reversed(order):
        blocks = [(branch.width, branch.height) for branch in here.branches]
        blocks += [_stack_size(stack, sizes, beside) for stack in here.stacks]
        spread = sum(width for width, _ in blocks) + beside * (len(blocks) - 1)
        here.width = max(here.size[0], spread)
        here.height = here.size[1] + (below + max(height for _, height in blocks) if blocks else 0.0)
    return tree


def _stack_size(stack: Sequence[str], sizes: Mapping[str, Size], beside: float) -> Size:
    width = max(sizes[leaf][0] for leaf in stack) + beside
    return width, sum(sizes[leaf][1] for leaf in stack) + beside * (len(stack) - 1)


def _placed(
    tree: _Tree,
    left: float,
    top: float,
    sizes: Mapping[str, Size],
    centres: dict[str, Point],
    bends: dict[str, tuple[Point, ...]],
    beside: float,
    below: float,
) -> None:
    waiting = [(tree, left, top)]
    while waiting:
        here, x, y = waiting.pop()
        centre = x + here.width / 2
        centres[here.id] = (centre, y - here.size[1] / 2)
        bottom = y - here.size[1]
        blocks = [branch.width for branch in here.branches]
        blocks += [_stack_size(stack, sizes, beside)[0] for stack in here.stacks]
        edge = centre - (sum(blocks) + beside * (len(blocks) - 1)) / 2
        for branch in here.branches:
            waiting.append((branch, edge, bottom - below))
            edge += branch.width + beside
        for stack in here.stacks:
            spine, level = edge + beside / 2, bottom - below
            for leaf in stack:
                width, height = sizes[leaf]
                middle = level - height / 2
                centres[leaf] = (edge + beside + width / 2, middle)
                bends[leaf] = (
                    (edge + beside, middle),
                    (spine, middle),
                    (spine, bottom - below / 2),
                    (centre, bottom - below / 2),
                    (centre, bottom),
                )
                level -= height + beside
            edge += _stack_size(stack, sizes, beside)[0] + beside
