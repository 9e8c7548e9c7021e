"""Two versions of a map laid over each other: their claims, questions and relations, each with how it changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from argmap.analysis.analysis import Analysis
from argmap.analysis.difference import Difference, Kept, Turn
from argmap.analysis.version import Version
from argmap.drawing.picture import ArrowLook, Change
from argmap.drawing.views.claims import CONFLICT_LOOKS
from argmap.drawing.views.selection import folding_steps
from argmap.model.claim import Claim, Question
from argmap.model.document import Link

JUDGED = ("kind", "stance", "likelihood", "confidence")
"""The attributes of a claim that a reader is told of on its card; the others are counted."""

_GONE = "before "


@dataclass(frozen=True, slots=True)
class Node:
    """A claim or question of the newer version, or one that only the older one has; `turn` is its new standing.

    `kept` says what changed in it, where it is in both.
    """

    written: Claim | Question
    change: Change = Change.NONE
    turn: Turn | None = None
    kept: Kept | None = None

    @property
    def is_changed(self) -> bool:
        """Whether a reader is shown that something about it is another than it was."""
        return self.change is not Change.NONE or self.turn is not None or bool(self.judged)

    @property
    def judged(self) -> tuple[tuple[str, str, str], ...]:
        """Key, former and present value of the attributes in JUDGED that changed, of a claim."""
        if self.kept is None or not isinstance(self.written, Claim):
            return ()
        found = (each for each in self.kept.changes if each.key in JUDGED)
        return tuple((each.key, ", ".join(each.before), ", ".join(each.after)) for each in found)


@dataclass(frozen=True, slots=True)
class Line:
    """A relation of either version, from the nodes `tails` to the node `head`, all by key.

    An undercut, or what narrows a step, is `on` the line of that step, by its place. A line `folds` where it is
    evidence that its claim's card can hold as a row.
    """

    tails: tuple[str, ...]
    head: str
    look: ArrowLook
    change: Change = Change.NONE
    on: int | None = None
    folds: bool = False


@dataclass(frozen=True)
class BothVersions:
    """What the newer version and what is gone from the older one make together."""

    difference: Difference
    names: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        renamed = {kept.before.id: kept.after.id for kept in self.difference.kept if kept.is_renamed}
        object.__setattr__(self, "names", renamed)

    @cached_property
    def nodes(self) -> dict[str, Node]:
        """The nodes by key: a name as in the newer version, or a key of its own for what is gone."""
        found = self.difference
        added = {id(each) for each in found.added}
        kept = {id(each.after): each for each in found.kept}
        turned = {turn.claim.name: turn for turn in found.turned}
        nodes = {}
        for each in _declared(found.after):
            about = kept.get(id(each))
            change = Change.ADDED if id(each) in added else Change.NONE
            if about is not None and about.is_reworded:
                change = Change.REWORDED
            nodes[each.name] = Node(each, change, turned.get(each.name), about)
        for each in _declared(found.before):
            nodes.setdefault(self.former_key(each.name), Node(each, Change.REMOVED))
        return nodes

    def former_key(self, name: str) -> str:
        """The key of what the older version calls `name`."""
        map_id, _, own = name.rpartition(".")
        is_own = map_id == self.difference.before.map.root.id
        now = f"{self.difference.after.map.root.id}.{self.names.get(own, own)}" if is_own else name
        return now if now in self._present else f"{_GONE}{name}"

    @cached_property
    def _present(self) -> frozenset[str]:
        return frozenset(each.name for each in _declared(self.difference.after))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The relations of the newer version, then those that are gone.

        Where premises were only joined to others than before, as by linking two steps, no relation is gone, and
        what joins them now is `REWORDED`.
        """
        after, before = self.difference.after, self.difference.before
        added, removed = _Marked(after, self.difference.links_added), _Marked(before, self.difference.links_removed)
        lines = [
            replace(line, change=Change.ADDED if added.has(written) else Change.NONE)
            for line, written in _lines_of(after)
        ]
        former = {arc for line, _ in _lines_of(before) for arc in _arcs(self._formerly(line))}
        lines = [
            replace(line, change=Change.REWORDED)
            if line.change is Change.ADDED and former.issuperset(_arcs(line))
            else line
            for line in lines
        ]
        homes = {_ends(line): place for place, line in enumerate(lines)}
        arcs = {arc for line in lines for arc in _arcs(line)}
        places: dict[int, int] = {}
        for place, (written_line, written) in enumerate(_lines_of(before)):
            line = self._formerly(written_line)
            if not removed.has(written) or arcs.issuperset(_arcs(line)):
                # a relation that is gone may have ended on this one, which is there still
                places[place] = homes.get(_ends(line), -1)
                continue
            places[place] = len(lines)
            on = places.get(line.on, -1) if line.on is not None else -1
            lines.append(replace(line, on=on if on >= 0 else None))
        return tuple(lines)

    def _formerly(self, line: Line) -> Line:
        """A relation of the older version, its ends by their keys."""
        tails = tuple(map(self.former_key, line.tails))
        return replace(line, tails=tails, head=self.former_key(line.head), change=Change.REMOVED)


@dataclass(frozen=True)
class _Marked:
    """The relations of a map's own that were added or removed, known by what tells relations apart."""

    analysis: Analysis
    links: Sequence[Link]

    @cached_property
    def version(self) -> Version:
        return Version(self.analysis.map.root)

    @cached_property
    def keys(self) -> frozenset[tuple[str, tuple[str, ...], str]]:
        return frozenset(self.version.key(link) for link in self.links)

    def has(self, link: Link) -> bool:
        return link.map == self.analysis.map.root.id and self.version.key(link) in self.keys


def _declared(analysis: Analysis) -> Iterator[Claim | Question]:
    yield from analysis.graph.claims
    for document in analysis.map.named_documents:
        yield from document.questions


def _arcs(line: Line) -> Iterator[tuple[str, str, ArrowLook]]:
    return ((tail, line.head, line.look) for tail in line.tails)


def _ends(line: Line) -> tuple[frozenset[str], str, ArrowLook]:
    return frozenset(line.tails), line.head, line.look


def _lines_of(analysis: Analysis) -> Iterator[tuple[Line, Link]]:
    """The relations of a reading as lines."""
    graph, claims = analysis.graph, analysis.graph.claims
    folding = folding_steps(graph)
    places: dict[int, int] = {}
    conflicts: dict[int, int] = {}
    place = 0
    for step in graph.steps:
        places[step.number] = conflicts.get(id(step.written), place)
        if places[step.number] != place:
            continue
        look = ArrowLook.SUPPORT if step.sign == "for" else ArrowLook.ATTACK
        if step.is_conflict:
            conflicts[id(step.written)] = place
            look = CONFLICT_LOOKS[getattr(step.written, "verb")]  # noqa: B009 (a conflict is a relation)
        tails = tuple(claims[premise].name for premise in step.premises)
        yield Line(tails, claims[step.conclusion].name, look, folds=step.number in folding), step.written
        place += 1
    for undercut in graph.undercuts:
        head = claims[graph.steps[undercut.step].conclusion].name
        tails = tuple(claims[premise].name for premise in undercut.premises)
        yield Line(tails, head, ArrowLook.UNDERCUT, on=places[undercut.step]), undercut.written
    for one, other, relation in graph.restatements:
        yield Line((claims[one].name,), claims[other].name, ArrowLook.RESTATES), relation
    for origin, claim, narrowed, relation in graph.qualifications:
        target = graph.steps[narrowed].conclusion if narrowed is not None else claim
        if target is not None:
            on = None if narrowed is None else places[narrowed]
            yield Line((claims[origin].name,), claims[target].name, ArrowLook.QUALIFIES, on=on), relation
    for document in analysis.map.named_documents:
        for answer in (relation for relation in document.relations if relation.verb == "answers"):
            ends = [analysis.map.look_up(answer.map, end) for end in (answer.origin, answer.target)]
            if isinstance(ends[0], Claim) and isinstance(ends[1], Question):
                yield Line((ends[0].name,), ends[1].name, ArrowLook.ANSWERS), answer
