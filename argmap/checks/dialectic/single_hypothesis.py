"""Questions without answers that exclude one another."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.questions import Answered
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.checks.wording import named, places
from argmap.text.finding import Finding, Note


@check("DIA007", Severity.WARNING)
def single_hypothesis(analysis: Analysis) -> Found:
    """A question has fewer than two answers, or several that do not exclude one another.

    Answers exclude one another by `contrary-to` or `contradicts`; an answer and its restatement are one. Only where
    several maps are loaded, as a single paper may well have one answer, and only of the map's own questions. A question
    with `status: closed` is exempt. Answers of different maps that nothing joins are reported for that instead.

    ## Why it matters

    Who weighs one answer alone finds reasons for it. Evidence tells most where it speaks for one answer and against
    another.

    ## It fires on

        map fire: How did the mill burn down?
        import insurer
        question cause: What set the mill on fire?
        insurer.lamp answers cause
        # in insurer.arg
        premise found: A lamp lay under the stairs.
        thesis lamp: A lamp set the mill on fire.
          because: found

    ## It is silent on

        map fire: How did the mill burn down?
        import insurer
        question cause: What set the mill on fire?
        insurer.lamp answers cause
        premise storm: There was a thunderstorm that night.
        thesis lightning: Lightning set the mill on fire.
          answers: cause
          because: storm
        lightning contrary-to insurer.lamp
        # in insurer.arg
        premise found: A lamp lay under the stairs.
        thesis lamp: A lamp set the mill on fire.
          because: found

    ## In the literature

    Heuer, *Psychology of Intelligence Analysis*, 1999, chapter 8: analysis of competing hypotheses, step 1.
    """
    if len(analysis.map.named_documents) < 2:
        return
    speaks_of_others = any("." in mention.reference.name for mention, _ in analysis.mentions)
    home = analysis.map.root.id
    for answered in analysis.questions:
        question = answered.question
        # an import that nothing names is reported as such, and makes no comparison of one paper's own answers
        is_asked = question.status != "closed" and (speaks_of_others or not answered.answers)
        if is_asked and not answered.has_rivals and not answered.unrelated:
            answers = [analysis.graph.claims[answer] for answer in answered.answers]
            advice = Note("add an answer that excludes another (`contrary-to`), or mark the question `status: closed`")
            notes = (*places(answers, home, "is an answer"), advice)
            yield Finding(question.span, _message(answered, [named(answer, home) for answer in answers]), notes)


def _message(answered: Answered, names: list[str]) -> str:
    question = f"`{answered.question.id}`"
    if not names:
        return f"nothing answers the question {question}"
    if answered.hypotheses == 1:
        return f"the question {question} has one answer alone, {names[0]}"
    return f"none of the {answered.hypotheses} answers to {question} excludes another"
