"""The relations of a map: steps for and against, undercuts, and what joins two claims."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.model.reference import Citation, Reference, Waiver
from argmap.text.span import Span


@dataclass(frozen=True, slots=True)
class Warrant:
    """What a relation written as a statement of its own carries: why it holds, and where that is said.

    `scheme_span` is where the name of the scheme stands.
    """

    text: str = ""
    scheme: str | None = None
    citations: tuple[Citation, ...] = ()
    holder: str | None = None
    notes: tuple[str, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    expect: str | None = None
    scheme_span: Span | None = field(default=None, compare=False, repr=False)


NO_WARRANT = Warrant()


@dataclass(frozen=True, slots=True)
class Step:
    """A step of reasoning: all its premises together, for or against the conclusion.

    `sign` is `for` or `against`; `id` is the name given with `as`, or None; `map` is the map that writes the step.
    `id_span` is where its name stands.
    """

    map: str
    id: str | None
    sign: str
    premises: tuple[Reference, ...]
    conclusion: Reference
    warrant: Warrant = NO_WARRANT
    span: Span = field(compare=False, repr=False, kw_only=True)
    statement: Span = field(compare=False, repr=False, kw_only=True)
    id_span: Span | None = field(default=None, compare=False, repr=False, kw_only=True)

    @property
    def shown_name(self) -> str:
        """The step's name, or the stand-in by which reports show an unnamed one: `MAP.TARGET/for:A&B`."""
        if self.id:
            return f"{self.map}.{self.id}"
        premises = "&".join(premise.name for premise in self.premises)
        return f"{self.map}.{self.conclusion.name}/{self.sign}:{premises}"


@dataclass(frozen=True, slots=True)
class Undercut:
    """Claims which jointly say that a step does not license its conclusion."""

    map: str
    premises: tuple[Reference, ...]
    step: Reference
    warrant: Warrant = NO_WARRANT
    span: Span = field(compare=False, repr=False, kw_only=True)
    statement: Span = field(compare=False, repr=False, kw_only=True)

    @property
    def shown_name(self) -> str:
        """The stand-in by which reports show an undercut, which has no name: `MAP.STEP/undercut:A&B`."""
        premises = "&".join(premise.name for premise in self.premises)
        return f"{self.map}.{self.step.name}/undercut:{premises}"


@dataclass(frozen=True, slots=True)
class Relation:
    """What joins one claim to another claim, a step or a question.

    `verb` is `contrary-to`, `contradicts`, `restates`, `qualifies` or `answers`; only the first two may carry an `id`,
    and `id_span` is where it stands.
    """

    map: str
    id: str | None
    verb: str
    origin: Reference
    target: Reference
    warrant: Warrant = NO_WARRANT
    span: Span = field(compare=False, repr=False, kw_only=True)
    statement: Span = field(compare=False, repr=False, kw_only=True)
    id_span: Span | None = field(default=None, compare=False, repr=False, kw_only=True)

    @property
    def shown_name(self) -> str:
        """The relation's name, or the stand-in by which reports show an unnamed one."""
        return f"{self.map}.{self.id}" if self.id else f"{self.map}.{self.origin.name}/{self.verb}:{self.target.name}"
