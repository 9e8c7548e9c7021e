"""The view of what changed from one version of a map to the next."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from argmap.analysis.analysis import Analysis
from argmap.analysis.difference import difference
from argmap.drawing.outline import outline_of
from argmap.drawing.picture import Arrow, Card, CardLook, Change, Dot, Emphasis, Picture
from argmap.drawing.sheets.looks import SYMMETRIC
from argmap.drawing.views.both_versions import BothVersions, Line
from argmap.drawing.views.changed_cards import changed_card
from argmap.drawing.views.changed_words import left_out, summary_of
from argmap.drawing.views.claims import source_line
from argmap.drawing.views.facing_rows import part_of
from argmap.drawing.views.selection import MOST_CARDS, MOST_ON_A_RANK

_PART = part_of(1, 2)

Piece = tuple[str, ...]
"""The keys of nodes that are shown together or not at all: a change, and what it is next to."""


def diff_view(
    before: Analysis, after: Analysis, fits: Callable[[Picture], bool] = lambda _: True
) -> tuple[Picture, ...]:
    """What changed between two versions of a map: pictures of what is new, gone, reworded or standing otherwise.

    Only that and its nearest neighbours are drawn, turned standings first, what hangs together in one picture as far
    as it fits; what is not drawn is counted in the last line. Without any change there are no pictures, and one that
    says so where nothing that changed can be drawn.
    """
    found = difference(before, after)
    if found.is_empty:
        return ()
    drawing = _Drawing(BothVersions(found))
    pages = drawing.pages(fits)
    if not pages:
        words = "No claim, no relation and no standing changed."
        return (drawing.dressed(Picture((Card("nothing", words, CardLook.STUB),)), ""),)
    return tuple(
        drawing.picture(page, drawing.told(pages[: place - 1]), part_of(place, len(pages)))
        for place, page in enumerate(pages, start=1)
    )


@dataclass(frozen=True)
class _Drawing:
    """What changed, being set out on pages; only `diff_view` uses it."""

    both: BothVersions
    lines_at: dict[str, list[int]] = field(init=False)

    def __post_init__(self) -> None:
        lines_at: dict[str, list[int]] = {key: [] for key in self.both.nodes}
        for place, line in enumerate(self.both.lines):
            for end in dict.fromkeys((*line.tails, line.head)):
                lines_at[end].append(place)
        object.__setattr__(self, "lines_at", lines_at)

    @cached_property
    def folded(self) -> dict[str, str]:
        """New and removed evidence that is a row of another's card, with the key of that card."""
        nodes = self.both.nodes
        return {
            line.tails[0]: line.head
            for line in self.both.lines
            if line.folds
            and line.change is nodes[line.tails[0]].change is not Change.NONE
            and nodes[line.tails[0]].turn is None
            and sum(self.both.lines[place].change is not Change.NONE for place in self.lines_at[line.tails[0]]) == 1
        }

    def pieces(self) -> list[Piece]:
        """The changes in the order of their weight: standings that turned, then nodes, then relations."""
        nodes = self.both.nodes
        found = [
            (turn.claim.name, *self._opponents(turn.claim.name), *self._next_to(turn.claim.name))
            for turn in self.both.difference.turned
        ]
        for key, node in nodes.items():
            if node.is_changed and node.turn is None:
                found.append((self.folded[key],) if key in self.folded else (key, *self._next_to(key)))
        found += [
            (line.head, *line.tails[: MOST_ON_A_RANK - 1], *self._broken(line))
            for line in self.both.lines
            if line.change is not Change.NONE and self.folded.get(line.tails[0]) != line.head
        ]
        return list(dict.fromkeys(tuple(dict.fromkeys(piece)) for piece in found))

    def _opponents(self, key: str) -> Iterator[str]:
        """What disputes or defeats a claim now; the first of them, as many as a card names."""
        turn = self.both.nodes[key].turn
        for premises in turn.after.by[:2] if turn else ():
            yield from (claim.name for claim in premises[:2])

    def _next_to(self, key: str) -> Iterator[str]:
        """The nearest node that this one bears on, one that changed before others; else one that bears on it."""
        lines = [self.both.lines[place] for place in self.lines_at[key]]
        above = [line.head for line in lines if key in line.tails and line.head != key]
        below = [line.tails[0] for line in lines if line.head == key and line.tails[0] not in self.folded]
        near = above or below
        if near:
            yield min(near, key=lambda other: (not self.both.nodes[other].is_changed, near.index(other)))

    def _broken(self, line: Line) -> Iterator[str]:
        """A premise of the step that an undercut breaks, so that the step is there to be seen."""
        if line.on is not None:
            yield self.both.lines[line.on].tails[0]

    def pages(self, fits: Callable[[Picture], bool]) -> list[list[Piece]]:
        """The pieces by page: each page begins with the weightiest that is left, and takes what hangs together with it.

        Where that is all, the next in weight, as long as the page has room.
        """
        left = self.pieces()
        pages: list[list[Piece]] = []
        while left:
            page = [left.pop(0)]
            while (chosen := self._next_for(page, left)) is not None:
                page.append(chosen)
                left.remove(chosen)
            told = self.told(pages)

            def is_too_much(pieces: Sequence[Piece], told: Mapping[str, int] = told) -> bool:
                return not fits(self.picture(pieces, told, _PART))

            # the most pieces that fit; of one that does not fit alone, the first nodes that do
            most = bisect(range(1, len(page) + 1), x=0, key=lambda count: is_too_much(page[:count]))
            left = page[max(most, 1) :] + left
            if most == 0:
                most = bisect(range(1, len(page[0])), x=0, key=lambda count: is_too_much([page[0][:count]]))
                page = [page[0][: max(most, 1)]]
            pages.append(page[: max(most, 1)])
        return pages

    def told(self, pages: Sequence[Sequence[Piece]]) -> dict[str, int]:
        """The changed nodes of these pages, each with the number of the first that tells of it."""
        told: dict[str, int] = {}
        for place, page in enumerate(pages, start=1):
            for key in _keys_of(page):
                told.setdefault(key, place)
        return told

    def _next_for(self, page: Sequence[Piece], left: Iterable[Piece]) -> Piece | None:
        shown = _keys_of(page)
        ordered = sorted(left, key=lambda piece: -len(shown.intersection(piece)))
        return next((piece for piece in ordered if self._has_room(shown.union(piece))), None)

    def _has_room(self, shown: frozenset[str]) -> bool:
        if len(shown) > MOST_CARDS:
            return False
        return max(Counter(self._levels(shown).values()).values()) <= MOST_ON_A_RANK

    def _levels(self, shown: frozenset[str]) -> dict[str, int]:
        """How far below a conclusion each node stands, by the longest way; what has a circle above it stands lowest."""
        above: dict[str, list[str]] = {key: [] for key in shown}
        for place in self._drawn(shown):
            line = self.both.lines[place]
            if line.look not in SYMMETRIC:
                for tail in shown.intersection(line.tails):
                    above[tail].append(line.head)
        levels = dict.fromkeys(shown, 0)
        for _ in shown:
            for key in shown:
                levels[key] = max((levels[head] + 1 for head in above[key] if head != key), default=0)
        return {key: min(level, len(shown)) for key, level in levels.items()}

    def _drawn(self, shown: frozenset[str]) -> list[int]:
        """The places of the lines between nodes that are shown, each with its head and a tail or more."""
        places = sorted({place for key in shown for place in self.lines_at[key]})
        lines = self.both.lines
        joined = [place for place in places if lines[place].head in shown and not shown.isdisjoint(lines[place].tails)]
        return [place for place in joined if lines[place].on in (None, *joined)]

    def picture(self, page: Sequence[Piece], told: Mapping[str, int], part: str) -> Picture:
        """The picture of a page; what an earlier one told is not told again."""
        shown = _keys_of(page)
        nodes = self.both.nodes
        evidence: dict[str, list[str]] = {}
        for key, home in self.folded.items():
            evidence.setdefault(home, []).append(key)
        keys = [key for key in nodes if key in shown]
        cards = [
            changed_card(self.both, key, [nodes[row] for row in evidence.get(key, ())], told.get(key)) for key in keys
        ]
        places = self._drawn(shown)
        broken = {self.both.lines[place].on for place in places}
        dots, arrows = [], []
        for place in places:
            line = self.both.lines[place]
            tails = [tail for tail in line.tails if tail in shown]
            emphasis = Emphasis.FADED if line.change is Change.NONE else Emphasis.USUAL
            words = self._words(line, tails)
            head = line.head if line.on is None else f"step {line.on}"
            if len(line.tails) > 1 or place in broken:
                dots.append(Dot(f"step {place}", Emphasis.USUAL if line.change is Change.ADDED else Emphasis.FADED))
                arrows += [
                    Arrow(tail, f"step {place}", line.look, emphasis=emphasis, change=line.change) for tail in tails
                ]
                arrows.append(Arrow(f"step {place}", head, line.look, words, emphasis=emphasis, change=line.change))
            else:
                arrows += [Arrow(tail, head, line.look, words, emphasis=emphasis, change=line.change) for tail in tails]
        return self.dressed(Picture(tuple(cards), tuple(dots), tuple(arrows)), part)

    def _words(self, line: Line, tails: Sequence[str]) -> str:
        """What is said beside an arrow: that it is new or removed, where no card at its ends says so; what is cut."""
        hidden = len(line.tails) - len(tails)
        ends = [self.both.nodes[key].change for key in (*tails, line.head)]
        words = {Change.ADDED: "new", Change.REMOVED: "removed"}.get(line.change, "")
        if line.change is Change.REWORDED:
            words = "now together" if len(line.tails) > 1 else "now alone"
        return " ".join(
            part for part in (words if line.change not in ends else "", f"with {hidden} more" if hidden else "") if part
        )

    def dressed(self, picture: Picture, part: str) -> Picture:
        """The picture with its words around it."""
        found = self.both.difference
        header = found.after.map.root.header
        named = replace(
            picture,
            title=header.title or header.id,
            subtitle=f"{summary_of(self.both)}{part}",
            remark=left_out(self.both),
            source=source_line(found.after),
        )
        return replace(named, description=outline_of(named))


def _keys_of(page: Iterable[Piece]) -> frozenset[str]:
    return frozenset(key for piece in page for key in piece)
