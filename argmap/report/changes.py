"""What deleting claims changes, in words and as data."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.analysis import Analysis
from argmap.analysis.changes import Changes, Turned
from argmap.analysis.standing import Standing
from argmap.report.standing import tally
from argmap.text.words import listed
from argmap.wording.verdict import verdict_as_data, verdict_in_words
from argmap.wording.words import label_of, name_in

BEFORE = {Standing.IN: "stood", Standing.OUT: "fell", Standing.UNDECIDED: "was disputed"}


def changes_as_text(analysis: Analysis, changes: Changes) -> str:
    """Which claims of the reading turn, and which stand for themselves now."""
    return "\n".join(_lines(analysis, changes))


def _lines(analysis: Analysis, changes: Changes) -> Iterator[str]:
    header = analysis.map.root.header
    yield f"{header.id}: {header.title}" if header.title else header.id
    yield f"  without {listed([name_in(analysis, claim) for claim in changes.deleted])}"
    rows = [
        (name_in(analysis, turned.claim), _change(changes, turned), label_of(turned.claim)) for turned in changes.turned
    ]
    width = max((len(name) for name, _, _ in rows), default=0)
    for name, verdict, label in rows:
        yield f"  {name.ljust(width)}  {label}"
        yield f"  {' ' * width}  {verdict}"
    if not rows:
        yield "  no standing changes"
    if changes.bare:
        yield f"  given as premises now, without a reason: {listed([name_in(analysis, bare) for bare in changes.bare])}"
    yield f"  {tally(changes.after)}"


def _change(changes: Changes, turned: Turned) -> str:
    verdict = verdict_in_words(changes.after, changes.after.verdict_on(turned.claim))
    return f"{verdict}; {BEFORE[turned.before]} before"


def changes_as_data(analysis: Analysis, changes: Changes) -> dict[str, object]:
    """What changes as JSON values."""
    return {
        "map": analysis.map.root.id,
        "without": [claim.name for claim in changes.deleted],
        "turned": [
            {
                "claim": turned.claim.name,
                "before": str(turned.before),
                **verdict_as_data(changes.after.verdict_on(turned.claim)),
            }
            for turned in changes.turned
        ],
        "bare": [claim.name for claim in changes.bare],
    }
