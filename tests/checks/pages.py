"""The examples in the pages of the checks."""

from __future__ import annotations

import re

from argmap.checks.check import Check

FIRES, SILENT = "It fires on", "It is silent on"
HEADINGS = ("Why it matters", FIRES, SILENT, "In the literature")


def sections_of(check: Check) -> dict[str, str]:
    """A page's sections, by heading; what stands before the first one under the empty heading."""
    heading, *rest = re.split(r"^## (.+)\n", check.page, flags=re.MULTILINE)
    return {"": heading, **dict(zip(rest[::2], rest[1::2], strict=True))}


def example_in(check: Check, heading: str) -> dict[str, str]:
    """The indented lines of a section as a map; the lines after a comment `# in other.arg` are that file's."""
    path = "m.arg"
    files = {path: ""}
    for line in sections_of(check)[heading].strip("\n").splitlines():
        beside = re.fullmatch(r"    # in (\w+\.arg)", line)
        if beside:
            path = beside[1]
        files[path] = files.get(path, "") + f"{line.removeprefix('    ')}\n"
    return files
