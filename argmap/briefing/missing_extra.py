"""What is raised where a form of file needs a package that is not installed."""

from __future__ import annotations


class MissingExtra(Exception):  # noqa: N818 (`except MissingExtra` reads as it is meant)
    """A package that only some forms of file need is missing; `extra` is the extra of argmap that brings it."""

    def __init__(self, extra: str) -> None:
        super().__init__(f"the packages for this form of file are missing: install `argmap[{extra}]`")
        self.extra = extra
