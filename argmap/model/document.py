"""A document: one file's statements in order, and the faults found while reading them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from argmap.model.claim import Claim, Question
from argmap.model.reference import Reference
from argmap.model.source import Header, Import, Section, Source, Term, Unreadable
from argmap.model.step import Relation, Step, Undercut
from argmap.text.finding import Finding
from argmap.text.span import Span
from argmap.text.text import Text
from argmap.vocabulary.vocabulary import STANDARD, Vocabulary

Named = Source | Section | Term | Claim | Question | Unreadable
Link = Step | Undercut | Relation
Value = Named | Link | Header | Import

_Kind = TypeVar("_Kind", Import, Source, Section, Term, Claim, Question, Unreadable, Step, Undercut, Relation)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something a file's text gets wrong, under the name of the check that reports it.

    `in_name` says that what is wrong stands in a name, where unsafe characters weigh more than in prose.
    """

    check: str
    finding: Finding
    in_name: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: its place, the comments before it included, and the values it declares.

    A node with `because` lines declares several: the claim, then its steps. A broken statement declares what could
    still be read of it. `sort` is `map`, `import`, `source`, `section`, `term`, `claim`, `question`, `relation`,
    `comment` for comments that nothing follows, or `unreadable` where no sort can be told. `mentions` holds the names
    that the head of a broken statement speaks of: they are in use, though nobody can tell what for.
    """

    sort: str
    values: tuple[Value, ...]
    broken: bool
    span: Span
    mentions: tuple[Reference, ...] = ()


@dataclass(frozen=True)
class Document:
    """What one file says: `header`, the statements in file order, and what was wrong with its text.

    `vocabulary` is what it was read with: which words of likelihood and schemes of argument there are.
    """

    text: Text
    header: Header
    statements: tuple[Statement, ...]
    faults: tuple[Fault, ...]
    vocabulary: Vocabulary = field(default=STANDARD, compare=False, repr=False)

    @property
    def id(self) -> str:
        """The map's ID."""
        return self.header.id

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """All that the file declares, in file order; two files that say the same have equal values."""
        return tuple(value for statement in self.statements for value in statement.values)

    def _of(self, kind: type[_Kind]) -> tuple[_Kind, ...]:
        return tuple(value for value in self.values if isinstance(value, kind))

    @cached_property
    def imports(self) -> tuple[Import, ...]:
        """The imports, in file order."""
        return self._of(Import)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The sources, in file order."""
        return self._of(Source)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The sections, in file order."""
        return self._of(Section)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The terms, in file order."""
        return self._of(Term)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The nodes other than questions, in file order."""
        return self._of(Claim)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The questions, in file order."""
        return self._of(Question)

    @cached_property
    def unreadable(self) -> tuple[Unreadable, ...]:
        """The names that broken heads still declare."""
        return self._of(Unreadable)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The steps for and against claims, in file order."""
        return self._of(Step)

    @cached_property
    def undercuts(self) -> tuple[Undercut, ...]:
        """The undercuts, in file order."""
        return self._of(Undercut)

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """The relations other than steps and undercuts, in file order."""
        return self._of(Relation)
