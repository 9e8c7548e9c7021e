"""A comparison: what joins two maps of one reading, and what does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from argmap.analysis.analysis import Analysis
from argmap.analysis.crossings import Crossing, place_of, step_crossing, undercut_crossing
from argmap.analysis.graph import Graph, GraphStep
from argmap.analysis.shared_sources import SharedSource, letters_of, shared_sources
from argmap.model.claim import Claim, Question
from argmap.model.document import Link
from argmap.model.source import Source
from argmap.model.step import Relation


@dataclass(frozen=True, slots=True)
class Restatement:
    """Claims of both maps that are one proposition, the claims of other maps that say it too, and what joins them."""

    one: tuple[int, ...]
    other: tuple[int, ...]
    third: tuple[int, ...]
    written: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class LimitAcross:
    """A claim of one map that narrows a claim of the other, or a step for or against that claim."""

    claim: int
    target: int
    written: Relation


@dataclass(frozen=True, slots=True)
class ReadTogether:
    """A claim of a third map that cites both maps' sources, with what it bears on in the two maps."""

    claim: int
    bearings: tuple[tuple[Link, str, int], ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim that answers a question, and the relation that says so."""

    claim: int
    written: Relation


@dataclass(frozen=True, slots=True)
class SharedQuestion:
    """A question, in the words of one map or more, that claims of both maps answer."""

    questions: tuple[Question, ...]
    one: tuple[Answer, ...]
    other: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class UndeclaredConflict:
    """Answers of the two maps to one question which no relation joins."""

    question: Question
    one: int
    other: int


@dataclass(frozen=True)
class Comparison:
    """What joins the maps `one` and `other`, which an analysis holds both, by what its maps declare.

    A claim of a third map that restates a claim of one of the two counts as theirs.
    """

    analysis: Analysis
    one: str
    other: str

    @property
    def _graph(self) -> Graph:
        return self.analysis.graph

    @cached_property
    def restatements(self) -> tuple[Restatement, ...]:
        """The propositions that both maps state, by the first claim of each."""
        graph = self._graph
        written: dict[int, list[Relation]] = {}
        for number, _, relation in graph.restatements:
            written.setdefault(graph.unit_of[number], []).append(relation)
        found = []
        for unit, relations in sorted(written.items()):
            members: dict[str | None, list[int]] = {}
            for number in graph.units[unit]:
                owner = graph.claims[number].map
                members.setdefault(owner if owner in (self.one, self.other) else None, []).append(number)
            if self.one in members and self.other in members:
                found.append(
                    Restatement(
                        tuple(members[self.one]),
                        tuple(members[self.other]),
                        tuple(members.get(None, ())),
                        tuple(sorted(relations, key=self._place_of)),
                    )
                )
        return tuple(found)

    @cached_property
    def supports(self) -> tuple[Crossing, ...]:
        """The steps by which one map supports the other, in file order."""
        return tuple(crossing for crossing in self._crossings if crossing.verb == "supports")

    @cached_property
    def evidence_across(self) -> tuple[Crossing, ...]:
        """The supports of which a premise is evidence from the other map."""
        claims = self._graph.claims
        return tuple(
            crossing
            for crossing in self.supports
            if any(
                claims[premise].kind == "evidence" and self._crosses((premise,), crossing.conclusion)
                for premise in crossing.premises
            )
        )

    @cached_property
    def disputes(self) -> tuple[Crossing, ...]:
        """The conflicts, attacks and undercuts between the two maps, in file order."""
        return tuple(crossing for crossing in self._crossings if crossing.verb != "supports")

    @cached_property
    def limits(self) -> tuple[LimitAcross, ...]:
        """Where a claim of one map narrows the other map's; limits on a relation between them stand with that."""
        crossing = {step.number for found in self._crossings if not found.undercut for step in found.directions}
        found = []
        for origin, claim, step, relation in self._graph.qualifications:
            target = claim if claim is not None else self._graph.steps[step or 0].conclusion
            if step not in crossing and self._crosses((origin,), target):
                found.append(LimitAcross(origin, target, relation))
        return tuple(sorted(found, key=lambda limit: self._place_of(limit.written)))

    @cached_property
    def sources(self) -> tuple[SharedSource, ...]:
        """The sources on which claims of both maps rest."""
        one, other = (
            [claim for claim in self._graph.claims if claim.map == map_id] for map_id in (self.one, self.other)
        )
        return tuple(shared_sources(self.analysis.map, one, other))

    @cached_property
    def read_together(self) -> tuple[ReadTogether, ...]:
        """The claims of third maps that read a passage of both maps' sources as one, and bear on a claim of theirs."""
        in_crossings = {premise for crossing in self._crossings for premise in crossing.premises}
        bearings: dict[int, list[tuple[Link, str, int]]] = {}
        for step in self._graph.steps:
            if self._owns(step.conclusion) and not step.is_conflict:
                for premise in step.premises:
                    verb = "supports" if step.sign == "for" else "attacks"
                    bearings.setdefault(premise, []).append((step.written, verb, step.conclusion))
        for origin, target, _, relation in self._graph.qualifications:
            if target is not None and self._owns(target):
                bearings.setdefault(origin, []).append((relation, "qualifies", target))
        return tuple(
            ReadTogether(number, tuple(bearings[number]))
            for number, claim in enumerate(self._graph.claims)
            if number in bearings and number not in in_crossings and not self._owns(number) and self._cites_both(claim)
        )

    @cached_property
    def questions(self) -> tuple[SharedQuestion, ...]:
        """The questions that both maps answer, in file order; questions in the same words are one."""
        asked: dict[str, dict[str, Question]] = {}
        answers: dict[str, list[Answer]] = {}
        for document in self.analysis.map.named_documents:
            for question in document.questions:
                asked.setdefault(letters_of(question.text), {})[question.name] = question
        for document in self.analysis.map.named_documents:
            for relation in document.relations:
                target = self.analysis.map.look_up(relation.map, relation.target)
                claim = self.analysis.map.look_up(relation.map, relation.origin)
                if isinstance(target, Question) and isinstance(claim, Claim) and relation.verb == "answers":
                    answer = Answer(self._graph.numbers[claim.name], relation)
                    answers.setdefault(letters_of(target.text), []).append(answer)
        found = []
        for key, questions in asked.items():
            given = answers.get(key, [])
            one, other = (
                tuple(answer for answer in _each_once(given) if map_id in self._sides(answer.claim))
                for map_id in (self.one, self.other)
            )
            if one and other:
                found.append(SharedQuestion(tuple(questions.values()), one, other))
        return tuple(found)

    @cached_property
    def undeclared_conflicts(self) -> tuple[UndeclaredConflict, ...]:
        """The answers to one question, each stood for by its map, of which nothing says how they go together."""
        graph = self._graph
        found: dict[tuple[int, int], UndeclaredConflict] = {}
        for question in self.questions:
            for one in question.one:
                for other in question.other:
                    units = graph.unit_of[one.claim], graph.unit_of[other.claim]
                    stood_for = all(graph.is_stood_for[unit] for unit in units)
                    if stood_for and units[0] != units[1] and frozenset(units) not in self._joined:
                        conflict = UndeclaredConflict(question.questions[0], one.claim, other.claim)
                        found.setdefault(units, conflict)
        return tuple(found.values())

    @cached_property
    def _joined(self) -> frozenset[frozenset[int]]:
        """The pairs of units that some relation joins."""
        graph, unit_of = self._graph, self._graph.unit_of
        pairs = [(unit, unit_of[step.conclusion]) for step in graph.steps for unit in step.units]
        for undercut in graph.undercuts:
            pairs += [(unit, unit_of[graph.steps[undercut.step].conclusion]) for unit in undercut.units]
        for origin, claim, step, _ in graph.qualifications:
            target = claim if claim is not None else graph.steps[step or 0].conclusion
            pairs.append((unit_of[origin], unit_of[target]))
        return frozenset(frozenset(pair) for pair in pairs)

    @cached_property
    def _crossings(self) -> tuple[Crossing, ...]:
        by_written: dict[int, list[GraphStep]] = {}
        for step in self._graph.steps:
            if self._crosses(step.premises, step.conclusion):
                by_written.setdefault(id(step.written), []).append(step)
        found = [step_crossing(self.analysis, tuple(steps)) for steps in by_written.values()]
        seen: set[int] = set()
        for undercut in self._graph.undercuts:
            step = self._graph.steps[undercut.step]
            is_new = id(undercut.written) not in seen and id(step.written) not in by_written
            if is_new and self._crosses(undercut.premises, step.conclusion):
                seen.add(id(undercut.written))
                found.append(undercut_crossing(self.analysis, undercut))
        return tuple(sorted(found, key=lambda crossing: self._place_of(crossing.written)))

    def _place_of(self, written: Link) -> tuple[int, int]:
        return place_of(self.analysis.map, written)

    def _owns(self, number: int) -> bool:
        return self._graph.claims[number].map in (self.one, self.other)

    def _sides(self, number: int) -> frozenset[str]:
        """Which of the two maps a claim speaks for: its own, or those whose claims it restates."""
        claims, both = self._graph.claims, frozenset((self.one, self.other))
        if claims[number].map in both:
            return frozenset((claims[number].map,))
        return both & {claims[member].map for member in self._graph.units[self._graph.unit_of[number]]}

    def _crosses(self, premises: Iterable[int], conclusion: int) -> bool:
        to = self._sides(conclusion)
        return any(side != end for premise in premises for side in self._sides(premise) for end in to)

    def _cites_both(self, claim: Claim) -> bool:
        cited = (self.analysis.map.look_up(claim.map, citation.source) for citation in claim.citations)
        return {self.one, self.other} <= {source.map for source in cited if isinstance(source, Source)}


def _each_once(answers: Iterable[Answer]) -> Iterator[Answer]:
    """The answers, each claim once; where one relation gives a reason and another none, the one that does."""
    found: dict[int, Answer] = {}
    for answer in answers:
        if answer.claim not in found or (answer.written.warrant.text and not found[answer.claim].written.warrant.text):
            found[answer.claim] = answer
    yield from found.values()
