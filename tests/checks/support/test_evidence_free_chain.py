"""What is said of theses with no evidence below them."""

from tests.checks.maps import found


def test_the_shortest_chain_is_the_witness() -> None:
    source = """
        premise deep: Deep
        claim middle: Middle
          because: deep
        premise near: Near
        thesis t: T
          because: middle
          because: near
    """
    (diagnostic,) = found("SUP003", source)
    assert [note.message for note in diagnostic.finding.notes] == ["`near` is a reason for `t`"]


def test_one_chain_that_ends_in_evidence_is_enough() -> None:
    source = "source s: S\nevidence e: E\n  cite: s, p. 1\npremise p: P\nthesis t: T\n  because: e & p\n"
    assert found("SUP003", source) == ()


def test_a_normative_thesis_needs_no_evidence() -> None:
    assert found("SUP003", "premise p: P\nthesis t: T\n  modality: normative\n  because: p\n") == ()


def test_a_thesis_without_a_reason_is_left_to_that_check() -> None:
    assert found("SUP003", "thesis t: T\n") == ()


def test_a_thesis_that_rests_on_a_circle_is_left_to_that_check() -> None:
    source = "claim c: C\n  because: d\nclaim d: D\n  because: c\nthesis t: T\n  because: c\n"
    assert found("SUP003", source) == ()


def test_a_thesis_above_an_unresolved_name_is_left_to_that_check() -> None:
    source = "premise p: P\nclaim c: C\n  because: p\n  because: lost\nthesis t: T\n  because: c\n"
    assert found("SUP003", source) == ()


def test_evidence_of_another_map_counts() -> None:
    files = {"m.arg": "import other\nthesis t: T\n  because: other.e\n", "other.arg": "evidence e: E\n"}
    assert found("SUP003", files) == ()


def test_a_long_chain_is_cut() -> None:
    chain = "".join(f"claim c{number}: C\n  because: c{number + 1}\n" for number in range(30))
    (diagnostic,) = found("SUP003", f"thesis t: T\n  because: c0\n{chain}premise c30: P\n")
    assert len(diagnostic.finding.notes) == 9
