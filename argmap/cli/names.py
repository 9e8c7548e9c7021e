"""Names typed on the command line, found among the claims of some readings."""

from __future__ import annotations

from collections.abc import Sequence

import click
from click.shell_completion import CompletionItem

from argmap.analysis import naming
from argmap.analysis.analysis import Analysis
from argmap.cli import inputs
from argmap.model.claim import Claim
from argmap.text.words import sentence


class ClaimName(click.types.StringParamType):
    """`MAP.NAME`, or a bare NAME where it is unique; completed in the shell from the maps under the paths."""

    name = "name"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The names that begin like this, with what each claim says; none where the maps cannot be read."""
        try:
            analyses = inputs.analyses_at(ctx.params.get("paths") or ())
        except click.ClickException:
            return []
        labels: dict[str, list[str]] = {}
        for claim in {claim.name: claim for analysis in analyses for claim in analysis.graph.claims}.values():
            for known in (claim.id, claim.name):
                labels.setdefault(known, []).append(sentence(claim.label))
        return [
            CompletionItem(known, help=found[0])
            for known, found in sorted(labels.items())
            # full names are offered to those who begin with a map, bare ones where they are unique
            if known.startswith(incomplete) and len(found) == 1 and ("." not in known or "." in incomplete)
        ]


CLAIM_NAME = ClaimName()


def claim_named(name: str, analyses: Sequence[Analysis]) -> tuple[Analysis, Claim]:
    """The claim a name stands for, and the reading that judges it. An unknown name ends the run with exit code 2."""
    try:
        return naming.claim_named(name, analyses)
    except naming.UnknownNameError as error:
        raise click.UsageError(str(error)) from error


def claims_named(names: Sequence[str], analyses: Sequence[Analysis]) -> list[Claim]:
    """The claims that names stand for, several of which may be parted by commas; each once."""
    parted = [name.strip() for written in names for name in written.split(",") if name.strip()]
    return list({claim.name: claim for claim in (claim_named(name, analyses)[1] for name in parted)}.values())
