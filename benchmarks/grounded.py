"""Time the grounded labelling of large frameworks: it must grow no faster than they do.

`python benchmarks/grounded.py` prints CPU seconds as a Markdown table, and exits with 1 where the bound does not hold.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from random import Random
from time import process_time

from argmap.semantics.framework import Framework, framework_of
from argmap.semantics.grounded import grounded_labels

SIZES = (10_000, 100_000, 1_000_000)
ATTACKS_EACH = 1.5
BOUND = 4.0
"""CPU seconds for the largest."""


def random_framework(size: int) -> Framework:
    """Attacks from anywhere to anywhere."""
    random = Random(size)
    count = round(ATTACKS_EACH * size)
    return framework_of(size, ((random.randrange(size), random.randrange(size)) for _ in range(count)))


def seconds_for(framework: Framework, runs: int) -> float:
    """The median CPU time of some labellings."""
    seconds = []
    for _ in range(runs):
        start = process_time()
        grounded_labels(framework)
        seconds.append(process_time() - start)
    return statistics.median(seconds)


def main() -> None:
    """Measure, print, and judge."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    print("| arguments | attacks | CPU (s) | times the row above |\n|--:|--:|--:|--:|")
    before = last = 0.0
    for size in SIZES:
        last = seconds_for(random_framework(size), options.runs)
        grown = f"{last / before:.1f}" if before else ""
        print(f"| {size:,} | {round(ATTACKS_EACH * size):,} | {last:.3f} | {grown} |", flush=True)
        before = last
    if last > BOUND:
        sys.exit(f"{last:.1f} s for {SIZES[-1]:,} arguments, not {BOUND:.0f}")


if __name__ == "__main__":
    main()
