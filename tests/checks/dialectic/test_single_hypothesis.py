"""What is said of questions without answers that exclude one another."""

import pytest

from tests.checks.maps import messages

ROOT = "import other\nquestion q: Q?\n"
OTHER = "thesis a: A\nthesis b: B\nthesis c: C\n"


def reading(root: str) -> dict[str, str]:
    return {"m.arg": root, "other.arg": OTHER}


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ("", "nothing answers the question `q`"),
        ("other.a answers q\n", "the question `q` has one answer alone, `other.a`"),
        ("other.a answers q\nother.b answers q\n", "none of the 2 answers to `q` excludes another"),
        (
            "other.a answers q\nother.b answers q\nother.a restates other.b\n",
            "the question `q` has one answer alone, `other.a`",
        ),
        (
            "other.a answers q\nother.b answers q\nother.a attacks other.b\nother.a contrary-to other.c\n",
            "none of the 2 answers to `q` excludes another",
        ),
    ],
)
def test_a_question_without_rival_answers_is_reported(answers: str, message: str) -> None:
    assert messages("DIA007", reading(ROOT + answers)) == [message]


@pytest.mark.parametrize("verb", ["contrary-to", "contradicts"])
def test_two_answers_that_exclude_each_other_are_enough(verb: str) -> None:
    answers = "".join(f"other.{name} answers q\n" for name in "abc")
    assert messages("DIA007", reading(ROOT + answers + f"other.c {verb} other.a\n")) == []


def test_a_restatement_excludes_what_its_claim_excludes() -> None:
    source = ROOT + "other.a answers q\nother.b answers q\nother.c restates other.b\nother.c contrary-to other.a\n"
    assert messages("DIA007", reading(source)) == []


def test_a_closed_question_is_exempt() -> None:
    assert messages("DIA007", reading(ROOT + "  status: closed\n")) == []
    assert len(messages("DIA007", reading(ROOT + "  status: open\n"))) == 1


def test_a_map_by_itself_is_silent() -> None:
    assert messages("DIA007", "question q: Q?\n") == []


def test_a_question_of_an_imported_map_is_silent() -> None:
    assert messages("DIA007", {"m.arg": "import other\n", "other.arg": "question q: Q?\n"}) == []


def test_answers_of_maps_that_nothing_joins_are_left_to_that_check() -> None:
    source = ROOT + "other.a answers q\nthesis t: T\n  answers: q\n"
    assert messages("DIA007", reading(source)) == []
    assert len(messages("CON006", reading(source))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "lost answers q",
        "other.a answers lost",
        "other.lost answers q",
        "thesis t: T\n  answers: q &",
        "other.a answrs q",
    ],
)
def test_what_cannot_be_read_or_resolved_is_left_to_that_check(line: str) -> None:
    assert messages("DIA007", reading(ROOT + line + "\n")) == []
