"""The option that asks for another semantics than the grounded one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from argmap.analysis.extensions import OFFERED
from argmap.cli import inputs
from argmap.semantics.semantics import Semantics
from argmap.workspace.configuration import Configuration
from argmap.workspace.workspace import Workspace

semantics_option = click.option(
    "--semantics",
    type=click.Choice([str(semantics) for semantics in OFFERED]),
    default=str(Semantics.GROUNDED),
    show_default=True,
    help="What it takes to stand: to be accepted in every extension of this kind.",
)


def workspace_under(semantics: str, configuration: Configuration, texts: Sequence[Path] = ()) -> Workspace:
    """A workspace whose analyses judge under the semantics of this name."""
    return replace(inputs.workspace(configuration, texts), semantics=Semantics(semantics))
