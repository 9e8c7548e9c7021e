"""Maps that answer one question, and of which nothing says how their answers agree."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity
from argmap.checks.wording import named, places
from argmap.text.finding import Finding, Note


@check("CON006", Severity.WARNING)
def cross_paper_conflict_undeclared(analysis: Analysis) -> Found:
    """Two maps answer one question, and no relation says whether their answers agree.

    Once for each pair of maps, at a question of the map itself. Any relation but `answers` will do: a conflict, a
    restatement, support, an attack, an undercut or a limit, written in any map that is loaded, between an answer of the
    one map and a claim of the other. Pairs of answers are not asked for one by one: who has set two papers against each
    other at one point has read them side by side.

    ## Why it matters

    Papers that answer one question either agree, disagree, or speak of different things. Which of these it is, is what
    a reader of several papers wants to know, and they cannot say it of each other.

    ## It fires on

        map wolves: Shall the wolves come back?
        import farmers
        import foresters
        question back: Should wolves be brought back?
        farmers.no answers back
        foresters.yes answers back
        # in farmers.arg
        premise sheep: Wolves take sheep.
        thesis no: Leave the valley without wolves.
          because: sheep
        # in foresters.arg
        premise deer: Deer eat the young trees.
        thesis yes: The forest needs wolves.
          because: deer

    ## It is silent on

        map wolves: Shall the wolves come back?
        import farmers
        import foresters
        question back: Should wolves be brought back?
        farmers.no answers back
        foresters.yes answers back
        farmers.no contrary-to foresters.yes
        # in farmers.arg
        premise sheep: Wolves take sheep.
        thesis no: Leave the valley without wolves.
          because: sheep
        # in foresters.arg
        premise deer: Deer eat the young trees.
        thesis yes: The forest needs wolves.
          because: deer

    ## In the literature

    ICD-203, standard 7: analysis explains how its judgements differ from, or agree with, those of others.
    """
    home = analysis.map.root.id
    for answered in analysis.questions:
        answers = [analysis.graph.claims[answer] for answer in answered.answers]
        for maps in answered.unrelated:
            one, other = (next(answer for answer in answers if answer.map == map_id) for map_id in maps)
            both = f"`{maps[0]}` and `{maps[1]}` both answer `{answered.question.id}`"
            advice = Note(f"say how {named(one, home)} stands to {named(other, home)}, by `contrary-to` for instance")
            yield Finding(
                answered.question.span,
                f"{both}, and no relation joins their answers",
                (*places((one, other), home, "is an answer"), advice),
            )
