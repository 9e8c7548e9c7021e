"""What argmap costs beside Argdown: both run on generated documents of equal content, one after the other, in one run.

Prints a Markdown table of CPU seconds and peak memory (medians), the ratios, and whether the bounds below hold; the
exit code is 1 where one does not. See README.md in this folder for how to install the peer.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cost import Cost, cost_of
from generate import written_pair
from outline import Outline, grown_outline

SIZES = (100, 1_000, 10_000)
DRAWN_SIZES = (1_000,)
RUNS = 5

# argmap's CPU as a share of Argdown's, at most; argmap's peak memory in MB, below.
CHECK_BOUNDS = {100: 0.5, 1_000: 0.5, 10_000: 1.0}
DRAW_BOUNDS = {1_000: 0.25}
PEAK_BOUNDS = {10_000: 250.0}


@dataclass(frozen=True, slots=True)
class Comparison:
    """One row of the table: the medians of both sides on one document."""

    size: int
    commands: str
    argmap: Cost
    argdown: Cost
    cpu_bound: float | None
    peak_bound: float | None

    @property
    def ratio(self) -> float:
        """The CPU of argmap as a share of Argdown's."""
        return self.argmap.cpu / self.argdown.cpu

    @property
    def misses(self) -> list[str]:
        """Which of the bounds are not kept."""
        return [
            *(["CPU"] if self.cpu_bound is not None and self.ratio > self.cpu_bound else []),
            *(["memory"] if self.peak_bound is not None and self.argmap.peak >= self.peak_bound else []),
        ]

    @property
    def row(self) -> str:
        """The row in Markdown."""
        bounds = [f"{self.cpu_bound} × CPU"] if self.cpu_bound is not None else []
        bounds += [f"{self.peak_bound:.0f} MB"] if self.peak_bound is not None else []
        verdict = f"**no: {' and '.join(self.misses)}**" if self.misses else "yes" if bounds else "–"
        cells = [
            f"{self.size:,}",
            self.commands,
            f"{self.argmap.cpu:.2f} s",
            f"{self.argdown.cpu:.2f} s",
            f"{self.ratio:.2f}",
            f"{self.argmap.peak:.0f} MB",
            f"{self.argdown.peak:.0f} MB",
            ", ".join(bounds) or "–",
            verdict,
        ]
        return f"| {' | '.join(cells)} |"


HEADER = """\
| claims | commands | argmap CPU | Argdown CPU | ratio | argmap peak | Argdown peak | bound | holds |
|---:|---|---:|---:|---:|---:|---:|---|---|"""


def median_costs(
    commands: tuple[list[str], list[str]], documents: tuple[Path, Path], runs: int, inspect: Callable[[Path], None]
) -> tuple[Cost, Cost]:
    """Run both commands in turn, once to warm up and then `runs` times, and return the medians of each.

    Each turn has a new folder with the documents in it, so neither side finds anything it wrote before. `inspect` is
    given the folder of the warm-up, in which both have written their output.
    """
    costs: tuple[list[Cost], list[Cost]] = ([], [])
    for turn in range(runs + 1):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for document in documents:
                shutil.copy(document, folder)
            for command, kept in zip(commands, costs, strict=True):
                cost = cost_of(command, folder)
                if turn > 0:
                    kept.append(cost)
            if turn == 0:
                inspect(folder)
    return median_of(costs[0]), median_of(costs[1])


def median_of(costs: list[Cost]) -> Cost:
    """Return the median CPU and the median peak."""
    return Cost(statistics.median(cost.cpu for cost in costs), statistics.median(cost.peak for cost in costs))


def compared_checks(size: int, argmap: list[str], argdown: str, runs: int, directory: Path) -> Comparison:
    """Compare `argmap check` with `argdown json`."""
    outline = grown_outline(size)
    documents = written_pair(outline, directory, "generated")

    def inspect(folder: Path) -> None:
        assert_read_in_full(outline, folder / "json" / "generated.json")

    commands = ([*argmap, "check", "--no-cache", "generated.arg"], [argdown, "json", "generated.argdown", "json"])
    costs = median_costs(commands, documents, runs, inspect)
    return Comparison(size, "`check` / `json`", *costs, CHECK_BOUNDS.get(size), PEAK_BOUNDS.get(size))


def assert_read_in_full(outline: Outline, path: Path) -> None:
    """Stop where Argdown did not read each claim, named step, relation and undercut of the outline once."""
    steps = [step for steps in outline.steps.values() for step in steps]
    named = sum(step.name is not None for step in steps)
    expected = {
        "statements": outline.claim_count,
        "arguments": named,
        "relations": len(steps) - named + sum(len(step.undercut_by) for step in steps),
    }
    content = json.loads(path.read_text(encoding="utf-8"))
    found = {key: len(content[key]) for key in expected}
    if found != expected:
        raise SystemExit(f"the documents are not equal: Argdown read {found}, the outline has {expected}")


def compared_drawings(
    size: int, argmap: list[str], argdown: str, runs: int, directory: Path, report: list[str]
) -> Comparison:
    """Compare `argmap draw --view whole` with `argdown map`, and add to `report` what is in the pictures."""
    outline = grown_outline(size, drawable=True)
    documents = written_pair(outline, directory, "drawable")

    def inspect(folder: Path) -> None:
        report.append(
            f"At {size:,} claims the outline has {outline.claim_count} boxes and {outline.step_count} arrows:"
        )
        report.append("")
        for name, path in (("argmap", folder / "drawn.svg"), ("Argdown", folder / "svg" / "drawable.svg")):
            boxes, arrows = drawn(path)
            equal = (boxes, arrows) == (outline.claim_count, outline.step_count)
            report.append(f"- {name} drew {boxes} and {arrows}{'' if equal else ' (**not equal**)'}.")

    commands = (
        [*argmap, "draw", "drawable.arg", "--view", "whole", "-o", "drawn.svg"],
        [argdown, "map", "--format", "svg", "drawable.argdown", "svg"],
    )
    costs = median_costs(commands, documents, runs, inspect)
    return Comparison(size, "`draw --view whole` / `map`", *costs, DRAW_BOUNDS.get(size), None)


def drawn(path: Path) -> tuple[int, int]:
    """Return the number of boxes and of arrows in a picture: Graphviz's groups of class `node` and `edge`."""
    picture = path.read_text(encoding="utf-8")
    boxes, arrows = (len(re.findall(rf'<g [^>]*class="{kind}\b', picture)) for kind in ("node", "edge"))
    return boxes, arrows


def found_argdown(given: str | None) -> str | None:
    """Return the peer's executable: the one given, one under the folder that `ARGDOWN` names, or one on the path."""
    folder = os.environ.get("ARGDOWN")
    if given is None and folder:
        return shutil.which("argdown", path=str(Path(folder, "node_modules", ".bin")))
    return shutil.which(given or "argdown")


def version_of(command: list[str]) -> str:
    """Return what a command says its version is, or `unknown`; asked where no checkout shadows what is installed."""
    run = subprocess.run(
        [*command, "--version"], cwd=tempfile.gettempdir(), capture_output=True, text=True, check=False
    )
    return (run.stdout.split() or ["unknown"])[-1] if run.returncode == 0 else "unknown"


def main() -> None:
    """Measure both sides at each size and print the table."""
    parser = argparse.ArgumentParser(description="Compare argmap with Argdown on generated documents of equal content.")
    parser.add_argument(
        "--argdown", help="the peer's executable (default: under the folder $ARGDOWN, else on the path)"
    )
    parser.add_argument("--python", default=sys.executable, help="the interpreter that runs argmap (default: this one)")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="numbers of claims")
    parser.add_argument("--runs", type=int, default=RUNS, help="runs of each command (default: %(default)s)")
    options = parser.parse_args()
    argdown = found_argdown(options.argdown)
    if argdown is None:
        print("skipped: no argdown found; benchmarks/README.md says how to install it", file=sys.stderr)
        return
    argdown = str(Path(argdown).absolute())
    python = str(Path(shutil.which(options.python) or options.python).absolute())
    argmap = [python, "-m", "argmap"]

    comparisons: list[Comparison] = []
    pictures: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        for size in options.sizes:
            print(f"{size:,} claims …", file=sys.stderr)
            comparisons.append(compared_checks(size, argmap, argdown, options.runs, Path(name)))
            if size in DRAWN_SIZES:
                comparisons.append(compared_drawings(size, argmap, argdown, options.runs, Path(name), pictures))

    print(f"argmap {version_of(argmap)} on Python {version_of([python])}; Argdown {version_of([argdown])}", end=" ")
    print(f"on Node {version_of(['node'])}; {platform.system()} {platform.machine()}; medians of {options.runs}.\n")
    print(HEADER, *(comparison.row for comparison in comparisons), sep="\n")
    if pictures:
        print("", *pictures, sep="\n")
    if any(comparison.misses for comparison in comparisons) or any("not equal" in line for line in pictures):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
