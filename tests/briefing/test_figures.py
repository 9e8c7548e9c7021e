"""Pictures on the pages of a brief."""

from dataclasses import replace

from argmap.briefing.blocks import Figure, Paragraph, Section, Words
from argmap.briefing.figures import TURNED, UPRIGHT, caption_of, heading_of, set_figure
from tests.briefing.sample import PICTURE


def test_a_picture_is_legible_on_its_page_and_within_it() -> None:
    figure = set_figure(PICTURE)
    assert figure.fit.is_legible
    assert figure.fit.page in {UPRIGHT, TURNED}
    assert figure.width <= figure.fit.page.width / 25.4 * 72 + 1
    assert figure.height <= figure.fit.page.height / 25.4 * 72 + 1


def test_a_picture_carries_its_banner_and_its_words_but_not_its_title_twice() -> None:
    figure = set_figure(PICTURE)
    drawn = figure.svg.decode().partition("</desc>")[2]
    assert PICTURE.banner in drawn
    assert PICTURE.title not in drawn
    assert figure.alternative.startswith(PICTURE.title)


def test_a_picture_without_a_title_leaves_the_heading_as_it_is() -> None:
    bare = replace(PICTURE, title="", subtitle="", description="")
    assert heading_of(Section("picture", "In one picture", (Figure(bare),))) == "In one picture"


def test_a_picture_alone_is_named_by_its_heading_and_another_by_a_caption() -> None:
    alone = Section("picture", "In one picture", (Figure(PICTURE),))
    assert heading_of(alone).startswith(f"In one picture: {PICTURE.title}")
    assert caption_of(alone, PICTURE) == ""
    beside = Section("picture", "In one picture", (Figure(PICTURE), Paragraph((Words("More."),))))
    assert heading_of(beside) == "In one picture"
    assert caption_of(beside, PICTURE).startswith(PICTURE.title)
