"""How much changed between two versions of a map, counted in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from argmap.analysis.version import sort_of
from argmap.drawing.views.both_versions import JUDGED, BothVersions
from argmap.model.claim import Claim, Question
from argmap.text.words import listed

_SORTS = ("source", "section", "term")

_ATTRIBUTES = {
    "cite": ("citation", "citations"),
    "short": ("short form", "short forms"),
    "section": ("claim's section", "claims' sections"),
    "as_of": ("claim's date", "claims' dates"),
    "horizon": ("horizon", "horizons"),
    "holder": ("holder", "holders"),
    "credibility": ("grade", "grades"),
    "origin": ("origin", "origins"),
    "note": ("note", "notes"),
    "warrant": ("warrant", "warrants"),
    "scheme": ("scheme", "schemes"),
    "name": ("name", "names"),
}
_OTHER = ("other attribute", "other attributes")


def summary_of(both: BothVersions) -> str:
    """`What changed: 2 standings turned, 3 claims new, 1 reworded`."""
    found = both.difference
    counts = (
        (len(found.turned), "standing turned", "standings turned"),
        (_claims(found.added), "claim new", "claims new"),
        (_claims(found.removed), "claim removed", "claims removed"),
        (sum(kept.is_reworded for kept in found.kept if isinstance(kept.after, Claim)), "reworded", "reworded"),
        (len(found.links_added), "relation new", "relations new"),
        (len(found.links_removed), "relation removed", "relations removed"),
    )
    told = [f"{count} {one if count == 1 else several}" for count, one, several in counts if count]
    return f"What changed: {', '.join(told)}" if told else "What changed"


def left_out(both: BothVersions) -> str:
    """`Also changed: 3 sources, 1 citation, the map's summary.`: what no card and no arrow shows; empty without."""
    told = [f"{count} {words[count > 1]}" for words, count in Counter(_not_drawn(both)).items()]
    header = [change.key.replace("_", "-") for change in both.difference.header]
    if header:
        told.append(f"the map's {listed(header)}")
    return f"Also changed: {', '.join(told)}." if told else ""


def _claims(values: Iterable[object]) -> int:
    return sum(isinstance(value, Claim) for value in values)


def _not_drawn(both: BothVersions) -> Iterator[tuple[str, str]]:
    """For each change that is not drawn the word for one and for several: the sort of what it is, or its attribute."""
    found = both.difference
    values = [*found.added, *found.removed, *(kept.after for kept in found.kept)]
    for sort in _SORTS:
        yield from ((sort, f"{sort}s") for value in values if sort_of(value) == sort)
    nodes = [kept for kept in found.kept if isinstance(kept.after, Claim | Question)]
    yield from (_ATTRIBUTES["name"] for kept in nodes if kept.is_renamed)
    drawn = {
        id(change) for kept in nodes if isinstance(kept.after, Claim) for change in kept.changes if change.key in JUDGED
    }
    changes = [change for kept in nodes for change in kept.changes if id(change) not in drawn]
    changes += [change for link in found.links_kept for change in link.changes]
    attributes = (_ATTRIBUTES.get(change.key, _OTHER) for change in changes)
    yield from sorted(attributes, key=[*_ATTRIBUTES.values(), _OTHER].index)
