"""Standings other than those a map expects."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from argmap.analysis.analysis import Analysis
from argmap.analysis.reasons import defeaters_of, disputes_behind
from argmap.analysis.standing import Standing
from argmap.checks.check import Found, check
from argmap.checks.severity import Severity, Stage
from argmap.checks.wording import named, named_link
from argmap.model.claim import Claim
from argmap.model.document import Link
from argmap.text.finding import Finding, Note

_STRENGTH = (Standing.IN, Standing.UNDECIDED, Standing.OUT)


@check("ARG010", Severity.ERROR, Stage.DRAFT)
def unexpected_standing(analysis: Analysis) -> Found:
    """A claim or a relation does not stand as its `expect` says.

    `expect: in`, `undecided`, `out`, and for claims also `out defeated`, `out unsupported` and `out circular`. Nothing
    is said where a fault that is reported already may be the cause.

    ## Why it matters

    A map can so hold down what it means to show: an edit elsewhere that turns the outcome is noticed.

    ## It fires on

        premise open: The pool opens at six.
        thesis enough: The pool is open long enough.
          because: open
          expect: in
        counterclaim shifts: Half the town works until ten.
          holder: The clinic
          status: open
        shifts attacks enough

    ## It is silent on

        premise open: The pool opens at six.
        thesis enough: The pool is open long enough.
          because: open
          expect: undecided
        counterclaim shifts: Half the town works until ten.
          holder: The clinic
          status: open
        shifts attacks enough

    ## In the literature

    Gordon, Carneades 4: maps carry the labelling they are expected to have, and are tested against it.
    """
    for number in analysis.own_claims:
        claim = analysis.graph.claims[number]
        if claim.expect is not None and analysis.graph.unit_of[number] not in analysis.affected_by_doubt:
            yield from _of_claim(analysis, claim, claim.expect)
    for link, standing in _expectant_links(analysis):
        if link.warrant.expect != standing:
            message = f"{named_link(link, link.map)} is {standing}, not {link.warrant.expect} as expected"
            yield Finding(link.span, message)


def _of_claim(analysis: Analysis, claim: Claim, expected: str) -> Iterator[Finding]:
    standing, fall = analysis.standing_of(claim), analysis.fall_of(claim)
    actual = f"{standing} {fall}" if fall is not None and " " in expected else str(standing)
    if actual != expected:
        shown = f"{standing} ({fall})" if fall is not None else actual
        message = f"`{claim.id}` is {shown}, not {expected} as expected"
        yield Finding(claim.span, message, tuple(islice(_causes(analysis, claim), 3)))


def _causes(analysis: Analysis, claim: Claim) -> Iterator[Note]:
    graph, standings = analysis.graph, analysis.standings
    unit = graph.unit_of[graph.numbers[claim.name]]
    for number in defeaters_of(graph, standings, unit):
        step = graph.steps[number].written
        yield Note(f"{named_link(step, claim.map)} defeats it", step.span)
    if standings.units[unit] is Standing.UNDECIDED:
        for behind in disputes_behind(graph, standings, unit):
            disputed = graph.claims[graph.units[behind][0]]
            if behind != unit:
                yield Note(f"it rests on {named(disputed, claim.map)}, which is disputed", disputed.span)
            for number in graph.steps_against[behind]:
                if standings.steps[number] is not Standing.OUT:
                    step = graph.steps[number].written
                    yield Note(f"{named_link(step, claim.map)} goes against {named(disputed, claim.map)}", step.span)


def _expectant_links(analysis: Analysis) -> Iterator[tuple[Link, Standing]]:
    """The steps and undercuts of the map that expect something, with their standing, doubtful ones left out.

    A conflict stands as the stronger of its two directions.
    """
    graph, root, doubt = analysis.graph, analysis.map.root.id, analysis.affected_by_doubt
    strongest: dict[int, tuple[Link, Standing]] = {}
    for step in graph.steps:
        written = step.written
        if written.warrant.expect is not None and written.map == root:
            standing = analysis.standings.steps[step.number]
            known = strongest.get(id(written))
            is_stronger = known is None or _STRENGTH.index(standing) < _STRENGTH.index(known[1])
            if is_stronger and doubt.isdisjoint({*step.units, graph.unit_of[step.conclusion]}):
                strongest[id(written)] = written, standing
    for undercut in graph.undercuts:
        if undercut.written.warrant.expect is not None and undercut.written.map == root:
            standing = analysis.standings.undercuts[undercut.number]
            if doubt.isdisjoint(undercut.units):
                strongest[id(undercut.written)] = undercut.written, standing
    yield from strongest.values()
