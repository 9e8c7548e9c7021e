"""Spelling: what a writer may have meant by a name that stands for nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.analysis.analysis import Analysis
from argmap.analysis.mentions import Mention, Role, fits
from argmap.analysis.slips import MOST_COMPARED, one_near
from argmap.checks.wording import listed
from argmap.model.document import Value
from argmap.model.reference import Reference
from argmap.text.finding import Edit, Finding, Fix, Note
from argmap.vocabulary.near import near_names

_FEW = 2_000


def similar(word: str, known: Iterable[str]) -> list[str]:
    """A few known names that look like the word, the likeliest first; in a huge map none, as that takes too long."""
    names = [name for name in known if len(name) > 2]
    return near_names(word, names) if len(word) > 2 and len(names) <= _FEW else []


class _Answer(NamedTuple):
    """What is said of a name: the message, notes, and the name to write instead, if that is clear."""

    message: str
    notes: tuple[Note, ...]
    remedy: str | None = None
    is_safe: bool = True


class Spelling:
    """What a writer may have meant by names that stand for nothing; each name is looked at once."""

    def __init__(self, analysis: Analysis) -> None:
        self.map = analysis.map
        self.root = analysis.map.root
        self.answers: dict[tuple[str, Role], _Answer] = {}
        self.compared = 0
        self.fitting: dict[tuple[str, Role], dict[str, Value]] = {}

    def finding(self, mention: Mention) -> Finding:
        """The finding on a name that stands for nothing, with near names and, where one is clear, the fix."""
        reference = mention.reference
        key = (reference.name, mention.role)
        if key not in self.answers:
            self.answers[key] = self._answer(mention)
        answer, fix = self.answers[key], None
        if answer.remedy and not self._is_named_in_itself(answer.remedy, reference):
            fix = Fix(f"write `{answer.remedy}`", (Edit(reference.span, answer.remedy),), answer.is_safe)
        return Finding(reference.span, answer.message, answer.notes, fix)

    def _is_named_in_itself(self, remedy: str, reference: Reference) -> bool:
        """Whether the remedy would make a claim a reason for itself."""
        value = self.map.look_up(self.root.id, Reference(remedy, reference.span))
        return (
            value is not None
            and value.statement.text is reference.span.text
            and value.statement.start <= reference.span.start < value.statement.end
        )

    def _answer(self, mention: Mention) -> _Answer:
        prefix, dot, name = mention.reference.name.rpartition(".")
        if dot and prefix not in self.map.prefixes_of(self.root.id):
            return self._unknown_prefix(prefix, name, mention)
        if dot:
            statement = self.map.prefixes_of(self.root.id)[prefix]
            document = self.map.imported(statement)
            map_id = document.id if document else statement.id
            return self._unknown_name(f"no `{name}` in the map `{map_id}`", f"{prefix}.", name, map_id, mention.role)
        found = self._unknown_name(f"no `{name}` in this map", "", name, self.root.id, mention.role)
        return found if found.remedy else self._imported_name(found, mention)

    def _unknown_prefix(self, prefix: str, name: str, mention: Mention) -> _Answer:
        if prefix == self.root.id:
            is_known = name in self.map.declared_in(self.root.id)
            return _Answer(f"`{prefix}` is this map, whose names stand bare", (), name if is_known else None)
        prefixes = self.map.prefixes_of(self.root.id)
        near = one_near(prefix, prefixes)
        if near is not None and self.map.look_up(self.root.id, Reference(f"{near}.{name}", mention.reference.span)):
            note = Note(f"`{near}` is imported", prefixes[near].span)
            return _Answer(f"no map is imported as `{prefix}`", (note,), f"{near}.{name}")
        known = [f"`{known}`" for known in sorted(prefixes)]
        note = Note(f"imported here: {listed(known)}" if known else f"an import is missing: `import {prefix}`")
        return _Answer(f"no map is imported as `{prefix}`", (note,))

    def _unknown_name(self, message: str, prefix: str, name: str, map_id: str, role: Role) -> _Answer:
        if (map_id, role) not in self.fitting:
            names = self.map.declared_in(map_id).items()
            self.fitting[map_id, role] = {known: value for known, value in names if fits(role, value)}
        declared = self.fitting[map_id, role]
        self.compared += len(declared)
        if self.compared > MOST_COMPARED:
            return _Answer(message, ())
        near = one_near(name, declared)
        if near is not None:
            return _Answer(message, tuple(_declared(declared, [near], prefix)), f"{prefix}{near}")
        return _Answer(message, tuple(_declared(declared, similar(name, declared), prefix)))

    def _imported_name(self, found: _Answer, mention: Mention) -> _Answer:
        """The answer for a bare name that exactly one imported map declares."""
        homes = []
        for prefix in sorted(self.map.prefixes_of(self.root.id)):
            name = f"{prefix}.{mention.reference.name}"
            value = self.map.look_up(self.root.id, Reference(name, mention.reference.span))
            if value is not None and fits(mention.role, value):
                homes.append((name, value))
        if len(homes) != 1:
            return found
        name, value = homes[0]
        return _Answer(found.message, (Note(f"`{name}` is declared", value.span),), name, is_safe=False)


def _declared(declared: dict[str, Value], near: list[str], prefix: str) -> Iterator[Note]:
    for name in near:
        yield Note(f"`{prefix}{name}` is declared", declared[name].span)
