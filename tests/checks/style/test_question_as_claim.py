"""What is said of claims that ask."""

import pytest

from tests.checks.maps import messages


@pytest.mark.parametrize("text", ["Who pays?", "“Who pays?”", "The crew asks: who pays?", "It is late. (Is it not?)"])
def test_a_text_that_ends_with_a_question_mark_is_found(text: str) -> None:
    assert messages("STY002", f"premise p: {text}\n") == ["`p` asks a question"]


@pytest.mark.parametrize("text", ["The state pays.", "“Who pays?” is what the crew asks.", "Who pays is open"])
def test_a_text_that_claims_is_silent(text: str) -> None:
    assert messages("STY002", f"premise p: {text}\n") == []


def test_a_question_may_ask() -> None:
    assert messages("STY002", "question q: Who pays?\n") == []
