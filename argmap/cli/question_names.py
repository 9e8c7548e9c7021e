"""Names of questions typed on the command line, completed in the shell."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from argmap.analysis.questions import asked_questions
from argmap.cli import inputs
from argmap.text.words import sentence


class QuestionName(click.types.StringParamType):
    """`MAP.NAME`, or a bare NAME, of a question that has two answers or more."""

    name = "name"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The names that begin like this, with what each question asks; none where the maps cannot be read."""
        try:
            analyses = inputs.analyses_at(ctx.params.get("paths") or ())
        except click.ClickException:
            return []
        asked = {
            question.name: question
            for analysis in analyses
            for question in asked_questions(analysis.map, analysis.graph)
        }
        return [
            CompletionItem(known, help=sentence(question.label))
            for question in asked.values()
            for known in (question.name if "." in incomplete else question.id,)
            if known.startswith(incomplete)
        ]


QUESTION_NAME = QuestionName()
