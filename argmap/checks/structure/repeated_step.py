"""Steps that are written twice."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.doubt import ends_of, links_of
from argmap.checks.check import Found, check
from argmap.checks.removal import lines_of, statement_at
from argmap.checks.severity import Severity, Stage
from argmap.checks.wording import listed
from argmap.model.document import Link
from argmap.model.step import NO_WARRANT, Relation, Step, Undercut
from argmap.text.finding import Finding, Fix, Note
from argmap.vocabulary.verbs import CONFLICT_VERBS

_Key = tuple[str, frozenset[str], str]


@check("ARG014", Severity.WARNING, Stage.DRAFT)
def repeated_step(analysis: Analysis) -> Found:
    """A step, or another relation, is written twice.

    The premises may stand in another order, and one may be a `because` line and the other a statement. The one that
    says nothing more is removed by a safe fix.

    ## Why it matters

    One reason drawn twice looks like two.

    ## It fires on

        premise dark: The path is dark.
        thesis lamps: The path needs lamps.
          because: dark
        dark supports lamps

    ## It is silent on

        premise dark: The path is dark.
        premise falls: Three people fell there last winter.
        thesis lamps: The path needs lamps.
          because: dark
        falls supports lamps

    ## In the literature

    Convergent arguments count only when they are independent: Freeman, *Argument Structure*, 2011.
    """
    first: dict[_Key, Link] = {}
    for link in sorted(links_of(analysis.map.root), key=lambda link: link.span.start):
        earlier = first.setdefault(_key(link), link)
        if earlier is not link:
            removable = next((one for one in (link, earlier) if _says_nothing_more(one)), None)
            message = f"{_worded(link)} is written twice"
            notes = (Note("the first one stands", earlier.span),)
            yield Finding(link.span, message, notes, _without(removable) if removable else None)


def _key(link: Link) -> _Key:
    *premises, target = (reference.name for reference in ends_of(link))
    if isinstance(link, Relation):
        if link.verb in CONFLICT_VERBS or link.verb == "restates":
            return link.verb, frozenset({*premises, target}), ""
        return link.verb, frozenset(premises), target
    return link.sign if isinstance(link, Step) else "undercut", frozenset(premises), target


def _says_nothing_more(link: Link) -> bool:
    return link.warrant == NO_WARRANT and (isinstance(link, Undercut) or link.id is None)


def _worded(link: Link) -> str:
    *premises, target = (f"`{reference.name}`" for reference in ends_of(link))
    if isinstance(link, Undercut):
        return f"the undercut of {target} by {listed(premises)}"
    if isinstance(link, Step):
        return f"the step from {listed(premises)} {'to' if link.sign == 'for' else 'against'} {target}"
    return f"`{link.verb}` between {listed([*premises, target])}"


def _without(link: Link) -> Fix:
    """The fix that takes a relation out: its `because` line, or its whole statement."""
    is_attribute = link.span.column > 1
    edit = lines_of(link.span) if is_attribute else statement_at(link.span, link.statement)
    return Fix("remove the one that says nothing more", (edit,))
