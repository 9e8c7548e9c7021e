"""The standing of a sketch by brute force: every labelling is tried against section 5 of the language page.

Written from the page alone and on purpose naive; it shares no code with argmap/analysis.
"""

from __future__ import annotations

from itertools import product

from tests.analysis.sketches import Sketch, SketchedStep

SELF_GROUNDING = {"premise", "evidence", "assumption", "counterclaim", "rebuttal"}
COMMITTED = {"assert", "concede"}


def standings_by_brute_force(sketch: Sketch) -> list[str]:
    """The standing of each claim: the least informative labelling that obeys every rule.

    A labelling obeys the rules when each claim has the standing that rule 4 gives it, and no claim that is in rests
    on claims that are in only through itself (likewise for claims that are not out).
    """
    units = _units(sketch)
    arcs = [arc for step in sketch.steps for arc in _arcs(step)]
    undercuts = [
        (undercut, arc)
        for undercut in sketch.undercuts
        for arc in range(len(arcs))
        if arcs[arc][0] is sketch.steps[undercut.step]
    ]
    names = sorted(set(units))
    obeying = []
    for labels in product(("undecided", "in", "out"), repeat=len(names)):
        label = dict(zip(names, labels, strict=True))
        if _obeys(sketch, units, arcs, undercuts, label):
            obeying.append(label)
    least = [one for one in obeying if all(_says_no_more(one, other) for other in obeying)]
    assert len(least) == 1, "the well-founded labelling must be unique"
    return [least[0][unit] for unit in units]


def _says_no_more(one: dict[int, str], other: dict[int, str]) -> bool:
    return all(label in {"undecided", other[unit]} for unit, label in one.items())


def _units(sketch: Sketch) -> list[int]:
    unit = list(range(len(sketch.claims)))
    for _ in sketch.claims:
        for _, one, another in sketch.restatements:
            unit[one] = unit[another] = min(unit[one], unit[another])
    return unit


def _arcs(step: SketchedStep) -> list[tuple[SketchedStep, str, tuple[int, ...], int]]:
    if step.verb == "supports":
        return [(step, "for", step.premises, step.conclusion)]
    if step.verb == "attacks":
        return [(step, "against", step.premises, step.conclusion)]
    (one,), other = step.premises, step.conclusion
    return [(step, "against", (one,), other), (step, "against", (other,), one)]


def _members(units, unit):
    return [claim for claim, its_unit in enumerate(units) if its_unit == unit]


def _stood_for(sketch, units, claim):
    return any(sketch.claims[member].stance in COMMITTED for member in _members(units, units[claim]))


def _own_ground(sketch, units, unit):
    for member in _members(units, unit):
        home = sketch.claims[member].map
        if sketch.claims[member].kind in SELF_GROUNDING and not any(
            step.verb == "supports"
            and step.map == home
            and units[step.conclusion] == unit
            and sketch.claims[step.conclusion].map == home
            for step in sketch.steps
        ):
            return True
    return False


def _effect(sketch, units, premises, target_map, target_stood_for, rebuttable):
    if all(
        sketch.claims[premise].stance == "concede" and sketch.claims[premise].map == target_map for premise in premises
    ):
        return "granted"
    stood_for = all(_stood_for(sketch, units, premise) for premise in premises)
    if target_stood_for and not stood_for:
        return "disputes"
    if rebuttable and target_stood_for == stood_for:
        return "disputes"
    return "defeats"


def _obeys(sketch, units, arcs, undercuts, label):
    def all_of(premises):
        standings = [label[units[premise]] for premise in premises]
        if all(standing == "in" for standing in standings):
            return "in"
        return "out" if "out" in standings else "undecided"

    undercut_label = [all_of(undercut.premises) for undercut, _ in undercuts]

    def step_label(number):
        step, _, premises, _ = arcs[number]
        standing = all_of(premises)
        against = []
        for position, (undercut, arc) in enumerate(undercuts):
            if arc == number:
                stood_for = all(_stood_for(sketch, units, premise) for premise in premises)
                effect = _effect(sketch, units, undercut.premises, step.map, stood_for, rebuttable=False)
                if effect != "granted":
                    against.append((effect, undercut_label[position]))
        if standing == "out" or ("defeats", "in") in against:
            return "out"
        return "in" if standing == "in" and all(its == "out" for _, its in against) else "undecided"

    steps = [step_label(number) for number in range(len(arcs))]

    def unit_label(unit):
        own = _own_ground(sketch, units, unit)
        grounds = ["in"] if own else []
        against = []
        for number, (_, sign, premises, conclusion) in enumerate(arcs):
            if units[conclusion] != unit:
                continue
            if sign == "for":
                grounds.append(steps[number])
                continue
            target_map = sketch.claims[conclusion].map
            effect = _effect(sketch, units, premises, target_map, _stood_for(sketch, units, conclusion), not own)
            if effect != "granted":
                against.append((effect, steps[number]))
        if all(standing == "out" for standing in grounds) or ("defeats", "in") in against:
            return "out"
        return "in" if "in" in grounds and all(its == "out" for _, its in against) else "undecided"

    if any(unit_label(unit) != standing for unit, standing in label.items()):
        return False
    for enough in ({"in"}, {"in", "undecided"}):
        founded = set()
        for _ in label:
            for unit in label:
                if _own_ground(sketch, units, unit) or any(
                    sign == "for"
                    and units[conclusion] == unit
                    and steps[number] in enough
                    and all(units[premise] in founded for premise in premises)
                    for number, (_, sign, premises, conclusion) in enumerate(arcs)
                ):
                    founded.add(unit)
        if any(standing in enough and unit not in founded for unit, standing in label.items()):
            return False
    return True
