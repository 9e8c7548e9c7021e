import sys
import time
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from argmap.briefing import word
from argmap.briefing.blocks import BriefBlocks, Figure, Item, Items, Paragraph, Section, Words
from argmap.briefing.missing_extra import MissingExtra
from argmap.drawing.picture import Card, Picture
from tests.briefing.hostile_blocks import hostile_blocks
from tests.briefing.libreoffice import converted, needs_libreoffice, words_in
from tests.briefing.office_files import assert_lifeless
from tests.briefing.sample import BANNER, PICTURE, SAMPLE

docx = pytest.importorskip("docx")


@pytest.fixture(scope="module")
def content() -> bytes:
    return word.written(SAMPLE)


@pytest.fixture(scope="module")
def document(content: bytes) -> Any:
    return docx.Document(BytesIO(content))


def test_title_and_headings_are_real_ones_in_order(document: Any) -> None:
    by_style: dict[str, list[str]] = {}
    for paragraph in document.paragraphs:
        by_style.setdefault(paragraph.style.name, []).append(paragraph.text)
    assert by_style["Title"] == [SAMPLE.title]
    assert by_style["Subtitle"] == [SAMPLE.subtitle]
    expected = [section.title for section in SAMPLE.sections]
    expected[2] += ": Do military ties last? – Overview"
    assert by_style["Heading 1"] == expected
    assert len(by_style["Bottom Line"]) == 1
    assert by_style["List Number"][0].split("\n") == [
        "Ties by training alone will not last. Almost certain (80–95\N{NO-BREAK SPACE}%).",
        "Confidence: high.",
        "New issue.",
    ]
    assert len(by_style["List Bullet"]) == 2


def test_marking_and_warning_stand_in_header_and_footer(document: Any) -> None:
    for section in document.sections:
        assert [paragraph.text for paragraph in section.header.paragraphs] == [BANNER, SAMPLE.band]
        foot, marking = section.footer.paragraphs
        assert foot.text.startswith(SAMPLE.foot)
        assert marking.text == BANNER


def test_a_table_is_a_real_one_whose_headings_are_repeated(document: Any) -> None:
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells][:2] == ["Id", "What it says"]
    assert len(table.rows) == 31
    first = table.rows[0]._tr.trPr.xml
    assert "w:tblHeader" in first
    assert all("w:cantSplit" in row._tr.trPr.xml for row in table.rows)
    assert "w:tblHeader" not in table.rows[1]._tr.trPr.xml


def test_a_picture_has_300_dots_to_the_inch_and_says_in_words_what_it_shows(document: Any, content: bytes) -> None:
    (shape,) = document.inline_shapes
    assert shape._inline.docPr.get("descr") == PICTURE.description
    with ZipFile(BytesIO(content)) as package:
        png = package.read("word/media/image1.png")
    dots = int.from_bytes(png[16:20], "big")
    assert dots / shape.width.inches == pytest.approx(300, rel=0.02)


def test_a_picture_that_is_legible_only_on_a_lying_page_gets_one() -> None:
    wide = Picture(tuple(Card(str(number), f"Card number {number} of nine") for number in range(4)))
    blocks = BriefBlocks("Wide", (Section("a", "A", (Figure(wide),)), Section("b", "B", ())))
    sections = docx.Document(BytesIO(word.written(blocks))).sections
    turned = [section.page_width > section.page_height for section in sections]
    assert turned in ([False], [False, True, False])


def test_each_numbered_list_begins_with_one() -> None:
    items = Items((Item((Words("one"),)), Item((Words("two"),))), is_numbered=True)
    document = docx.Document(BytesIO(word.written(BriefBlocks("Lists", (Section("a", "A", (items, items)),)))))
    numbers = [
        paragraph._p.pPr.numPr.numId.val for paragraph in document.paragraphs if paragraph.style.name == "List Number"
    ]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]


def test_properties_are_the_briefs_and_nothing_of_the_template(document: Any, content: bytes) -> None:
    properties = document.core_properties
    assert properties.title == SAMPLE.title
    assert properties.author == "Ann Example; Bo Example"
    assert properties.language == "en-GB"
    assert (properties.comments, properties.last_modified_by) == ("", "")
    with ZipFile(BytesIO(content)) as package:
        core = package.read("docProps/core.xml") + package.read("docProps/app.xml")
        assert b'w:val="en-GB"' in package.read("word/styles.xml")
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert not any(words in core for words in (b"python-docx", b"Macintosh", b"created", b"modified"))


def test_what_follows_a_list_stands_apart_from_it() -> None:
    blocks = BriefBlocks("T", (Section("one", "One", (Items((Item((Words("A"),)), Item((Words("B"),)))),)),))
    document = docx.Document(BytesIO(word.written(blocks)))
    first, last = (each for each in document.paragraphs if each.text in {"A", "B"})
    assert first.paragraph_format.space_after is None
    assert last.paragraph_format.space_after.pt == 4.5


@pytest.mark.parametrize(("sentences", "is_kept"), [(2, True), (40, False)])
def test_a_short_section_of_words_stays_on_one_page(sentences: int, is_kept: bool) -> None:
    said = Paragraph((Words("This is a sentence of ten words, no fewer, no more. " * sentences),))
    document = docx.Document(BytesIO(word.written(BriefBlocks("T", (Section("a", "A", (said, said, said)),)))))
    kept = [each.paragraph_format.keep_with_next for each in document.paragraphs if each.text.startswith("This is")]
    assert kept == ([True, True, None] if is_kept else [None] * 3)


def test_the_empty_paragraph_below_a_table_is_low(document: Any) -> None:
    (empty,) = (each for each in document.paragraphs if not each.text and each.style.name == "Table Text")
    assert empty.paragraph_format.line_spacing.pt == 4.5


def test_a_picture_begins_at_the_margin_of_the_text(document: Any) -> None:
    (shape,) = document.inline_shapes
    assert [shape._inline.get(f"dist{side}") for side in "TBLR"] == ["0"] * 4


def test_the_same_brief_gives_the_same_bytes_in_another_year(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    # the only clock that a ZIP file asks; of other dates there are none, as the test of the properties sees
    with monkeypatch.context() as later:
        later.setattr(time, "time", lambda: 2**31)
        assert word.written(SAMPLE) == content


def test_hostile_words_stay_words() -> None:
    content = word.written(hostile_blocks(0))
    assert_lifeless(content)
    text = "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(content)).paragraphs)
    assert "<script>window." in text
    assert '=HYPERLINK("http://example.org","x")' in text


def test_without_python_docx_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingExtra, match=r"argmap\[office\]"):
        word.written(SAMPLE)


@needs_libreoffice
def test_libreoffice_opens_it_without_a_warning(content: bytes, tmp_path: Path) -> None:
    reader = converted(content, "docx", tmp_path)
    assert 2 < len(reader.pages) < 6
    text = words_in(reader)
    assert all(section.title in text for section in SAMPLE.sections)
    for page in reader.pages:
        assert page.extract_text().count(BANNER) >= 2


@pytest.mark.long
@needs_libreoffice
def test_libreoffice_opens_hostile_words_without_a_warning(tmp_path: Path) -> None:
    assert "<script>window." in words_in(converted(word.written(hostile_blocks(0)), "docx", tmp_path))
