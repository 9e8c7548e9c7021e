"""What is said of standings other than those a map expects."""

from tests.checks.maps import found, messages

MAP = """
    premise p: P
    premise x: X
    premise w: W
    thesis t: T
      because: p as way
"""


def test_a_claim_may_expect_why_it_is_out() -> None:
    source = "claim c: C\n  expect: out defeated\nclaim d: D\n  expect: out unsupported\nclaim e: E\n  expect: out\n"
    assert messages("unexpected-standing", source) == ["`c` is out (unsupported), not out defeated as expected"]


def test_a_circle_is_out_for_being_circular() -> None:
    assert messages("unexpected-standing", "claim c: C\n  because: c\n  expect: out circular\n") == []


def test_a_step_has_a_standing_of_its_own() -> None:
    source = MAP + "    w supports t as other\n      expect: out\n    x undercuts other\n"
    assert messages("unexpected-standing", source) == []
    assert messages("unexpected-standing", source.replace("x undercuts other", "")) == [
        "`other` is in, not out as expected"
    ]


def test_an_undercut_has_a_standing_too() -> None:
    source = MAP + "    x undercuts way\n      expect: out\n    w attacks x\n"
    assert messages("unexpected-standing", source) == []


def test_a_conflict_stands_as_the_stronger_of_its_directions() -> None:
    source = """
        premise p: P
        counterclaim c: C
        premise x: X
        x attacks c
        p contrary-to c as clash
          expect: in
    """
    assert messages("unexpected-standing", source) == []


def test_the_notes_say_what_the_standing_comes_from() -> None:
    source = MAP + "      expect: in\n    x attacks p\n"
    (diagnostic,) = found("unexpected-standing", source)
    assert diagnostic.finding.message == "`t` is out (unsupported), not in as expected"
    source = MAP + "      expect: in\n    x attacks t\n"
    (diagnostic,) = found("unexpected-standing", source)
    assert [note.message for note in diagnostic.finding.notes] == ["`t/against:x` goes against `t`"]


def test_nothing_is_said_where_a_fault_may_be_the_cause() -> None:
    source = MAP + "      expect: out\n    lost & x attack p\n"
    assert messages("unexpected-standing", source) == []


def test_an_imported_claim_is_judged_in_its_own_reading() -> None:
    files = {
        "m.arg": "import other\npremise x: X\nx attacks other.p\n",
        "other.arg": "premise p: P\n  expect: in\n",
    }
    assert messages("unexpected-standing", files) == []
