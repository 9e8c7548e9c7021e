"""What is said of maps that answer one question and that nothing joins."""

import pytest

from tests.checks.maps import found, messages

ROOT = "import one\nimport two\nquestion q: Q?\none.a answers q\ntwo.a answers q\n"
OTHER = "premise p: P\nthesis a: A\n  because: p as way\nclaim b: B\n"
FOUND = ["`one` and `two` both answer `q`, and no relation joins their answers"]


def reading(root: str) -> dict[str, str]:
    return {"m.arg": root, "one.arg": OTHER, "two.arg": OTHER, "three.arg": OTHER}


def test_two_maps_that_answer_one_question_are_reported() -> None:
    assert messages("CON006", reading(ROOT)) == FOUND


@pytest.mark.parametrize(
    "relation",
    [
        "one.a contrary-to two.a",
        "two.a contradicts one.a",
        "one.a restates two.a",
        "one.a supports two.a",
        "two.a attacks one.a",
        "one.a qualifies two.a",
        "one.p undercuts two.way",
        "one.a qualifies two.way",
        "two.b supports one.a",
        "one.a attacks two.p",
    ],
)
def test_any_relation_of_an_answer_to_the_other_map_will_do(relation: str) -> None:
    assert messages("CON006", reading(ROOT + relation + "\n")) == []


@pytest.mark.parametrize("relation", ["one.p supports two.p", "one.b contrary-to two.p", "one.p supports one.a"])
def test_a_relation_that_touches_no_answer_or_no_other_map_will_not(relation: str) -> None:
    assert messages("CON006", reading(ROOT + relation + "\n")) == FOUND


def test_a_common_restatement_joins_two_answers() -> None:
    assert messages("CON006", reading(ROOT + "claim c: C\nc restates one.a\nc restates two.a\n")) == []


def test_it_is_said_once_for_a_pair_of_maps() -> None:
    assert messages("CON006", reading(ROOT + "one.b answers q\ntwo.b answers q\n")) == FOUND
    three = ROOT + "import three\nthree.a answers q\none.a contrary-to two.a\n"
    assert messages("CON006", reading(three)) == [
        "`one` and `three` both answer `q`, and no relation joins their answers",
        "`two` and `three` both answer `q`, and no relation joins their answers",
    ]


def test_an_answer_of_the_map_itself_counts() -> None:
    source = "import one\nquestion q: Q?\none.a answers q\nthesis t: T\n  answers: q\n"
    assert messages("CON006", reading(source)) == ["`one` and `m` both answer `q`, and no relation joins their answers"]


def test_it_speaks_of_the_map_s_own_questions_alone() -> None:
    root = "import one\nimport two\nimport asker\n"
    assert messages("CON006", reading(root) | {"asker.arg": ROOT}) == []


@pytest.mark.parametrize(
    "line", ["lost answers q", "one.a contrary-to two.lost", "two.a answers lost", "two.a answrs q"]
)
def test_what_cannot_be_resolved_is_left_to_that_check(line: str) -> None:
    assert messages("CON006", reading(ROOT + line + "\n")) == []


def test_the_witness_is_an_answer_of_each() -> None:
    (diagnostic,) = found("CON006", reading(ROOT))
    assert diagnostic.finding.span.line == 3
    assert [note.span.text.path for note in diagnostic.finding.notes if note.span] == ["one.arg", "two.arg"]
