"""How long the explorer takes to make a page, and how long a browser takes to open it.

The maps are generated; the page is opened from disk by headless Chromium, from the call until the first picture is
drawn and answers to the reader. Playwright and Chromium are needed (`pip install playwright`; no browser is fetched).

    python benchmarks/explorer.py              # 500 boxes
    python benchmarks/explorer.py 100 500 --runs 3
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from generate import argmap_text
from outline import grown_outline
from playwright.sync_api import Browser, sync_playwright

from argmap.analysis.analysis import Analysis
from argmap.explorer.page import explorer_page
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read

BOUND = 1.5
"""Seconds in which a page of 500 boxes must be open."""

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
_DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"


def page_of(size: int) -> tuple[bytes, float]:
    """The page of a generated map of so many claims, and the CPU seconds it took from the text on."""
    text = argmap_text(grown_outline(size))
    start = time.process_time()
    page = explorer_page(Analysis(ArgumentMap((read("generated.arg", text),))))
    return page, time.process_time() - start


def seconds_to_open(browser: Browser, address: str) -> tuple[float, float]:
    """Seconds until the first picture is drawn and the page is ready; then until all claims are."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page: Any = context.new_page()
    start = time.perf_counter()
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")
    page.evaluate(_DRAWN)
    opened = time.perf_counter() - start
    start = time.perf_counter()
    page.evaluate("location.hash = 'view=whole'")
    page.evaluate(_DRAWN)
    whole = time.perf_counter() - start
    context.close()
    return opened, whole


def main() -> None:
    """Print a table, and exit with 1 where 500 boxes take longer than the bound."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("sizes", type=int, nargs="*", default=[500], help="numbers of claims")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    program = os.environ.get("ARGMAP_CHROMIUM") or next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        sys.exit("no Chromium on the PATH")
    is_late = False
    print("| claims | page, kB | made, CPU s | open, s | every claim drawn, s |\n|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        for size in options.sizes:
            content, made = page_of(size)
            file = Path(folder) / f"{size}.html"
            file.write_bytes(content)
            runs = [seconds_to_open(browser, file.as_uri()) for _ in range(options.runs)]
            opened, whole = (statistics.median(times) for times in zip(*runs, strict=True))
            print(f"| {size} | {len(content) // 1000} | {made:.2f} | {opened:.2f} | {whole:.2f} |")
            is_late = is_late or (size == 500 and opened > BOUND)
        browser.close()
    sys.exit(is_late)


if __name__ == "__main__":
    main()
