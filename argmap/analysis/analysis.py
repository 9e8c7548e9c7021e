"""An analysis: the facts of one reading, each computed once, when first asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from argmap.analysis.anchors import Anchored, anchored_citations
from argmap.analysis.astray import (
    OBJECTION_KINDS,
    ROOT_KINDS,
    has_roots,
    joined_units,
    parts_without_way,
    root_units,
    units_against,
)
from argmap.analysis.dating import date_of_map
from argmap.analysis.dependence import Dependence, Point, dependence_of
from argmap.analysis.double_counting import DoubleCount, double_counts
from argmap.analysis.doubt import lost_names, questions_in_doubt, units_in_doubt
from argmap.analysis.extensions import Extensions
from argmap.analysis.graph import Effect, Graph
from argmap.analysis.grounding import all_leaves, evidence_leaves, grounded_units, self_grounding_leaves
from argmap.analysis.licences import Licence, licences
from argmap.analysis.mentions import Mention, mentions_of
from argmap.analysis.order import order_of_support
from argmap.analysis.origins import Origins
from argmap.analysis.questions import Answered, answered_questions
from argmap.analysis.reach import units_above, units_affected_by
from argmap.analysis.reasons import Fall, circles_of_support, falls_of, vicious_circles
from argmap.analysis.resolving import graph_of
from argmap.analysis.standing import Standing, Standings
from argmap.analysis.verdict import Verdict, verdict_on
from argmap.analysis.weak_evidence import resting_on_weak, weak_leaves
from argmap.model.argument_map import ArgumentMap
from argmap.model.claim import Claim
from argmap.model.document import Value
from argmap.semantics.semantics import Semantics
from argmap.vocabulary.dates import Period


@dataclass(frozen=True)
class Analysis:
    """The facts of a map with its imports. Pictures, briefs and findings are all made from one of these.

    Standings, and what rests on them, are those under `semantics`, one of the `extensions.OFFERED`.
    """

    map: ArgumentMap
    semantics: Semantics = Semantics.GROUNDED

    @cached_property
    def graph(self) -> Graph:
        """Claims and steps by number."""
        return graph_of(self.map)

    @cached_property
    def standings(self) -> Standings:
        """The standing of every unit, step and undercut."""
        return self.extensions.standings

    @cached_property
    def extensions(self) -> Extensions:
        """What can be accepted together, under the semantics in force."""
        return Extensions(self.graph, self.semantics)

    @cached_property
    def circles(self) -> tuple[frozenset[int], ...]:
        """The circles of support, as sets of units."""
        return circles_of_support(self.graph)

    @cached_property
    def vicious_circles(self) -> tuple[frozenset[int], ...]:
        """The circles of support that no leaf leads to, as sets of units."""
        return vicious_circles(self.graph) if self.circles else ()

    @cached_property
    def falls(self) -> dict[int, Fall]:
        """For each unit that is out, why."""
        return falls_of(self.graph, self.standings, self.vicious_circles)

    @cached_property
    def led_to_by_leaves(self) -> frozenset[int]:
        """The units that some leaves, of whatever kind, lead to."""
        return grounded_units(self.graph, all_leaves(self.graph))

    @cached_property
    def led_to_by_own_grounds(self) -> frozenset[int]:
        """The units that leaves which ground themselves lead to, whatever goes against them."""
        return grounded_units(self.graph, self_grounding_leaves(self.graph))

    @cached_property
    def above_evidence(self) -> frozenset[int]:
        """The units with an item of evidence somewhere below them."""
        return units_above(self.graph, evidence_leaves(self.graph))

    @cached_property
    def order_of_support(self) -> tuple[tuple[int, ...], ...]:
        """The units in parts that rest on one another, each part after those it rests on."""
        return order_of_support(self.graph, self.circles)

    @cached_property
    def origins(self) -> Origins:
        """What claims and sources rest on."""
        return Origins(self.map)

    @cached_property
    def double_counts(self) -> tuple[DoubleCount, ...]:
        """The conclusions that evidence of one origin reaches by several steps."""
        return tuple(double_counts(self.graph, self.origins))

    @cached_property
    def licences(self) -> dict[int, Licence]:
        """For each unit whose steps all have a limit, how likely the best of them allows it to be."""
        return licences(self.graph, self.order_of_support, self.in_doubt)

    @cached_property
    def weak_evidence(self) -> dict[int, str]:
        """The units of evidence that are graded weak, each with its grade."""
        return weak_leaves(self.graph, self.origins)

    @cached_property
    def resting_on_weak_evidence(self) -> frozenset[int]:
        """The units that nothing would lead to without the weak evidence."""
        return resting_on_weak(self.graph, self.weak_evidence, self.led_to_by_leaves)

    @cached_property
    def date(self) -> Period | None:
        """The days on which the map itself, or the paper it reconstructs, may have been written."""
        return date_of_map(self.map, self.map.root.id)

    @cached_property
    def questions(self) -> tuple[Answered, ...]:
        """The questions of the map itself with their answers, doubtful cases left out."""
        doubtful = questions_in_doubt(self.map)
        return tuple(
            answered
            for answered in answered_questions(self.map, self.graph)
            if answered.question.name not in doubtful
            and self.in_doubt.isdisjoint(self.graph.unit_of[answer] for answer in answered.answers)
        )

    @cached_property
    def dependence(self) -> Dependence:
        """Which evidence, assumptions and origins each unit cannot do without."""
        return dependence_of(self.origins, self.graph, self.order_of_support, self.led_to_by_own_grounds)

    @cached_property
    def dependence_once_argued(self) -> Dependence:
        """The same, had every claim that has no reason, or none but itself, a ground: that is reported already."""
        graph = self.graph
        missing = (
            frozenset()
            .union(*self.vicious_circles)
            .union(unit for unit, steps in enumerate(graph.steps_for) if not steps and not graph.is_own_ground[unit])
        )
        if not missing:
            return self.dependence
        own = tuple(unit in missing or is_own for unit, is_own in enumerate(graph.is_own_ground))
        graph = replace(graph, is_own_ground=own)
        grounded = grounded_units(graph, [*self_grounding_leaves(graph), *sorted(missing)])
        return dependence_of(self.origins, graph, self.order_of_support, grounded)

    @cached_property
    def mentions(self) -> tuple[tuple[Mention, Value | None], ...]:
        """The names the map itself uses, each with what it stands for, or None."""
        root, declared = self.map.root, self.map.declared_in(self.map.root.id)
        return tuple(
            (
                mention,
                self.map.look_up(root.id, mention.reference)
                if "." in mention.reference.name
                else declared.get(mention.reference.name),
            )
            for mention in mentions_of(root)
        )

    @cached_property
    def in_doubt(self) -> frozenset[int]:
        """The units of which something was written that could not be read or resolved."""
        return units_in_doubt(self.map, self.graph)

    @cached_property
    def lost_names(self) -> dict[str, frozenset[str]]:
        """For each map, the names that steps would have, had what declares them been readable."""
        return {document.id: lost_names(document) for document in self.map.named_documents}

    @cached_property
    def above_doubt(self) -> frozenset[int]:
        """The units in doubt, and those that some chain of support leads to from them."""
        return units_above(self.graph, self.in_doubt)

    @cached_property
    def affected_by_doubt(self) -> frozenset[int]:
        """The units in doubt, and those whose standing may hang on theirs."""
        return units_affected_by(self.graph, self.in_doubt)

    @cached_property
    def own_theses(self) -> tuple[int, ...]:
        """The numbers of the theses that the map itself declares and stands for."""
        return self._stood_for("thesis")

    @cached_property
    def own_recommendations(self) -> tuple[int, ...]:
        """The numbers of the recommendations that the map itself declares and stands for."""
        return self._stood_for("recommendation")

    def _stood_for(self, kind: str) -> tuple[int, ...]:
        claims = self.graph.claims
        return tuple(
            number for number in self.own_claims if claims[number].kind == kind and claims[number].is_stood_for
        )

    @cached_property
    def unsupported(self) -> tuple[int, ...]:
        """The claims of the map itself for which no step was written, doubtful cases left out.

        A claim that is one with a self-grounding claim of another kind or map, by `restates`, has that for its ground.
        """
        graph = self.graph
        return tuple(
            number
            for number in self.own_claims
            if not graph.steps_for[unit := graph.unit_of[number]]
            and unit not in self.in_doubt
            and (graph.claims[number].grounds_itself or not graph.is_own_ground[unit])
        )

    @cached_property
    def theses_without_evidence(self) -> tuple[int, ...]:
        """The theses of the map itself that are argued for, and by no chain of support rest on evidence."""
        graph = self.graph
        circular = units_above(graph, frozenset().union(*self.vicious_circles))
        return tuple(
            number
            for number in self.own_theses
            if graph.steps_for[unit := graph.unit_of[number]]
            and unit not in self.above_evidence
            and unit not in self.above_doubt
            and unit not in circular
            and graph.claims[number].modality != "normative"
        )

    @cached_property
    def roots(self) -> frozenset[int]:
        """The units that the reading is about: theses, recommendations, and what answers a question."""
        return root_units(self.map, self.graph)

    @cached_property
    def units_against(self) -> frozenset[int]:
        """The units that go against something or limit it, and those that lead to such units by support."""
        return units_against(self.graph)

    @cached_property
    def idle_objections(self) -> tuple[int, ...]:
        """The counterclaims and rebuttals of the map itself that go against nothing, in doubt or not."""
        graph = self.graph
        return tuple(
            number
            for number in self.own_claims
            if graph.claims[number].kind in OBJECTION_KINDS and graph.unit_of[number] not in self.units_against
        )

    @cached_property
    def orphans(self) -> tuple[int, ...]:
        """The claims of the map itself that nothing joins to anything; roots and objections are never orphans."""
        if not has_roots(self.map, self.roots):
            return ()
        graph, joined = self.graph, joined_units(self.graph, self.roots) | self.in_doubt
        return tuple(
            number
            for number in self.own_claims
            if graph.unit_of[number] not in joined and graph.claims[number].kind not in ROOT_KINDS | OBJECTION_KINDS
        )

    @cached_property
    def parts_astray(self) -> tuple[tuple[int, ...], ...]:
        """The claims of the map itself that are joined to others and lead to no root, by what hangs together."""
        if not has_roots(self.map, self.roots):
            return ()
        idle = {self.graph.unit_of[number] for number in self.idle_objections}
        return parts_without_way(self.graph, self.roots, self.own_claims, self.in_doubt | idle)

    @cached_property
    def own_claims(self) -> tuple[int, ...]:
        """The numbers of the claims that the map itself declares, rather than a map it imports."""
        root = self.map.root.id
        return tuple(number for number, claim in enumerate(self.graph.claims) if claim.map == root)

    @cached_property
    def granted(self) -> frozenset[int]:
        """The claims whose objection, to a claim or a step, the author grants."""
        steps = [step.premises for step in self.graph.steps if step.effect is Effect.GRANTED]
        undercuts = [undercut.premises for undercut in self.graph.undercuts if undercut.effect is Effect.GRANTED]
        return frozenset(end for premises in (*steps, *undercuts) for end in premises)

    @cached_property
    def anchored(self) -> tuple[Anchored, ...]:
        """The anchored citations of the map itself, each with what is known of its passage."""
        return tuple(anchored_citations(self.map, self.map.root))

    def standing_of(self, claim: Claim) -> Standing:
        """The standing of a claim of this reading."""
        return self.standings.units[self.graph.unit_of[self.graph.numbers[claim.name]]]

    def fall_of(self, claim: Claim) -> Fall | None:
        """Why a claim is out, or None when it is not."""
        return self.falls.get(self.graph.unit_of[self.graph.numbers[claim.name]])

    def verdict_on(self, claim: Claim) -> Verdict:
        """The standing of a claim of this reading, with what defeats or disputes it."""
        return verdict_on(self.graph, self.standings, self.falls, self.graph.numbers[claim.name])

    def is_own_ground(self, claim: Claim) -> bool:
        """Whether a claim stands for itself: its kind may, and its own map gives no reason for it."""
        return self.graph.is_own_ground[self.graph.unit_of[self.graph.numbers[claim.name]]]

    def points_of(self, unit: int) -> list[Point]:
        """What a unit cannot do without, and could not do without either if no claim below it lacked a reason."""
        lasting = {point.name for point in self.dependence_once_argued.points_of(unit)}
        return [point for point in self.dependence.points_of(unit) if point.name in lasting]

    def of(self, argument_map: ArgumentMap) -> Analysis:
        """The analysis of another map, under the same semantics."""
        return replace(self, map=argument_map)
