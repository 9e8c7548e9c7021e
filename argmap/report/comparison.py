"""How two maps agree and differ, in words for the reader who knows neither."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from argmap.analysis.comparison import Answer, Comparison
from argmap.analysis.crossings import Crossing, Verdict
from argmap.analysis.graph import Effect, GraphStep, GraphUndercut
from argmap.analysis.standing import Standing
from argmap.model.document import Document, Link
from argmap.model.source import Source
from argmap.model.step import Relation
from argmap.text.words import listed, sentence
from argmap.wording.words import standing_in_words

MOST_NAMED = 6
"""How many claims a line names before it counts the rest."""

BETWEEN = {
    "supports": "supports",
    "attacks": "attacks",
    "contrary-to": "cannot both hold with",
    "contradicts": "exactly one holds, this or",
}

SECTIONS = (
    (Verdict.REAL, "Real disputes"),
    (Verdict.DISSOLVED, "Disputes that only seem so"),
    (Verdict.FAILED, "Disputes that came to nothing"),
    (Verdict.GRANTED, "Objections granted by the other side"),
)


def comparison_as_text(comparison: Comparison, alternatives: Sequence[str] = (), *, related: bool = True) -> str:
    """The report: a summary, then what the maps agree on, dispute, share, both answer and leave open.

    `alternatives` are the IDs of other maps whose readings hold both; `related` is False where no map holds both.
    """
    return "\n".join(_Report(comparison).lines(alternatives, related=related))


class _Report:
    """Writes one comparison; only `comparison_as_text` uses it."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.analysis = comparison.analysis
        self.graph = comparison.analysis.graph

    def lines(self, alternatives: Sequence[str], *, related: bool) -> Iterator[str]:
        one, other = self.comparison.one, self.comparison.other
        yield f"{one} and {other} compared"
        for map_id in (one, other):
            yield f"  {self._work(self.analysis.map.by_id[map_id])}"
        root = self.analysis.map.root.id
        if not related:
            yield "  No map here imports both, so nothing is declared between them."
        elif root in (one, other):
            yield f"  As {root} itself relates them."
        else:
            yield f"  As {root} relates them."
        if alternatives:
            ways = listed([f"`--in {map_id}`" for map_id in alternatives], "or")
            yield f"  Other maps hold both too: {ways}."
        yield ""
        yield from self._summary()
        yield from self._agreements()
        for verdict, title in SECTIONS:
            disputes = [dispute for dispute in self.comparison.disputes if dispute.verdict is verdict]
            yield from _section(title, [list(self._crossing(dispute)) for dispute in disputes])
        yield from self._limits()
        yield from self._shared()
        yield from self._questions()
        yield from self._undeclared()

    def _work(self, document: Document) -> str:
        header = document.header
        paper = self.analysis.map.look_up(document.id, header.paper) if header.paper else None
        title = f": {header.title}" if header.title else ""
        if not isinstance(paper, Source):
            return f"{document.id}{title}"
        made = ", ".join(part for part in (listed(paper.authors), paper.date) if part)
        return f"{document.id}{title}{f' ({made})' if made else ''}"

    def _summary(self) -> Iterator[str]:
        comparison = self.comparison
        verdicts = [dispute.verdict for dispute in comparison.disputes]
        settled = verdicts.count(Verdict.FAILED) + verdicts.count(Verdict.GRANTED)
        shared = len(comparison.sources) + len(comparison.evidence_across) + len(comparison.read_together)
        for count, singular, plural in (
            (len(comparison.restatements), "claim that both make", "claims that both make"),
            (len(comparison.supports), "support of one for the other", "supports of one for the other"),
            (verdicts.count(Verdict.REAL), "real dispute", "real disputes"),
            (verdicts.count(Verdict.DISSOLVED), "dispute that only seems so", "disputes that only seem so"),
            (settled, "dispute settled", "disputes settled"),
            (len(comparison.limits), "limit of one on the other", "limits of one on the other"),
            (shared, "piece of shared evidence", "pieces of shared evidence"),
            (len(comparison.questions), "question that both answer", "questions that both answer"),
            (len(comparison.undeclared_conflicts), "pair of answers unrelated", "pairs of answers unrelated"),
        ):
            if count:
                yield f"  {count:>3} {singular if count == 1 else plural}"
        if not any(
            (comparison.restatements, comparison.supports, verdicts, comparison.limits, shared, comparison.questions)
        ):
            yield "  Nothing joins them: no relation, no shared source, no question that both answer."

    def _agreements(self) -> Iterator[str]:
        items = []
        for restatement in self.comparison.restatements:
            one, other = restatement.one, restatement.other
            lines = [self._claim(one[0]), "  says the same as", self._claim(other[0])]
            also = [*one[1:], *other[1:], *restatement.third]
            if also:
                lines.append(f"Also stated as {self._names(also)}.")
            for relation in restatement.written:
                lines += self._why(relation)
            items.append(lines)
        items += [list(self._crossing(crossing)) for crossing in self.comparison.supports]
        yield from _section("Agreements", items)

    def _crossing(self, crossing: Crossing) -> Iterator[str]:
        yield from self._together(crossing.premises)
        if crossing.undercut is not None:
            step = crossing.directions[0]
            verb = "undercut" if len(crossing.premises) > 1 else "undercuts"
            yield f"  {verb} {self._step(step)}, from {self._names(step.premises)} to"
        else:
            name = f" ({crossing.written.shown_name})" if getattr(crossing.written, "id", None) else ""
            plural = crossing.verb.removesuffix("s") if len(crossing.premises) > 1 else BETWEEN[crossing.verb]
            yield f"  {plural}{name}"
        yield self._claim(crossing.conclusion)
        yield from self._why(crossing.written)
        outcome = self._outcome(crossing)
        if outcome:
            yield f"Outcome: {outcome}"
        for undercut in crossing.broken_by:
            yield f"{'Broken' if crossing.verb == 'supports' else 'Dissolved'} by {self._undercut(undercut)}"
        for undercut in crossing.contested_by:
            yield f"Whether it holds is open, by {self._undercut(undercut)}"
        for limit in crossing.limits:
            yield f"Limited by {self._claim(limit.claim)}{_reason(limit.written)}"

    def _undercut(self, undercut: GraphUndercut) -> str:
        claims = " & ".join(self._claim(premise) for premise in undercut.premises)
        return f"{claims}{_reason(undercut.written)}"

    def _outcome(self, crossing: Crossing) -> str:
        """What the relation does, or why it does nothing; empty where the lines that follow say it."""
        target = self.graph.claims[crossing.conclusion].name
        if crossing.verdict is Verdict.DISSOLVED:
            return ""
        if crossing.verdict is Verdict.GRANTED:
            return "granted by the author; it changes no standing."
        if crossing.verdict is Verdict.FAILED:
            ends = crossing.premises
            if isinstance(crossing.written, Relation):
                ends = (*ends, crossing.conclusion)
            fallen = [end for end in ends if self._standing(end) is Standing.OUT]
            return f"{self._names(fallen)} {'fall' if len(fallen) > 1 else 'falls'}, so nothing comes of it."
        if crossing.contested_by and crossing.standing is Standing.UNDECIDED:
            return ""
        if crossing.verb == "supports":
            return "" if crossing.standing is Standing.IN else "open; a premise of it is itself disputed."
        if crossing.undercut is not None:
            return self._undercut_outcome(crossing.undercut, crossing.standing)
        effects = [
            self._effect(step)
            for step in crossing.directions
            if self.analysis.standings.steps[step.number] is Standing.IN and step.effect is not Effect.GRANTED
        ]
        if not effects:
            if isinstance(crossing.written, Relation):
                return "open; neither side defeats the other."
            return f"open; what goes against {target} is itself disputed."
        return f"{'; '.join(effects)}."

    def _effect(self, step: GraphStep) -> str:
        target = self.graph.claims[step.conclusion].name
        ending = "" if len(step.premises) > 1 else "s"
        done = f"defeat{ending} {target}" if step.effect is Effect.DEFEATS else f"leave{ending} {target} disputed"
        return f"{self._names(step.premises)} stand{ending}, and {done}"

    def _undercut_outcome(self, undercut: GraphUndercut, standing: Standing) -> str:
        if standing is Standing.UNDECIDED:
            return "open; what goes against the step is itself disputed."
        if undercut.effect is Effect.DEFEATS:
            return "it stands, and the step does not license its conclusion."
        return "it stands, and leaves the step disputed."

    def _limits(self) -> Iterator[str]:
        items = [
            [self._claim(limit.claim), "  limits", self._claim(limit.target), *self._why(limit.written)]
            for limit in self.comparison.limits
        ]
        yield from _section("One limits the other", items)

    def _shared(self) -> Iterator[str]:
        items: list[list[str]] = []
        for source in self.comparison.sources:
            names = listed(list(dict.fromkeys((source.one.name, source.other.name))))
            items.append(
                [
                    f"One source: {sentence(source.one.title)} ({names})",
                    f"{self.comparison.one} rests on it in {_counted(source.of_one)}.",
                    f"{self.comparison.other} rests on it in {_counted(source.of_other)}.",
                ]
            )
        for restatement in self.comparison.restatements:
            evidence = [
                [number for number in side if self.graph.claims[number].kind == "evidence"]
                for side in (restatement.one, restatement.other)
            ]
            if all(evidence):
                items.append([f"One piece of evidence, told twice: {self._names([*evidence[0], *evidence[1]])}."])
        for crossing in self.comparison.evidence_across:
            home = [
                self.graph.claims[step.conclusion]
                for premise in crossing.premises
                for step in (self.graph.steps[number] for number in self.graph.steps_from[self.graph.unit_of[premise]])
                if step.sign == "for" and step.written.map == self.graph.claims[premise].map
            ]
            premises, conclusion = self._names(crossing.premises), self._name(crossing.conclusion)
            lines = [f"Evidence of one for the other: {conclusion} is supported by {premises}."]
            if home:
                lines.append(f"At home it supports {_counted([claim.name for claim in dict.fromkeys(home)])}.")
            items.append(lines)
        for reading in self.comparison.read_together:
            claim = self.graph.claims[reading.claim]
            items.append([f"Told in both: {sentence(claim.text)} ({claim.name}{self._note(reading.claim)})"])
            for link, verb, target in reading.bearings:
                items[-1].append(f"It {verb.replace('qualifies', 'limits')} {self._claim(target)}{_reason(link)}")
        yield from _section("Shared evidence", items)

    def _questions(self) -> Iterator[str]:
        items = []
        for question in self.comparison.questions:
            names = listed([asked.name for asked in question.questions])
            lines = [f"{sentence(question.questions[0].text)} ({names})"]
            for map_id, answers in ((self.comparison.one, question.one), (self.comparison.other, question.other)):
                lines.append(f"{map_id} answers:")
                lines += [f"  - {self._answer(answer)}" for answer in answers]
            items.append(lines)
        yield from _section("Questions that both answer", items)

    def _answer(self, answer: Answer) -> str:
        return f"{self._claim(answer.claim)}{_reason(answer.written)}"

    def _undeclared(self) -> Iterator[str]:
        items = [
            [f"On {conflict.question.name}:", f"  {self._claim(conflict.one)}", f"  {self._claim(conflict.other)}"]
            for conflict in self.comparison.undeclared_conflicts
        ]
        note = "No relation says whether these answers agree, exclude each other or speak of different things."
        yield from _section("Possible conflicts that no map declares", items, note)

    def _together(self, numbers: Sequence[int]) -> Iterator[str]:
        for place, number in enumerate(numbers):
            yield f"{'  and ' if place else ''}{self._claim(number)}"

    def _why(self, written: Link) -> Iterator[str]:
        if written.warrant.text:
            yield f"Why: {sentence(written.warrant.text)}."

    def _claim(self, number: int) -> str:
        claim = self.graph.claims[number]
        return f"{self._name(number)}: {sentence(claim.label)}{self._note(number, ' (', ')')}"

    def _note(self, number: int, before: str = "; ", after: str = "") -> str:
        """The standing of a claim that does not stand."""
        words = standing_in_words(self.analysis, self.graph.claims[number])
        return "" if words == "stands" else f"{before}{words}{after}"

    def _step(self, step: GraphStep) -> str:
        return f"the step {step.written.shown_name}" if step.written.id else "a step"

    def _standing(self, number: int) -> Standing:
        return self.analysis.standings.units[self.graph.unit_of[number]]

    def _name(self, number: int) -> str:
        return self.graph.claims[number].name

    def _names(self, numbers: Iterable[int]) -> str:
        return listed([self._name(number) for number in numbers])


def _reason(written: Link) -> str:
    """A relation's warrant after a claim: a full stop, then the sentence."""
    return f". {sentence(written.warrant.text)}." if written.warrant.text else ""


def _counted(names: Sequence[str]) -> str:
    if len(names) <= MOST_NAMED:
        return listed(names)
    return f"{', '.join(names[:MOST_NAMED])} and {len(names) - MOST_NAMED} more"


def _section(title: str, items: Sequence[Sequence[str]], note: str = "") -> Iterator[str]:
    """A titled list; nothing at all when there is nothing in it."""
    if not items:
        return
    yield ""
    yield f"{title} ({len(items)})"
    if note:
        yield f"  {note}"
    for place, lines in enumerate(items, start=1):
        yield ""
        bullet = f"  {place}. "
        for number, line in enumerate(lines):
            yield f"{' ' * len(bullet) if number else bullet}{line}"
