"""What a map declares beside its nodes: itself, its imports, sources, sections and terms."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.model.reference import Citation, Reference, Waiver
from argmap.text.span import Span
from argmap.vocabulary.lexicons import DEFAULT_LEXICON


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says of itself in its `map` statement; without one, only the ID that its name gives.

    `broken_keys` names the attributes that were written and could not be read.
    """

    id: str
    title: str = ""
    paper: Reference | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None
    holder: str | None = None
    lexicon: str = DEFAULT_LEXICON
    language: str = "en"
    summary: str | None = None
    cut_off: str | None = None
    handling: str | None = None
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    broken_keys: tuple[str, ...] = ()
    span: Span = field(compare=False, repr=False, kw_only=True)
    statement: Span = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Import:
    """Another map whose names this one uses, under the prefix `alias` or, without one, its ID.

    `path` is the file as typed, relative to the importing file; `ID.arg` beside it where none was typed.
    """

    map: str
    id: str
    alias: str | None
    path: str
    span: Span = field(compare=False, repr=False, kw_only=True)
    statement: Span = field(compare=False, repr=False, kw_only=True)

    @property
    def prefix(self) -> str:
        """What stands before the dot in names of the imported map."""
        return self.alias or self.id


@dataclass(frozen=True, slots=True)
class Source:
    """A cited document, person or sensor.

    `broken_keys` names the attributes that were written and could not be read.
    """

    map: str
    id: str
    title: str
    authors: tuple[str, ...] = ()
    date: str | None = None
    series: str | None = None
    publisher: str | None = None
    url: str | None = None
    doi: str | None = None
    reliability: str | None = None
    origins: tuple[Reference, ...] = ()
    text: str | None = None
    held: bool = True
    handling: str | None = None
    notes: tuple[str, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    broken_keys: tuple[str, ...] = ()
    span: Span = field(compare=False, repr=False, kw_only=True)
    statement: Span = field(compare=False, repr=False, kw_only=True)

    @property
    def name(self) -> str:
        """The name by which reports know the source: `MAP.ID`."""
        return f"{self.map}.{self.id}"


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter of a map: the nodes that follow it, up to the next section."""

    map: str
    id: str
    title: str
    short: str | None = None
    citations: tuple[Citation, ...] = ()
    notes: tuple[str, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    span: Span = field(compare=False, repr=False, kw_only=True)
    statement: Span = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Term:
    """How a map uses a word; never a premise."""

    map: str
    id: str
    definition: str
    short: str | None = None
    citations: tuple[Citation, ...] = ()
    notes: tuple[str, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    span: Span = field(compare=False, repr=False, kw_only=True)
    statement: Span = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A name that a broken head still declares, so that references to it are not reported as dangling too."""

    map: str
    id: str
    span: Span = field(compare=False, repr=False, kw_only=True)
    statement: Span = field(compare=False, repr=False, kw_only=True)
