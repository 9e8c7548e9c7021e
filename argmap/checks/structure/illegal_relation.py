"""Relations between things that cannot stand in them."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.mentions import Role, fits
from argmap.checks.check import Found, check
from argmap.checks.faults import findings_called
from argmap.checks.severity import Severity, Stage
from argmap.checks.wording import sort_of
from argmap.model.claim import Claim, Question
from argmap.model.document import Value
from argmap.model.source import Source, Unreadable
from argmap.model.step import Relation, Step
from argmap.text.finding import Finding, Note


@check("ARG003", Severity.ERROR, Stage.DRAFT, waivable=False)
def illegal_relation(analysis: Analysis) -> Found:
    """A relation joins what it cannot join.

    Reasons and objections are claims and end on claims; evidence and assumptions take no support; only questions are
    answered; only sources are cited.

    ## Why it matters

    Evidence that needs an argument is no evidence but a claim; a reason given for it counts all the same, so that it
    stands by that reason alone. A relation that does not join claims has no meaning: it changes no standing, and no
    picture shows it.

    ## It fires on

        source log: Log of the counter
        evidence count: The counter saw 4,000 riders a day.
          cite: log, p. 1
        premise calibrated: The counter was calibrated in May.
        thesis lanes: The lanes are used.
          because: count
        calibrated supports count

    ## It is silent on

        source log: Log of the counter
        evidence count: The counter saw 4,000 riders a day.
          cite: log, p. 1
        premise calibrated: The counter was calibrated in May.
        thesis lanes: The lanes are used.
          because: count & calibrated

    ## In the literature

    Goal Structuring Notation Community Standard, version 3: solutions are leaves, and which elements may support
    which is a closed list.
    """
    yield from findings_called(analysis, "illegal-relation")
    for mention, value in analysis.mentions:
        if value is None or isinstance(value, Unreadable) or fits(mention.role, value):
            continue
        if mention.role is not Role.UNDERCUT:
            name, span = mention.reference.name, mention.reference.span
            notes = tuple(Note(advice) for advice in _advice(mention.role, value, name))
            yield Finding(span, f"`{name}` is {sort_of(value)}, which cannot {mention.role}", notes)


def _advice(role: Role, value: Value, name: str) -> tuple[str, ...]:
    match role, value:
        case (Role.SUPPORTED, Claim()):
            return (f"join the reason to `{name}` with `&` where it is used, or make `{name}` a `claim`",)
        case (Role.SUPPORTED | Role.ATTACKED | Role.RIVAL, Step() | Relation()):
            return (f"what speaks against a step `undercuts {name}`; what speaks for it is one more premise",)
        case (Role.SUPPORTED | Role.ATTACKED, Question()):
            return (f"a thesis `answers {name}`; reasons are given for the thesis",)
        case (Role.PREMISE, Source()):
            return (f"declare what the source says as `evidence` that cites `{name}`",)
        case (Role.CITED | Role.ORIGIN | Role.PAPER, Claim()):
            return ("only a `source` is cited; a claim is given as a reason with `because`",)
    return ()
