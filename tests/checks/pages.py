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


def example_in(check: Check, heading: str) -> str:
    """The indented lines of a section, as a map."""
    lines = sections_of(check)[heading].strip("\n").splitlines()
    return "".join(f"{line.removeprefix('    ')}\n" for line in lines)
