"""The table of what was planted, what was found, and what else was found because of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from argmap.checks.catalog import check_called
from argmap.checks.check import Check
from argmap.checks.severity import Severity
from tests.faults.detection import Trial, trials
from tests.faults.explanations import explanation_of
from tests.faults.projects import all_projects, checks_at_brief

MOST = 10
"""How many faults of a kind are planted in one project, at most, for the page."""

_INTRODUCTION = """\
# Faults that are planted, and faults that are found

Into maps that are sound, one fault at a time is planted: a misspelt name, a premise without a source, a digit swapped
in a quoted figure, a circle closed through another map. The table says how many were planted, how many the check that
is to find them found at the right line, and what else was found because of the fault. `make faults` measures it again,
and `tests/faults/` holds the maps, the kinds of fault and the bounds.

The maps are {files} files in {projects} projects: {own} projects written for this ({own_files} files, with no finding
at all at stage brief, hints included), the four papers with their dispute (what is found in them is judged in
[findings.md](findings.md)), and the examples in which nothing is found. Of one kind, up to {most} faults are planted in
each project, at places evenly spread over all that would do; nothing is random. Each time all checks run at stage brief
on every map of the project whose reading changed.

What this does not measure: the kinds of fault were thought of by those who wrote the checks, and a fault is not planted
where a check is silent on purpose (the finding is waived, the attack is granted, limited or undercut, two claims speak
of different times). A negation that is dropped at the very beginning of an anchor is not counted as a fault, and
nothing finds it: the words that are left do stand in the text.
"""


def measured() -> list[Trial]:
    """A trial of every kind of fault in every project."""
    return list(trials(all_projects(), MOST))


def page(done: Iterable[Trial]) -> str:
    """The page `docs/faults.md`."""
    found = list(done)
    projects = all_projects()
    own = [project for project in projects if "/" not in project.name and project.name != "papers"]
    introduction = _INTRODUCTION.format(
        files=sum(len(project.files) for project in projects),
        projects=len(projects),
        own=len(own),
        own_files=sum(len(project.files) for project in own),
        most=MOST,
    )
    parts = [
        introduction,
        "\n".join(_rates(found)),
        "## By check",
        "\n".join(_by_check(found)),
        "## By kind of fault",
        "\n".join(_by_kind(found)),
        "## The other findings",
        "Each is a second fault that the first one brings with it, or the same one seen from where it does its harm.",
        "\n".join(_explained(found)),
    ]
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def _check(code: str) -> Check:
    check = check_called(code)
    assert check is not None, code
    return check


def _rates(done: list[Trial]) -> Iterator[str]:
    for severity in Severity:
        of_it = [trial for trial in done if _check(trial.kind.check).severity is severity]
        found = sum(trial.is_found for trial in of_it)
        checks = len({trial.kind.check for trial in of_it})
        rate = f"{found} of {len(of_it)} found ({_percent(found, len(of_it))})"
        yield f"- Checks of severity {severity}, {checks} of them: {rate}."
    quiet = sum(not trial.others for trial in done)
    yield f"- Plantings that cause no other finding: {quiet} of {len(done)} ({_percent(quiet, len(done))})."


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def _by_check(done: list[Trial]) -> Iterator[str]:
    yield "| check | severity | planted | found at the place | other findings caused |"
    yield "|---|---|---:|---:|---|"
    for check in checks_at_brief():
        of_it = [trial for trial in done if trial.kind.check == check.code]
        found = sum(trial.is_found for trial in of_it)
        yield f"| {check.code} {check.name} | {check.severity} | {len(of_it)} | {found} | {_others(of_it)} |"


def _by_kind(done: list[Trial]) -> Iterator[str]:
    yield "| check | what is done to a sound map | planted | found | others |"
    yield "|---|---|---:|---:|---|"
    kinds: dict[tuple[str, str], list[Trial]] = defaultdict(list)
    for trial in done:
        kinds[trial.kind.check, trial.kind.title].append(trial)
    for (code, title), of_it in sorted(kinds.items(), key=lambda item: item[0][0]):
        found = sum(trial.is_found for trial in of_it)
        yield f"| {code} | {title} | {len(of_it)} | {found} | {_others(of_it)} |"


def _others(done: Iterable[Trial]) -> str:
    counted = Counter(other.check.code for trial in done for other in trial.others)
    return ", ".join(f"{code} {number}" for code, number in sorted(counted.items())) or "–"


def _explained(done: Iterable[Trial]) -> Iterator[str]:
    yield "| planted | found as well | times | why |"
    yield "|---|---|---:|---|"
    counted = Counter((trial.kind.check, other.check.code) for trial in done for other in trial.others)
    for (planted, other), number in sorted(counted.items()):
        yield f"| {planted} | {other} | {number} | {explanation_of(planted, other) or '?'} |"
