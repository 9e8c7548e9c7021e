"""How long after a save `argmap serve` tells what is found, and shows the new picture.

    python benchmarks/serving.py [--saves N] [--in MAP] [FOLDER]

A server runs in a process of its own on a copy of the four papers and their dispute; a page listens to it on this
machine. Each of the maps is saved in turn, each time with other words in a claim and a claim more or less, by renaming
as editors do. The clock starts when the new file is in place and is read when the event with the findings is here, and
when the new data of the page are fetched after the event that announces them. Prints both medians, and exits with 1
where one is over its bound.
"""

from __future__ import annotations

import argparse
import http.client
import json
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

with suppress(ImportError):  # Windows has none
    import resource

FINDINGS_BOUND, PICTURE_BOUND = 0.5, 2.0  # seconds after a save, medians
PATIENCE = 120.0
PAUSE = 0.7  # seconds between the end of one save and the next, so that each begins at another moment of the watch
MAPS = Path(__file__).parent.parent / "maps"
ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/")


class Page:
    """A page that listens to the server at a port."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self.connection.request("GET", "/events")
        self.events = self.connection.getresponse()

    def next_with(self, key: str) -> Any:
        """What the next event says under a key, with the time at which it was here."""
        while line := self.events.readline():
            if line.startswith(b"data: "):
                message = json.loads(line.removeprefix(b"data: "))
                if key in message:
                    return message[key]
        raise SystemExit("the server went away")

    def fetch(self) -> bytes:
        """The data that the page draws."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", "/page.json")
        content = connection.getresponse().read()
        connection.close()
        return content


def saved(path: Path, number: int) -> float:
    """The time at which a map was saved with a claim that nobody knows, so that both findings and picture change."""
    content = re.sub(r"\nclaim benchmark_\d+:.*\n", "", path.read_text(encoding="utf-8"))
    new = path.with_name(f".{path.name}.new")
    new.write_text(f"{content}\nclaim benchmark_{number}: Number {number} stands alone.\n", encoding="utf-8")
    new.replace(path)
    return time.perf_counter()


def measured(page: Page, paths: list[Path], saves: int) -> tuple[list[float], list[float]]:
    """Seconds to the findings and to the picture, of each save."""
    findings, pictures = [], []
    for number in range(saves):
        time.sleep(PAUSE)
        start = saved(paths[number % len(paths)], number)
        while not any(f"benchmark_{number}" in finding["message"] for finding in page.next_with("findings")):
            pass
        findings.append(time.perf_counter() - start)
        while page.next_with("version") and f".benchmark_{number}".encode() not in page.fetch():
            pass
        pictures.append(time.perf_counter() - start)
    return findings, pictures


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=MAPS)
    parser.add_argument("--saves", type=int, default=10)
    parser.add_argument("--in", dest="map_id", help="the map to show; by default the one that imports most")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(asked.folder, folder, dirs_exist_ok=True)
        paths = sorted(Path(folder).glob("*.arg"))
        if asked.map_id:
            paths = [path for path in paths if path.stem == asked.map_id]
        shown = ["--in", asked.map_id] if asked.map_id else []
        server = subprocess.Popen(
            [sys.executable, "-m", "argmap", "serve", ".", "--port", "0", *shown],
            cwd=folder,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            assert server.stderr is not None
            address = ADDRESS.search(server.stderr.readline())
            assert address, "the server did not start"
            page = Page(int(address[1]))
            page.next_with("version")
            findings, pictures = measured(page, paths, asked.saves)
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait()
    for name, seconds, bound in (("findings", findings, FINDINGS_BOUND), ("picture", pictures, PICTURE_BOUND)):
        print(
            f"{name:8} after a save: median {statistics.median(seconds):.3f} s of {len(seconds)},"
            f" {min(seconds):.3f} to {max(seconds):.3f} s; at most {bound} s"
        )
    if sys.platform != "win32":
        spent = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(f"CPU of all processes, from start to end: {spent.ru_utime + spent.ru_stime:.1f} s")
    within = statistics.median(findings) <= FINDINGS_BOUND and statistics.median(pictures) <= PICTURE_BOUND
    return 0 if within else 1


if __name__ == "__main__":
    sys.exit(main())
