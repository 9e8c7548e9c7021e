"""Chapters: what one section of a map says, of its own claims and of others."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cached_property

from argmap.analysis.analysis import Analysis
from argmap.analysis.astray import answers_of
from argmap.drawing.views.bearings import Bearing, bearings_of
from argmap.drawing.views.strands import Strands
from argmap.model.claim import Question
from argmap.model.source import Section
from argmap.model.step import Relation, Step, Undercut


@dataclass(frozen=True)
class Chapter:
    """What a section says: its claims, and others as far as it says something of them; claims by number."""

    analysis: Analysis
    section: Section

    @cached_property
    def strands(self) -> Strands:
        """The strands on each claim."""
        return Strands(self.analysis.graph)

    @cached_property
    def members(self) -> frozenset[int]:
        """The claims that stand in the section."""
        claims = self.analysis.graph.claims
        own = (self.section.map, self.section.id)
        return frozenset(
            number for number in self.analysis.own_claims if (claims[number].map, claims[number].section) == own
        )

    @cached_property
    def bearings(self) -> dict[int, tuple[Bearing, ...]]:
        """What each member bears on, and claims of no section of the map as far as that is written in this one."""
        found = {
            number: tuple(each for each in bearings if number in self.members or self._tells(each))
            for number, bearings in bearings_of(self.analysis.graph).items()
        }
        return {number: bearings for number, bearings in found.items() if bearings}

    @cached_property
    def all_questions(self) -> dict[int, tuple[Question, ...]]:
        """The questions that each claim answers."""
        found: dict[int, dict[str, Question]] = {}
        for _, claim, question in answers_of(self.analysis.map):
            found.setdefault(self.analysis.graph.numbers[claim.name], {})[question.name] = question
        return {number: tuple(questions.values()) for number, questions in found.items()}

    @cached_property
    def questions(self) -> dict[int, tuple[Question, ...]]:
        """The questions of the section that each claim answers."""
        own = (self.section.map, self.section.id)
        found = {
            number: tuple(each for each in questions if (each.map, each.section) == own)
            for number, questions in self.all_questions.items()
        }
        return {number: questions for number, questions in found.items() if questions}

    @cached_property
    def unanswered(self) -> tuple[str, ...]:
        """The questions of the section that nothing answers."""
        answered = {question.name for questions in self.questions.values() for question in questions}
        asked = (each for each in self.analysis.map.root.questions if each.section == self.section.id)
        return tuple(dict.fromkeys(each.name for each in asked if each.name not in answered))

    @cached_property
    def targets(self) -> dict[int, tuple[int, ...]]:
        """The claims that stand above each."""
        return {
            number: tuple(dict.fromkeys(each.target for each in bearings if not each.is_conflict))
            for number, bearings in self.bearings.items()
        }

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The claims to be shown: the answers to each question in its turn, and then all by their place in the file."""
        claims, places = self.analysis.graph.claims, {}
        for number, bearings in self.bearings.items():
            places[number] = min((each.written.span.start for each in bearings if self._holds(each.written)), default=0)
        places |= {number: claims[number].span.start for number in self.members}
        asked = {question.name: place for place, question in enumerate(self.analysis.map.root.questions)}
        answers = sorted(self.questions, key=lambda number: asked.get(self.questions[number][0].name, 0))
        return tuple(dict.fromkeys((*answers, *sorted(places, key=places.__getitem__))))

    @cached_property
    def rows(self) -> frozenset[int]:
        """The claims that are rows of the cards that they bear on, wherever these are cards."""
        return frozenset(
            number
            for number, bearings in self.bearings.items()
            if number not in self.questions
            and all(each.is_limit or each.step in self.strands.folding for each in bearings)
        )

    def leading_to(self, root: int) -> set[int]:
        """The claims of the section that bear on a claim, directly or by way of others."""
        found, stack = {root}, [root]
        while stack:
            new = set(self._lower.get(stack.pop(), ())) - found
            found |= new
            stack += new
        return found - {root}

    @cached_property
    def _lower(self) -> dict[int, list[int]]:
        lower: dict[int, list[int]] = {}
        for number, targets in self.targets.items():
            for target in targets:
                lower.setdefault(target, []).append(number)
        return lower

    def _tells(self, bearing: Bearing) -> bool:
        """Whether the section says it alone: no section holds a claim that it is said of."""
        claims = [self.analysis.graph.claims[number] for number in bearing.premises]
        has_section = any(claim.map == self.section.map and claim.section for claim in claims)
        return not has_section and self._holds(bearing.written)

    def _holds(self, written: Step | Undercut | Relation) -> bool:
        """Whether a relation is written in the section."""
        return written.map == self.section.map and written.statement.start in self._extent

    @cached_property
    def _extent(self) -> range:
        """Where the section begins and ends in its file."""
        starts = (section.statement.start for section in self.analysis.map.root.sections)
        start = self.section.statement.start
        return range(start, min((other for other in starts if other > start), default=sys.maxsize))
