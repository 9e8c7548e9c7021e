"""What the facts and the checks of one analysis cost, on generated maps of growing size.

    python benchmarks/checks.py [--sizes 1000 10000] [--large] [--runs N] [--theses N] [--profile FACT_OR_CHECK]

Each fact of the analysis is asked for in the order in which a run of all checks first has it, so that what it rests on
is known by then; then each check runs with the facts at hand; then what was found is waived, placed and sorted. Prints
CPU milliseconds as a Markdown table, one line each, and how a line grows from size to size as a share of how n·log n
grows. Exits with 1 where all of it together takes too long, or grows faster than it may.

Of a smaller size as many maps are worked on in turn as have the claims of the largest, and the mean is given: what
grows is then the work, and less the share of it that misses the processor's caches.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import os
import pstats
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from functools import partial
from itertools import pairwise
from math import log
from typing import TypeVar

from details import grown_details
from generate import argmap_text
from outline import SEED, grown_outline

from argmap.analysis.analysis import Analysis
from argmap.checks.catalog import all_checks
from argmap.checks.check import Check, Found
from argmap.checks.run import run_checks
from argmap.model.argument_map import ArgumentMap
from argmap.model.document import Document
from argmap.reading.document import read

SIZES = (1_000, 10_000)
LARGE = 100_000
RUNS = 3
THESES = 20
SECOND_USE_SHARE = 0.75  # so that there are three steps for two claims

BOUND, AT = 2.0, 10_000  # CPU seconds of all facts and checks together, and the size
GROWTH_BOUND = (
    1.0  # growth of the sum from the smallest size to the largest, at most, as a share of the growth of n·log n
)
SHOWN = 0.001  # CPU seconds: a line that never takes more is counted with the others of its sort

FACTS, CHECKS, REPORT = "fact", "check", "report"
Line = tuple[str, str]  # its sort and its name

Result = TypeVar("Result")


def generated(size: int, theses: int, seed: int) -> Document:
    """Return a generated map of so many claims, read."""
    outline = grown_outline(size, theses=theses, second_use_share=SECOND_USE_SHARE, seed=seed)
    return read("generated.arg", argmap_text(outline, grown_details(outline, seed=seed)))


def fresh_analysis(document: Document) -> Analysis:
    """Return an analysis of a document in which nothing is remembered, neither of it nor of the map."""
    return Analysis(ArgumentMap((replace(document),)))


def facts_in_order(document: Document) -> list[str]:
    """Return the names of the facts that a run of all checks asks for, each after those it rests on.

    An analysis keeps a fact when it has worked it out, so they lie in that order in its `__dict__`.
    """
    analysis = fresh_analysis(document)
    run_checks(analysis, all_checks(), with_waived=True)
    given = {field.name for field in fields(analysis)}
    return [name for name in vars(analysis) if name not in given]


def tasks_of(analysis: Analysis, facts: Iterable[str]) -> Iterator[tuple[Line, Callable[[], object]]]:
    """Yield each line of the table with what is timed for it, in the order in which they are to be run."""
    for name in facts:
        yield (FACTS, name), partial(getattr, analysis, name)
    found: dict[Check, list[object]] = {}

    def run(check: Check) -> None:
        found[check] = list(check.run(analysis))

    for check in all_checks():
        yield (CHECKS, check.name), partial(run, check)

    def found_again(check: Check) -> Check:
        def again(_: Analysis) -> Found:
            yield from found[check]  # type: ignore[misc]

        return replace(check, run=again)

    checks = [found_again(check) for check in all_checks()]
    yield (REPORT, "waived, placed and sorted"), partial(run_checks, analysis, checks, with_waived=True)


def seconds_by_line(documents: list[Document], facts: list[str], runs: int) -> dict[Line, float]:
    """Return the CPU seconds of each line for a document, the median of the runs.

    As in the command, Python does not search for garbage meanwhile.
    """
    taken: dict[Line, list[float]] = {}
    gc.disable()
    for _ in range(runs):
        gc.collect()
        all_tasks = [tasks_of(fresh_analysis(document), facts) for document in documents]
        for at_once in zip(*all_tasks, strict=True):
            start = time.process_time()
            for _, task in at_once:
                task()
            line = at_once[0][0]
            taken.setdefault(line, []).append((time.process_time() - start) / len(documents))
    return {line: statistics.median(seconds) for line, seconds in taken.items()}


def print_profile(document: Document, facts: list[str], wanted: str) -> None:
    """Print where the time of one line goes; `all` stands for every line."""
    profile = cProfile.Profile()
    for (_, name), task in tasks_of(fresh_analysis(document), facts):
        if wanted in (name, "all"):
            profile.runcall(task)
        else:
            task()
    pstats.Stats(profile).sort_stats("tottime").print_stats(25)


def growth(smaller: tuple[int, float], larger: tuple[int, float]) -> float:
    """Return how the seconds grow between two sizes, as a share of how n·log n does."""
    (few, short), (many, long) = smaller, larger
    return (long / short) / (many * log(many) / (few * log(few)))


def row(name: str, seconds: dict[int, float]) -> str:
    """Return a line of the table: milliseconds at each size, then how they grow."""
    cells = [f"{1000 * spent:,.1f}" for spent in seconds.values()]
    cells += [f"{growth(*pair):.2f}" for pair in pairwise(seconds.items())]
    return f"| {name} | {' | '.join(cells)} |"


def print_table(measured: dict[int, dict[Line, float]], sums: dict[int, float]) -> None:
    """Print a row for each line, those that take next to nothing added up, then the sum."""
    sizes = list(measured)
    heads = [f"{size:,}, ms" for size in sizes] + [f"growth to {size:,}" for size in sizes[1:]]
    print(f"| | {' | '.join(heads)} |\n|---|{'--:|' * len(heads)}")
    for sort in (FACTS, CHECKS, REPORT):
        small = dict.fromkeys(sizes, 0.0)
        count = 0
        for line in measured[sizes[-1]]:
            seconds = {size: measured[size].get(line, 0.0) for size in sizes}
            if line[0] == sort and max(seconds.values()) > SHOWN and all(seconds.values()):
                print(row(f"{sort} `{line[1]}`" if sort != REPORT else line[1], seconds))
            elif line[0] == sort:
                count += 1
                small = {size: small[size] + seconds[size] for size in sizes}
        if count:
            print(row(f"{count} more {sort}s", small))
    print(row("**altogether**", sums))


def main() -> None:
    """Measure, print the table, and say whether the bounds hold."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="numbers of claims")
    options.add_argument("--large", action="store_true", help=f"{LARGE:,} claims as well")
    options.add_argument("--theses", type=int, default=THESES, help="number of theses (default: %(default)s)")
    options.add_argument("--runs", type=int, default=RUNS, help="runs at each size (default: %(default)s)")
    options.add_argument("--profile", metavar="LINE", help="say where the time of a fact, a check or `all` goes")
    given = options.parse_args()
    # loaded once a process, for the first circle: a quarter of a second that no map is to blame for
    import networkx as nx  # noqa: F401

    measured: dict[int, dict[Line, float]] = {}
    sizes = sorted({*given.sizes, *([LARGE] if given.large else [])})
    for size in sizes:
        number = 1 if given.profile else max(1, sizes[-1] // size)
        documents = [generated(size, given.theses, SEED + turn) for turn in range(number)]
        facts = facts_in_order(documents[0])
        if given.profile:
            print_profile(documents[0], facts, given.profile)
            continue
        graph = fresh_analysis(documents[0]).graph
        print(f"{len(graph.claims):,} claims, {len(graph.steps):,} steps, {len(graph.undercuts):,} undercuts", end="; ")
        print(f"maps in turn: {number}; load {os.getloadavg()[0]:.1f}", flush=True)
        measured[size] = seconds_by_line(documents, facts, given.runs)
    if given.profile:
        return
    sums = {size: sum(seconds.values()) for size, seconds in measured.items()}
    print()
    print_table(measured, sums)
    misses = []
    if AT in sums and sums[AT] >= BOUND:
        misses.append(f"{AT:,} claims: {sums[AT]:.2f} s, not less than {BOUND} s")
    smallest, largest = min(sums.items()), max(sums.items())
    if len(sums) > 1 and (factor := growth(smallest, largest)) > GROWTH_BOUND:
        misses.append(f"from {smallest[0]:,} to {largest[0]:,} claims: {factor:.2f} × the growth of n·log n")
    for miss in misses:
        print(miss, file=sys.stderr)
    sys.exit(1 if misses else 0)


if __name__ == "__main__":
    main()
