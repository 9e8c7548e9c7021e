"""The first page holds all down to what would change our mind, however long the map's texts are."""

from functools import partial
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import pytest

import argmap
from argmap.briefing.blocks import BriefBlocks, Items
from argmap.briefing.composition.annex import MOST_ITEMS
from argmap.briefing.composition.extent import EXTENTS, FULL, Extent
from argmap.briefing.composition.first_page import first_page_height, fitted, room
from argmap.briefing.composition.parts import blocks_of
from argmap.briefing.content.brief import brief_of
from argmap.briefing.slides.brief import on_slides
from argmap.briefing.slides.powerpoint import PICTURE_PAGE
from tests.briefing.readings import TRAM, briefed, found_in
from tests.briefing.test_composition import evidence_of, section
from tests.checks.maps import reading_of

MAPS = Path(__file__).parent.parent.parent / "maps"
PAPERS = ("dispute", "marten2011", "blank2002", "mcdermott2011", "nids2009")
BANNERS = (("", ""), ("OFFICIAL", ""), ("OFFICIAL", "DRAFT: 2 errors"))

MANY = "map m: A map\n" + "".join(
    f"thesis t{place}: {'A judgement of many words that says at length what is so ' * 6}{place}.\n"
    f"  because: p{place}\npremise p{place}: Ground {place}{' of many words' * 9}.\n"
    for place in range(5)
)


def brief_on_paper(map_id: str, banner: str, band: str) -> BriefBlocks:
    from argmap.briefing import pdf

    (analysis,) = argmap.load(MAPS / f"{map_id}.arg").analyses
    brief = brief_of(analysis, found_in(analysis))
    return fitted(analysis, brief, banner=banner, band=band, pages=pdf.page_count)


def assert_on_one_page(blocks: BriefBlocks) -> None:
    """The PDF's first page ends with the last words of what would change our mind, and there are at most three."""
    pypdf = pytest.importorskip("pypdf")
    from argmap.briefing import pdf

    pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf.written(blocks))).pages]
    last = section(blocks, "indicators").blocks[-1]
    assert isinstance(last, Items)
    ending = "".join(words.text for words in last.items[-1].line).split()[-2:]
    first = " ".join(pages[0].replace("\u200b", "").split())
    assert "In one picture" in first
    assert " ".join(ending) in first[first.index("What would change our mind") :]
    assert len(pages) <= 3


def test_a_short_map_is_told_in_full() -> None:
    analysis, brief = reading_of(TRAM), briefed(TRAM)
    blocks = fitted(analysis, brief)
    assert section(blocks, "indicators") == section(blocks_of(brief, extent=FULL), "indicators")


def test_the_later_pages_are_filled_but_no_page_is_added() -> None:
    items = "".join(f"evidence e{place}: Item {place}\ne{place} supports t\n" for place in range(60))
    source = f"map m: A map\nthesis t: T\n{items}"
    analysis, brief = reading_of(source), briefed(source)

    def pages(blocks: BriefBlocks, most: int) -> int:
        tells_more = any(each.name == "evidence" for each in blocks.sections)
        return 1 + tells_more + (tells_more and len(evidence_of(blocks).rows) > most)

    assert len(evidence_of(fitted(analysis, brief)).rows) == MOST_ITEMS
    assert len(evidence_of(fitted(analysis, brief, pages=partial(pages, most=30))).rows) == 30
    assert len(evidence_of(fitted(analysis, brief, pages=partial(pages, most=99))).rows) == 60


def test_what_finds_room_on_the_first_page_is_counted_where_it_can_be() -> None:
    analysis, brief = reading_of(TRAM), briefed(TRAM)
    estimated = fitted(analysis, brief)

    def pages(blocks: BriefBlocks) -> int:
        """A page too many as long as the picture is on the first, whatever the estimate says."""
        return 1 + any(each.name == "picture" for each in blocks.sections[:3])

    counted = fitted(analysis, brief, pages=pages)
    names = [each.name for each in counted.sections]
    assert "picture" in [each.name for each in estimated.sections[:3]]
    assert names.index("picture") > names.index("indicators")


@pytest.mark.parametrize("map_id", PAPERS)
def test_a_filled_brief_has_the_pages_that_it_is_said_to_have(map_id: str) -> None:
    pypdf = pytest.importorskip("pypdf")
    pdf = pytest.importorskip("argmap.briefing.pdf")
    pytest.importorskip("typst")
    (analysis,) = argmap.load(MAPS / f"{map_id}.arg").analyses
    brief = brief_of(analysis, found_in(analysis))
    usual, filled = fitted(analysis, brief), fitted(analysis, brief, pages=pdf.page_count)
    pages = len(pypdf.PdfReader(BytesIO(pdf.written(filled))).pages)
    assert pages == pdf.page_count(filled) <= 3
    is_whole = len(evidence_of(usual).rows) == len(brief.evidence.items)
    assert is_whole or len(evidence_of(filled).rows) > len(evidence_of(usual).rows)


def test_a_long_map_tells_the_rest_on_the_next_page() -> None:
    blocks = fitted(reading_of(MANY), briefed(MANY), banner="OFFICIAL")
    assert first_page_height(blocks) <= room(blocks)
    names = [each.name for each in blocks.sections]
    following = blocks.sections[names.index("indicators") + 1]
    assert following.name == "more-judgements"
    assert following.begins_page


def test_the_indicators_of_the_judgements_on_the_page_come_first() -> None:
    firm = "".join(f"premise f{place}: F{place}\nf{place} supports t0\n" for place in range(8))
    blocks = blocks_of(briefed(MANY + firm), extent=Extent(judgements=3, indicators=3))
    items = section(blocks, "indicators").blocks[0]
    assert isinstance(items, Items)
    leads = [item.line[0].text for item in items.items]
    assert leads == ["Judgement 2 would fall", "Judgement 3 would fall", "Judgement 1 would still stand", leads[-1]]
    assert leads[-1] == "2 more below, under “What else would change our mind”."


def test_each_extent_shows_less_than_the_one_before_and_the_picture_goes_last() -> None:
    assert EXTENTS[0] == FULL
    assert len(set(EXTENTS)) == len(EXTENTS)
    first = [extent.is_pictured_first for extent in EXTENTS]
    assert first == sorted(first, reverse=True)


@pytest.mark.skipif(find_spec("typst") is None, reason="typst is not installed")
def test_the_first_page_of_a_paper_ends_with_what_would_change_our_mind() -> None:
    assert_on_one_page(brief_on_paper("marten2011", *BANNERS[2]))


@pytest.mark.long
@pytest.mark.skipif(find_spec("typst") is None, reason="typst is not installed")
@pytest.mark.parametrize(("banner", "band"), BANNERS)
@pytest.mark.parametrize("map_id", PAPERS)
def test_the_first_page_of_every_map_ends_with_what_would_change_our_mind(map_id: str, banner: str, band: str) -> None:
    assert_on_one_page(brief_on_paper(map_id, banner, band))


@pytest.mark.parametrize("banner", ["", "OFFICIAL"])
def test_the_picture_is_legible_on_a_slide(banner: str) -> None:
    from argmap.briefing.blocks import Figure
    from argmap.briefing.figures import set_figure
    from argmap.drawing.theme import SLIDE

    (analysis,) = argmap.load(MAPS / "dispute.arg").analyses
    (figure,) = section(on_slides(analysis, brief_of(analysis), banner=banner), "picture").blocks
    assert isinstance(figure, Figure)
    assert set_figure(figure.picture, (PICTURE_PAGE,), SLIDE).fit.type_size >= 14
