"""A selection as a picture: its cards, the dots of its steps, and its arrows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from argmap.analysis.analysis import Analysis
from argmap.analysis.astray import answers_of
from argmap.analysis.graph import Effect, GraphStep
from argmap.analysis.standing import Standing
from argmap.drawing.outline import outline_of
from argmap.drawing.picture import Arrow, ArrowLook, Card, CardLook, Dot, Emphasis, Picture
from argmap.drawing.views.bearings import is_broken
from argmap.drawing.views.cards import card_of, question_card, stub_of
from argmap.drawing.views.selection import Selection
from argmap.model.claim import Question
from argmap.model.source import Source
from argmap.text.names import within_sentence

CONFLICT_LOOKS = {"contrary-to": ArrowLook.CONTRARY, "contradicts": ArrowLook.CONTRADICTION}


def questions_answered(analysis: Analysis, claims: Sequence[int]) -> int:
    """How many questions some of the claims answer."""
    return len(list(_answers(analysis, claims)))


def _answers(analysis: Analysis, claims: Sequence[int]) -> Iterator[tuple[Question, list[int]]]:
    """Each question that some of the claims answer, with all that answer it."""
    answers: dict[str, tuple[Question, dict[int, None]]] = {}
    for _, claim, question in answers_of(analysis.map):
        answers.setdefault(question.name, (question, {}))[1][analysis.graph.numbers[claim.name]] = None
    yield from ((question, list(found)) for question, found in answers.values() if not found.keys().isdisjoint(claims))


def _asked(analysis: Analysis, selection: Selection) -> Iterator[tuple[Question, list[int]]]:
    """Each question that a selection shows or its claims answer, with all that answer it."""
    answered = {question.name: (question, claims) for question, claims in _answers(analysis, selection.claims)}
    yield from answered.values()
    for document in analysis.map.named_documents if selection.questions else ():
        for question in document.questions:
            if question.name in selection.questions and question.name not in answered:
                answered[question.name] = question, []
                yield answered[question.name]


def picture_of(analysis: Analysis, selection: Selection, subtitle: str, *, with_questions: bool = False) -> Picture:
    """The picture of a selection, described in words; with all questions that its claims answer, where wanted."""
    graph = analysis.graph
    cards = [card_of(analysis, number, selection) for number in selection.claims]
    arrows: list[Arrow] = []
    dots: list[Dot] = []
    shown = set(selection.claims)
    if with_questions or selection.questions:
        for question, answering in _asked(analysis, selection):
            if with_questions or question.name in selection.questions:
                drawn = [number for number in answering if number in shown]
                cards.insert(0, question_card(analysis, question, len(answering) - len(drawn)))
                arrows += [Arrow(graph.claims[number].name, question.name, ArrowLook.ANSWERS) for number in drawn]
    undercut_steps = {graph.undercuts[number].step for number in selection.undercuts}
    broken = _broken(analysis, selection)
    ends: dict[int, str] = {}
    ends_of_conflicts: dict[int, str] = {}
    for number in selection.steps:
        step = graph.steps[number]
        if step.is_conflict and id(step.written) in ends_of_conflicts:
            ends[number] = ends_of_conflicts[id(step.written)]
            continue
        if missing := selection.parted[number]:
            cards.append(_stub_card(f"{step.written.shown_name} {number}", missing))
        ends[number] = _add_step(analysis, step, shown, dots, arrows, cards[-1] if missing else None,
                                 dotted=number in undercut_steps, words=broken.get(number, ""))  # fmt: skip
        ends_of_conflicts[id(step.written)] = ends[number]
    joined: set[int] = set()
    for number in selection.undercuts:
        undercut = graph.undercuts[number]
        if id(undercut.written) in joined:
            continue
        tails = [graph.claims[premise].name for premise in dict.fromkeys(undercut.premises) if premise in shown]
        if missing := selection.parted_undercuts[number]:
            cards.append(_stub_card(f"undercut {number}", missing))
            tails.append(cards[-1].id)
        end = ends[undercut.step]
        if len(tails) > 1:
            # an undercut of a conflict ends on both its directions, which are one line
            joined.add(id(undercut.written))
            dots.append(Dot(f"undercut {number} joined"))
            arrows.append(Arrow(dots[-1].id, end, ArrowLook.UNDERCUT))
            end = dots[-1].id
        arrows += [Arrow(tail, end, ArrowLook.UNDERCUT) for tail in tails]
    for one, other, _ in graph.restatements:
        if one in shown and other in shown:
            arrows.append(Arrow(graph.claims[one].name, graph.claims[other].name, ArrowLook.RESTATES))
    for origin, claim, qualified_step, _ in graph.qualifications:
        if qualified_step is not None:
            conclusion = graph.steps[qualified_step].conclusion
            head = ends.get(qualified_step, graph.claims[conclusion].name if conclusion in shown else "")
        else:
            head = graph.claims[claim].name if claim is not None and claim in shown else ""
        if origin in shown and head:
            arrows.append(Arrow(graph.claims[origin].name, head, ArrowLook.QUALIFIES))
    picture = Picture(
        cards=tuple(cards),
        dots=tuple(dots),
        # an undercut or a limit of a conflict ends on both its directions, which are one line
        arrows=tuple(dict.fromkeys(arrows)),
        title=analysis.map.root.header.title or analysis.map.root.id,
        subtitle=subtitle,
        source=source_line(analysis),
    )
    return replace(picture, description=outline_of(picture))


def _add_step(
    analysis: Analysis,
    step: GraphStep,
    shown: Collection[int],
    dots: list[Dot],
    arrows: list[Arrow],
    others: Card | None,
    *,
    dotted: bool,
    words: str,
) -> str:
    """Add a step's arrows, by way of a dot where premises are linked or the step is undercut; returns where it ends.

    `others` is the card that stands for the premises that are not shown.
    """
    claims = analysis.graph.claims
    look = ArrowLook.SUPPORT if step.sign == "for" else ArrowLook.ATTACK
    if step.is_conflict:
        look = CONFLICT_LOOKS[step.written.verb] if hasattr(step.written, "verb") else look
    # a conflict that something dissolves is none, as in the picture of the dispute
    emphasis = Emphasis.FADED if step.is_conflict and is_broken(analysis, step.number) else Emphasis.USUAL
    head = claims[step.conclusion].name
    tails = [claims[premise].name for premise in step.premises if premise in shown] + ([others.id] if others else [])
    if not dotted and len(tails) == 1:
        arrows.append(Arrow(tails[0], head, look, words, emphasis=emphasis))
        return head
    dot = Dot(f"{step.written.shown_name} {step.number}")
    dots.append(dot)
    arrows += [Arrow(tail, dot.id, look, emphasis=emphasis) for tail in tails]
    arrows.append(Arrow(dot.id, head, look, words, emphasis=emphasis))
    return dot.id


def _broken(analysis: Analysis, selection: Selection) -> dict[int, str]:
    """What becomes of the steps that undercuts end on which are not drawn, in words, where it becomes something."""
    broken: Counter[int] = Counter()
    contested: Counter[int] = Counter()
    for number in selection.hidden_undercuts:
        undercut, standing = analysis.graph.undercuts[number], analysis.standings.undercuts[number]
        if undercut.effect is Effect.GRANTED or standing is Standing.OUT:
            continue
        breaks = undercut.effect is Effect.DEFEATS and standing is Standing.IN
        (broken if breaks else contested)[undercut.step] += 1
    words = {step: f"contested by {_arguments(count)} not shown here" for step, count in contested.items()}
    for step, count in broken.items():
        is_conflict = analysis.graph.steps[step].is_conflict
        words[step] = "only seems so" if is_conflict else f"broken by {_arguments(count)} not shown here"
    return words


def _arguments(count: int) -> str:
    return "an argument" if count == 1 else f"{count} arguments"


def _stub_card(name: str, count: int) -> Card:
    """The card that stands for premises of a step for which a page has no room."""
    return Card(f"{name} others", "Together with more than a page holds", CardLook.STUB,
                stub=stub_of({"premise": count}), folded=count)  # fmt: skip


def source_line(analysis: Analysis) -> str:
    """What the map reconstructs, and who made it: the picture's grey last line."""
    header = analysis.map.root.header
    parts = []
    paper = analysis.map.look_up(header.id, header.paper) if header.paper else None
    if isinstance(paper, Source):
        parts.append(", ".join(part for part in (*paper.authors, paper.title, paper.series, paper.date) if part))
    parts.append(f"Map {header.id}" + (f" by {within_sentence(header.authors)}" if header.authors else ""))
    return ". ".join(parts) + "."
