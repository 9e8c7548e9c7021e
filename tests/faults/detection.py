"""Detection: each planted fault is looked for, and what else is found because of it is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from argmap.checks.catalog import check_called
from argmap.checks.diagnostic import Diagnostic
from tests.faults.planting import Kind, Plant, planted
from tests.faults.plantings import all_kinds
from tests.faults.projects import Project

Words = tuple[str, str, str]
Key = Callable[[Diagnostic], Words]

MOST_CONSIDERED = 400
"""Of one kind in one project no more places are considered, and of these the plantings are evenly taken."""


@dataclass(frozen=True)
class Trial:
    """One planting, with what came of it; `others` are the checks of the further findings that it caused."""

    project: str
    kind: Kind
    plant: Plant
    is_found: bool
    others: tuple[Diagnostic, ...]


def trials(projects: Iterable[Project], most: int, kinds: Iterable[Kind] = ()) -> Iterator[Trial]:
    """A trial of each kind at up to `most` places of each project, evenly spread over those there are."""
    chosen = list(kinds) or all_kinds()
    for project in projects:
        for kind in chosen:
            found = list(islice(kind.plants(project), MOST_CONSIDERED))
            for plant in _spread(found, most):
                yield tried(project, kind, plant)


def _spread(found: list[Plant], most: int) -> list[Plant]:
    if len(found) <= most:
        return found
    return [found[number * len(found) // most] for number in range(most)]


def tried(project: Project, kind: Kind, plant: Plant) -> Trial:
    """Plant a fault, and compare what is found with what is found in the sound map."""
    changed, places = planted(project, plant)
    before, after = project.all_findings(), project.findings_after(changed)
    new = _new(before, after, (_said,))
    check = check_called(kind.check)
    assert check is not None, kind.check
    own = [diagnostic for diagnostic in new if diagnostic.check.code == kind.check]
    right = [diagnostic for diagnostic in own if _is_at(diagnostic, places) and _says(diagnostic, plant.words)]
    # a finding that a map has once, for all that it is about, may move to the next claim
    kept = _new(before, tuple(each for each in after if each not in right[:1]), (_said, _placed, _filed))
    others = tuple(kept)
    return Trial(project.name, kind, plant, bool(right), others)


def _new(before: tuple[Diagnostic, ...], after: tuple[Diagnostic, ...], keys: tuple[Key, ...]) -> list[Diagnostic]:
    """What is found after a change and was not before; findings alike by one of the keys are one."""
    for key in keys:
        known = Counter(map(key, before))
        still = Counter(map(key, after))
        gone = known & still
        before = tuple(_left(before, key, gone))
        after = tuple(_left(after, key, gone))
    return list(after)


def _left(diagnostics: tuple[Diagnostic, ...], key: Key, gone: Counter[Words]) -> Iterator[Diagnostic]:
    remaining = Counter(gone)
    for diagnostic in diagnostics:
        if remaining[key(diagnostic)] > 0:
            remaining[key(diagnostic)] -= 1
        else:
            yield diagnostic


def _said(diagnostic: Diagnostic) -> Words:
    return diagnostic.check.code, diagnostic.finding.span.text.path, diagnostic.finding.message


def _placed(diagnostic: Diagnostic) -> Words:
    span = diagnostic.finding.span
    start = span.text.content.rfind("\n", 0, span.start) + 1
    return diagnostic.check.code, span.text.path, span.text.content[start : span.text.content.find("\n", start)]


def _filed(diagnostic: Diagnostic) -> Words:
    return diagnostic.check.code, diagnostic.finding.span.text.path, ""


def _is_at(diagnostic: Diagnostic, places: set[tuple[str, int]]) -> bool:
    span = diagnostic.finding.span
    return (span.text.path, span.line) in places


def _says(diagnostic: Diagnostic, words: tuple[str, ...]) -> bool:
    return all(word in diagnostic.finding.message for word in words)
