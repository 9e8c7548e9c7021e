"""Selection: which checks run, by stage, name, code, or the first letters of a code."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.checks.check import Check
from argmap.checks.severity import Stage
from argmap.vocabulary.near import near_names


class UnknownCheckError(ValueError):
    """A word that neither names a check nor begins the code of one; `near` are names and codes that look like it."""

    def __init__(self, word: str, near: Sequence[str]) -> None:
        super().__init__(f"no check is called `{word}`")
        self.word = word
        self.near = tuple(near)


def selected_checks(
    checks: Iterable[Check],
    stage: Stage = Stage.REVIEW,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> tuple[Check, ...]:
    """The checks to run at a stage; raises `UnknownCheckError` for a word that fits none.

    With `select`, only what it lists, at whatever stage and whether or not it is on by default. `ignore` takes away;
    a word of `select` that fits more narrowly wins over it (`select = CON001` with `ignore = CON`).
    """
    known = tuple(checks)
    chosen, unwanted = _narrowness(known, select), _narrowness(known, ignore)
    return tuple(check for check in known if _is_wanted(check, stage, chosen, unwanted, only=bool(select)))


def _is_wanted(check: Check, stage: Stage, chosen: dict[str, int], unwanted: dict[str, int], *, only: bool) -> bool:
    is_on = check.code in chosen if only else check.default is not None and stage.includes(check.default)
    return is_on and unwanted.get(check.code, -1) < chosen.get(check.code, 0)


def _narrowness(checks: Sequence[Check], words: Sequence[str]) -> dict[str, int]:
    """For each code that some word fits, the letters of the code which the narrowest such word names."""
    narrowness: dict[str, int] = {}
    for word in words:
        fitting = [check for check in checks if word == check.name or (word and check.code.startswith(word.upper()))]
        if not fitting:
            raise UnknownCheckError(word, near_names(word, [known for check in checks for known in _words(check)]))
        for check in fitting:
            letters = len(check.code if word == check.name else word)
            narrowness[check.code] = max(narrowness.get(check.code, 0), letters)
    return narrowness


def _words(check: Check) -> tuple[str, str]:
    return check.name, check.code
