"""How two maps agree and differ, in words for the reader who knows neither."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.analysis.comparison import Answer, Comparison
from argmap.analysis.crossings import Verdict
from argmap.model.document import Document
from argmap.model.source import Source
from argmap.report.crossing_words import CrossingWords, reason_of
from argmap.text.words import listed, sentence

MOST_NAMED = 6
"""How many claims a line names before it counts the rest."""

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
        self.words = CrossingWords(comparison.analysis)

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
            yield from _section(title, [list(self.words.crossing(dispute)) for dispute in disputes])
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
            lines = [self.words.claim(one[0]), "  says the same as", self.words.claim(other[0])]
            also = [*one[1:], *other[1:], *restatement.third]
            if also:
                lines.append(f"Also stated as {self.words.names(also)}.")
            for relation in restatement.written:
                lines += self.words.why(relation)
            items.append(lines)
        items += [list(self.words.crossing(crossing)) for crossing in self.comparison.supports]
        yield from _section("Agreements", items)

    def _limits(self) -> Iterator[str]:
        items = [
            [self.words.claim(limit.claim), "  limits", self.words.claim(limit.target), *self.words.why(limit.written)]
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
                items.append([f"One piece of evidence, told twice: {self.words.names([*evidence[0], *evidence[1]])}."])
        for crossing in self.comparison.evidence_across:
            home = [
                self.graph.claims[step.conclusion]
                for premise in crossing.premises
                for step in (self.graph.steps[number] for number in self.graph.steps_from[self.graph.unit_of[premise]])
                if step.sign == "for" and step.written.map == self.graph.claims[premise].map
            ]
            premises, conclusion = self.words.names(crossing.premises), self.words.name(crossing.conclusion)
            lines = [f"Evidence of one for the other: {conclusion} is supported by {premises}."]
            if home:
                lines.append(f"At home it supports {_counted([claim.name for claim in dict.fromkeys(home)])}.")
            items.append(lines)
        for reading in self.comparison.read_together:
            claim = self.graph.claims[reading.claim]
            items.append([f"Told in both: {sentence(claim.text)} ({claim.name}{self.words.note(reading.claim)})"])
            for link, verb, target in reading.bearings:
                items[-1].append(
                    f"It {verb.replace('qualifies', 'limits')} {self.words.claim(target)}{reason_of(link)}"
                )
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
        return f"{self.words.claim(answer.claim)}{reason_of(answer.written)}"

    def _undeclared(self) -> Iterator[str]:
        items = [
            [
                f"On {conflict.question.name}:",
                f"  {self.words.claim(conflict.one)}",
                f"  {self.words.claim(conflict.other)}",
            ]
            for conflict in self.comparison.undeclared_conflicts
        ]
        note = "No relation says whether these answers agree, exclude each other or speak of different things."
        yield from _section("Possible conflicts that no map declares", items, note)


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
