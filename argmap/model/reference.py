"""References: names, citations and waivers as a writer typed them, each with its place."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.text.span import Span


@dataclass(frozen=True, slots=True)
class Reference:
    """A name as typed: `name` in the same map, or `prefix.name` of an imported one."""

    name: str
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a claim's passage stands: the source, the place in it, and a few words that find the passage.

    `locator` is free text, empty when none is given; `anchor` is what stood between the quotation marks, or None.
    """

    source: Reference
    locator: str
    anchor: str | None
    span: Span = field(compare=False, repr=False)
    anchor_span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Waiver:
    """A writer's word that a check's finding is accepted here, and why. An empty reason is itself a finding."""

    check: str
    reason: str
    span: Span = field(compare=False, repr=False)
