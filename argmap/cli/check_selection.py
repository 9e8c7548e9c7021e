"""Which checks `argmap check` runs on each file, at which stage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from argmap.checks.catalog import all_checks
from argmap.checks.check import Check
from argmap.checks.selection import UnknownCheckError, selected_checks
from argmap.checks.severity import Stage
from argmap.workspace.configuration import Configuration


def words_in(option: str | None) -> tuple[str, ...]:
    """The words of an option that takes several, with commas between."""
    return tuple(word.strip() for word in (option or "").split(",") if word.strip())


@dataclass(frozen=True, slots=True)
class Asked:
    """What the configuration and, over it, the command line ask for."""

    configuration: Configuration
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    stage: str | None

    def of(self, path: str) -> tuple[tuple[Check, ...], Stage]:
        """The checks to run on the file at a path, and the stage it is at."""
        in_force = self.configuration.at(Path(path))
        stage = Stage(self.stage or in_force.stage)
        try:
            checks = selected_checks(
                all_checks(), stage, self.select or in_force.select, (*in_force.ignore, *self.ignore)
            )
        except UnknownCheckError as error:
            near = " or ".join(f"`{name}`" for name in error.near)
            hint = f"did you mean {near}?" if near else "`argmap explain` lists them"
            raise click.UsageError(f"no check `{error.word}`; {hint}") from error
        return checks, stage

    def codes_run(self, path: str) -> frozenset[str]:
        """The codes of the checks to run on the file at a path."""
        return frozenset(check.code for check in self.of(path)[0])

    def checks_run(self, paths: Iterable[str]) -> tuple[Check, ...]:
        """The checks to run on any of the files, each once."""
        return tuple({check.code: check for path in paths for check in self.of(path)[0]}.values())
