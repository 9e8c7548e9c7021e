"""What changed between two versions of maps, as JSON values."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.analysis.difference import Difference, Differences
from argmap.analysis.version import Change, Declared, sort_of, words_of
from argmap.model.claim import Claim
from argmap.report.difference import link_name
from argmap.wording.verdict import verdict_as_data


def difference_as_data(differences: Differences) -> dict[str, object]:
    """What changed as JSON values."""
    return {
        "version": 1,
        "differ": not differences.is_empty,
        "maps_added": [analysis.map.root.id for analysis in differences.added],
        "maps_removed": [analysis.map.root.id for analysis in differences.removed],
        "maps": [_data_of(difference) for difference in differences.maps],
    }


def _data_of(difference: Difference) -> dict[str, object]:
    return {
        "map": difference.after.map.root.id,
        "before": difference.before.map.root.id,
        "header": _changes_as_data(difference.header),
        "turned": [
            {
                "claim": turn.claim.name,
                "kind": turn.claim.kind,
                "before": verdict_as_data(turn.before),
                "after": verdict_as_data(turn.after),
            }
            for turn in difference.turned
        ],
        "added": [_value_as_data(value) for value in difference.added],
        "removed": [_value_as_data(value) for value in difference.removed],
        "kept": [
            {
                "name": kept.after.id,
                "before": {"name": kept.before.id, "text": words_of(kept.before)},
                "after": {"name": kept.after.id, "text": words_of(kept.after)},
                "renamed": kept.is_renamed,
                "reworded": kept.is_reworded,
                "changes": _changes_as_data(kept.changes),
            }
            for kept in difference.kept
        ],
        "relations_added": [link_name(link) for link in difference.links_added],
        "relations_removed": [link_name(link) for link in difference.links_removed],
        "relations_changed": [
            {"relation": link_name(kept.after), "changes": _changes_as_data(kept.changes)}
            for kept in difference.links_kept
        ],
    }


def _value_as_data(value: Declared) -> dict[str, object]:
    standing = {"stance": value.stance} if isinstance(value, Claim) else {}
    return {"name": value.id, "kind": sort_of(value), "text": words_of(value), **standing}


def _changes_as_data(changes: Sequence[Change]) -> list[dict[str, object]]:
    return [{"attribute": change.key, "before": list(change.before), "after": list(change.after)} for change in changes]
