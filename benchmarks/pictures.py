"""What a picture of a paper costs beside Argdown: the maps of this repository, said again in Argdown, drawn by both.

Prints a Markdown table of CPU seconds (medians) and the ratios; the exit code is 1 where argmap takes more than BOUND
of Argdown's CPU, or where that did not read the same content. See README.md in this folder for how to install the peer.
"""

from __future__ import annotations

import argparse
import json
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from against_argdown import drawn, found_argdown, median_costs, version_of
from cost import Cost
from translated import argdown_of

MAPS = Path(__file__).parent.parent / "maps"
PAPERS = ("marten2011", "mcdermott2011", "blank2002", "nids2009")
RUNS = 9
BOUND = 0.25
"""argmap's CPU as a share of Argdown's, at most."""

VIEWS = {"overview": [], "whole": ["--view", "whole"]}
HEADER = """\
| paper | view | argmap CPU | Argdown CPU | ratio | boxes and arrows, argmap | Argdown | holds |
|---|---|---:|---:|---:|---:|---:|---|"""


def compared(paper: str, view: str, argmap: list[str], argdown: str, runs: int) -> tuple[str, bool]:
    """Draw one paper with both, in turn, and return the row of the table and whether the bound holds."""
    content = (MAPS / f"{paper}.arg").read_text(encoding="utf-8")
    translation, counts = argdown_of(f"{paper}.arg", content)
    shown: list[str] = []

    def inspect(folder: Path) -> None:
        for pictures in (sorted(folder.glob("drawn*.svg")), sorted((folder / "svg").glob("*.svg"))):
            boxes, arrows = (sum(numbers) for numbers in zip(*map(drawn, pictures), strict=True))
            shown.append(f"{boxes} and {arrows}" + (f" in {len(pictures)}" if len(pictures) > 1 else ""))

    with tempfile.TemporaryDirectory() as name:
        documents = Path(name, f"{paper}.arg"), Path(name, f"{paper}.argdown")
        documents[0].write_text(content, encoding="utf-8")
        documents[1].write_text(translation, encoding="utf-8")
        assert_read_in_full(documents[1], counts, argdown)
        commands = (
            [*argmap, "draw", f"{paper}.arg", *VIEWS[view], "-o", "drawn.svg"],
            [argdown, "map", "--format", "svg", f"{paper}.argdown", "svg"],
        )
        costs: tuple[Cost, Cost] = median_costs(commands, documents, runs, inspect)
    ratio = costs[0].cpu / costs[1].cpu
    holds = ratio <= BOUND
    cells = [paper, view, f"{costs[0].cpu:.2f} s", f"{costs[1].cpu:.2f} s", f"{ratio:.2f}", *shown]
    return f"| {' | '.join([*cells, 'yes' if holds else '**no**'])} |", holds


def assert_read_in_full(document: Path, counts: dict[str, int], argdown: str) -> None:
    """Stop where Argdown does not find each statement, argument and relation of the translation."""
    subprocess.run([argdown, "json", document.name, "json"], cwd=document.parent, check=True, capture_output=True)
    content = json.loads((document.parent / "json" / f"{document.stem}.json").read_text(encoding="utf-8"))
    found = {key: len(content[key]) for key in counts}
    if found != counts:
        raise SystemExit(f"the documents are not equal: Argdown read {found} of {document.stem}, which has {counts}")


def main() -> None:
    """Draw each paper with both and print the table."""
    parser = argparse.ArgumentParser(description="Compare the cost of a paper's picture with Argdown's.")
    parser.add_argument(
        "--argdown", help="the peer's executable (default: under the folder $ARGDOWN, else on the path)"
    )
    parser.add_argument("--python", default=sys.executable, help="the interpreter that runs argmap (default: this one)")
    parser.add_argument("--papers", nargs="+", default=list(PAPERS), choices=PAPERS, help="which maps")
    parser.add_argument("--runs", type=int, default=RUNS, help="runs of each command (default: %(default)s)")
    options = parser.parse_args()
    argdown = found_argdown(options.argdown)
    if argdown is None:
        print("skipped: no argdown found; benchmarks/README.md says how to install it", file=sys.stderr)
        return
    argdown = str(Path(argdown).absolute())
    python = str(Path(shutil.which(options.python) or options.python).absolute())
    argmap = [python, "-m", "argmap"]
    print(f"argmap {version_of(argmap)} on Python {version_of([python])}; Argdown {version_of([argdown])}", end=" ")
    print(f"on Node {version_of(['node'])}; {platform.system()} {platform.machine()}; medians of {options.runs}.\n")
    print(HEADER)
    all_hold = True
    for paper in options.papers:
        for view in VIEWS:
            row, holds = compared(paper, view, argmap, argdown, options.runs)
            print(row, flush=True)
            all_hold &= holds
    if not all_hold:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
