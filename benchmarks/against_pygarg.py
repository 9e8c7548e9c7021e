"""Time argmap against pygarg, which also asks a SAT solver through PySAT: task by task, on generated frameworks.

Start it as `python benchmarks/against_pygarg.py [--quick]`, with argmap, pygarg and python-sat installed. Both sides
begin with a framework in memory, as their readers leave it, and end with the answer in memory. Prints CPU times as a
Markdown table; exits with 1 where a bound does not hold or the answers disagree.
"""

from __future__ import annotations

import argparse
import importlib
import platform
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from frameworks import FAMILIES, framework_from
from solves import Outcome, outcome_of

from argmap.semantics.framework import Framework
from argmap.semantics.grounded import UNDECIDED, grounded_labels
from argmap.semantics.semantics import LETTERS
from argmap.semantics.solver import Solver

SIZES = (100, 1_000)
LIMIT = 10
"""CPU seconds for one solve."""
QUICK_SIZES, QUICK_LIMIT = (100, 200), 3
BOUNDS = {
    **dict.fromkeys(("DC-GR", "DC-CO", "DC-PR", "DC-ST", "DC-ID"), 5),
    **dict.fromkeys(("DC-SST", "DS-PR", "SE-PR", "SE-ID", "EE-PR"), 10),
}
"""How many times less CPU argmap must take than pygarg, wherever both finish."""
TASKS = (*BOUNDS, "DS-ST", "SE-SST")


@dataclass(frozen=True, slots=True)
class Row:
    """One task on one framework, solved by both."""

    task: str
    family: str
    size: int
    ours: Outcome
    theirs: Outcome
    agrees: bool

    @property
    def ratio(self) -> float | None:
        """How many times faster argmap is; None where one of the two did not finish."""
        if self.ours.seconds is None or self.theirs.seconds is None:
            return None
        return self.theirs.seconds / self.ours.seconds


def our_outcome(framework: Framework, task: str, argument: int, limit: float) -> Outcome:
    """What argmap takes from the framework on, its SAT clauses included."""
    problem, _, letters = task.partition("-")
    semantics = LETTERS[letters]

    def solve() -> Any:
        solver = Solver(framework)
        match problem:
            case "DC":
                return solver.credulous(argument, semantics).accepted
            case "DS":
                return solver.sceptical(argument, semantics).accepted
            case "SE":
                return solver.extension(semantics)
        return list(solver.extensions(semantics))

    return outcome_of(solve, lambda found: found, limit)


def their_outcome(pygarg: Any, framework: Framework, task: str, argument: int, limit: float) -> Outcome:
    """What pygarg takes from its lists of arguments and attacks on."""
    problem, _, letters = task.partition("-")
    names = [f"a{number}" for number in range(framework.size)]
    attacks = [[names[one], names[other]] for one, targets in enumerate(framework.targets) for other in targets]
    solve = {
        "DC": lambda: pygarg.credulous_acceptability(names, attacks, names[argument], letters)[0],
        "DS": lambda: pygarg.skeptical_acceptability(names, attacks, names[argument], letters)[0],
        "SE": lambda: pygarg.compute_some_extension(names, attacks, letters),
        "EE": lambda: pygarg.extension_enumeration(names, attacks, letters),
    }[problem]

    def numbers(extension: Iterable[str]) -> list[int]:
        return sorted(int(name[1:]) for name in extension)

    told: dict[str, Callable[[Any], Any]] = {
        "DC": bool,
        "DS": bool,
        "SE": lambda found: None if found == "NO" else numbers(found),
        "EE": lambda found: [numbers(extension) for extension in found],
    }
    return outcome_of(solve, told[problem], limit)


def agree(framework: Framework, task: str, ours: Any, theirs: Any) -> bool:
    """Whether two answers can both be right. Two extensions may differ, but neither may beat the other."""
    problem, _, letters = task.partition("-")
    if problem == "EE":
        return sorted(map(tuple, ours)) == sorted({tuple(extension) for extension in theirs})
    if problem != "SE" or letters == "ID" or ours is None or theirs is None:
        return bool(ours == theirs)
    one, other = set(ours), set(theirs)
    reaches = [found.union(*(framework.targets[a] for a in found)) for found in (one, other)]
    if not all(is_complete(framework, found) for found in (one, other)):
        return False
    if letters == "PR":
        return not (one < other or other < one)
    if letters == "SST":
        return not (reaches[0] < reaches[1] or reaches[1] < reaches[0])
    return all(len(reach) == framework.size for reach in reaches)


def is_complete(framework: Framework, accepted: set[int]) -> bool:
    """Whether a set is a complete extension (Dung 1995, Def. 23): free of conflict, and just what it defends."""
    attacked = {target for argument in accepted for target in framework.targets[argument]}
    defended = {a for a in range(framework.size) if attacked.issuperset(framework.attackers[a])}
    return not accepted & attacked and accepted == defended


def an_open_argument(framework: Framework) -> int:
    """The argument that is asked about: the middle one of those that grounded leaves undecided, or of all."""
    labels = grounded_labels(framework)
    undecided = [argument for argument, label in enumerate(labels) if label == UNDECIDED] or range(framework.size)
    return undecided[len(undecided) // 2]


def measured(pygarg: Any, sizes: Iterable[int], limit: float) -> list[Row]:
    """All tasks on all frameworks. Who passed the limit on a smaller framework of the family is not asked again."""
    rows = []
    late: set[tuple[str, str, str]] = set()
    for size in sizes:
        for family in FAMILIES:
            framework = framework_from(family, size)
            argument = an_open_argument(framework)
            for task in TASKS:
                theirs = ours = Outcome(None, None)
                if ("pygarg", task, family) not in late:
                    theirs = their_outcome(pygarg, framework, task, argument, limit)
                if ("argmap", task, family) not in late:
                    ours = our_outcome(framework, task, argument, limit)
                late |= {
                    (side, task, family) for side, found in (("pygarg", theirs), ("argmap", ours)) if found.is_late
                }
                agrees = theirs.is_late or ours.is_late or agree(framework, task, ours.answer, theirs.answer)
                rows.append(Row(task, family, size, ours, theirs, agrees))
                print(f"{task} {family} {size}: {shown(ours)}, {shown(theirs)}", file=sys.stderr, flush=True)
    return rows


def shown(outcome: Outcome) -> str:
    """Milliseconds, or that there were too many."""
    if outcome.seconds is None:
        return "late"
    milliseconds = 1000 * outcome.seconds
    return f"{milliseconds:,.0f}" if milliseconds >= 100 else f"{milliseconds:.3g}"


def table(rows: list[Row]) -> str:
    """Every row, by task."""
    lines = ["| task | family | arguments | argmap (ms) | pygarg (ms) | ratio |", "|---|---|--:|--:|--:|--:|"]
    for row in sorted(rows, key=lambda row: TASKS.index(row.task)):
        ratio = "" if row.ratio is None else f"{row.ratio:,.1f}"
        ratio = ratio if row.agrees else f"{ratio} **disagree**"
        lines.append(
            f"| {row.task} | {row.family} | {row.size:,} | {shown(row.ours)} | {shown(row.theirs)} | {ratio} |"
        )
    return "\n".join(lines)


def summary(rows: list[Row]) -> str:
    """The ratios of each task where both finish, and who passed the limit how often."""
    lines = [
        "| task | median ratio | least ratio | bound | late: argmap | late: pygarg | frameworks |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for task in TASKS:
        own = [row for row in rows if row.task == task]
        ratios = [row.ratio for row in own if row.ratio is not None]
        middle, least = (f"{statistics.median(ratios):,.1f}", f"{min(ratios):,.1f}") if ratios else ("", "")
        late = [sum(row.ours.is_late for row in own), sum(row.theirs.is_late for row in own)]
        lines.append(f"| {task} | {middle} | {least} | {BOUNDS.get(task, '')} | {late[0]} | {late[1]} | {len(own)} |")
    return "\n".join(lines)


def misses(rows: list[Row]) -> list[str]:
    """What does not hold."""
    found = []
    for row in rows:
        place = f"{row.task}, {row.family}, {row.size:,} arguments"
        if not row.agrees:
            found.append(f"{place}: the answers disagree")
        if row.ratio is not None and row.ratio < BOUNDS.get(row.task, 0):
            found.append(f"{place}: {row.ratio:.1f} times faster, not {BOUNDS[row.task]}")
        if row.ours.is_late and not row.theirs.is_late:
            found.append(f"{place}: argmap passed the limit, pygarg did not")
    return found


def main() -> None:
    """Measure, print, and judge."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help=f"{QUICK_SIZES} arguments, {QUICK_LIMIT} s")
    parser.add_argument("--sizes", type=int, nargs="+", help="the numbers of arguments")
    options = parser.parse_args()
    try:
        pygarg = importlib.import_module("pygarg.dung.solver")
    except ImportError:
        print("skipped: pygarg is not installed (pip install pygarg python-sat)")
        return
    start = time.monotonic()
    limit = QUICK_LIMIT if options.quick else LIMIT
    rows = measured(pygarg, options.sizes or (QUICK_SIZES if options.quick else SIZES), limit)
    took = time.monotonic() - start
    print(f"Python {platform.python_version()}; late: more than {limit} CPU seconds; {took:.0f} s in all\n")
    print(f"{table(rows)}\n\n{summary(rows)}")
    missed = misses(rows)
    print("\n".join(["", *(f"- {miss}" for miss in missed)]) if missed else "\nAll bounds hold.")
    sys.exit(bool(missed))


if __name__ == "__main__":
    main()
