"""A page of a section, filled with as many of its claims as it takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from argmap.drawing.views.bearings import Bearing, in_words, is_drawn, tops_of
from argmap.drawing.views.cards import in_short
from argmap.drawing.views.chapter import Chapter
from argmap.drawing.views.filling import Filling
from argmap.drawing.views.selection import MOST_ON_A_RANK, Selection
from argmap.text.words import quoted

MOST_ABOVE = 3
"""Cards of elsewhere, and questions, that stand above a section's conclusions."""

_MOST_TRIED = 24
"""Claims that are tried for a place at the top of a page."""


@dataclass(frozen=True, slots=True)
class SectionPage:
    """What a page shows, the claims that need no other page, and what is `drawn` by now; claims by number."""

    selection: Selection
    done: frozenset[int]
    drawn: frozenset[Bearing]
    is_last: bool


def section_page(
    chapter: Chapter, left: Sequence[int], drawn: frozenset[Bearing], most_cards: int, most_above: int = MOST_ABOVE
) -> SectionPage:
    """A page with as many as it takes of the claims that are left, each with what it bears on and what bears on it.

    The first has its place whatever else has. Another has one only where all that leads up to it has one as well.
    What the claims bear on stands above them, on at most so many cards of elsewhere, or is told in words.
    """
    page = _Filled(chapter, Filling(chapter.strands, most_cards, frozenset(chapter.order)), most_above)
    remaining = dict.fromkeys(left)
    tops = set(tops_of(left, chapter.targets))
    tried = [number for number in left if number in tops or number in chapter.questions][:_MOST_TRIED]
    for root in tried:
        if root not in page.roots:
            page = (page.with_root(root, remaining) if page.roots else page.begun(root)) or page
    return page.finished(remaining, drawn)


@dataclass(frozen=True)
class _Filled:
    """A page being filled: its `roots`, the questions that they answer, and how many cards stand `above` them."""

    chapter: Chapter
    filling: Filling
    most_above: int
    roots: tuple[int, ...] = ()
    questions: tuple[str, ...] = ()
    above: int = 0

    def begun(self, root: int) -> _Filled:
        """The page with its first root, and what that bears on where there is room."""
        return self._started(root) or self._alone(root)

    def with_root(self, root: int, left: Mapping[int, None]) -> _Filled | None:
        """The page with one more root and all of what is left that leads up to it, where it has room for these.

        A question is not begun unless all that is left of its answers has room.
        """
        asked = set(self._asked(root))
        page: _Filled | None = self
        for number in (root, *(each for each in left if each != root and asked.intersection(self._names(each)))):
            page = page._started(number) if page else None
        if page is None:
            return None
        missing = (self.chapter.leading_to(root) & left.keys()) - self.chapter.rows
        return page if missing <= page.filling.level.keys() else None

    def finished(self, left: Collection[int], drawn: frozenset[Bearing]) -> SectionPage:
        """The page, with words for what its cards bear on that neither it nor an earlier page has `drawn`.

        A card that comes again on a later page says it there.
        """
        bearings = self.chapter.bearings
        selection = replace(self.filling.selection(), questions=self.questions)
        here = {each for bearing in bearings.values() for each in bearing if is_drawn(each, selection)}
        done = set(self.roots)
        for number in left:
            found = bearings.get(number, ())
            if number not in selection.claims:
                is_done = bool(found) and here.issuperset(found) and number not in self.chapter.questions
            else:
                is_done = not self._asked(number) and (not found or not here.isdisjoint(found))
            if is_done:
                done.add(number)
        drawn |= here
        told: dict[int, str] = {}
        conflicts: Counter[int] = Counter()
        for number in done.intersection(selection.claims):
            found = bearings.get(number, ())
            missing = [each for each in found if each not in drawn]
            conflicts[number] = len({id(each.written) for each in missing if each.is_conflict})
            phrases = in_words(self.chapter.analysis, missing, here.intersection(found))
            if here.isdisjoint(found):
                phrases += self._answered(number)
            if phrases:
                told[number] = "; ".join(phrases)
        # a conflict that the card tells in words is not also an objection that it counts
        selection = replace(selection, bears_on=told, objections=selection.objections - conflicts)
        return SectionPage(selection, frozenset(done), drawn, done.issuperset(left))

    def _answered(self, number: int) -> list[str]:
        """The questions of elsewhere that a claim of the section answers, in words."""
        found = self.chapter.all_questions.get(number, ()) if number in self.chapter.members else ()
        return [f"answers {quoted(in_short(each))}" for each in found if each.name not in self.questions]

    def _started(self, root: int) -> _Filled | None:
        """The page with a root, and what of the things that it bears on takes the least room; None where none has."""
        asked = self._asked(root)
        if asked or self._names(root):
            return self._placed(root, (), 1, len(asked))
        ways = sorted(self.chapter.bearings.get(root, ()), key=lambda way: len(self._new(way)))
        for way in ways:
            level = self.filling.level.get(way.target, 0)
            below = level if way.is_conflict else level + 1
            placed = self._placed(root, way.below, below, 0, way.target)
            if placed is not None:
                return placed
        return self._placed(root, (), 0, 0) if not ways or not self._most_above(root) else None

    def _alone(self, root: int) -> _Filled:
        filling = self.filling.copied()
        filling.place([root], 0)
        filling.fill([root], None)
        return replace(self, filling=filling, roots=(*self.roots, root))

    def _placed(
        self, root: int, beside: Sequence[int], level: int, questions: int, target: int | None = None
    ) -> _Filled | None:
        """The page with a root on a level, others beside it, a target or questions above it, and what is below it."""
        filling = self.filling.copied()
        above = self.above + questions
        if target is not None and target not in filling.level:
            above += level > 0
            filling.place([target], 0)
        filling.stubs += questions
        filling.on_level[0] += questions
        filling.place([root, *beside], level)
        names = tuple(dict.fromkeys((*self.questions, *self._asked(root))))
        has_room = len(filling.level) + filling.stubs <= filling.most_cards
        if (
            not has_room
            or above > max(self._most_above(root), len(names))
            or max(filling.on_level.values()) > MOST_ON_A_RANK
        ):
            return None
        filling.fill([root], None)
        return replace(self, filling=filling, roots=(*self.roots, root), questions=names, above=above)

    def _most_above(self, root: int) -> int:
        """What a section says of others alone is drawn on any page: it is all that they are there for."""
        return self.most_above if root in self.chapter.members else MOST_ABOVE

    def _new(self, way: Bearing) -> set[int]:
        return {way.target, *way.below} - self.filling.level.keys()

    def _names(self, number: int) -> tuple[str, ...]:
        return tuple(each.name for each in self.chapter.questions.get(number, ()))

    def _asked(self, number: int) -> tuple[str, ...]:
        """The questions of the section that a claim answers and the page does not show yet."""
        return tuple(name for name in self._names(number) if name not in self.questions)
