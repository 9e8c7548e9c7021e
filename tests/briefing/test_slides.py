import sys
import time
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from argmap.briefing.blocks import BriefBlocks, Column, Item, Items, Paragraph, Section, Table, Words
from argmap.briefing.missing_extra import MissingExtra
from argmap.briefing.slides import powerpoint
from argmap.briefing.slides.shapes import BOTTOM
from tests.briefing.hostile_blocks import hostile_blocks
from tests.briefing.libreoffice import boxes_of, converted, needs_boxes, needs_libreoffice, words_in
from tests.briefing.office_files import assert_lifeless
from tests.briefing.sample import BANNER, PICTURE, SAMPLE

pptx = pytest.importorskip("pptx")


@pytest.fixture(scope="module")
def content() -> bytes:
    return powerpoint.written(SAMPLE)


@pytest.fixture(scope="module")
def presentation(content: bytes) -> Any:
    return pptx.Presentation(BytesIO(content))


def titles_of(presentation: Any) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in presentation.slides]


def paragraphs_of(slide: Any) -> list[Any]:
    frames = [shape.text_frame for shape in slide.shapes if shape.has_text_frame]
    for shape in slide.shapes:
        if shape.has_table:
            frames += [cell.text_frame for row in shape.table.rows for cell in row.cells]
    return [paragraph for frame in frames for paragraph in frame.paragraphs]


def test_each_section_has_slides_of_its_own_in_order(presentation: Any) -> None:
    assert titles_of(presentation) == [
        SAMPLE.title,
        "Key judgements",
        "The picture: Do military ties last? – Overview",
        "The strongest counter-argument",
        "What would change our mind",
        *(f"Evidence ({place} of 5)" for place in (1, 2, 3, 4, 5)),
        "Provenance",
    ]
    assert any("Training Russian officers" in each.text for each in paragraphs_of(presentation.slides[0]))


def test_a_slide_is_wide(presentation: Any) -> None:
    size = presentation.slide_width.inches, presentation.slide_height.inches
    assert size == (pytest.approx(13.333, abs=0.01), 7.5)


def test_marking_warning_foot_and_number_stand_on_every_slide(presentation: Any) -> None:
    for slide in presentation.slides:
        shapes = {shape.name: shape for shape in slide.shapes}
        assert shapes["Marking, top"].text_frame.text == shapes["Marking, bottom"].text_frame.text == BANNER
        assert shapes["Marking, top"].top < shapes["Marking, bottom"].top
        assert shapes["Warning"].text_frame.text == SAMPLE.band
        assert shapes["Foot"].text_frame.text.startswith(SAMPLE.foot)
        assert 'type="slidenum"' in shapes["Foot"]._element.xml


def test_a_long_marking_is_never_cut() -> None:
    marking = "TOP SECRET//SI//NOFORN//ORCON//REL TO USA, FVEY, AND ALL STATES OF THE ALLIANCE AND ITS PARTNERS"
    for banner in (marking, f"{marking} {marking.lower()}"):
        made = pptx.Presentation(BytesIO(powerpoint.written(replace(SAMPLE, banner=banner))))
        for slide in made.slides:
            shapes = {shape.name: shape for shape in slide.shapes}
            assert shapes["Marking, top"].text_frame.text == shapes["Marking, bottom"].text_frame.text == banner


@pytest.mark.parametrize("blocks", [SAMPLE, hostile_blocks(13)], ids=["sample", "hostile"])
def test_no_type_is_small_and_no_shape_leaves_its_slide_or_covers_the_foot(blocks: BriefBlocks) -> None:
    presentation = pptx.Presentation(BytesIO(powerpoint.written(blocks)))
    titles = titles_of(presentation)
    assert len(set(titles)) == len(titles)
    for slide in presentation.slides:
        foot = next(shape for shape in slide.shapes if shape.name == "Foot")
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= presentation.slide_width
            assert shape.top + shape.height <= presentation.slide_height
            if shape.name in {"Text", "Table", "Picture", "Bottom line"} or shape.is_placeholder:
                assert shape.top + shape.height <= foot.top, slide.shapes.title.text_frame.text
        for paragraph in paragraphs_of(slide):
            for run in paragraph.runs:
                assert run.font.size.pt >= 14


def test_a_table_is_a_real_one_with_its_headings_on_every_slide(presentation: Any) -> None:
    tables = [shape.table for slide in presentation.slides for shape in slide.shapes if shape.has_table]
    assert len(tables) == 5
    ids = []
    for table in tables:
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        assert table.first_row
        assert rows[0][:2] == ["Id", "What it says"]
        ids += [row[0] for row in rows[1:]]
    assert ids == [f"evidence_{number}" for number in range(1, 31)]


def test_a_picture_has_300_dots_to_the_inch_and_says_in_words_what_it_shows(presentation: Any) -> None:
    (picture,) = (shape for slide in presentation.slides for shape in slide.shapes if shape.name == "Picture")
    assert picture._element.nvPicPr.cNvPr.get("descr") == PICTURE.description
    assert picture.image.size[0] / picture.width.inches == pytest.approx(300, rel=0.02)


def test_a_long_text_goes_on_on_the_next_slide_without_losing_a_word() -> None:
    words = " ".join(f"word{number}" for number in range(900))
    blocks = BriefBlocks("Long", (Section("a", "Much", (Paragraph((Words(words),)),)),))
    presentation = pptx.Presentation(BytesIO(powerpoint.written(blocks)))
    assert titles_of(presentation)[1].startswith("Much (1 of ")
    shown = [shape.text_frame.text for slide in presentation.slides for shape in slide.shapes if shape.name == "Text"]
    assert " ".join(" ".join(shown).split()) == words


@pytest.mark.parametrize("words", range(300, 420, 20))
def test_what_ends_in_a_colon_stays_with_what_follows(words: int) -> None:
    filling, leading_on, after = ("filling " * words, "This:", "that " * 40)
    section = Section("a", "A", tuple(Paragraph((Words(text),)) for text in (filling, leading_on, after)))
    presentation = pptx.Presentation(BytesIO(powerpoint.written(BriefBlocks("Colon", (section,)))))
    shown = [shape.text_frame.text for slide in presentation.slides for shape in slide.shapes if shape.name == "Text"]
    assert any("This:\nthat" in text for text in shown)


def test_properties_are_the_briefs_and_nothing_of_the_template(presentation: Any, content: bytes) -> None:
    properties = presentation.core_properties
    assert (properties.title, properties.author) == (SAMPLE.title, "Ann Example; Bo Example")
    assert (properties.language, properties.last_modified_by) == ("en-GB", "")
    with ZipFile(BytesIO(content)) as package:
        core = package.read("docProps/core.xml") + package.read("docProps/app.xml")
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b'lang="en-GB"' in package.read("ppt/slides/slide1.xml")
    assert not any(words in core for words in (b"Steve", b"Macintosh", b"created", b"modified", b"PowerPoint"))


def test_the_same_brief_gives_the_same_bytes_in_another_year(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    # the only clock that a ZIP file asks; of other dates there are none, as the test of the properties sees
    with monkeypatch.context() as later:
        later.setattr(time, "time", lambda: 2**31)
        assert powerpoint.written(SAMPLE) == content


def test_hostile_words_stay_words() -> None:
    content = powerpoint.written(hostile_blocks(0))
    assert_lifeless(content)
    presentation = pptx.Presentation(BytesIO(content))
    text = "\n".join(each.text for slide in presentation.slides for each in paragraphs_of(slide))
    assert "<script>window." in text
    assert '=HYPERLINK("http://example.org","x")' in text


def test_without_python_pptx_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pptx", None)
    with pytest.raises(MissingExtra, match=r"argmap\[office\]"):
        powerpoint.written(SAMPLE)


@needs_libreoffice
def test_libreoffice_opens_it_without_a_warning(content: bytes, presentation: Any, tmp_path: Path) -> None:
    reader = converted(content, "pptx", tmp_path)
    assert len(reader.pages) == len(presentation.slides)
    text = words_in(reader)
    assert all(section.title in text for section in SAMPLE.sections)
    for page in reader.pages:
        assert page.extract_text().count(BANNER) >= 2


def full_brief() -> BriefBlocks:
    """Slides as full as they get: a long bottom line, a caption of two lines, tables with remarks, a full list."""
    sentence = "Western militaries now work with many Mediterranean commanders, mainly in summer. "
    columns = (Column("Evidence", 4), Column("Source", 4), Column("Bears on", 1))
    row = ((Words(sentence),), (Words("A memorandum of the commanders, after “Mammoth missions”"),), (Words("+1"),))
    tables = tuple(
        block
        for count in (3, 7, 12)
        for block in (Table(columns, (row,) * count, sentence * 2), Paragraph((Words(sentence * 2),)))
    )
    listed = Items(tuple(Item((Words(sentence * 2),), ((Words(sentence * 2),),)) for _ in range(7)), is_numbered=True)
    return BriefBlocks(
        sentence * 2,
        (
            Section("bottom-line", "Bottom line", (Paragraph((Words(sentence * 3),), is_leading=True),)),
            Section("words", "Words", (listed,)),
            *(Section(f"table {place}", "Table", tables[place : place + 2]) for place in (0, 2, 4)),
            Section("tables", "Tables", tables),
            *(
                Section(
                    f"caption {words}",
                    "Caption",
                    (Table(columns, (row,) * 2, "the " * words), tables[1]),
                )
                for words in range(26, 68, 2)
            ),
        ),
        subtitle=sentence * 2,
        band="DRAFT: 2 errors",
        foot="Map sample",
    )


@pytest.mark.parametrize("blocks", [SAMPLE, full_brief()], ids=["sample", "full"])
def test_a_table_is_the_last_thing_on_its_slide_and_what_is_above_it_grows_upwards(blocks: BriefBlocks) -> None:
    for slide in pptx.Presentation(BytesIO(powerpoint.written(blocks))).slides:
        tables = [shape for shape in slide.shapes if shape.has_table]
        assert len(tables) <= 1
        for table in tables:
            others = [shape for shape in slide.shapes if shape.name in {"Text", "Bottom line", "Picture"}]
            assert all(shape.top + shape.height <= table.top for shape in others)
            assert all('anchor="b"' in shape._element.txBody.bodyPr.xml for shape in others)


def test_the_bar_is_as_high_as_the_box_it_stands_beside(presentation: Any) -> None:
    shapes = {shape.name: shape for shape in presentation.slides[0].shapes}
    bar, box = shapes["Bar"], shapes["Bottom line"]
    assert (bar.top, bar.height, bar.left + bar.width) == (box.top, box.height, box.left)
    assert "noAutofit" in box._element.txBody.bodyPr.xml


@needs_boxes
@pytest.mark.parametrize("blocks", [SAMPLE, full_brief()], ids=["sample", "full"])
def test_no_word_lies_on_another_and_none_below_the_live_area(blocks: BriefBlocks, tmp_path: Path) -> None:
    converted(powerpoint.written(blocks), "pptx", tmp_path)
    for page in boxes_of(tmp_path):
        foot = min(box[1] for word, box in page if box[1] > BOTTOM)
        for place, (word, (left, top, right, bottom)) in enumerate(page):
            assert bottom <= foot + 1 or top >= foot - 1, word
            for other, (left2, top2, right2, bottom2) in page[place + 1 :]:
                # the boxes of words on neighbouring lines do overlap a little: they reach beyond what is drawn
                wide, high = min(right, right2) - max(left, left2), min(bottom, bottom2) - max(top, top2)
                assert wide <= 1 or high <= 0.18 * min(bottom - top, bottom2 - top2), (word, other)
