"""Items of evidence by what they rest on, and the rows that show them or count them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.analysis.analysis import Analysis
from argmap.analysis.independence import Grounded, Independence
from argmap.drawing.views.independence_words import dated_name
from argmap.model.source import Source
from argmap.text.words import counted, listed

_MOST_ORIGINS = 3


@dataclass(frozen=True, slots=True)
class EvidenceGroup:
    """Items that stand together: `is_joined` where they have the same origins and so count as one."""

    heading: str
    items: tuple[Grounded, ...]
    is_joined: bool = False


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One row: an item, or those that are only counted."""

    group: EvidenceGroup
    items: tuple[Grounded, ...]
    is_counted: bool = False

    @property
    def is_rest(self) -> bool:
        """Whether the rows before it show other items of its group."""
        return len(self.items) < len(self.group.items)


def evidence_groups(analysis: Analysis, independence: Independence) -> tuple[EvidenceGroup, ...]:
    """The items by their origins, the largest group first, and last together those that share theirs with none."""
    by_origins: dict[frozenset[str], list[Grounded]] = {}
    for item in independence.items:
        by_origins.setdefault(frozenset(origin.name for origin in item.origins), []).append(item)
    alike = [tuple(items) for names, items in by_origins.items() if names and len(items) > 1]
    alike.sort(key=len, reverse=True)
    groups = [
        EvidenceGroup(f"{len(items)} items on {_listed(analysis, items[0].origins)}: they count once", items, True)
        for items in alike
    ]
    alone = tuple(items[0] for names, items in by_origins.items() if names and len(items) == 1)
    if len(alone) == 1:
        groups.append(EvidenceGroup("1 item on an origin that no other shares", alone))
    elif alone:
        groups.append(EvidenceGroup(f"{len(alone)} items, no two on exactly the same origins", alone))
    unknown = tuple(item for item in independence.items if not item.origins)
    if unknown:
        groups.append(EvidenceGroup(f"{counted(len(unknown), 'item')} without a source", unknown))
    return tuple(groups)


def evidence_lines(groups: Sequence[EvidenceGroup], folded: int) -> tuple[EvidenceLine, ...]:
    """The rows, at least `folded` fewer than items: the last of the largest groups are counted in one.

    Where one item of each group is still too many, the smallest of the groups that count as one are counted whole: the
    largest is not, nor is what has no origin in common.
    """
    items = sum(len(group.items) for group in groups)
    limit = max(len(group.items) for group in groups)
    lines = _lines(groups, limit)
    while limit > 1 and len(lines) > items - folded:
        limit -= 1
        lines = _lines(groups, limit)
    whole = sum(group.is_joined for group in groups)
    shown = whole
    while shown > 1 and len(lines) > items - folded:
        shown -= 1
        lines = _lines(groups, limit, groups[shown:whole])
    return lines


def begins_group(lines: Sequence[EvidenceLine], place: int) -> bool:
    """Whether the row at `place` is of another group than the one before it."""
    return lines[place].group is not lines[place - 1].group


def _lines(
    groups: Sequence[EvidenceGroup], limit: int, unshown: Sequence[EvidenceGroup] = ()
) -> tuple[EvidenceLine, ...]:
    """The rows: up to `limit` items of each group, or one more where that is its last; none of the `unshown`."""
    lines: list[EvidenceLine] = []
    for group in groups:
        most = 0 if group in unshown else limit
        shown = len(group.items) if most > 0 and len(group.items) <= most + 1 else most
        lines += [EvidenceLine(group, (item,)) for item in group.items[:shown]]
        if group.items[shown:]:
            lines.append(EvidenceLine(group, group.items[shown:], is_counted=True))
    return tuple(lines)


def _listed(analysis: Analysis, sources: Sequence[Source]) -> str:
    names = list(dict.fromkeys(map(dated_name, sources)))
    word = "the word of " if len(names) == 1 and sources[0] in analysis.origins.papers.values() else ""
    if len(names) > _MOST_ORIGINS:
        names = [*names[:_MOST_ORIGINS], f"{len(names) - _MOST_ORIGINS} more"]
    return word + listed(names)
