"""Differences: what changed from one version of a map to the next, and which standings that turned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from argmap.analysis.analysis import Analysis
from argmap.analysis.astray import ROOT_KINDS
from argmap.analysis.verdict import Verdict
from argmap.analysis.version import Change, Declared, Version, folded, words_of
from argmap.model.claim import Claim
from argmap.model.document import Link
from argmap.model.step import Relation, Step, Undercut

Key = tuple[str, tuple[str, ...], str]
"""What tells one relation from another: the verb, the names of the origins, the name of the target."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A node, source, section or term that is in both versions, and changed; `changes` are those of its attributes."""

    before: Declared
    after: Declared
    changes: tuple[Change, ...]

    @property
    def is_renamed(self) -> bool:
        """Whether its name changed, the text being the same."""
        return self.before.id != self.after.id

    @property
    def is_reworded(self) -> bool:
        """Whether its text changed, the name being the same."""
        return folded(words_of(self.before)) != folded(words_of(self.after))


@dataclass(frozen=True, slots=True)
class KeptLink:
    """A relation that is in both versions, and changed in its name, warrant or attributes."""

    before: Link
    after: Link
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """A claim whose standing, or reason for falling, is another one now."""

    claim: Claim
    before: Verdict
    after: Verdict


@dataclass(frozen=True)
class Difference:
    """What changed between two readings of a map, of what the map itself declares, in the order of its file.

    `header` are changes of the map's title, attributes and imports. `turned` has theses and recommendations first;
    standings may turn because an imported map changed.
    """

    before: Analysis
    after: Analysis
    header: tuple[Change, ...] = ()
    added: tuple[Declared, ...] = ()
    removed: tuple[Declared, ...] = ()
    kept: tuple[Kept, ...] = ()
    links_added: tuple[Link, ...] = ()
    links_removed: tuple[Link, ...] = ()
    links_kept: tuple[KeptLink, ...] = ()
    turned: tuple[Turn, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the two versions say the same, and everything stands as it did."""
        parts: tuple[Sequence[object], ...] = (self.header, self.added, self.removed, self.kept, self.turned)
        return not any((*parts, self.links_added, self.links_removed, self.links_kept))


@dataclass(frozen=True)
class Differences:
    """What changed between two sets of maps: those only in one, and the difference of each that is in both."""

    added: tuple[Analysis, ...]
    removed: tuple[Analysis, ...]
    maps: tuple[Difference, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed at all."""
        return not self.added and not self.removed and all(difference.is_empty for difference in self.maps)


def differences(before: Sequence[Analysis], after: Sequence[Analysis]) -> Differences:
    """What changed from some maps to others. Maps are known by their IDs; of each side a single one by being alone."""
    if len(before) == len(after) == 1:
        return Differences((), (), (difference(before[0], after[0]),))
    old, new = ({analysis.map.root.id: analysis for analysis in reversed(readings)} for readings in (before, after))
    return Differences(
        tuple(new[name] for name in sorted(new.keys() - old.keys())),
        tuple(old[name] for name in sorted(old.keys() - new.keys())),
        tuple(difference(old[name], new[name]) for name in sorted(old.keys() & new.keys())),
    )


def difference(before: Analysis, after: Analysis) -> Difference:
    """What changed from one reading of a map to another.

    What has the same name is the same thing, reworded perhaps. Of the rest, what has the same text is the same thing
    renamed, provided that the text stands once on either side. Order and layout do not count.
    """
    old, new = _declared(before), _declared(after)
    names = _renamed(old, new)
    versions = Version(before.map.root, names), Version(after.map.root)
    pairs = [(value, new[names.get(name, name)]) for name, value in old.items() if names.get(name, name) in new]
    found = {id(after_value) for _, after_value in pairs}
    kept = tuple(
        Kept(one, other, changes)
        for one, other in pairs
        if (changes := versions[0].changes(one, versions[1], other))
        or one.id != other.id
        or folded(words_of(one)) != folded(words_of(other))
    )
    links_added, links_removed, links_kept = _links(*versions)
    claims = [(one, other) for one, other in pairs if isinstance(one, Claim) and isinstance(other, Claim)]
    return Difference(
        before,
        after,
        versions[0].changes(versions[0].document.header, versions[1], versions[1].document.header),
        tuple(value for value in new.values() if id(value) not in found),
        tuple(value for name, value in old.items() if names.get(name, name) not in new),
        kept,
        links_added,
        links_removed,
        links_kept,
        _turned(before, after, claims),
    )


def _declared(analysis: Analysis) -> dict[str, Declared]:
    """What the map itself declares, by name; of two equal names the first."""
    values = analysis.map.declared_in(analysis.map.root.id)
    return {name: value for name, value in values.items() if isinstance(value, Declared)}


def _renamed(old: Mapping[str, Declared], new: Mapping[str, Declared]) -> dict[str, str]:
    """For each name that is gone, the new one of what has the same text, where that can be told."""
    gone = [value for name, value in old.items() if name not in new]
    come = [value for name, value in new.items() if name not in old]

    def words(value: Declared) -> tuple[str, str]:
        return type(value).__name__, folded(words_of(value))

    once_gone, once_come = (Counter(map(words, values)) for values in (gone, come))
    homes = {words(value): value.id for value in come if once_come[words(value)] == 1}
    return {value.id: homes[words(value)] for value in gone if once_gone[words(value)] == 1 and words(value) in homes}


def _links(before: Version, after: Version) -> tuple[tuple[Link, ...], tuple[Link, ...], tuple[KeptLink, ...]]:
    """The relations added and removed, and those kept that changed."""
    old, new = _by_key(_named(before), before.key), _by_key(_named(after), after.key)
    # a step's new name is known once the step is, and what ends on the step is the same then
    renamed = {
        one.id: other.id
        for key, one in old.items()
        if isinstance(one, Step | Relation)
        and isinstance(other := new.get(key), Step | Relation)
        and one.id
        and other.id
        and one.id != other.id
    }
    before = Version(before.document, {**renamed, **before.names})
    old, new = _by_key(_all_links(before), before.key), _by_key(_all_links(after), after.key)
    kept = (
        KeptLink(one, new[key], changes)
        for key, one in old.items()
        if key in new and (changes := before.changes(one, after, new[key]))
    )
    added = tuple(link for key, link in new.items() if key not in old)
    return added, tuple(link for key, link in old.items() if key not in new), tuple(kept)


def _named(version: Version) -> list[Link]:
    return [link for link in _all_links(version) if isinstance(link, Step | Relation) and link.id]


def _all_links(version: Version) -> list[Link]:
    return [value for value in version.document.values if isinstance(value, Link)]


def _by_key(links: Iterable[Link], key: Callable[[Link], Key]) -> dict[Key, Link]:
    """The relations by what tells them apart; of two equal ones the one that has more to say."""
    found: dict[Key, Link] = {}
    for link in links:
        known = found.setdefault(key(link), link)
        if _weight(link) > _weight(known):
            found[key(link)] = link
    return found


def _weight(link: Link) -> tuple[bool, int]:
    return not isinstance(link, Undercut) and bool(link.id), len(link.warrant.text)


def _turned(before: Analysis, after: Analysis, claims: Iterable[tuple[Claim, Claim]]) -> tuple[Turn, ...]:
    turns = [Turn(other, before.verdict_on(one), after.verdict_on(other)) for one, other in claims]
    turned = [
        turn for turn in turns if (turn.before.standing, turn.before.fall) != (turn.after.standing, turn.after.fall)
    ]
    return tuple(sorted(turned, key=lambda turn: (turn.claim.kind not in ROOT_KINDS, turn.claim.span.start)))
