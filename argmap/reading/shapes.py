"""The shapes a statement is parsed into, every place counted from the statement's first character."""

from __future__ import annotations

from typing import NamedTuple


class Word(NamedTuple):
    """Some characters of a statement and where they stand; `text` may be a cleaned form of them."""

    text: str
    start: int
    end: int


class Declaration(NamedTuple):
    """The head `KIND NAME: …`, also of a map, source, section or term."""

    keyword: str
    name: Word


class Importing(NamedTuple):
    """The head `import NAME [as ALIAS] [from PATH]`."""

    name: Word
    alias: Word | None
    path: str | None


class Relating(NamedTuple):
    """The head `A [& B …] VERB TARGET [as NAME]`; `verb` is the verb's name, whatever form was typed."""

    origins: tuple[Word, ...]
    verb: str
    target: Word
    name: Word | None
    end: int


class Unread(NamedTuple):
    """A head that could not be read: the names it declares all the same, and those it speaks of."""

    declared: tuple[Word, ...] = ()
    mentioned: tuple[Word, ...] = ()


Head = Declaration | Importing | Relating | Unread


class Joined(NamedTuple):
    """The value of `because` or `against`: premises, and the step's name."""

    premises: tuple[Word, ...]
    name: Word | None


class Cited(NamedTuple):
    """The value of `cite`."""

    source: Word
    locator: str
    anchor: Word | None


class Waived(NamedTuple):
    """The value of `waive`."""

    check: str
    reason: str


class Attribute(NamedTuple):
    """A key and its value: a Word where the value is prose or one name. The place begins at the key."""

    key: str
    start: int
    end: int
    value: Joined | Cited | Waived | Word
