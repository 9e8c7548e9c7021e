"""The cards of the picture of what changed: what is new, gone, worded otherwise or standing otherwise, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from argmap.analysis.analysis import Analysis
from argmap.analysis.difference import Turn
from argmap.analysis.standing import Standing
from argmap.analysis.verdict import Verdict
from argmap.analysis.version import words_of
from argmap.drawing.picture import Card, Change, Emphasis, Row, RowLook, State
from argmap.drawing.views.both_versions import BothVersions, Node
from argmap.drawing.views.cards import MOST_ROWS, card_of, question_card, shown_name
from argmap.drawing.views.selection import Selection
from argmap.model.claim import Claim
from argmap.text.words import listed

MOST_NAMED = 2
"""Opponents that a card names before it counts the rest."""

_MOST_IN_HEADING = 80
_CONTEXT = 3


def changed_card(both: BothVersions, key: str, evidence: Sequence[Node], told: int | None = None) -> Card:
    """The card of a node with rows that say how it changed, and the new or removed `evidence` folded into it.

    A node that did not change steps back, and so does one that an earlier picture `told` of, by its number.
    """
    node = both.nodes[key]
    is_gone = node.change is Change.REMOVED
    analysis = both.difference.before if is_gone else both.difference.after
    if isinstance(node.written, Claim):
        card = card_of(analysis, analysis.graph.numbers[node.written.name], Selection(()))
    else:
        card = question_card(analysis, node.written)
    if is_gone:
        # how it stood when it was there would read as how it stands
        card = replace(card, state=State.PLAIN, notes=())
    elif node.turn is not None:
        # the row says it, with what it was before
        card = replace(card, notes=card.notes[1:] if card.state is not State.PLAIN else card.notes)
    is_changed = node.is_changed or bool(evidence)
    if told is not None:
        stub = f"changed: see picture {told}" if is_changed and not is_gone else ""
        return replace(card, id=key, change=node.change, stub=stub, emphasis=Emphasis.FADED)
    rows = [Row(words, RowLook.CHANGE) for words in _changes_in_words(both, node)]
    rows += [_evidence_row(both, each) for each in evidence[: _most(len(evidence))]]
    left = len(evidence) - _most(len(evidence))
    return replace(
        card,
        id=key,
        rows=tuple(rows),
        stub=f"+{left} items of evidence new or removed" if left else "",
        change=node.change,
        emphasis=Emphasis.USUAL if is_changed else Emphasis.FADED,
    )


def _most(count: int) -> int:
    return count if count <= MOST_ROWS else MOST_ROWS - 1


def _changes_in_words(both: BothVersions, node: Node) -> Iterator[str]:
    if node.turn is not None:
        yield turn_in_words(both.difference.before, both.difference.after, node.turn)
    for key, before, after in node.judged:
        yield f"{key} was {before or 'not given'}, now {after or 'not given'}"
    if node.change is Change.REWORDED and node.kept is not None:
        former, present = contrasted(words_of(node.kept.before), words_of(node.kept.after))
        yield f"before: {former}"
        if node.written.short or len(words_of(node.kept.after)) > _MOST_IN_HEADING:
            yield f"now: {present}"


def _evidence_row(both: BothVersions, node: Node) -> Row:
    claim = node.written
    analysis = both.difference.before if node.change is Change.REMOVED else both.difference.after
    small = shown_name(analysis, claim) if isinstance(claim, Claim) else claim.id
    return Row(claim.label, RowLook.EVIDENCE, small=small, change=node.change)


def turn_in_words(before: Analysis, after: Analysis, turn: Turn) -> str:
    """How a claim stood and how it stands: `was standing, now disputed by …`."""
    if turn.after.standing is Standing.IN:
        return f"{_former(before, turn.before)}, now stands"
    return f"{_former(before, turn.before)}, now {_standing(after, turn.after)}"


def _former(analysis: Analysis, verdict: Verdict) -> str:
    if verdict.standing is Standing.IN:
        return "was standing"
    return f"{'was' if verdict.fall is None else 'had'} {_standing(analysis, verdict)}"


def _standing(analysis: Analysis, verdict: Verdict) -> str:
    opponents = [" & ".join(shown_name(analysis, claim) for claim in premises) for premises in verdict.by]
    if verdict.fall is not None:
        reason = f"{verdict.fall} by {_listed(opponents)}" if opponents else str(verdict.fall)
        return f"fallen ({reason})"
    if opponents:
        return f"disputed by {_listed(opponents)}"
    over = [shown_name(analysis, claim) for claim in verdict.over]
    return f"disputed over {_listed(over)}" if over else "disputed"


def _listed(names: Sequence[str]) -> str:
    if len(names) > MOST_NAMED:
        names = [*names[:MOST_NAMED], f"{len(names) - MOST_NAMED} more"]
    return listed(names)


def contrasted(before: str, after: str) -> tuple[str, str]:
    """Two wordings without what they begin and end with alike, but for a few words, so that both fit a card."""
    old, new = before.split(), after.split()
    alike = next(
        (place for place, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), min(len(old), len(new))
    )
    first = max(0, alike - _CONTEXT)
    behind = [one == other for one, other in zip(reversed(old[alike:]), reversed(new[alike:]), strict=False)]
    kept = max(0, (behind.index(False) if False in behind else len(behind)) - _CONTEXT)
    return _cut(old, first, kept), _cut(new, first, kept)


def _cut(words: Sequence[str], first: int, left_off: int) -> str:
    kept = words[first : len(words) - left_off]
    return " ".join([*(["…"] if first else []), *kept, *(["…"] if left_off else [])])
