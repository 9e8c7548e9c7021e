"""The reasoning graph of a map: its names resolved to numbers, and what restates the same made one."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.analysis.graph import Effect, Graph, GraphStep, GraphUndercut
from argmap.model.argument_map import ArgumentMap
from argmap.model.claim import Claim
from argmap.model.document import Link
from argmap.model.reference import Reference
from argmap.model.step import Relation, Step
from argmap.vocabulary.verbs import CONFLICT_VERBS


def graph_of(argument_map: ArgumentMap) -> Graph:
    """The reasoning graph of a reading. Relations with an end that cannot be resolved are left out."""
    return _GraphBuilder(argument_map).graph()


class _GraphBuilder:
    """Collects claims, then what joins them; only `graph_of` uses it."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.map = argument_map
        self.claims = [claim for document in argument_map.named_documents for claim in _first_of_each(document.claims)]
        self.number = {id(claim): number for number, claim in enumerate(self.claims)}
        self.incomplete: set[int] = set()
        self.unit_of: list[int] = []
        self.units: list[tuple[int, ...]] = []

    def claim_number(self, map_id: str, reference: Reference) -> int | None:
        """The number of the claim a name stands for, or None."""
        return self.number.get(id(self.map.look_up(map_id, reference)))

    def ends(self, link: Link, references: Iterable[Reference]) -> list[int] | None:
        """The numbers of all the ends, or None when one cannot be resolved."""
        numbers = [self.claim_number(link.map, reference) for reference in references]
        known = [number for number in numbers if number is not None]
        return known if len(known) == len(numbers) else None

    def graph(self) -> Graph:
        documents = self.map.named_documents
        steps = [step for document in documents for step in document.steps]
        relations = [relation for document in documents for relation in document.relations]
        restatements = self._joined(relations, "restates")
        self._form_units(restatements)
        stood_for = [any(self.claims[member].is_stood_for for member in unit) for unit in self.units]
        resolved: list[tuple[Step | Relation, str, tuple[int, ...], int]] = []
        for step in steps:
            premises, conclusion = self.ends(step, step.premises), self.claim_number(step.map, step.conclusion)
            if premises and conclusion is not None:
                resolved.append((step, step.sign, tuple(premises), conclusion))
            elif conclusion is not None and step.sign == "for":
                self.incomplete.add(self.unit_of[conclusion])
        for number, claim in enumerate(self.claims):
            if "because" in claim.broken_keys:
                self.incomplete.add(self.unit_of[number])
        own_ground = self._own_grounds(resolved)
        for verb in sorted(CONFLICT_VERBS):
            for one, other, relation in self._joined(relations, verb):
                resolved.append((relation, "against", (one,), other))
                resolved.append((relation, "against", (other,), one))
        graph_steps: list[GraphStep] = []
        for written, sign, ends, conclusion in resolved:
            effect = None
            if sign == "against":
                unit = self.unit_of[conclusion]
                effect = self._effect(
                    ends, stood_for, self.claims[conclusion].map, stood_for[unit], rebuttable=not own_ground[unit]
                )
            graph_steps.append(
                GraphStep(len(graph_steps), written, sign, ends, conclusion, effect, self._units_of(ends))
            )
        undercuts = self._undercuts(graph_steps, stood_for)
        return Graph(
            claims=tuple(self.claims),
            unit_of=tuple(self.unit_of),
            units=tuple(self.units),
            steps=tuple(graph_steps),
            undercuts=tuple(undercuts),
            restatements=tuple(restatements),
            qualifications=tuple(self._qualifications(relations, graph_steps)),
            is_own_ground=tuple(own_ground),
            is_stood_for=tuple(stood_for),
            incomplete=frozenset(self.incomplete),
        )

    def _joined(self, relations: list[Relation], verb: str) -> list[tuple[int, int, Relation]]:
        joined = []
        for relation in relations:
            if relation.verb == verb:
                ends = self.ends(relation, (relation.origin, relation.target))
                if ends:
                    joined.append((ends[0], ends[1], relation))
        return joined

    def _form_units(self, restatements: list[tuple[int, int, Relation]]) -> None:
        """Join restated claims into units, numbered by their first member."""
        parent = list(range(len(self.claims)))

        def root(number: int) -> int:
            while parent[number] != number:
                parent[number] = parent[parent[number]]
                number = parent[number]
            return number

        for one, other, _ in restatements:
            first, second = sorted((root(one), root(other)))
            parent[second] = first
        members: dict[int, list[int]] = {}
        for number in range(len(self.claims)):
            members.setdefault(root(number), []).append(number)
        self.units = [tuple(unit) for unit in members.values()]
        self.unit_of = [0] * len(self.claims)
        for unit_number, unit in enumerate(self.units):
            for member in unit:
                self.unit_of[member] = unit_number

    def _own_grounds(self, steps: list[tuple[Step | Relation, str, tuple[int, ...], int]]) -> list[bool]:
        """Which units are their own ground (rule 5): a self-grounding member, with no reason in its own map."""
        reasoned: set[tuple[int, str]] = set()
        for written, sign, _, conclusion in steps:
            claim = self.claims[conclusion]
            if sign == "for" and written.map == claim.map:
                reasoned.add((self.unit_of[conclusion], claim.map))
        return [
            any(
                self.claims[member].grounds_itself and (number, self.claims[member].map) not in reasoned
                for member in unit
            )
            for number, unit in enumerate(self.units)
        ]

    def _units_of(self, premises: tuple[int, ...]) -> frozenset[int]:
        return frozenset([self.unit_of[premise] for premise in premises])

    def _effect(
        self,
        premises: tuple[int, ...],
        stood_for: list[bool],
        target_map: str,
        target_stood_for: bool,
        *,
        rebuttable: bool,
    ) -> Effect:
        """Rule 1: what goes against X is granted, disputes X or defeats it."""
        members = [self.claims[premise] for premise in premises]
        if all(claim.stance == "concede" and claim.map == target_map for claim in members):
            return Effect.GRANTED
        against_stood_for = all(stood_for[self.unit_of[premise]] for premise in premises)
        if (target_stood_for and not against_stood_for) or (rebuttable and target_stood_for == against_stood_for):
            return Effect.DISPUTES
        return Effect.DEFEATS

    def _undercuts(self, steps: list[GraphStep], stood_for: list[bool]) -> list[GraphUndercut]:
        directions: dict[int, list[GraphStep]] = {}
        for step in steps:
            directions.setdefault(id(step.written), []).append(step)
        undercuts: list[GraphUndercut] = []
        for document in self.map.named_documents:
            for written in document.undercuts:
                premises = self.ends(written, written.premises)
                for step in directions.get(id(self.map.look_up(written.map, written.step)), ()) if premises else ():
                    step_stood_for = all(stood_for[self.unit_of[premise]] for premise in step.premises)
                    ends = tuple(premises or ())
                    effect = self._effect(ends, stood_for, step.written.map, step_stood_for, rebuttable=False)
                    undercuts.append(
                        GraphUndercut(len(undercuts), written, ends, step.number, effect, self._units_of(ends))
                    )
        return undercuts

    def _qualifications(
        self, relations: list[Relation], steps: list[GraphStep]
    ) -> Iterable[tuple[int, int | None, int | None, Relation]]:
        """Each `qualifies`: the qualifying claim, then the claim or the step it narrows (the other is None)."""
        by_written = {id(step.written): step.number for step in reversed(steps)}
        for relation in relations:
            if relation.verb == "qualifies":
                origin = self.claim_number(relation.map, relation.origin)
                target = self.map.look_up(relation.map, relation.target)
                claim, step = self.number.get(id(target)), by_written.get(id(target))
                if origin is not None and (claim is not None or step is not None):
                    yield origin, claim, step, relation


def _first_of_each(claims: Iterable[Claim]) -> Iterable[Claim]:
    """The claims less those whose name was declared before: names must tell them apart."""
    first: dict[str, Claim] = {}
    for claim in claims:
        first.setdefault(claim.id, claim)
    return first.values()
