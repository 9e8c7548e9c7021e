"""The reasoning graph of a map: its names resolved to claim numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.analysis.assembling import ResolvedLimit, ResolvedStep, ResolvedUndercut, assembled
from argmap.analysis.graph import Graph
from argmap.model.argument_map import ArgumentMap
from argmap.model.claim import Claim
from argmap.model.reference import Reference
from argmap.model.step import Relation, Step
from argmap.vocabulary.verbs import CONFLICT_VERBS


def graph_of(argument_map: ArgumentMap) -> Graph:
    """The reasoning graph of a reading. Relations with an end that cannot be resolved are left out."""
    return _Resolver(argument_map).graph()


class _Resolver:
    """Numbers the claims, then looks up what joins them; only `graph_of` uses it."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.map = argument_map
        self.claims: list[Claim] = []
        self.numbers: dict[str, dict[str, int]] = {}
        """For each map, the number of each claim under its bare name."""
        for document in argument_map.named_documents:
            declared = argument_map.declared_in(document.id)
            numbers = self.numbers[document.id] = {}
            for claim in _first_of_each(document.claims):
                if declared[claim.id] is claim:
                    numbers[claim.id] = len(self.claims)
                self.claims.append(claim)

    def claim_number(self, map_id: str, reference: Reference) -> int | None:
        """The number of the claim a name stands for, or None."""
        if "." not in reference.name:
            return self.numbers[map_id].get(reference.name)
        claim = self.map.look_up(map_id, reference)
        return self.numbers[claim.map].get(claim.id) if isinstance(claim, Claim) else None

    def ends(self, map_id: str, references: Iterable[Reference]) -> tuple[int, ...] | None:
        """The numbers of all the ends, or None when one cannot be resolved."""
        numbers = []
        for reference in references:
            number = self.claim_number(map_id, reference)
            if number is None:
                return None
            numbers.append(number)
        return tuple(numbers)

    def graph(self) -> Graph:
        documents = self.map.named_documents
        steps: list[ResolvedStep] = []
        incomplete = [number for number, claim in enumerate(self.claims) if "because" in claim.broken_keys]
        for document in documents:
            for step in document.steps:
                premises = self.ends(step.map, step.premises)
                conclusion = self.claim_number(step.map, step.conclusion)
                if premises and conclusion is not None:
                    steps.append(ResolvedStep(step, step.sign, premises, conclusion))
                elif conclusion is not None and step.sign == "for":
                    incomplete.append(conclusion)
        relations = [relation for document in documents for relation in document.relations]
        for verb in sorted(CONFLICT_VERBS):
            for one, other, relation in self._joined(relations, verb):
                steps.append(ResolvedStep(relation, "against", (one,), other))
                steps.append(ResolvedStep(relation, "against", (other,), one))
        restatements = list(self._joined(relations, "restates"))
        return assembled(self.claims, steps, self._undercuts(), restatements, self._limits(relations), incomplete)

    def _joined(self, relations: Iterable[Relation], verb: str) -> Iterator[tuple[int, int, Relation]]:
        for relation in relations:
            if relation.verb == verb:
                ends = self.ends(relation.map, (relation.origin, relation.target))
                if ends:
                    yield ends[0], ends[1], relation

    def _undercuts(self) -> Iterator[ResolvedUndercut]:
        for document in self.map.named_documents:
            for undercut in document.undercuts:
                premises = self.ends(undercut.map, undercut.premises)
                target = self.map.look_up(undercut.map, undercut.step)
                if premises and isinstance(target, Step | Relation):
                    yield ResolvedUndercut(undercut, premises, target)

    def _limits(self, relations: Iterable[Relation]) -> Iterator[ResolvedLimit]:
        for relation in relations:
            if relation.verb == "qualifies":
                origin = self.claim_number(relation.map, relation.origin)
                claim = self.claim_number(relation.map, relation.target)
                target = self.map.look_up(relation.map, relation.target)
                step = target if isinstance(target, Step | Relation) else None
                if origin is not None and (claim is not None or step is not None):
                    yield ResolvedLimit(origin, claim, step, relation)


def _first_of_each(claims: Iterable[Claim]) -> Iterable[Claim]:
    """The claims less those whose name was declared before: names must tell them apart."""
    first: dict[str, Claim] = {}
    for claim in claims:
        first.setdefault(claim.id, claim)
    return first.values()
