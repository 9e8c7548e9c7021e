"""The composition: the order of the parts, what page one holds, and what a page leaves out."""

from argmap.briefing.blocks import BriefBlocks, Items, Paragraph, Section, Table
from argmap.briefing.brief_picture import brief_picture
from argmap.briefing.composition import blocks_of
from argmap.briefing.composition_annex import MOST_FINDINGS, MOST_ITEMS
from argmap.drawing.picture import Arrangement, Picture
from tests.briefing.readings import QUARREL_FILES, TRAM, briefed
from tests.checks.maps import reading_of

PAGE_ONE = ["bottom-line", "judgements", "picture", "counter-argument", "indicators"]
BACK = ["assumptions", "dissent", "evidence", "gaps", "legend", "coverage", "provenance", "annex"]


def names(blocks: BriefBlocks) -> list[str]:
    return [section.name for section in blocks.sections]


def section(blocks: BriefBlocks, name: str) -> Section:
    return next(section for section in blocks.sections if section.name == name)


def picture_of(source: str | dict[str, str]) -> Picture:
    picture = brief_picture(reading_of(source), briefed(source))
    assert picture is not None
    return picture


def evidence_of(blocks: BriefBlocks) -> Table:
    (table,) = (block for block in section(blocks, "evidence").blocks if isinstance(block, Table))
    return table


MANY = "map m: A map\nthesis t: T\n" + "".join(
    f"evidence e{place}: E{place}\ne{place} supports t\n" for place in range(14)
)


def test_the_parts_come_in_the_order_of_the_briefing() -> None:
    assert names(blocks_of(briefed(TRAM), picture_of(TRAM))) == [*PAGE_ONE, *BACK]


def test_several_papers_add_who_holds_what_and_where_they_clash() -> None:
    found = names(blocks_of(briefed(QUARREL_FILES), picture_of(QUARREL_FILES)))
    assert found[:7] == [*PAGE_ONE, "holders", "clashes"]


def test_the_bottom_line_leads() -> None:
    (paragraph,) = section(blocks_of(briefed(TRAM)), "bottom-line").blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.is_leading


def test_judgements_are_numbered() -> None:
    items = section(blocks_of(briefed(TRAM)), "judgements").blocks[0]
    assert isinstance(items, Items)
    assert items.is_numbered


def test_a_page_shows_the_first_items_of_evidence_and_counts_the_rest() -> None:
    short, whole = (blocks_of(briefed(MANY), in_full=in_full) for in_full in (False, True))
    assert len(evidence_of(short).rows) == MOST_ITEMS
    assert len(evidence_of(whole).rows) == 14
    last = section(short, "evidence").blocks[-1]
    assert isinstance(last, Paragraph)
    assert "4 items more" in last.line[0].text


def test_a_page_lists_the_gravest_findings_and_counts_the_rest() -> None:
    uncited = "map m: A map\nthesis t: T\n" + "".join(
        f"evidence e{place}: E{place}\ne{place} supports t\n" for place in range(14)
    )
    (items,) = section(blocks_of(briefed(uncited)), "annex").blocks
    assert isinstance(items, Items)
    said = [item.line[0].text for item in items.items]
    assert len(said) == MOST_FINDINGS + 1
    assert said[0].startswith("error: ")
    assert said[-1].endswith("more; the HTML and Markdown forms of this brief list all.")


def test_every_row_has_as_many_cells_as_columns() -> None:
    for source in (TRAM, QUARREL_FILES):
        for part in blocks_of(briefed(source), in_full=True).sections:
            for block in part.blocks:
                if isinstance(block, Table):
                    assert {len(row) for row in block.rows} == {len(block.columns)}


def test_banner_band_and_foot_are_handed_on() -> None:
    blocks = blocks_of(briefed(TRAM), banner="SECRET", band="DRAFT: 1 error")
    assert (blocks.banner, blocks.band) == ("SECRET", "DRAFT: 1 error")
    assert blocks.foot.startswith("tram · map ")
    assert blocks.authors == ("The transport desk",)


def test_the_coverage_line_counts_grades_findings_and_suppressions() -> None:
    (paragraph,) = section(blocks_of(briefed(TRAM)), "coverage").blocks
    assert isinstance(paragraph, Paragraph)
    text = paragraph.line[0].text
    assert text.startswith("Evidence graded: 4 of 4.")
    assert text.endswith("1 finding suppressed; the reasons are in the annex.")


def test_the_picture_of_a_quarrel_faces_the_real_clashes() -> None:
    picture = picture_of(QUARREL_FILES)
    assert picture.arrangement is Arrangement.GUTTER
    assert [(card.heading, card.name) for card in picture.cards] == [
        ("Trade brings peace", "Ann East"),
        ("Only arms bring peace", "Will West"),
    ]


def test_the_picture_of_a_map_shows_each_judgement_with_a_reason_and_an_objection() -> None:
    first, second = picture_of(TRAM).cards
    assert [row.text for row in first.rows] == [
        "The new trams are quiet + Drivers for the night can be found",
        "In the bends they squeal",
    ]
    assert first.rows[-1].small == "answered"
    assert [row.text for row in second.rows] == ["Residents want it", "A driver says that the night bus is full"]


def test_a_map_that_stands_for_nothing_has_no_picture() -> None:
    analysis = reading_of("map m: A map\n")
    assert brief_picture(analysis, briefed("map m: A map\n")) is None
