"""Sketches: small maps as plain tuples, with a hypothesis strategy for them and the files that say the same."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from hypothesis import strategies as st

from argmap.analysis.analysis import Analysis
from argmap.model.argument_map import ArgumentMap
from argmap.reading import read

MAPS = ("one", "two")
KINDS = ("thesis", "claim", "premise", "evidence", "assumption", "counterclaim", "rebuttal", "recommendation")
STANCES = ("assert", "report", "concede", "reject")


@dataclass(frozen=True)
class SketchedClaim:
    """A claim `c0`, `c1`, … of one of the two maps."""

    map: str
    kind: str
    stance: str


@dataclass(frozen=True)
class SketchedStep:
    """A step `s0`, `s1`, … written in a map: premises and conclusion are indexes of claims."""

    map: str
    verb: str
    premises: tuple[int, ...]
    conclusion: int


@dataclass(frozen=True)
class SketchedUndercut:
    """An undercut of a step, by index."""

    map: str
    premises: tuple[int, ...]
    step: int


@dataclass(frozen=True)
class Sketch:
    """Two maps that import each other."""

    claims: tuple[SketchedClaim, ...]
    steps: tuple[SketchedStep, ...]
    undercuts: tuple[SketchedUndercut, ...]
    restatements: tuple[tuple[str, int, int], ...]

    def files(self) -> dict[str, str]:
        """The two files, under their paths."""

        def name(prefix: str, owner: str, writer: str) -> str:
            return prefix if owner == writer else f"{owner}.{prefix}"

        files = {}
        for writer, other in (MAPS, MAPS[::-1]):
            lines = [f"map {writer}: A map", f"import {other}", ""]
            for number, claim in enumerate(self.claims):
                if claim.map == writer:
                    lines += [f"{claim.kind} c{number}: Text {number}", f"  stance: {claim.stance}", ""]

            def joined(premises: tuple[int, ...], writer: str = writer) -> str:
                return " & ".join(name(f"c{premise}", self.claims[premise].map, writer) for premise in premises)

            for number, step in enumerate(self.steps):
                if step.map == writer:
                    target = name(f"c{step.conclusion}", self.claims[step.conclusion].map, writer)
                    lines.append(f"{joined(step.premises)} {step.verb} {target} as s{number}")
            for undercut in self.undercuts:
                if undercut.map == writer:
                    target = name(f"s{undercut.step}", self.steps[undercut.step].map, writer)
                    lines.append(f"{joined(undercut.premises)} undercuts {target}")
            for restating_map, one, another in self.restatements:
                if restating_map == writer:
                    lines.append(f"{joined((one,))} restates {joined((another,))}")
            files[f"{writer}.arg"] = "\n".join(lines) + "\n"
        return files

    def analysis(self) -> Analysis:
        """The analysis of the first map's reading, which holds both."""
        documents = tuple(read(path, content) for path, content in self.files().items())
        assert not [fault for document in documents for fault in document.faults]
        return Analysis(ArgumentMap(documents))

    def standings(self) -> list[str]:
        """The standing of each claim, in the order of the sketch."""
        return standings_in_order(self.analysis())

    def without(self, claims: Collection[int] = (), steps: Collection[int] = ()) -> Sketch:
        """The sketch less these claims and steps, and less every relation that had one of them for an end.

        What is left is numbered anew, in the same order.
        """
        claim = _numbered_anew(len(self.claims), claims)
        gone = {
            number
            for number, step in enumerate(self.steps)
            if number in steps or not {*step.premises, step.conclusion} <= claim.keys()
        }
        step = _numbered_anew(len(self.steps), gone)
        return Sketch(
            tuple(self.claims[number] for number in claim),
            tuple(
                SketchedStep(old.map, old.verb, tuple(claim[end] for end in old.premises), claim[old.conclusion])
                for number, old in enumerate(self.steps)
                if number in step
            ),
            tuple(
                SketchedUndercut(old.map, tuple(claim[end] for end in old.premises), step[old.step])
                for old in self.undercuts
                if set(old.premises) <= claim.keys() and old.step in step
            ),
            tuple(
                (writer, claim[one], claim[another])
                for writer, one, another in self.restatements
                if {one, another} <= claim.keys()
            ),
        )


def _numbered_anew(size: int, without: Collection[int]) -> dict[int, int]:
    return {old: new for new, old in enumerate(number for number in range(size) if number not in without)}


def standings_in_order(analysis: Analysis) -> list[str]:
    """The standing of the claims `c0`, `c1`, … of an analysis, in this order."""
    standings = {int(claim.id[1:]): str(analysis.standing_of(claim)) for claim in analysis.graph.claims}
    return [standings[number] for number in sorted(standings)]


@st.composite
def sketches(draw: st.DrawFn, most_claims: int = 5, most_links: int = 7) -> Sketch:
    """Random sketches with undercuts, circles, restatements, linked attackers and every stance."""
    maps = st.sampled_from(MAPS)
    claims = draw(
        st.lists(
            st.builds(SketchedClaim, maps, st.sampled_from(KINDS), st.sampled_from(STANCES)),
            min_size=1,
            max_size=most_claims,
        )
    )
    index = st.integers(0, len(claims) - 1)
    premises = st.lists(index, min_size=1, max_size=3, unique=True).map(tuple)

    def step(verb: str) -> st.SearchStrategy[SketchedStep]:
        ends = premises if verb in {"supports", "attacks"} else st.tuples(index)
        return st.builds(SketchedStep, maps, st.just(verb), ends, index)

    verbs = st.sampled_from(["supports", "supports", "supports", "attacks", "attacks", "contrary-to", "contradicts"])
    steps = draw(st.lists(verbs.flatmap(step), max_size=most_links))
    undercuts: list[SketchedUndercut] = []
    if steps:
        step_index = st.integers(0, len(steps) - 1)
        undercuts = draw(st.lists(st.builds(SketchedUndercut, maps, premises, step_index), max_size=3))
    restatements = draw(st.lists(st.tuples(maps, index, index).filter(lambda end: end[1] != end[2]), max_size=2))
    return Sketch(tuple(claims), tuple(steps), tuple(undercuts), tuple(restatements))
