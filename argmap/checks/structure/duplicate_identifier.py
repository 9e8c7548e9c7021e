"""Names that are declared twice."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.analysis import Analysis
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity, Stage
from argmap.model.document import Document
from argmap.model.source import Header, Import, Unreadable
from argmap.model.step import Relation, Step, Undercut
from argmap.text.finding import Finding, Note
from argmap.text.span import Span


@check("ARG002", Severity.ERROR, Stage.DRAFT, waivable=False)
def duplicate_identifier(analysis: Analysis) -> Found:
    """A name is declared twice, or two names differ by case alone.

    Sources, terms, sections, nodes, steps and the prefixes of imports share one set of names.

    ## Why it matters

    References mean the first of the two, so the second is argued for by nobody and seen by nobody.

    ## It fires on

        premise p: The ferry runs hourly.
        premise p: The ferry is full in summer.
        thesis bridge: A bridge is needed.
          because: p

    ## It is silent on

        premise hourly: The ferry runs hourly.
        premise full: The ferry is full in summer.
        thesis bridge: A bridge is needed.
          because: hourly & full

    ## In the literature

    Argdown joins statements of one title into a class of equivalents; here that is said with `restates`.
    """
    first: dict[str, tuple[str, Span]] = {}
    for name, span in _declarations(analysis.map.root):
        earlier = first.setdefault(name.casefold(), (name, span))
        if earlier[1] is span:
            continue
        if earlier[0] == name:
            yield Finding(span, f"`{name}` is declared twice", (Note("the first one stands", earlier[1]),))
        else:
            message = f"`{name}` and `{earlier[0]}` differ by case alone"
            yield Finding(span, message, (Note(f"`{earlier[0]}` is declared", earlier[1]),))


def _declarations(document: Document) -> Iterator[tuple[str, Span]]:
    for value in document.values:
        match value:
            case Step() | Relation():
                if value.id:
                    yield value.id, value.id_span or value.span
            case Import():
                yield value.prefix, value.span
            case Undercut() | Header() | Unreadable():
                pass
            case _:
                yield value.id, value.span
