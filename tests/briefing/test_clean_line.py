"""Words of a brief without what a page cannot show."""

import pytest

from argmap.briefing.blocks import Tone, Words
from argmap.briefing.clean_line import clean_line, clean_words, description_of, leads_on, text_of


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\x00b", "ab"),
        (" a  b ", " a b "),
        ("", ""),
        ("  ", " "),
        ("95 %", "95\N{NO-BREAK SPACE}%"),
        ("likely 55–80% · very", "likely 55–80%\N{NO-BREAK SPACE}· very"),
        ("this · that", "this · that"),
    ],
)
def test_words_keep_the_space_at_their_ends_and_lose_what_draws_nothing(text: str, shown: str) -> None:
    assert clean_words(text) == shown


def test_a_line_loses_its_empty_words_and_keeps_the_tones() -> None:
    line = (Words("", Tone.STRONG), Words("a ", Tone.STRONG), Words("\x07"), Words("b", Tone.QUIET))
    assert [(words.text.strip(), words.tone) for words in clean_line(line) if words.text.strip()] == [
        ("a", Tone.STRONG),
        ("b", Tone.QUIET),
    ]
    assert text_of(line) == "a b"


def test_a_line_that_ends_in_a_colon_leads_on() -> None:
    assert leads_on((Words("Against this:"),))
    assert leads_on((Words("Against "), Words("this: ")))
    assert not leads_on((Words("Against this."),))


def test_a_description_keeps_its_lines_and_their_indent() -> None:
    assert description_of("Title\n\n  - one\x00\n    - two") == "Title\n  - one\n    - two"
