"""Which checks run: by stage, name, code, and the first letters of a code."""

import pytest

from argmap.checks.catalog import all_checks
from argmap.checks.selection import UnknownCheckError, selected_checks
from argmap.checks.severity import Stage


def chosen(stage: Stage = Stage.REVIEW, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> set[str]:
    return {check.code for check in selected_checks(all_checks(), stage, select, ignore)}


def family(letters: str) -> set[str]:
    return {check.code for check in all_checks() if check.code.startswith(letters)}


def test_each_stage_adds_checks() -> None:
    assert chosen(Stage.DRAFT) < chosen(Stage.REVIEW) < chosen(Stage.BRIEF)


def test_a_name_a_code_and_a_prefix_select() -> None:
    assert chosen(select=("unsupported-thesis", "ARG001", "CIR")) == {"SUP001", "ARG001"} | family("CIR")


def test_what_is_selected_runs_at_whatever_stage() -> None:
    assert chosen(Stage.DRAFT, select=("DIA004",)) == {"DIA004"}


def test_what_is_ignored_does_not_run() -> None:
    assert chosen(ignore=("SUP", "self-attack")) == {
        code for code in chosen() if not code.startswith("SUP") and code != "CON001"
    }


def test_the_narrower_word_wins() -> None:
    assert chosen(select=("CON001",), ignore=("CON",)) == {"CON001"}
    assert chosen(select=("CON",), ignore=("CON001",)) == family("CON") - {"CON001"}
    assert chosen(select=("CON001",), ignore=("CON001",)) == set()


def test_letter_case_of_codes_does_not_matter() -> None:
    assert chosen(select=("con001",)) == {"CON001"}


@pytest.mark.parametrize("word", ["SUP999", "unsupported-theses", ""])
def test_a_word_that_fits_nothing_is_an_error_with_near_names(word: str) -> None:
    with pytest.raises(UnknownCheckError) as caught:
        chosen(select=(word,))
    assert caught.value.word == word
    assert not word or caught.value.near
