"""Objections that nothing answers."""

from __future__ import annotations

from argmap.analysis.analysis import Analysis
from argmap.analysis.commitments import asserted_by_one_holder
from argmap.analysis.graph import GraphStep, GraphUndercut
from argmap.analysis.objections import Objection, open_objections
from argmap.checks.check import Found, Graded, check
from argmap.checks.severity import Severity
from argmap.checks.wording import listed, named
from argmap.model.claim import Claim
from argmap.text.finding import Finding, Note
from argmap.text.span import Span


@check("DIA001", Severity.WARNING, starred=True)
def unanswered_counterclaim(analysis: Analysis) -> Found:
    """An objection to what the map asserts is neither answered, granted nor limited.

    The objection attacks an asserted claim or undercuts a step for one, is not out, and nothing attacks it, undercuts
    its step or qualifies it. An objection marked `status: open` is a hint. What a holder asserts against its own
    claims, and what is given both for a claim and against it, is another check's business.

    ## Why it matters

    Readers who hold the view will stop at this place. A paper may leave an objection open; a brief must say so.

    ## It fires on

        premise quiet: The new trams are quiet.
        thesis night: Trams can run at night.
          because: quiet
        counterclaim squeal: In the bends they squeal.
          holder: The residents
        squeal attacks night

    ## It is silent on

        premise quiet: The new trams are quiet.
        thesis night: Trams can run at night.
          because: quiet
        counterclaim squeal: In the bends they squeal.
          holder: The residents
        rebuttal grease: Greased rails do not squeal.
        squeal attacks night
        grease attacks squeal

    ## In the literature

    Johnson, *Manifest Rationality*, 2000, on the dialectical tier; Freeman, *Argument Structure*, 2011.
    """
    graph = analysis.graph
    answered = _answered_units(analysis) | analysis.in_doubt
    limited = frozenset(step for _, _, step, _ in graph.qualifications if step is not None)
    targets: dict[tuple[int, ...], list[Claim]] = {}
    written: dict[tuple[int, ...], Span] = {}
    for number in analysis.own_claims:
        claim, unit = graph.claims[number], graph.unit_of[number]
        if claim.stance == "assert" and unit not in analysis.in_doubt:
            supporters = {premise for step in graph.steps_for[unit] for premise in graph.steps[step].units}
            for objection in open_objections(graph, analysis.standings, unit):
                if isinstance(objection, GraphStep) and not supporters.isdisjoint(objection.units):
                    continue
                objectors = [graph.claims[premise] for premise in objection.premises]
                is_own = asserted_by_one_holder(analysis.map, claim, *objectors) is not None
                is_settled = is_own or _is_met(analysis, objection, limited)
                if not is_settled and answered.isdisjoint(objection.units):
                    targets.setdefault(objection.premises, []).append(claim)
                    written.setdefault(objection.premises, objection.written.span)
    for members, hit in targets.items():
        yield _finding(analysis, [graph.claims[premise] for premise in members], hit, written[members])


def _is_met(analysis: Analysis, objection: Objection, limited: frozenset[int]) -> bool:
    """Whether an attack is itself undercut or limited, or is one of two asserted rivals: a dispute, openly set out."""
    if isinstance(objection, GraphUndercut):
        return False
    graph = analysis.graph
    is_asserted_rival = objection.is_conflict and graph.is_stood_for[graph.unit_of[objection.premises[0]]]
    return bool(graph.undercuts_of[objection.number]) or objection.number in limited or is_asserted_rival


def _answered_units(analysis: Analysis) -> frozenset[int]:
    """The units that something goes against or limits. A conflict goes both ways, so it answers nothing by itself."""
    graph = analysis.graph
    answered = {
        graph.unit_of[step.conclusion] for step in graph.steps if step.sign == "against" and not step.is_conflict
    }
    answered.update(graph.unit_of[claim] for _, claim, _, _ in graph.qualifications if claim is not None)
    answered.update(
        graph.unit_of[graph.steps[undercut.step].conclusion]
        for undercut in graph.undercuts
        if graph.steps[undercut.step].sign == "for"
    )
    return frozenset(answered)


def _finding(analysis: Analysis, objection: list[Claim], hit: list[Claim], span: Span) -> Finding | Graded:
    home = analysis.map.root.id
    first = objection[0]
    names = listed([named(claim, home) for claim in objection])
    verb = "goes" if len(objection) == 1 else "go"
    targets = listed([named(claim, home) for claim in dict.fromkeys(hit)])
    place = first.span if first.map == home else span
    is_open = any(claim.status == "open" for claim in objection)
    marked = "answer it with a rebuttal, or grant it (`stance: concede`)"
    unmarked = "answer it with a rebuttal, grant it (`stance: concede`), or mark it `status: open`"
    finding = Finding(
        place,
        f"nothing answers {names}, which {verb} against {targets}",
        (Note("the objection is written", span), Note(marked if is_open else unmarked)),
    )
    return Graded(Severity.HINT, finding) if is_open else finding
