"""Maps loaded from files, with the questions that the command line answers too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from os import PathLike
from pathlib import Path

from argmap.analysis.analysis import Analysis
from argmap.analysis.changes import Changes, changes_without, map_without
from argmap.analysis.naming import claim_named
from argmap.analysis.queries import Answers, least_turns, sets_needed
from argmap.analysis.verdict import Verdict
from argmap.checks.catalog import all_checks
from argmap.checks.diagnostic import Diagnostic
from argmap.checks.run import gathered, run_checks
from argmap.checks.selection import selected_checks
from argmap.checks.severity import Stage
from argmap.model.claim import Claim
from argmap.report.explanation import explanation_as_data
from argmap.semantics.semantics import Semantics
from argmap.wording.why import why_as_text
from argmap.workspace.configuration import configuration_for
from argmap.workspace.loading import analysis_of, documents_under
from argmap.workspace.texts import Texts
from argmap.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a claim stands, is disputed or falls: the verdict, in sentences (`text`), and as JSON values (`data`)."""

    verdict: Verdict
    text: str
    data: dict[str, object]


@dataclass(frozen=True)
class Maps:
    """Maps with all they import. Nothing here prints, exits or changes a file.

    A claim is named `MAP.NAME`, or by its bare name where that is unique; UnknownNameError, a LookupError, is raised
    for a name that stands for no claim or for several. A claim is judged in its own map's reading.
    """

    analyses: tuple[Analysis, ...]

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim of every map, each once, in reading and file order."""
        found = {claim.name: claim for analysis in self.analyses for claim in analysis.graph.claims}
        return tuple(found.values())

    def standing(self, name: str) -> Verdict:
        """The standing of a claim, with why it falls, or by whom it is disputed."""
        analysis, claim = claim_named(name, self.analyses)
        return analysis.verdict_on(claim)

    def standings(self, map_id: str | None = None) -> tuple[Verdict, ...]:
        """The standing of every claim, each in its own map's reading; with a map's ID, of that map's reading.

        Raises LoadError when there is no such map.
        """
        if map_id is None:
            return tuple(self.standing(claim.name) for claim in self.claims)
        analysis = analysis_of(map_id, self.analyses)
        return tuple(analysis.verdict_on(claim) for claim in analysis.graph.claims)

    def why(self, name: str, *, without: Iterable[str] = ()) -> Explanation:
        """Why a claim has its standing, or would have another without the claims named in `without`.

        Raises ValueError when the claim itself is to be left out.
        """
        analysis, claim = claim_named(name, self.analyses)
        deleted = _claims_named(without, analysis)
        if claim in deleted:
            raise ValueError(f"`{name}` is the claim to explain; it cannot be left out")
        if deleted:
            analysis = analysis.of(map_without(analysis.map, deleted))
        data = {"without": [gone.name for gone in deleted], **explanation_as_data(analysis, claim)}
        return Explanation(analysis.verdict_on(claim), why_as_text(analysis, claim), data)

    def without(self, *names: str, map_id: str | None = None) -> Changes:
        """What changes when claims had not been written, nor any relation that one of them is an end of.

        It is judged in the reading of the first claim's map, or of the map with `map_id`.
        """
        if not names:
            raise ValueError("name the claims to leave out")
        if map_id is None:
            analysis, _ = claim_named(names[0], self.analyses)
        else:
            analysis = analysis_of(map_id, self.analyses)
        return changes_without(analysis, _claims_named(names, analysis))

    def depends(self, name: str, size: int = 3) -> Answers:
        """The inclusion-minimal sets of up to `size` other claims without which the claim is not in."""
        analysis, claim = claim_named(name, self.analyses)
        return sets_needed(analysis.graph, analysis.graph.numbers[claim.name], size)

    def flip(self, name: str) -> Answers:
        """The smallest sets of leaves, attacks, conflicts and undercuts whose deletion turns the claim."""
        analysis, claim = claim_named(name, self.analyses)
        return least_turns(analysis.graph, analysis.graph.numbers[claim.name])

    def check(self, stage: str = "review") -> tuple[Diagnostic, ...]:
        """What the checks of a stage (`draft`, `review` or `brief`) find in the maps, sorted by place."""
        checks = selected_checks(all_checks(), Stage(stage))
        return gathered(
            diagnostic for analysis in self.analyses for diagnostic in run_checks(analysis, checks, Stage(stage))
        )


def load(path: str | PathLike[str], *, semantics: str = "grounded") -> Maps:
    """Load the map in a file, or all maps below a folder, with what they import.

    `semantics` is the word by which `argmap check --semantics` knows it. Mistakes in a map never raise: they are what
    `Maps.check` finds. Raises LoadError when the path leads to no map, ConfigurationError when the project's
    configuration has a mistake, and ValueError for an unknown semantics.
    """
    place = Path(path)
    configuration = configuration_for(place if place.is_dir() else place.parent)
    workspace = Workspace(Texts(configuration.text_folders), Semantics(semantics), configuration.vocabulary)
    documents = documents_under(workspace, place, configuration.excludes)
    return Maps(tuple(workspace.analyses(documents.values())))


def _claims_named(names: Iterable[str], analysis: Analysis) -> list[Claim]:
    return list({claim.name: claim for claim in (claim_named(name, [analysis])[1] for name in names)}.values())
