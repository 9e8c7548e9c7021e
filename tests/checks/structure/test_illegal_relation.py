"""What is said of relations that join what they cannot join."""

import pytest

from tests.checks.maps import messages

MAP = """
    source s: S
    question q: Q?
    term w: W
    premise p: P
    premise r: R
    evidence e: E
    assumption a: A
    thesis t: T
      because: p as step
"""


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("p supports e", "`e` is evidence, which cannot be supported"),
        ("p supports a", "`a` is an assumption, which cannot be supported"),
        ("p supports q", "`q` is a question, which cannot be supported"),
        ("p attacks step", "`step` is a step, which cannot be attacked"),
        ("s supports t", "`s` is a source, which cannot be a reason"),
        ("w attacks t", "`w` is a term, which cannot be a reason"),
        ("p & q undercut step", "`q` is a question, which cannot be a reason"),
        ("p contrary-to s", "`s` is a source, which cannot exclude a claim"),
        ("p restates q", "`q` is a question, which cannot restate a claim"),
        ("p qualifies s", "`s` is a source, which cannot be qualified"),
        ("p answers t", "`t` is a thesis, which cannot be answered"),
    ],
)
def test_what_a_relation_cannot_join_is_named(statement: str, message: str) -> None:
    assert messages("illegal-relation", f"{MAP}    {statement}\n") == [message]


@pytest.mark.parametrize(
    "statement",
    [
        "p attacks e",
        "e attacks a",
        "p & r support t",
        "r undercuts step",
        "p qualifies step",
        "p qualifies t",
        "t answers q",
        "p contradicts r",
        "p supports t\n      cite: s, p. 2",
    ],
)
def test_what_may_be_joined_is_silent(statement: str) -> None:
    assert messages("illegal-relation", f"{MAP}    {statement}\n") == []


def test_only_sources_are_cited() -> None:
    assert messages("illegal-relation", "premise p: P\n  cite: q, p. 1\npremise q: Q\n") == [
        "`q` is a premise, which cannot be cited"
    ]


def test_an_undercut_of_a_claim_is_left_to_its_own_check() -> None:
    assert messages("illegal-relation", f"{MAP}    r undercuts t\n") == []


def test_evidence_takes_no_support_from_another_map_either() -> None:
    files = {"m.arg": "import other\npremise p: P\np supports other.e\n", "other.arg": "evidence e: E\n"}
    assert messages("illegal-relation", files) == ["`other.e` is evidence, which cannot be supported"]
