"""What is said of undercuts whose target is no step."""

from tests.checks.maps import found


def test_the_note_shows_the_named_step_that_is_meant_and_the_fix_writes_it() -> None:
    source = "thesis t: T\n  because: p as way\npremise p: P\npremise u: U\nu undercuts t\n"
    (diagnostic,) = found("undercut-of-nothing", source)
    assert [note.message for note in diagnostic.finding.notes] == ["the step `way` ends there"]
    assert diagnostic.finding.fix is not None
    assert diagnostic.finding.fix.edits[0].replacement == "way"
    assert not diagnostic.finding.fix.safe


def test_the_note_shows_where_a_nameless_step_needs_a_name() -> None:
    source = "thesis t: T\n  because: p\npremise p: P\npremise u: U\nu undercuts t\n"
    (diagnostic,) = found("undercut-of-nothing", source)
    (note,) = diagnostic.finding.notes
    assert note.message == "a step without a name ends there: add `as NAME`"
    assert note.span is not None
    assert note.span.snippet == "because: p"


def test_a_premise_of_one_step_stands_for_that_step() -> None:
    source = "thesis t: T\n  because: p as way\npremise p: P\npremise u: U\nu undercuts p\n"
    (diagnostic,) = found("undercut-of-nothing", source)
    assert diagnostic.finding.fix is not None


def test_a_claim_without_steps_is_to_be_attacked() -> None:
    (diagnostic,) = found("undercut-of-nothing", "premise p: P\npremise u: U\nu undercuts p\n")
    assert [note.message for note in diagnostic.finding.notes] == [
        "to speak against the claim itself, write `attacks p`"
    ]


def test_a_named_conflict_can_be_undercut() -> None:
    source = "premise p: P\npremise q: Q\np contrary-to q as clash\npremise u: U\nu undercuts clash\n"
    assert found("undercut-of-nothing", source) == ()


def test_an_unresolved_target_is_left_to_that_check() -> None:
    assert found("undercut-of-nothing", "premise u: U\nu undercuts nowhere\n") == ()
