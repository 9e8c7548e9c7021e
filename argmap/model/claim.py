"""The nodes of a map: claims of every kind, and the questions they answer."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.model.reference import Citation, Reference, Waiver
from argmap.text.span import Span
from argmap.text.words import band_in_words
from argmap.vocabulary.kinds import COMMITTED_STANCES, KINDS


@dataclass(frozen=True, slots=True)
class Likelihood:
    """How likely a claim is said to be: the words typed, the band of probability (0 to 1) they mean, their place."""

    written: str
    lower: float
    upper: float
    span: Span | None = field(default=None, compare=False, repr=False)

    @property
    def told(self) -> str:
        """The word that was typed; of a number its band: `60–70%`."""
        return self.written if self.written[:1].isalpha() else band_in_words(self.lower, self.upper)


@dataclass(frozen=True, slots=True)
class Claim:
    """A node that can be true or false (every kind but `question`), as its statement declares it.

    `map` is the ID of the declaring map, `id` the name within it; `text` is the prose with lines joined and paragraphs
    parted by a blank line. Attributes that were not written are empty, None, or what the kind implies (`stance`);
    `broken_keys` names those that were written and could not be read.
    """

    map: str
    id: str
    kind: str
    text: str
    stance: str
    holder: str | None = None
    citations: tuple[Citation, ...] = ()
    origins: tuple[Reference, ...] = ()
    credibility: str | None = None
    likelihood: Likelihood | None = None
    confidence: str | None = None
    as_of: str | None = None
    horizon: str | None = None
    modality: str | None = None
    short: str | None = None
    tags: tuple[str, ...] = ()
    status: str | None = None
    section: str | None = None
    notes: tuple[str, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    expect: str | None = None
    broken_keys: tuple[str, ...] = ()
    span: Span = field(compare=False, repr=False, kw_only=True)
    statement: Span = field(compare=False, repr=False, kw_only=True)

    @property
    def name(self) -> str:
        """The name by which reports and the command line know the claim: `MAP.ID`."""
        return f"{self.map}.{self.id}"

    @property
    def label(self) -> str:
        """The short form where one is given, else the whole text."""
        return self.short or self.text

    @property
    def is_stood_for(self) -> bool:
        """Whether the map's holder stands for the claim (language, section 5, rule 1)."""
        return self.stance in COMMITTED_STANCES

    @property
    def grounds_itself(self) -> bool:
        """Whether a leaf of this kind is its own ground."""
        return KINDS[self.kind].grounds_itself


@dataclass(frozen=True, slots=True)
class Question:
    """An issue that theses answer; neither true nor false."""

    map: str
    id: str
    text: str
    short: str | None = None
    status: str | None = None
    section: str | None = None
    notes: tuple[str, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    span: Span = field(compare=False, repr=False, kw_only=True)
    statement: Span = field(compare=False, repr=False, kw_only=True)

    kind = "question"

    @property
    def name(self) -> str:
        """The name by which reports know the question: `MAP.ID`."""
        return f"{self.map}.{self.id}"

    @property
    def label(self) -> str:
        """The short form where one is given, else the whole text."""
        return self.short or self.text
