"""Other packages that add checks: which they are, and what is wrong with one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Package:
    """An installed package, as `pip` knows it."""

    name: str
    version: str

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


class PackageError(Exception):
    """A package adds checks in a way that does not work; the message names the package and says what is wrong.

    Going on without its checks would look like a run in which they found nothing.
    """
