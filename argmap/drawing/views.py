"""Views: the pictures that can be drawn of a reading, each an answer to one question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from argmap.analysis.analysis import Analysis
from argmap.analysis.graph import GraphStep
from argmap.drawing.cards import card_of, question_card, shown_name
from argmap.drawing.outline import outline_of
from argmap.drawing.picture import Arrow, ArrowLook, Dot, Picture
from argmap.drawing.selection import MOST_CARDS, MOST_ON_A_RANK, Selection, everything, selection_below
from argmap.model.claim import Claim, Question
from argmap.model.source import Section, Source

ROOT_KINDS = ("thesis", "recommendation")

MOST_ABOVE = 2
"""Cards of elsewhere that stand above a section's conclusions."""

CONFLICT_LOOKS = {"contrary-to": ArrowLook.CONTRARY, "contradicts": ArrowLook.CONTRADICTION}


def overview(analysis: Analysis, most_cards: int = MOST_CARDS) -> tuple[Picture, ...]:
    """What the map holds, and why: its theses with the question they answer, and the nearest reasons and objections."""
    graph = analysis.graph
    return tuple(
        _picture(
            analysis,
            selection_below(graph, part, most_cards=most_cards - _questions_answered(analysis, part)),
            "Overview" + _part(place, parts),
            with_questions=True,
        )
        for place, part, parts in _split(roots_of(analysis), min(MOST_ON_A_RANK, most_cards))
    )


def roots_of(analysis: Analysis) -> list[int]:
    """What a map stands for: its theses, else its recommendations, else the claims that bear on no other."""
    graph = analysis.graph
    theses = [number for number in analysis.own_claims if graph.claims[number].kind == "thesis"]
    roots = theses or [number for number in analysis.own_claims if graph.claims[number].kind in ROOT_KINDS]
    return roots or _tops(analysis, analysis.own_claims)


def thesis_view(analysis: Analysis, claim: Claim, most_cards: int = MOST_CARDS) -> tuple[Picture, ...]:
    """Why believe one claim: what bears on it, nearest first."""
    root = analysis.graph.numbers[claim.name]
    selection = selection_below(analysis.graph, [root], most_cards=most_cards)
    return (_picture(analysis, selection, f"Why {shown_name(analysis, claim)}?"),)


def around(analysis: Analysis, claim: Claim, depth: int, most_cards: int = MOST_CARDS) -> tuple[Picture, ...]:
    """One claim's neighbourhood: what bears on it, and what it bears on, up to `depth` steps away."""
    graph = analysis.graph
    root = graph.numbers[claim.name]
    above: list[int] = []
    current = [root]
    for _ in range(depth):
        reached = [target for number in current for target in _bears_on(analysis, number)]
        current = [target for target in dict.fromkeys(reached) if target != root and target not in above]
        above += current
    most_above = min(MOST_ON_A_RANK, max(1, most_cards // 3))
    selection = selection_below(graph, [root], most_cards=most_cards, depth=depth, above=above[:most_above])
    return (_picture(analysis, selection, f"Around {shown_name(analysis, claim)}", strong=root),)


def section_view(analysis: Analysis, section: Section, most_cards: int = MOST_CARDS) -> tuple[Picture, ...]:
    """One chapter: its claims, and above them what they bear on elsewhere. Split where its conclusions are too many."""
    graph = analysis.graph
    members = [
        number
        for number in analysis.own_claims
        if graph.claims[number].section == section.id and graph.claims[number].map == section.map
    ]
    pictures = []
    left = list(members)
    while left:
        roots = _tops(analysis, left)[: min(MOST_ON_A_RANK, most_cards)]
        above = [target for root in roots for target in _bears_on(analysis, root) if target not in left]
        room = min(MOST_ABOVE, most_cards - len(roots))
        selection = selection_below(
            graph, roots, most_cards=most_cards, allowed=frozenset(members), above=list(dict.fromkeys(above))[:room]
        )
        pictures.append(selection)
        seen = set(selection.claims) | {row for rows in selection.rows.values() for row in rows}
        seen |= {limit for limits in selection.limits.values() for limit in limits}
        left = [number for number in left if number not in seen]
    title = section.short or section.title
    return tuple(
        _picture(analysis, selection, f"Section: {title}{_part(place, len(pictures))}")
        for place, selection in enumerate(pictures, start=1)
    )


def whole(analysis: Analysis) -> tuple[Picture, ...]:
    """Every claim of the reading in one picture, unfolded."""
    return (_picture(analysis, everything(analysis.graph), "", with_questions=True),)


def _split(roots: Sequence[int], most: int) -> Iterator[tuple[int, Sequence[int], int]]:
    parts = [roots[start : start + most] for start in range(0, len(roots), most)] or [roots]
    for place, part in enumerate(parts, start=1):
        yield place, part, len(parts)


def _part(place: int, parts: int) -> str:
    return f" ({place} of {parts})" if parts > 1 else ""


def _bears_on(analysis: Analysis, number: int) -> list[int]:
    """The claims that a claim is a premise for or against, directly or by undercutting a step to them."""
    graph = analysis.graph
    steps = [graph.steps[step] for step in graph.steps_from[graph.unit_of[number]]]
    steps += [graph.steps[graph.undercuts[under].step] for under in graph.undercuts_from[graph.unit_of[number]]]
    targets = [step.conclusion for step in steps]
    targets += [claim for origin, claim, _, _ in graph.qualifications if origin == number and claim is not None]
    return list(dict.fromkeys(targets))


def _tops(analysis: Analysis, members: Sequence[int]) -> list[int]:
    """The members that bear on no other member; where they run in circles, the first member."""
    chosen = set(members)
    tops = [
        number
        for number in members
        if not any(target in chosen and target != number for target in _bears_on(analysis, number))
    ]
    return tops or list(members[:1])


def _questions_answered(analysis: Analysis, claims: Sequence[int]) -> int:
    return len(list(_answers(analysis, claims)))


def _answers(analysis: Analysis, claims: Sequence[int]) -> Iterator[tuple[Question, list[int]]]:
    """Each question that some of the claims answer, with those claims."""
    numbers = analysis.graph.numbers
    chosen = set(claims)
    answers: dict[str, tuple[Question, list[int]]] = {}
    for document in analysis.map.named_documents:
        for relation in document.relations:
            if relation.verb != "answers":
                continue
            origin = analysis.map.look_up(relation.map, relation.origin)
            question = analysis.map.look_up(relation.map, relation.target)
            if isinstance(origin, Claim) and isinstance(question, Question) and numbers.get(origin.name) in chosen:
                answers.setdefault(question.name, (question, []))[1].append(numbers[origin.name])
    yield from answers.values()


def _picture(
    analysis: Analysis, selection: Selection, subtitle: str, *, with_questions: bool = False, strong: int | None = None
) -> Picture:
    graph = analysis.graph
    cards = [card_of(analysis, number, selection) for number in selection.claims]
    arrows: list[Arrow] = []
    dots: list[Dot] = []
    if with_questions:
        for question, answering in _answers(analysis, selection.claims):
            cards.insert(0, question_card(analysis, question))
            arrows += [Arrow(graph.claims[number].name, question.name, ArrowLook.ANSWERS) for number in answering]
    undercut_steps = {graph.undercuts[number].step for number in selection.undercuts}
    drawn_conflicts: set[int] = set()
    ends: dict[int, str] = {}
    for number in selection.steps:
        step = graph.steps[number]
        if step.is_conflict:
            if id(step.written) in drawn_conflicts:
                continue
            drawn_conflicts.add(id(step.written))
        ends[number] = _add_step(analysis, step, dots, arrows, dotted=number in undercut_steps)
    for number in selection.undercuts:
        undercut = graph.undercuts[number]
        if undercut.step in ends:
            arrows += [
                Arrow(graph.claims[premise].name, ends[undercut.step], ArrowLook.UNDERCUT)
                for premise in undercut.premises
            ]
    shown = set(selection.claims)
    for one, other, _ in graph.restatements:
        if one in shown and other in shown:
            arrows.append(Arrow(graph.claims[one].name, graph.claims[other].name, ArrowLook.RESTATES))
    for origin, claim, qualified_step, _ in graph.qualifications:
        head = graph.claims[claim].name if claim in shown and claim is not None else ends.get(qualified_step or -1, "")
        if origin in shown and head:
            arrows.append(Arrow(graph.claims[origin].name, head, ArrowLook.QUALIFIES))
    picture = Picture(
        cards=tuple(cards),
        dots=tuple(dots),
        arrows=tuple(arrows),
        title=analysis.map.root.header.title or analysis.map.root.id,
        subtitle=subtitle,
        source=source_line(analysis),
    )
    return replace(picture, description=outline_of(picture))


def _add_step(analysis: Analysis, step: GraphStep, dots: list[Dot], arrows: list[Arrow], *, dotted: bool) -> str:
    """Add a step's arrows, by way of a dot where premises are linked or the step is undercut; returns where it ends."""
    claims = analysis.graph.claims
    look = ArrowLook.SUPPORT if step.sign == "for" else ArrowLook.ATTACK
    if step.is_conflict:
        look = CONFLICT_LOOKS[step.written.verb] if hasattr(step.written, "verb") else look
    head = claims[step.conclusion].name
    if not dotted and len(step.premises) == 1:
        arrows.append(Arrow(claims[step.premises[0]].name, head, look))
        return head
    dot = Dot(f"{step.written.shown_name} {step.number}")
    dots.append(dot)
    arrows += [Arrow(claims[premise].name, dot.id, look) for premise in step.premises]
    arrows.append(Arrow(dot.id, head, look))
    return dot.id


def source_line(analysis: Analysis) -> str:
    """What the map reconstructs, and who made it: the picture's grey last line."""
    header = analysis.map.root.header
    parts = []
    paper = analysis.map.look_up(header.id, header.paper) if header.paper else None
    if isinstance(paper, Source):
        parts.append(", ".join(part for part in (*paper.authors, paper.title, paper.series, paper.date) if part))
    parts.append(f"Map {header.id}" + (f" by {', '.join(header.authors)}" if header.authors else ""))
    return ". ".join(parts) + "."
