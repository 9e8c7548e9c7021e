"""Waivers without a reason, and waivers that waive nothing."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.analysis import Analysis
from argmap.checks.catalog import all_checks, check_called
from argmap.checks.check import Check, Found, Graded, check
from argmap.checks.removal import lines_of
from argmap.checks.severity import Severity
from argmap.checks.waive import Waivers, waivers_of
from argmap.model.reference import Waiver
from argmap.text.finding import Edit, Finding, Fix, Note
from argmap.text.span import Span
from argmap.vocabulary.near import nearest

_ON_DEPENDENCE = frozenset({"SUP004", "SUP007"})


@check("STY004", Severity.WARNING)
def bare_or_stale_suppression(analysis: Analysis) -> Found:
    """A waiver gives no reason, names no check, or waives nothing.

    The check that a waiver names is run here whether or not it is selected, so a waiver is stale only when its check
    would find nothing in the statement (or, for a waiver on the map, in the file). None is called stale while part of
    the map cannot be read or resolved, as that may be what keeps the check quiet. Faults of syntax and names cannot be
    waived.

    ## Why it matters

    A waiver is a judgement, and the reader of a brief is told of it: without a reason it cannot be judged, and one
    that waives nothing hides the next finding.

    ## It fires on

        premise steep: The street is steep.
          waive: unsupported-premise
        thesis lift: The street needs a lift.
          because: steep

    ## It is silent on

        source plan: The plan of the quarter
        evidence aged: Half the tenants are over seventy.
          cite: plan, p. 8
        premise steep: The street is steep.
          waive: unsupported-premise, anyone can see it
        thesis lift: The street needs a lift.
          because: steep & aged

    ## In the literature

    Unused suppressions as findings: ruff's rule RUF100.
    """
    root = analysis.map.root
    # a relation from several claims carries one waiver several times, and waivers in two places may be equal
    written = list({id(waiver): waiver for value in root.values for waiver in waivers_of(value)}.values())
    in_use = _waivers_in_use(analysis, written)
    is_in_doubt = bool(analysis.in_doubt) or any(statement.broken for statement in root.statements)
    # a claim that lacks a ground is reported, and what a thesis then hangs on is not
    kept_quiet = _ON_DEPENDENCE if analysis.dependence_once_argued is not analysis.dependence else frozenset()
    for waiver in written:
        named = check_called(waiver.check)
        if named is None:
            yield _unknown(waiver)
        elif not named.waivable:
            fix = Fix("remove the waiver", (lines_of(waiver.span),), safe=False)
            yield Finding(waiver.span, f"`{waiver.check}` cannot be waived", fix=fix)
        elif not waiver.reason:
            note = Note(f"write `waive: {waiver.check}, ` and why the finding is accepted here")
            yield Finding(waiver.span, f"the waiver of `{waiver.check}` gives no reason", (note,))
        elif id(waiver) not in in_use and not is_in_doubt and named.code not in {*kept_quiet, "STY004"}:
            fix = Fix("remove the waiver", (lines_of(waiver.span),))
            yield Finding(waiver.span, f"`{waiver.check}` finds nothing here to waive", fix=fix)


def _waivers_in_use(analysis: Analysis, written: list[Waiver]) -> set[int]:
    """The waivers that some finding of the check they name falls under, by identity."""
    waivers = Waivers(analysis.map.root)
    in_use: set[int] = set()
    names = {waiver.check for waiver in written}
    for check_ in all_checks():
        if check_.waivable and not names.isdisjoint((check_.name, check_.code)) and check_.code != "STY004":
            for span in _places(analysis, check_):
                if span.text == analysis.map.root.text:
                    in_use.update(
                        id(waiver) for waiver in waivers.covering(span) if waiver.check in (check_.name, check_.code)
                    )
    return in_use


def _places(analysis: Analysis, named: Check) -> Iterator[Span]:
    for found in named.run(analysis):
        yield (found.finding if isinstance(found, Graded) else found).span


def _unknown(waiver: Waiver) -> Finding:
    near = nearest(waiver.check, [word for known in all_checks() for word in (known.name, known.code)], within=2)
    start = waiver.span.start + waiver.span.snippet.find(waiver.check)
    place = Span(waiver.span.text, start, start + len(waiver.check))
    fix = Fix(f"write `{near}`", (Edit(place, near),)) if near is not None else None
    return Finding(waiver.span, f"no check is called `{waiver.check}`", fix=fix)
