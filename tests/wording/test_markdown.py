"""Markdown that shows a text letter by letter."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.wording.markdown import prose
from argmap.wording.terminal import escaped


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*a* _b_ `c` ~~d~~", r"\*a\* \_b\_ \`c\` \~\~d\~\~"),
        ("[a](b) <b>&amp;", r"\[a\](b) &lt;b&gt;&amp;amp;"),
        ("a | b\n\n# c", r"a \| b \# c"),
        ("@crew, #12 and me@home", "@<!-- -->crew, \\#<!-- -->12 and me@<!-- -->home"),
        ("https://example.org :smile: 3: four", r"https\://example.org \:smile: 3: four"),
        ("a \\ b\x1b[31m", "a \\\\ b\\\\x1b\\[31m"),
    ],
)
def test_signs_are_shown_as_they_are(text: str, shown: str) -> None:
    assert prose(text) == shown


@given(st.text(alphabet="ab1 *_`[]()<>#|~&$:@\\\n!-+."))
def test_what_is_shown_is_the_text_and_no_sign_is_left_bare(text: str) -> None:
    shown = prose(text)
    assert not re.search(r"(?<!\\)(?:\\\\)*[*_`\[\]#|~$]", shown.replace("<!-- -->", ""))
    bare = re.sub(r"\\([\\`*_\[\]#|~$:])", r"\1", shown.replace("<!-- -->", ""))
    assert html.unescape(bare) == escaped(" ".join(text.split()))
