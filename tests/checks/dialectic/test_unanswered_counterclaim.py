"""What is said of objections that nothing answers."""

import pytest

from argmap.checks.severity import Severity, Stage
from tests.checks.maps import found, messages

MAP = "premise p: P\nthesis t: T\n  because: p as way\ncounterclaim c: C\n  holder: Somebody\n"


def test_an_open_attack_is_reported_at_the_objection() -> None:
    (diagnostic,) = found("DIA001", MAP + "c attacks t\n")
    assert diagnostic.finding.message == "nothing answers `c`, which goes against `t`"
    assert diagnostic.finding.span.line == 4


def test_an_open_undercut_is_reported_too() -> None:
    assert messages("DIA001", MAP + "c undercuts way\n") == ["nothing answers `c`, which goes against `t`"]


def test_one_objection_to_several_claims_is_one_finding() -> None:
    assert messages("DIA001", MAP + "c attacks t\nc attacks p\n") == [
        "nothing answers `c`, which goes against `p` and `t`"
    ]


@pytest.mark.parametrize(
    "answer",
    ["r attacks c", "r undercuts objection", "r qualifies c", "r qualifies objection", "r contrary-to c\nr attacks c"],
)
def test_every_answer_counts_however_it_fares(answer: str) -> None:
    source = f"{MAP}rebuttal r: R\ncounterclaim d: D\nd attacks r\nc attacks t as objection\n{answer}\n"
    assert "nothing answers `c`, which goes against `t`" not in messages("DIA001", source)


def test_an_undercut_of_a_reason_for_the_objection_is_an_answer() -> None:
    source = MAP + "c attacks t\npremise q: Q\nq supports c as why\nrebuttal r: R\nr undercuts why\n"
    assert messages("DIA001", source) == []


def test_a_granted_objection_is_silent() -> None:
    assert messages("DIA001", MAP.replace("holder: Somebody", "stance: concede") + "c attacks t\n") == []


def test_an_open_question_is_a_hint() -> None:
    source = MAP.replace("holder: Somebody", "holder: Somebody\n  status: open") + "c attacks t\n"
    (diagnostic,) = found("DIA001", source, Stage.BRIEF)
    assert diagnostic.severity is Severity.HINT


def test_an_objection_to_a_reported_view_is_silent() -> None:
    assert messages("DIA001", "counterclaim c: C\ncounterclaim d: D\nd attacks c\n") == []


def test_an_objection_of_one_s_own_is_left_to_that_check() -> None:
    source = MAP + "premise x: X\nx attacks t\n"
    assert messages("DIA001", source) == []
    assert len(messages("CON003", source)) == 1


def test_a_reported_rival_is_an_objection() -> None:
    assert messages("DIA001", MAP + "c contrary-to t\n") == ["nothing answers `c`, which goes against `t`"]


def test_an_objection_in_doubt_is_left_to_that_check() -> None:
    assert messages("DIA001", MAP + "c attacks t\nlost attacks c\n") == []


def test_nobody_is_told_to_mark_open_what_is_marked_open() -> None:
    source = MAP + "c attacks t\n"
    for text, is_told in ((source, True), (source.replace("Somebody", "Somebody\n  status: open"), False)):
        (diagnostic,) = found("DIA001", text)
        assert ("status: open" in diagnostic.finding.notes[-1].message) is is_told
