"""The brief as Markdown and as HTML: all that it says is there, and nothing of it is markup."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from argmap.briefing import html_page, markdown_page
from argmap.briefing.blocks import BriefBlocks, Figure, Item, Items, Paragraph, Section, Words
from argmap.briefing.brief_picture import brief_picture
from argmap.briefing.composition.parts import blocks_of
from argmap.drawing import layout
from argmap.drawing.picture import Picture
from tests.briefing.readings import QUARREL_FILES, TRAM, briefed
from tests.checks.maps import reading_of
from tests.hostile import WORDS

VOID = {"meta", "br", "hr", "img", "link", "input", "col"}


class Page(HTMLParser):
    """The tags of a page, its ids, and whether they nest; `text` is what is shown."""

    def __init__(self, content: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(content.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in {"style", "title", "desc"}:
            self.text += data

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def blocks_for(source: str | dict[str, str] = TRAM, banner: str = "", band: str = "") -> BriefBlocks:
    brief = briefed(source)
    return blocks_of(brief, brief_picture(reading_of(source), brief), banner=banner, band=band, in_full=True)


def one_paragraph(text: str) -> BriefBlocks:
    section = Section(
        "bottom-line", text, (Paragraph((Words(text),)), Items((Item((Words(text),), ((Words(text),),)),)))
    )
    return BriefBlocks(text, (section,), text, text, text, text, "en", (text,))


# Markdown


def test_markdown_has_the_banner_first_and_last() -> None:
    page = markdown_page.written(blocks_for(banner="SECRET", band="DRAFT: 1 error")).decode()
    assert page.startswith("**SECRET**\n\n# Trams at night\n\n> **DRAFT: 1 error**\n")
    assert page.endswith("\n\n**SECRET**\n")


def test_markdown_tells_the_picture_as_an_outline() -> None:
    page = markdown_page.written(blocks_for()).decode()
    assert "- thesis: Trams can run at night (judgement 1, likely)\n  - reason: The new trams are quiet" in page


def test_markdown_tables_are_as_wide_in_every_row() -> None:
    page = markdown_page.written(blocks_for(QUARREL_FILES)).decode()
    for block in page.split("\n\n"):
        if block.startswith("| "):
            assert len({len(re.findall(r"(?<!\\)\|", row)) for row in block.split("\n")}) == 1


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("1. words", r"1\. words"),
        ("12) words", r"12\) words"),
        ("- words", r"\- words"),
        ("+1 words", r"\+1 words"),
        ("=== words", r"\=== words"),
        ("# words", r"\# words"),
        ("> words", "&gt; words"),
        ("* words", r"\* words"),
        ("| words", r"\| words"),
        ("    words", "words"),
        ("1.5 words", "1.5 words"),
    ],
)
def test_words_that_would_begin_a_list_or_a_heading_do_not(written: str, shown: str) -> None:
    lines = markdown_page.written(one_paragraph(written)).decode().split("\n")
    assert shown in lines
    assert f"- {shown}" in lines
    assert f"  - {shown}" in lines


@pytest.mark.parametrize("words", WORDS)
def test_hostile_words_are_no_markup_in_markdown(words: str) -> None:
    page = markdown_page.written(one_paragraph(words)).decode()
    rest = page.replace("<!-- -->", "")
    assert "<" not in rest
    assert not re.search(r"(?<!\\)\[", rest)
    assert "\x1b" not in page


# HTML


def test_html_holds_nothing_from_elsewhere_and_no_script() -> None:
    page = Page(html_page.written(blocks_for(banner="SECRET")))
    assert not page.open
    assert not {"script", "img", "link", "iframe", "object", "embed", "base", "form"} & {tag for tag, _ in page.tags}
    for _, attributes in page.tags:
        assert not {name for name in attributes if name.startswith("on") or name in {"style", "src", "xlink:href"}}
        assert (attributes.get("href") or "#").startswith("#")


def test_html_has_the_banner_at_top_and_bottom() -> None:
    page = html_page.written(blocks_for(banner="SECRET")).decode()
    top, bottom = (re.findall(rf"<{tag}.*?</{tag}>", page, re.DOTALL) for tag in ("header", "footer"))
    assert all("SECRET" in part for part in (*top, *bottom))
    assert (len(top), len(bottom)) == (1, 1)


def test_the_policy_allows_the_one_style_sheet_alone() -> None:
    content = html_page.written(blocks_for()).decode()
    (sheet,) = re.findall(r"<style>(.*?)</style>", content, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert f'<meta http-equiv="Content-Security-Policy" content="{policy}">' in content


def test_html_has_landmarks_and_headings_in_order() -> None:
    page = Page(html_page.written(blocks_for()))
    assert [len(page.named(tag)) for tag in ("header", "main", "footer", "h1")] == [1, 1, 1, 1]
    headings = [tag for tag, _ in page.tags if re.fullmatch(r"h\d", tag)]
    assert headings[0] == "h1"
    assert set(headings[1:]) == {"h2"}
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {attributes["aria-labelledby"] for attributes in page.named("section")} <= set(ids)
    assert page.named("html") == [{"lang": "en"}]
    assert page.named("a")[0]["href"] == "#brief"


def test_html_tables_have_headers_with_scope() -> None:
    page = Page(html_page.written(blocks_for()))
    scopes = [attributes["scope"] for attributes in page.named("th")]
    assert set(scopes) == {"col", "row"}


def test_the_picture_in_html_has_a_name_and_a_description() -> None:
    page = Page(html_page.written(blocks_for()))
    (svg,) = page.named("svg")
    assert svg["role"] == "img"
    ids = {attributes["id"] for _, attributes in page.tags if "id" in attributes}
    assert {svg["aria-labelledby"], svg["aria-describedby"]} <= ids


def test_without_graphviz_the_picture_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> bytes:
        raise layout.LayoutUnavailable

    monkeypatch.setattr(html_page, "rendered", fail)
    page = Page(html_page.written(blocks_for()))
    assert not page.named("svg")
    assert "reason: The new trams are quiet" in page.text


@pytest.mark.parametrize("words", WORDS)
def test_hostile_words_are_no_markup_in_html(words: str) -> None:
    blocks = one_paragraph(words)
    figure = Section("picture", words, (Figure(Picture(title=words, description=words)),))
    content = html_page.written(BriefBlocks(words, (*blocks.sections, figure), words, words, words, words))
    page = Page(content)
    assert not page.open
    known = {"html", "head", "meta", "title", "style", "body", "a", "header", "p", "div", "main", "h1", "h2", "section",
             "ul", "li", "figure", "svg", "desc", "g", "polygon", "text", "path", "details", "summary", "pre", "footer",
             "ellipse", "polyline"}  # fmt: skip
    assert {tag for tag, _ in page.tags} <= known
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on") or name == "style"]


def test_a_language_that_is_none_becomes_english() -> None:
    content = html_page.written(BriefBlocks("Title", (), language='en" onload="x'))
    assert b'<html lang="en">' in content
