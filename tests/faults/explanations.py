"""Why some faults cause a second finding: each is a second fault, or the same one seen where it does its harm."""

from __future__ import annotations

_TWO_SOURCES = (
    "whoever is a source twice is so everywhere: each conclusion and thesis that took the two for two is named"
)

EXPLANATIONS: dict[str, dict[str, str]] = {
    "*": {
        "ARG010": "an `expect` is the writer's own test of the outcome: the fault has turned it, and the test says so",
    },
    "ARG004": {
        "SUP003": "what was dropped was the only evidence below the thesis",
    },
    "ARG014": {
        "CON002": "an undercut dissolves the conflict as first written; the second one stands",
        "DIA001": "an undercut answers the attack as first written; the second one stands",
    },
    "CIR001": {
        "SUP001": "the circle closes in the importing map alone; read by itself, the imported map has a bare thesis",
        "SUP009": "the circle closes in the importing map alone; read by itself, the imported map has a bare claim",
    },
    "CIR002": {
        "CIR002": "in the reading of another map the same step closes a longer circle",
    },
    "CON003": {
        "CON003": "the point goes against two claims of its holder",
    },
    "CON004": {
        "CON004": "the claim has several rivals, and the evidence supports each of them as well",
        "CON005": "what now supports the claim is restated by what goes against it",
    },
    "CON005": {
        "DIA003": "the claim is a view merely reported, with no holder, and is attacked now",
    },
    "CON006": {
        "CON006": "once for each pair of maps: the answers of one map were cut off from those of several",
    },
    "DIA002": {
        "DIA001": "the objection that the answer was meant for is unanswered: another place, another reader's question",
    },
    "PRB002": {
        "PRB005": "the claim has a contradiction with a likelihood of its own",
    },
    "PRB005": {
        "PRB002": "the number is also more than the reasons allow",
        "PRB005": "the claim has a restatement and a contradiction, and the number fits neither",
    },
    "SRC001": {
        "DIA003": "the citation was also what said who holds the view",
    },
    "SRC006": {
        "SRC006": _TWO_SOURCES,
        "SRC009": _TWO_SOURCES,
        "SUP004": "with one origin behind both its reasons, the thesis falls with that origin",
    },
    "SRC009": {
        "SRC006": _TWO_SOURCES,
        "SUP004": _TWO_SOURCES,
    },
    "SUP002": {
        "STY004": "the waiver was for a repetition; with one premise more the step is no repetition",
    },
    "SUP003": {
        "SUP003": "the evidence was all that another thesis had, too",
    },
    "SUP004": {
        "SRC006": "the items with one origin are separate reasons for one conclusion, so they count double as well",
    },
    "SUP009": {
        "STY004": "the premise whose finding was waived is a reason for nothing any more",
        "SUP003": "the claim's evidence was the only evidence below the thesis",
    },
    "SCH003": {
        "STY004": "the map waives that its thesis hangs on one item; with a second reason it no longer does",
    },
}
"""By the check that the fault was planted for (`*` is any), then by the check that found it as well."""


def explanation_of(planted: str, other: str) -> str | None:
    """Why a planted fault of one check is found by another as well; None where it should not be."""
    return EXPLANATIONS.get(planted, {}).get(other) or EXPLANATIONS["*"].get(other)
