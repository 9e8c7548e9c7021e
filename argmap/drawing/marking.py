"""The handling marking that stands at the top and bottom of every page."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.model.argument_map import ArgumentMap


class UnlistedMarking(ValueError):  # noqa: N818 (`except UnlistedMarking` reads as it is meant)
    """A marking that the project's list of markings does not hold."""


def banner_of(argument_map: ArgumentMap, order: Sequence[str] = ()) -> str:
    """The marking of a reading: the highest of its maps' and sources', or none where nothing is marked.

    `order` lists the project's markings from lowest to highest; without it, differing markings are all shown.
    Raises UnlistedMarking for a marking that `order` does not hold.
    """
    marked = [document.header.handling for document in argument_map.documents]
    marked += [source.handling for document in argument_map.documents for source in document.sources]
    markings = sorted({marking for marking in marked if marking})
    if not order:
        return " · ".join(markings)
    unlisted = [marking for marking in markings if marking not in order]
    if unlisted:
        raise UnlistedMarking(f"`{unlisted[0]}` is not among the markings of the project: {', '.join(order)}")
    return max(markings, key=order.index, default="")
