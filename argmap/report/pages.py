"""The pages of the checks: one for each, and the list of them all."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.checks.check import FAMILIES, Check
from argmap.checks.severity import Stage


def page_of(check: Check) -> str:
    """A check's page in Markdown: what it finds, why that matters, an example that fires and one that does not."""
    return f"# {check.name} ({check.code})\n\n{_standing(check)}\n\n{check.page}\n"


def list_of(checks: Iterable[Check]) -> str:
    """The checks with their severities and one line each, as text in columns."""
    listed = tuple(checks)
    width = max((len(check.name) for check in listed), default=0)
    return "".join(
        f"{check.code}  {check.name:{width}}  {check.severity:7}  {_lower(check.summary)}\n" for check in listed
    )


def index_of(checks: Iterable[Check]) -> str:
    """The front page of the pages in Markdown: a table for each family."""
    listed = tuple(checks)
    parts = [
        "# The checks",
        "Made by `make docs` from the checks themselves. `argmap explain NAME` prints a page; `waive: NAME, reason`"
        " on a statement accepts a finding there.",
        "An *error* fails `argmap check`; a *hint* is shown with `--hints`. A check with a star finds errors at"
        " `--stage brief`.",
    ]
    for family in (*FAMILIES, "other"):
        rows = [_row(check) for check in listed if check.family == family]
        if rows:
            head = "| check | code | severity | finds |\n|---|---|---|---|"
            parts += [f"## {family.capitalize()}", "\n".join([head, *rows])]
    return "\n\n".join(parts) + "\n"


def _row(check: Check) -> str:
    star = "*" if check.starred else ""
    return f"| [{check.name}]({check.name}.md) | {check.code} | {check.severity}{star} | {_lower(check.summary)} |"


_RUNS = {
    Stage.DRAFT: "Runs at every stage",
    Stage.REVIEW: "Runs at stages review and brief",
    Stage.BRIEF: "Runs at stage brief",
    None: "Runs only when selected",
}


def _standing(check: Check) -> str:
    """A line on what the check weighs, when it runs, and whether it can be waived."""
    star = ", an error at stage brief" if check.starred else ""
    waiver = "can be waived" if check.waivable else "cannot be waived"
    return f"{check.severity.capitalize()}{star}. {_RUNS[check.default]}; {waiver}."


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
