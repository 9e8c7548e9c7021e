"""A baseline: findings that were there before, so that only new ones count."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from argmap.checks.diagnostic import Diagnostic, Order

VERSION = 1
"""The version of the form, and of the fingerprints in it."""


class BaselineError(ValueError):
    """A file that is no baseline, or one of another version; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A finding of a baseline: the file it was found in, the code of its check, and its message then."""

    path: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Diagnostics held against a baseline: those to report, how many it knew, and how many of its own are gone."""

    reported: tuple[Diagnostic, ...]
    known: int
    gone: int


def baseline_as_text(diagnostics: Iterable[Diagnostic], fingerprints: Mapping[Order, str]) -> str:
    """The diagnostics that are not waived, as JSON: one finding a line, sorted by path, code and fingerprint.

    Every finding's line ends in a comma, as the version stands last; so git merges lines that were added or removed.
    """
    entries = sorted(
        (each.finding.span.text.path, each.check.code, fingerprints[each.order], each.finding.message)
        for each in diagnostics
        if each.waiver is None
    )
    lines = [
        f"{_json(fingerprint)}: {_json({'path': path, 'code': code, 'message': message})},\n"
        for path, code, fingerprint, message in entries
    ]
    return f'{{\n{"".join(lines)}"version": {VERSION}\n}}\n'


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def baseline_in(content: str) -> dict[str, Recorded]:
    """The findings of a baseline, under their fingerprints. Raises BaselineError for any other content."""
    try:
        data: Any = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise BaselineError(f"it is not JSON: {error}") from error
    if not isinstance(data, dict) or "version" not in data:
        raise BaselineError("it is no baseline")
    if data.pop("version") != VERSION:
        raise BaselineError("it was written by another version of argmap; write it again")
    return {fingerprint: _recorded(entry) for fingerprint, entry in data.items()}


def _recorded(entry: Any) -> Recorded:
    keys = ("path", "code", "message")
    if not isinstance(entry, dict) or not all(isinstance(entry.get(key), str) for key in keys):
        raise BaselineError("a finding in it has no path, code or message")
    return Recorded(*(entry[key] for key in keys))


def compared(
    diagnostics: Iterable[Diagnostic],
    fingerprints: Mapping[Order, str],
    baseline: Mapping[str, Recorded],
    is_looked_for: Callable[[Recorded], bool] = lambda _: True,
) -> Compared:
    """The diagnostics less those of the baseline; waived ones stay, as they would not be recorded.

    A finding of the baseline is gone when it would have been found again, which `is_looked_for` says, and was not.
    """
    listed = tuple(diagnostics)
    found = {fingerprints[each.order] for each in listed if each.waiver is None}
    reported = tuple(each for each in listed if each.waiver is not None or fingerprints[each.order] not in baseline)
    gone = sum(1 for fingerprint, entry in baseline.items() if fingerprint not in found and is_looked_for(entry))
    return Compared(reported, len(found & baseline.keys()), gone)
