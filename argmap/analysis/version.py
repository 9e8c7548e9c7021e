"""A version of a map: what it declares and relates, told so that it can be compared with another version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from argmap.model.claim import Claim, Likelihood, Question
from argmap.model.document import Document, Link
from argmap.model.reference import Citation, Reference, Waiver
from argmap.model.source import Header, Section, Source, Term
from argmap.model.step import Step, Undercut, Warrant

Declared = Claim | Question | Source | Section | Term

_WORDS: dict[type, str] = {Claim: "text", Question: "text", Source: "title", Section: "title", Term: "definition"}
_KEYS = {"authors": "author", "citations": "cite", "origins": "origin", "notes": "note", "waivers": "waive"}
_NOT_COMPARED = frozenset({"map", "span", "statement", "broken_keys", "scheme_span"})
_SYMMETRIC = frozenset({"contrary-to", "contradicts", "restates"})
_STEP_VERBS = {"for": "supports", "against": "attacks"}


@dataclass(frozen=True, slots=True)
class Change:
    """An attribute whose values changed, each as it would be written; empty where it was or is not given."""

    key: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def words_of(value: Declared) -> str:
    """What a declaration says after its name: a text, a title or a definition."""
    return str(getattr(value, _WORDS[type(value)]))


def sort_of(value: Declared) -> str:
    """A claim's kind; else `question`, `source`, `section` or `term`."""
    return value.kind if isinstance(value, Claim) else type(value).__name__.lower()


def verb_of(link: Link) -> str:
    """The verb by which a relation would be written."""
    if isinstance(link, Undercut):
        return "undercuts"
    return _STEP_VERBS[link.sign] if isinstance(link, Step) else link.verb


def ends_of(link: Link) -> tuple[tuple[Reference, ...], Reference]:
    """Where a relation comes from, and what it ends on."""
    if isinstance(link, Step):
        return link.premises, link.conclusion
    return (link.premises, link.step) if isinstance(link, Undercut) else ((link.origin,), link.target)


def folded(text: str) -> str:
    """A text with its white space as single blanks: how it is wrapped is no part of what it says."""
    return " ".join(text.split())


@dataclass(frozen=True)
class Version:
    """One version of a map, whose names are told as in the newer one, so that the two can be compared."""

    document: Document
    names: Mapping[str, str] = field(default_factory=dict)

    def name(self, reference: Reference) -> str:
        """The name of what a reference means: of an imported map with the map's ID, whatever its prefix here."""
        prefix, dot, name = reference.name.rpartition(".")
        if not dot:
            return self.names.get(name, name)
        for statement in self.document.imports:
            if statement.prefix == prefix:
                return f"{statement.id}.{name}"
        return reference.name

    def key(self, link: Link) -> tuple[str, tuple[str, ...], str]:
        """What tells one relation from another, wherever and in whatever form it is written."""
        origins, target = ends_of(link)
        verb, ends = verb_of(link), sorted({self.name(origin) for origin in origins})
        if verb in _SYMMETRIC:
            first, last = sorted((*ends, self.name(target)))
            return verb, (first,), last
        return verb, tuple(ends), self.name(target)

    def values(self, value: Declared | Header | Link) -> dict[str, tuple[str, ...]]:
        """The attributes of a value, each as its values would be written, sorted."""
        if isinstance(value, Link):
            found: dict[str, tuple[str, ...]] = {
                "name": () if isinstance(value, Undercut) or not value.id else (value.id,)
            }
            return {**found, **self._attributes(value.warrant, "warrant")}
        if isinstance(value, Header):
            found = {"import": tuple(sorted(f"{it.id} from {it.path}" for it in self.document.imports))}
            return {**self._attributes(value), **found}
        found = self._attributes(value, "")
        found.pop("id")
        return {"kind": (sort_of(value),), **found}

    def _attributes(self, value: object, words: str | None = None) -> dict[str, tuple[str, ...]]:
        """The fields that are written as attributes; the words themselves under the key given, or not at all."""
        own = _WORDS.get(type(value), "text" if isinstance(value, Warrant) else "")
        found = {}
        for name in (one.name for one in fields(value) if one.name not in _NOT_COMPARED):  # type: ignore[arg-type]
            if name != own:
                found[_KEYS.get(name, name)] = self._written(getattr(value, name), name)
            elif words:
                found[words] = self._written(folded(getattr(value, name)), name)
        return found

    def _written(self, value: object, name: str) -> tuple[str, ...]:
        match value:
            case None | "":
                return ()
            case bool():
                return () if value else ("no",)
            case tuple():
                return tuple(sorted(written for one in value for written in self._written(one, name)))
            case Likelihood():
                return (value.written,)
            case Reference():
                return (self.name(value),)
            case Citation():
                anchor = f'"{value.anchor}"' if value.anchor is not None else ""
                return (", ".join(filter(None, (self.name(value.source), value.locator, anchor))),)
            case Waiver():
                return (", ".join(filter(None, (value.check, value.reason))),)
            case _:
                text = folded(str(value))
                return (self.names.get(text, text) if name == "section" else text,)

    def changes(
        self, value: Declared | Header | Link, other_version: Version, other: Declared | Header | Link
    ) -> tuple[Change, ...]:
        """The attributes that differ from those of the other side's value."""
        before, after = self.values(value), other_version.values(other)
        keys = dict.fromkeys((*before, *after))
        changes = (Change(key, before.get(key, ()), after.get(key, ())) for key in keys)
        return tuple(change for change in changes if change.before != change.after)
