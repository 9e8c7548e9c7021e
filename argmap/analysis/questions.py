"""Questions: how the answers to each of them stand to one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from argmap.analysis.astray import answers_of
from argmap.analysis.graph import Graph
from argmap.analysis.rivals import rivalries
from argmap.model.argument_map import ArgumentMap
from argmap.model.claim import Question


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with the numbers of the claims that answer it.

    `hypotheses` counts the answers, restated ones as one. `has_rivals` says whether two of the answers exclude each
    other; `unrelated` are the pairs of maps that both answer it, where nothing joins an answer of the one to a claim of
    the other.
    """

    question: Question
    answers: tuple[int, ...]
    hypotheses: int
    has_rivals: bool
    unrelated: tuple[tuple[str, str], ...]


def answered_questions(argument_map: ArgumentMap, graph: Graph) -> Iterator[Answered]:
    """The questions of the map itself, in file order."""
    answers: dict[str, dict[int, None]] = {}
    for _, claim, question in answers_of(argument_map):
        answers.setdefault(question.name, {})[graph.numbers[claim.name]] = None
    rivals = _neighbours((graph.unit_of[step.premises[0]], graph.unit_of[step.conclusion]) for step in rivalries(graph))
    joined = _neighbours(_joined(graph))
    for question in _first_of_each(argument_map.root.questions):
        numbers = tuple(answers.get(question.name, ()))
        units = {graph.unit_of[number] for number in numbers}
        has_rivals = any(units & rivals[unit] for unit in units if unit in rivals)
        yield Answered(question, numbers, len(units), has_rivals, _unrelated(graph, numbers, joined))


def _unrelated(graph: Graph, answers: tuple[int, ...], joined: dict[int, set[int]]) -> tuple[tuple[str, str], ...]:
    maps = tuple(dict.fromkeys(graph.claims[answer].map for answer in answers))
    related: set[tuple[str, str]] = set()
    if len(maps) > 1:
        for answer in answers:
            unit = graph.unit_of[answer]
            for other in {unit, *joined.get(unit, ())}:
                related.update((graph.claims[answer].map, graph.claims[member].map) for member in graph.units[other])
    return tuple(
        (one, other) for one, other in combinations(maps, 2) if related.isdisjoint({(one, other), (other, one)})
    )


def _joined(graph: Graph) -> Iterator[tuple[int, int]]:
    """The pairs of units of which one bears on the other, or on a step for or against it."""
    for step in graph.steps:
        for premise in step.units:
            yield premise, graph.unit_of[step.conclusion]
    for undercut in graph.undercuts:
        for premise in undercut.units:
            yield premise, graph.unit_of[graph.steps[undercut.step].conclusion]
    for origin, claim, number, _ in graph.qualifications:
        target = claim if number is None else graph.steps[number].conclusion
        if target is not None:
            yield graph.unit_of[origin], graph.unit_of[target]


def _neighbours(pairs: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    table: dict[int, set[int]] = {}
    for one, other in pairs:
        table.setdefault(one, set()).add(other)
        table.setdefault(other, set()).add(one)
    return table


def _first_of_each(questions: Iterable[Question]) -> Iterable[Question]:
    first: dict[str, Question] = {}
    for question in questions:
        first.setdefault(question.id, question)
    return first.values()


def asked_questions(argument_map: ArgumentMap, graph: Graph) -> tuple[Question, ...]:
    """The questions of a reading that two or more different claims answer, the map's own first."""
    answers: dict[str, set[int]] = {}
    for _, claim, question in answers_of(argument_map):
        answers.setdefault(question.name, set()).add(graph.unit_of[graph.numbers[claim.name]])
    questions = (question for document in argument_map.named_documents for question in document.questions)
    return tuple(
        {question.name: question for question in questions if len(answers.get(question.name, ())) > 1}.values()
    )
