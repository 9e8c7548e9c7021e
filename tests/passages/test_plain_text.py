"""Plain text from files."""

import pytest

from argmap.passages import UnreadableSourceError, plain_text


def test_a_text_is_taken_as_it_is() -> None:
    assert plain_text(".txt", b"\xef\xbb\xbfthe caf\xc3\xa9\r\n") == "the café\r\n"
    assert plain_text(".MD", b"*the* mill") == "*the* mill"


def test_a_page_may_declare_its_encoding() -> None:
    page = '<meta charset="iso-8859-1"><p>caf\xe9</p>'
    assert plain_text(".htm", page.encode("latin-1")) == "café"


@pytest.mark.parametrize(
    ("suffix", "content", "message"),
    [
        (".doc", b"", "no text can be read from `.doc` files"),
        (".txt", b"caf\xe9", "not UTF-8 at byte 3"),
        (".html", b"<p>caf\xe9", "not utf-8"),
        (".html", b"<meta charset=nonsense>", "unknown encoding `nonsense`"),
    ],
)
def test_what_cannot_be_read_is_said(suffix: str, content: bytes, message: str) -> None:
    with pytest.raises(UnreadableSourceError, match=message):
        plain_text(suffix, content)
