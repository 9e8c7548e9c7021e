"""What a claim depends on and what would turn it, in sentences and as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from argmap.analysis.analysis import Analysis
from argmap.analysis.cone import Part
from argmap.analysis.queries import MOST_PARTS, Answers, Deletion
from argmap.analysis.standing import Standing
from argmap.model.claim import Claim
from argmap.model.reference import Reference
from argmap.model.step import Relation, Step
from argmap.text.words import listed, sentence
from argmap.wording.verdict import verdict_as_data, verdict_in_words
from argmap.wording.words import label_of, name_in

MOST_LISTED = 10
"""How many ways to turn a claim the text lists before it counts the rest."""

MOST_SETS = 20
"""How many sets that a claim depends on the text lists before it counts the rest."""


def dependence_as_text(analysis: Analysis, answers: Answers, size: int) -> str:
    """The sets of up to `size` claims without which the claim no longer stands."""
    lines = _Lines(analysis, answers)
    return "\n".join((*lines.head(), *lines.dependence(size)))


def turns_as_text(analysis: Analysis, answers: Answers) -> str:
    """The fewest deletions that turn the claim."""
    lines = _Lines(analysis, answers)
    return "\n".join((*lines.head(), *lines.turns()))


class _Lines:
    """Writes the lines of one report."""

    def __init__(self, analysis: Analysis, answers: Answers) -> None:
        self.analysis = analysis
        self.answers = answers

    def head(self) -> Iterator[str]:
        claim = self.answers.claim
        yield f"{claim.name}: {verdict_in_words(self.analysis, self.analysis.verdict_on(claim))}."
        yield f"  {sentence(claim.text)}."
        yield ""

    def dependence(self, size: int) -> Iterator[str]:
        if self.answers.standing is not Standing.IN:
            yield f"As it does not stand, it needs nothing; `argmap flip {self.answers.claim.name}` says what turns it."
            return
        alone = [deletion for deletion in self.answers.deletions if len(deletion.parts) == 1]
        together = self.answers.deletions[len(alone) :]
        if alone:
            needed = "This claim is" if len(alone) == 1 else "Each of these claims is"
            yield f"{needed} needed; with it gone, the claim would no longer stand:"
            yield from self._listed(alone)
        else:
            yield "No other claim is needed alone: it would still stand without any one of them."
        if together:
            each, one = ("", "it") if len(together) == 1 else ("each of ", "one")
            these = "these sets" if each else "this set"
            yield f"Of {each}{these} one is needed; with all of {one} gone, the claim would no longer stand:"
            yield from self._listed(together)
        elif size > 1:
            yield f"Nor are any {_up_to(size)} others needed together."
        if not self.answers.deletions and size < MOST_PARTS:
            yield f"`argmap depends {self.answers.claim.name} --size {size + 1}` looks further."
        yield from self._early_end()
        yield from self._glossary([*alone[:MOST_SETS], *together[:MOST_SETS]])

    def turns(self) -> Iterator[str]:
        deletions = self.answers.deletions
        if deletions:
            count = len(deletions[0].parts)
            ways = _folded(deletions)
            yield _turning(count, len(ways))
            yield from (self._way(deletion, narrower) for deletion, narrower in ways[:MOST_LISTED])
            if len(ways) > MOST_LISTED:
                yield f"  and {len(ways) - MOST_LISTED} more ways of that size"
            deletions = tuple(deletion for deletion, _ in ways[:MOST_LISTED])
        elif self.answers.standing is Standing.OUT and self.answers.is_complete:
            yield "Nothing that could be deleted turns it: it needs a reason that stands."
        elif self.answers.is_complete:
            yield f"No deletion of up to {MOST_PARTS} leaves, attacks, conflicts or undercuts turns it."
        else:
            yield "No deletion was found that turns it."
        yield from self._early_end()
        yield from self._glossary(deletions)

    def _early_end(self) -> Iterator[str]:
        if not self.answers.is_complete:
            yield "The search was ended early: there may be more."

    def _listed(self, deletions: Sequence[Deletion]) -> Iterator[str]:
        yield from (self._way(deletion, {}) for deletion in deletions[:MOST_SETS])
        if len(deletions) > MOST_SETS:
            yield f"  and {len(deletions) - MOST_SETS} more; `--json` lists all"

    def _way(self, deletion: Deletion, narrower: Mapping[Part, Sequence[Part]]) -> str:
        """One deletion; `narrower` are, for a claim in it, relations of its own that would do in its place."""
        parts = [self._part(part) for part in deletion.parts]
        for place, part in enumerate(deletion.parts):
            if instead := narrower.get(part):
                parts[place] += f" (or only {listed([self._own(other) for other in instead], 'or')})"
        return f"  - {listed(parts)} (then it {self._outcome(deletion)})"

    def _outcome(self, deletion: Deletion) -> str:
        words = verdict_in_words(self.analysis, deletion.verdict)
        return f"is {words}" if words.startswith("disputed") else words

    def _name(self, writer: str, reference: Reference) -> str:
        """The name of what a reference in a map means, as a reader of the map in question knows it."""
        value = self.analysis.map.look_up(writer, reference)
        if isinstance(value, Claim):
            return name_in(self.analysis, value)
        return reference.name if writer == self.analysis.map.root.id else f"{writer}.{reference.name}"

    def _part(self, part: Part) -> str:
        if isinstance(part, Claim):
            return name_in(self.analysis, part)
        if isinstance(part, Relation):
            return f"the conflict of {self._name(part.map, part.origin)} with {self._name(part.map, part.target)}"
        premises = " & ".join(self._name(part.map, premise) for premise in part.premises)
        if isinstance(part, Step):
            return f"the attack of {premises} on {self._name(part.map, part.conclusion)}"
        return f"the undercut of {self._name(part.map, part.step)} by {premises}"

    def _own(self, part: Part) -> str:
        """A relation as that of the claim which was just named."""
        if isinstance(part, Claim | Relation):
            return self._part(part)
        if isinstance(part, Step):
            return f"its attack on {self._name(part.map, part.conclusion)}"
        return f"its undercut of {self._name(part.map, part.step)}"

    def _glossary(self, deletions: Sequence[Deletion]) -> Iterator[str]:
        """What the claims say that the lines above name, each once, in the order of the reading."""
        named = {claim.name for deletion in deletions for claim in self._named_by(deletion)}
        claims = [claim for claim in self.analysis.graph.claims if claim.name in named - {self.answers.claim.name}]
        width = max((len(name_in(self.analysis, claim)) for claim in claims), default=0)
        if claims:
            yield ""
        for claim in claims:
            yield f"  {name_in(self.analysis, claim).ljust(width)}  {label_of(claim)}"

    def _named_by(self, deletion: Deletion) -> Iterator[Claim]:
        yield from (claim for premises in deletion.verdict.by for claim in premises)
        yield from deletion.verdict.over
        for part in deletion.parts:
            if isinstance(part, Claim):
                yield part
                continue
            ends = (part.origin, part.target) if isinstance(part, Relation) else part.premises
            if isinstance(part, Step):
                ends = (*ends, part.conclusion)
            for value in (self.analysis.map.look_up(part.map, end) for end in ends):
                if isinstance(value, Claim):
                    yield value


def _folded(deletions: Sequence[Deletion]) -> list[tuple[Deletion, dict[Part, list[Part]]]]:
    """The deletions, less those in which relations stand for claims that they go out from.

    These are kept with the deletion of the claims, as what would do in a claim's place; but only where every choice
    among what is said to do is a deletion too.
    """
    known = {deletion.numbers for deletion in deletions}
    ways: dict[frozenset[int], dict[Part, list[Part]]] = {}
    folded: set[frozenset[int]] = set()
    # those with most claims first: the others may be folded into them
    for deletion in sorted(deletions, key=lambda each: -sum(isinstance(part, Claim) for part in each.parts)):
        if deletion.numbers in folded:
            continue
        numbers, cone = sorted(deletion.numbers), deletion.cone
        choices = {number: [number] for number in numbers}
        for other in sorted({number for each in known for number in each} - deletion.numbers):
            for claim in sorted(cone.origins_of(other) & deletion.numbers):
                if deletion.numbers - {claim} | {other} in known:
                    choices[claim].append(other)
        chosen = {frozenset(choice) for choice in product(*choices.values())}
        if chosen <= known:
            folded |= chosen - {deletion.numbers}
        else:
            choices = {number: [number] for number in numbers}
        ways[deletion.numbers] = {
            cone.parts[number]: [cone.parts[other] for other in others[1:]] for number, others in choices.items()
        }
    return [(each, ways[each.numbers]) for each in deletions if each.numbers not in folded]


def _up_to(size: int) -> str:
    return {2: "two", 3: "two or three"}.get(size, f"two to {size}")


def _turning(count: int, ways: int) -> str:
    """What leads in the ways to turn a claim, each of which deletes `count` things."""
    if count == 1:
        return f"It would turn if {'this' if ways == 1 else 'any one of these'} were deleted:"
    if ways == 1:
        return f"It would turn if these {count} were all deleted:"
    return f"It takes {count} deletions to turn it; any of these sets will do:"


def deletions_as_data(answers: Answers) -> dict[str, object]:
    """What a query found as JSON values."""
    return {
        "claim": answers.claim.name,
        "standing": str(answers.standing),
        "deletions": [
            {"parts": [_part_as_data(part) for part in deletion.parts], "then": verdict_as_data(deletion.verdict)}
            for deletion in answers.deletions
        ],
        "complete": answers.is_complete,
    }


def _part_as_data(part: Part) -> dict[str, str]:
    if isinstance(part, Claim):
        return {"claim": part.name}
    if isinstance(part, Step):
        return {"attack": part.shown_name}
    return {"conflict" if isinstance(part, Relation) else "undercut": part.shown_name}
