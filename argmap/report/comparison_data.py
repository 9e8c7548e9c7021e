"""A comparison of two maps as JSON values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.analysis.comparison import Answer, Comparison
from argmap.analysis.crossings import Crossing
from argmap.analysis.graph import GraphUndercut
from argmap.analysis.shared_sources import SharedSource
from argmap.model.document import Link


def comparison_as_data(comparison: Comparison, *, related: bool = True) -> dict[str, object]:
    """The comparison as JSON values: relations name their claims, and `claims` tells each of those once."""
    return _Data(comparison).whole(related=related)


class _Data:
    """Builds the values of one comparison, and notes which claims they name."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.analysis = comparison.analysis
        self.claims = comparison.analysis.graph.claims
        self.named: set[int] = set()

    def whole(self, *, related: bool) -> dict[str, object]:
        comparison = self.comparison
        found: dict[str, object] = {
            "version": 1,
            "maps": [comparison.one, comparison.other],
            "reading": self.analysis.map.root.id if related else None,
            "agreements": {
                "restated": [
                    {
                        "claims": [self._names(item.one), self._names(item.other)],
                        "also": self._names(item.third),
                        "relations": [self._relation(written) for written in item.written],
                    }
                    for item in comparison.restatements
                ],
                "supports": [self._crossing(item) for item in comparison.supports],
            },
            "disputes": [{**self._crossing(item), "verdict": str(item.verdict)} for item in comparison.disputes],
            "limits": [
                {"claim": self._name(item.claim), "target": self._name(item.target), **self._relation(item.written)}
                for item in comparison.limits
            ],
            "shared_evidence": {
                "sources": [_source(item) for item in comparison.sources],
                "supports": [
                    {"premises": self._names(item.premises), "conclusion": self._name(item.conclusion)}
                    for item in comparison.evidence_across
                ],
                "restated": [
                    {"claims": [self._evidence(item.one), self._evidence(item.other)]}
                    for item in comparison.restatements
                    if self._evidence(item.one) and self._evidence(item.other)
                ],
                "told_in_both": [
                    {
                        "claim": self._name(item.claim),
                        "bearings": [
                            {"verb": verb, "target": self._name(target), **self._relation(written)}
                            for written, verb, target in item.bearings
                        ],
                    }
                    for item in comparison.read_together
                ],
            },
            "questions": [
                {
                    "names": [question.name for question in item.questions],
                    "text": item.questions[0].text,
                    "answers": [self._answers(item.one), self._answers(item.other)],
                }
                for item in comparison.questions
            ],
            "undeclared_conflicts": [
                {"question": item.question.name, "claims": [self._name(item.one), self._name(item.other)]}
                for item in comparison.undeclared_conflicts
            ],
        }
        return {**found, "claims": [self._claim(number) for number in sorted(self.named)]}

    def _crossing(self, crossing: Crossing) -> dict[str, object]:
        return {
            "verb": crossing.verb,
            "premises": self._names(crossing.premises),
            "step": crossing.directions[0].written.shown_name if crossing.undercut else None,
            "conclusion": self._name(crossing.conclusion),
            "standing": str(crossing.standing),
            **self._relation(crossing.written),
            "broken_by": [self._undercut(undercut) for undercut in crossing.broken_by],
            "contested_by": [self._undercut(undercut) for undercut in crossing.contested_by],
            "limits": [
                {"claim": self._name(limit.claim), **self._relation(limit.written)} for limit in crossing.limits
            ],
        }

    def _undercut(self, undercut: GraphUndercut) -> dict[str, object]:
        return {"premises": self._names(undercut.premises), **self._relation(undercut.written)}

    def _relation(self, written: Link) -> dict[str, object]:
        return {
            "name": written.shown_name,
            "warrant": written.warrant.text or None,
            "path": written.span.text.path,
            "line": written.span.line,
        }

    def _answers(self, answers: Iterable[Answer]) -> list[dict[str, object]]:
        return [{"claim": self._name(answer.claim), **self._relation(answer.written)} for answer in answers]

    def _evidence(self, numbers: Sequence[int]) -> list[str]:
        return self._names(number for number in numbers if self.claims[number].kind == "evidence")

    def _names(self, numbers: Iterable[int]) -> list[str]:
        return [self._name(number) for number in numbers]

    def _name(self, number: int) -> str:
        self.named.add(number)
        return self.claims[number].name

    def _claim(self, number: int) -> dict[str, object]:
        claim = self.claims[number]
        fall = self.analysis.fall_of(claim)
        return {
            "name": claim.name,
            "kind": claim.kind,
            "standing": str(self.analysis.standing_of(claim)),
            "reason": str(fall) if fall else None,
            "text": claim.text,
            "path": claim.span.text.path,
            "line": claim.span.line,
        }


def _source(shared: SharedSource) -> dict[str, object]:
    return {
        "sources": [shared.one.name, shared.other.name],
        "title": shared.one.title,
        "same": shared.sign,
        "claims": [list(shared.of_one), list(shared.of_other)],
    }
