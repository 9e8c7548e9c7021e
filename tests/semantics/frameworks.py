"""Strategies for frameworks, and small ones that everyone in the field knows."""

from hypothesis import strategies as st

from argmap.semantics.framework import Framework, framework_of

MUTUAL = framework_of(2, [(0, 1), (1, 0)])
"""Two arguments that attack one another (Dung 1995, Example 9 and elsewhere: the Nixon diamond)."""
ODD_CYCLE = framework_of(3, [(0, 1), (1, 2), (2, 0)])
CHAIN = framework_of(3, [(0, 1), (1, 2)])
FLOATING = framework_of(4, [(0, 1), (1, 0), (0, 2), (1, 2), (2, 3)])
"""Whichever of 0 and 1 is accepted, 2 is out and 3 is in."""


@st.composite
def frameworks(draw: st.DrawFn, most: int = 8) -> Framework:
    size = draw(st.integers(0, most))
    arguments = st.integers(0, max(size - 1, 0))
    return framework_of(size, draw(st.lists(st.tuples(arguments, arguments), max_size=2 * size)))
