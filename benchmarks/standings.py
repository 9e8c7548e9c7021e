"""Time the standings of a large generated map, from the map in memory: its graph is built anew each time.

`python benchmarks/standings.py` prints CPU seconds as a Markdown table, and exits with 1 where the bound does not hold.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import sys
from time import process_time

from generate import argmap_text
from outline import grown_outline

from argmap.analysis.analysis import Analysis
from argmap.model.argument_map import ArgumentMap
from argmap.model.document import Document
from argmap.reading import read

SIZES = (1_000, 10_000, 100_000)
BOUND = 2.0
"""CPU seconds for the largest, graph included."""


def seconds_for(document: Document, runs: int) -> tuple[float, float]:
    """The median CPU time of the graph, and of the graph and the standings."""
    graphs, wholes = [], []
    for _ in range(runs):
        # a new document value, so that nothing it has worked out before is used again
        fresh = Document(document.text, document.header, document.statements, document.faults)
        start = process_time()
        analysis = Analysis(ArgumentMap((fresh,)))
        assert analysis.graph.claims
        graphs.append(process_time() - start)
        assert analysis.standings.units
        wholes.append(process_time() - start)
    return statistics.median(graphs), statistics.median(wholes)


def main() -> None:
    """Measure, print, and judge."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    options = parser.parse_args()
    gc.disable()  # as the command does
    print("| claims | steps | graph (s) | graph and standings (s) |\n|--:|--:|--:|--:|")
    whole = 0.0
    for size in options.sizes:
        document = read("generated.arg", argmap_text(grown_outline(size)))
        graph, whole = seconds_for(document, options.runs)
        print(f"| {size:,} | {len(document.steps):,} | {graph:.3f} | {whole:.3f} |", flush=True)
    if whole > BOUND:
        sys.exit(f"{whole:.1f} s for {options.sizes[-1]:,} claims, not {BOUND:.0f}")


if __name__ == "__main__":
    main()
