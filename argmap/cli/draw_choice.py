"""What the options of `argmap draw` choose: the reading and the subjects that are drawn of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

import click

from argmap.analysis.analysis import Analysis
from argmap.analysis.questions import asked_questions
from argmap.cli import inputs
from argmap.cli.names import claim_named
from argmap.drawing.catalog import Subject, View, argued_roots
from argmap.drawing.views.claims import roots_of
from argmap.model.claim import Question
from argmap.text.words import listed
from argmap.vocabulary.near import near_names

VIEWS: Final = tuple(view.value for view in View if view not in (View.SECTION, View.AROUND))
"""What `--view` takes; a section and a neighbourhood have options of their own."""

_OWN_OPTIONS: Final = {View.SECTION.value: "--section NAME", View.AROUND.value: "--around NAME"}

MOST_NAMED: Final = 6
"""Names that are offered where none is near to what was typed; the rest is counted."""

_VIEWS_OF: Final[Mapping[str, tuple[View, ...]]] = {
    "--thesis": (View.THESIS, View.VULNERABILITY),
    "--question": (View.HYPOTHESES,),
    "--between": (View.DISPUTE,),
    "--since": (View.DIFF,),
    "--section": (View.SECTION,),
    "--around": (View.AROUND,),
}
_FOLDING: Final = (View.OVERVIEW, View.THESIS, View.DISPUTE, View.SECTION, View.AROUND)


class ViewName(click.Choice[str]):
    """The name of a view; one that has an option of its own is answered with that."""

    def __init__(self) -> None:
        super().__init__(VIEWS)

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """`value`, if it is one of VIEWS."""
        if value in _OWN_OPTIONS:
            self.fail(f"use {_OWN_OPTIONS[value]}", param, ctx)
        return super().convert(value, param, ctx)


VIEW_NAME: Final = ViewName()


def chosen_view(written: str | None, given: Sequence[str], *, follow: bool) -> View:
    """The view that `--view` names, or else the first that goes with the one option `given`; without any the overview.

    Options that do not go together end the run with exit code 2.
    """
    if len(given) > 1:
        raise click.UsageError(f"choose one of {listed(given, 'and')}")
    option = given[0] if given else None
    view = View(written) if written else _VIEWS_OF[option][0] if option else View.OVERVIEW
    if option and view not in _VIEWS_OF[option]:
        fitting = [f"--view {each}" for each in _VIEWS_OF[option] if each.value in VIEWS]
        if not fitting:
            raise click.UsageError(f"choose one of --view and {option}")
        raise click.UsageError(f"{option} goes with {listed(fitting, 'or')}, not with --view {view}")
    if view is View.DIFF and option is None:
        raise click.UsageError("say with --since since when: an older file, or a revision of git")
    if follow and view not in _FOLDING:
        raise click.UsageError(f"--view {view} folds nothing that --follow could draw")
    return view


def reading_of(analyses: Sequence[Analysis], view: View, between: tuple[str, str] | None) -> Analysis:
    """The one reading that is drawn; of several, for a dispute, the one that holds the two maps."""
    if view is View.DISPUTE:
        analyses = _holding(analyses, between) if between else _importing(analyses)
    return inputs.only(analyses)


def chosen_subjects(
    analysis: Analysis, view: View, name: str | None, between: tuple[str, str] | None, depth: int
) -> tuple[Subject, ...]:
    """The subjects of a view: of the claim, question or section named, else of all there are."""
    match view:
        case View.THESIS:
            roots = [analysis.graph.claims[number] for number in roots_of(analysis)]
            claims = [claim_named(name, [analysis])[1]] if name is not None else argued_roots(analysis) or roots
            return tuple(Subject(view, (claim.name,)) for claim in claims)
        case View.VULNERABILITY:
            return (Subject(view, (claim_named(name, [analysis])[1].name,) if name is not None else ()),)
        case View.AROUND:
            return (Subject(view, (claim_named(name or "", [analysis])[1].name,), depth),)
        case View.SECTION:
            return (Subject(view, (_section_named(analysis, name or ""),)),)
        case View.HYPOTHESES:
            return tuple(Subject(view, (question.name,)) for question in _questions(analysis, name))
        case View.DISPUTE:
            return (Subject(view, between or _pair(analysis)),)
    return (Subject(view),)


def _importing(analyses: Sequence[Analysis]) -> Sequence[Analysis]:
    """The readings of two maps or more."""
    found = [analysis for analysis in analyses if len(analysis.map.by_id) > 2]
    found = found or [analysis for analysis in analyses if len(analysis.map.by_id) > 1]
    if not found:
        raise click.UsageError("no map here imports another; a dispute is drawn from a map that imports both its sides")
    return found


def _pair(analysis: Analysis) -> tuple[str, str]:
    """The two maps that a reading has besides its own, or its own and the one other."""
    own, *imported = analysis.map.by_id
    if len(imported) > 2:
        raise click.UsageError(f"say which two maps with --between MAP MAP: {', '.join(imported)}")
    return (imported[0], imported[1]) if len(imported) == 2 else (own, imported[0])


def _holding(analyses: Sequence[Analysis], between: tuple[str, str]) -> list[Analysis]:
    """The analyses that hold both maps; none ends the run with exit code 2."""
    if between[0] == between[1]:
        raise click.UsageError(f"both maps are `{between[0]}`; name two")
    known = {map_id for analysis in analyses for map_id in analysis.map.by_id}
    for map_id in between:
        if map_id not in known:
            raise click.UsageError(f"no map `{map_id}` here; {_hint(map_id, known)}")
    holding = [analysis for analysis in analyses if set(between) <= set(analysis.map.by_id)]
    if not holding:
        raise click.UsageError(f"no map here imports both `{between[0]}` and `{between[1]}`")
    return holding


def _questions(analysis: Analysis, name: str | None) -> tuple[Question, ...]:
    """The question named, else those with two answers or more. None ends the run with exit code 2."""
    if name is None:
        asked = asked_questions(analysis.map, analysis.graph)
        if not asked:
            raise click.UsageError("no question here has two answers or more")
        return asked
    questions = [question for document in analysis.map.named_documents for question in document.questions]
    found = [question for question in questions if question.name == name]
    found = found or [question for question in questions if question.id == name]
    if len(found) > 1:
        names = listed([f"`{question.name}`" for question in found], "or")
        raise click.UsageError(f"`{name}` is several questions: {names}")
    if not found:
        known = [*(question.id for question in questions), *(question.name for question in questions)]
        raise click.UsageError(f"no question `{name}`; {_hint(name, known) if known else 'the map asks no questions'}")
    return tuple(found)


def _section_named(analysis: Analysis, name: str) -> str:
    known = {section.id for section in analysis.map.root.sections}
    ident = name.removeprefix(f"{analysis.map.root.id}.")
    if ident not in known:
        raise click.UsageError(f"no section `{name}`; {_hint(name, known) if known else 'the map has no sections'}")
    return ident


def _hint(name: str, known: Collection[str]) -> str:
    near = near_names(name, known)
    if near:
        return f"did you mean {listed([f'`{each}`' for each in near], 'or')}?"
    names = sorted(known)
    more = [f"{len(names) - MOST_NAMED} more"] if len(names) > MOST_NAMED else []
    return f"there is {listed([*(f'`{each}`' for each in names[:MOST_NAMED]), *more], 'and')}"
