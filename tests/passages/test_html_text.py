"""Plain text from HTML pages."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.passages import Match, SourceText, find, plain_text
from argmap.passages.html_text import html_text

PAGE = """<!DOCTYPE html><html><head><title>Head</title><style>p { color: red }</style></head>
<body><h1>The mill</h1><p>It is <em>un</em>likely to close.<sup>12</sup> The 5<sup>th</sup> miller&rsquo;s son</p>
<script>var mill = "<p>open</p>";</script><p>left.<br>He&nbsp;came back.</p></body></html>"""


def test_a_page_is_read_as_its_readers_see_it() -> None:
    text = plain_text(".html", PAGE.encode())
    assert text == ("The mill\n\nIt is unlikely to close.¹² The 5th miller’s son\n\nleft.\nHe\u00a0came back.")
    assert isinstance(find(SourceText(text), "unlikely to close. The 5th miller's son … came back"), Match)


@given(st.text(st.sampled_from("<>/!-&;abp sup\"'=")))
def test_no_page_breaks_the_reader(content: str) -> None:
    assert isinstance(html_text(content), str)
