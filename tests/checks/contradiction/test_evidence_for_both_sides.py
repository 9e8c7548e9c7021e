"""What is said of evidence that supports both of two rivals."""

from tests.checks.maps import messages

MAP = """
    evidence e: E
    claim c: C
      because: e
    claim low: Low
      because: c
    claim high: High
      because: e
    low contrary-to high
"""


def test_support_through_several_steps_counts() -> None:
    assert messages("CON004", MAP) == ["`e` supports both `low` and `high`, which exclude each other"]


def test_all_such_evidence_of_a_pair_is_one_finding() -> None:
    source = MAP + "    evidence f: F\n    f supports low\n    f supports high\n"
    assert messages("CON004", source) == ["`e` and `f` support both `low` and `high`, which exclude each other"]


def test_a_premise_is_no_evidence() -> None:
    assert messages("CON004", MAP.replace("evidence e", "premise e")) == []


def test_an_attack_is_no_conflict() -> None:
    assert messages("CON004", MAP.replace("contrary-to", "attacks")) == []


def test_evidence_shared_through_a_restatement_counts() -> None:
    source = """
        evidence e: E
        evidence f: F
        e restates f
        claim low: Low
          because: e
        claim high: High
          because: f
        low contradicts high
    """
    assert len(messages("CON004", source)) == 1


def test_background_that_every_thesis_rests_on_is_silent() -> None:
    theses = "".join(f"thesis t{number}: T\n  because: e\n" for number in range(3))
    assert messages("CON004", f"evidence e: E\n{theses}t0 contrary-to t1\n") == []
    assert len(messages("CON004", f"evidence e: E\n{theses}thesis u: U\nt0 contrary-to t1\n")) == 1


def test_circles_of_support_do_no_harm() -> None:
    source = MAP + "    low supports c\n    c supports high\n"
    assert len(messages("CON004", source)) == 1
