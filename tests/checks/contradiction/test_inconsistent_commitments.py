"""What is said of claims that their own holder argues against."""

from tests.checks.maps import messages

MAP = "premise p: P\npremise x: X\nthesis t: T\n  because: p as way\n"


def test_an_attack_of_one_s_own_on_a_thesis_is_reported() -> None:
    assert messages("CON003", MAP + "x attacks t\n") == ["the map `m` asserts `t`, and also `x`, which goes against it"]


def test_an_attack_of_one_s_own_is_reported_where_it_strikes() -> None:
    assert messages("CON003", MAP + "x attacks p\n") == ["the map `m` asserts `p`, and also `x`, which goes against it"]


def test_an_undercut_of_one_s_own_step_is_reported() -> None:
    assert messages("CON003", MAP + "x undercuts way\n") == [
        "the map `m` asserts `t`, and also `x`, which goes against a step for it"
    ]


def test_an_undercut_that_leaves_another_step_is_silent() -> None:
    assert messages("CON003", MAP + "x undercuts way\npremise q: Q\nq supports t\n") == []


def test_an_attack_that_is_answered_leaves_only_the_answer_to_it() -> None:
    assert messages("CON003", MAP + "x attacks t\ncounterclaim y: Y\nrebuttal z: Z\nz attacks x\n") == [
        "the map `m` asserts `x`, and also `z`, which goes against it"
    ]


def test_a_reported_objection_is_silent() -> None:
    assert messages("CON003", MAP + "counterclaim y: Y\ny attacks t\n") == []


def test_a_granted_objection_is_silent() -> None:
    assert (
        messages("CON003", MAP.replace("premise x: X\n", "premise x: X\n  stance: concede\n") + "x attacks t\n") == []
    )


def test_rivals_are_left_to_the_check_of_contradictions() -> None:
    source = "premise p: P\npremise q: Q\np contrary-to q\n"
    assert messages("CON003", source) == []
    assert len(messages("CON002", source)) == 1


def test_what_is_given_for_and_against_is_left_to_that_check() -> None:
    source = "premise p: P\nthesis t: T\n  because: p\n  against: p\n"
    assert messages("CON003", source) == []
    assert len(messages("CON005", source)) == 1
