import os
import subprocess
import sys
import textwrap
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from argmap.briefing import pdf
from argmap.briefing.blocks import BriefBlocks, Column, Paragraph, Section, Table, Words
from argmap.briefing.missing_extra import MissingExtra
from tests.briefing.hostile_blocks import hostile_blocks
from tests.briefing.sample import BANNER, SAMPLE

pytest.importorskip("typst")

ACTIONS = {"/JavaScript", "/JS", "/OpenAction", "/AA", "/URI", "/Launch", "/SubmitForm", "/EmbeddedFile", "/GoToR"}


@pytest.fixture(scope="module")
def sample() -> PdfReader:
    return PdfReader(BytesIO(pdf.written(SAMPLE)))


def texts_of(reader: PdfReader) -> list[str]:
    return [" ".join(page.extract_text().replace("\u200b", "").split()) for page in reader.pages]


def objects_in(reader: PdfReader) -> list[Any]:
    return [reader.get_object(number) for number in range(1, len(reader.xref_objStm) + len(reader.xref[0]))]


def test_a_brief_holds_its_sections_in_order(sample: PdfReader) -> None:
    text = " ".join(texts_of(sample))
    places = [text.index(words) for words in (SAMPLE.title, *(section.title for section in SAMPLE.sections))]
    assert places == sorted(places)
    assert "Almost certain (80–95 %)." in text
    assert text.index("evidence_1 ") < text.index("evidence_30 ")


def test_marking_warning_foot_and_number_stand_on_every_page(sample: PdfReader) -> None:
    texts = texts_of(sample)
    assert len(texts) > 1
    for number, text in enumerate(texts, start=1):
        assert text.count(BANNER) >= 2
        assert SAMPLE.band in text
        assert SAMPLE.foot in text
        assert f"{number} / {len(texts)}" in text


def test_the_headings_of_a_table_stand_on_each_of_its_pages(sample: PdfReader) -> None:
    with_rows = [text for text in texts_of(sample) if "Exercise" in text]
    assert len(with_rows) > 1
    assert all("Reliability Credibility" in text for text in with_rows)


def test_a_page_is_a4_upright_and_no_type_is_below_nine_points_but_in_pictures(sample: PdfReader) -> None:
    sizes: set[float] = set()
    for page in sample.pages:
        assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
        if "no_lockin" in page.extract_text() and "Training together" in page.extract_text():
            continue

        def noted(text: str, _: Any, matrix: Any, __: Any, size: float) -> None:
            if text.strip():
                sizes.add(round(size * abs(matrix[3]), 2))

        page.extract_text(visitor_text=noted)
    assert sizes
    assert min(sizes) >= 9


def test_it_is_tagged_and_says_what_it_is(sample: PdfReader) -> None:
    root = sample.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert sample.metadata is not None
    assert sample.metadata.title == SAMPLE.title
    assert sample.metadata.author == "Ann Example, Bo Example"
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()


def test_a_picture_says_in_words_what_it_shows(sample: PdfReader) -> None:
    assert any(
        "Training together will not make lasting partners" in str(each.get("/Alt", ""))
        for each in objects_in(sample)
        if isinstance(each, DictionaryObject)
    )


def test_the_bytes_are_the_same_in_another_process_and_hold_no_date() -> None:
    program = textwrap.dedent("""
        import sys
        from argmap.briefing.pdf import written
        from tests.briefing.sample import SAMPLE
        sys.stdout.buffer.write(written(SAMPLE))
    """)
    root = Path(__file__).parent.parent.parent
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    other = subprocess.run([sys.executable, "-c", program], capture_output=True, cwd=root, env=environment, check=True)
    assert other.stdout == pdf.written(SAMPLE)
    # all places where typst writes the time; its clock is not Python's, so it cannot be set to another day
    assert not any(date in other.stdout for date in (b"/CreationDate", b"/ModDate", b":CreateDate", b":ModifyDate"))
    assert b"<x:xmpmeta" in other.stdout


def test_hostile_words_stay_words() -> None:
    reader = PdfReader(BytesIO(pdf.written(hostile_blocks(11))))
    for each in objects_in(reader):
        if isinstance(each, DictionaryObject):
            assert not ACTIONS & set(each)
    assert all("/Annots" not in page for page in reader.pages)
    text = "".join(texts_of(reader)).replace(" ", "")
    for words in ('#import"x.typ"#eval("1")', "<script>window.", "*bold*_it_`code`#Title", "=HYPERLINK("):
        assert words.replace(" ", "") in text


def test_letters_that_no_font_has_do_no_harm() -> None:
    blocks = BriefBlocks("漢字 عنوان", (Section("a", "👨‍👩‍👧", (Paragraph((Words("\ue000 ok"),)),)),))
    assert "ok" in " ".join(texts_of(PdfReader(BytesIO(pdf.written(blocks)))))


def test_a_long_word_stays_in_its_column() -> None:
    table = Table((Column("A"), Column("B", 9)), (((Words("w" * 900),), (Words("beside"),)),))
    reader = PdfReader(BytesIO(pdf.written(BriefBlocks("Long", (Section("a", "A", (table,)),)))))
    assert max(len(line) for line in reader.pages[0].extract_text().splitlines()) < 40


def test_an_empty_brief_is_a_page() -> None:
    assert len(PdfReader(BytesIO(pdf.written(BriefBlocks("", ())))).pages) == 1


def test_without_typst_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtra, match=r"argmap\[pdf\]"):
        pdf.written(SAMPLE)
