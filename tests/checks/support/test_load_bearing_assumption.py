"""What is said of assumptions that a thesis cannot do without."""

from tests.checks.maps import messages


def test_it_is_said_once_at_the_assumption_for_all_its_theses() -> None:
    source = "assumption a: A\nthesis t: T\n  because: a\nthesis u: U\n  because: a\n"
    assert messages("SUP007", source) == ["without the assumption `a`, nothing is left for `t` or `u`"]


def test_an_assumption_that_every_way_needs_is_found_through_joint_premises() -> None:
    source = """
        assumption a: A
        premise b: B
        premise c: C
        claim left: Left
          because: a & b
        claim right: Right
          because: a & c
        thesis t: T
          because: left
          because: right
    """
    assert messages("SUP007", source) == ["without the assumption `a`, nothing is left for `t`"]


def test_an_assumption_that_another_way_does_without_is_silent() -> None:
    assert messages("SUP007", "assumption a: A\npremise p: P\nthesis t: T\n  because: a\n  because: p\n") == []


def test_an_assumption_of_another_map_is_reported_at_the_thesis() -> None:
    files = {"m.arg": "import other\nthesis t: T\n  because: other.a\n", "other.arg": "assumption a: A\n"}
    assert messages("SUP007", files) == ["without the assumption `other.a`, nothing is left for `t`"]


def test_a_circle_on_the_way_does_not_hide_it() -> None:
    source = """
        assumption a: A
        claim c: C
          because: a
          because: d
        claim d: D
          because: c
        thesis t: T
          because: d
    """
    assert messages("SUP007", source) == ["without the assumption `a`, nothing is left for `t`"]
