"""What stands on which slide: pieces, their heights, and short sections that share one."""

from argmap.briefing.blocks import Block, Column, Figure, Item, Items, Paragraph, Section, Table, Tone, Words
from argmap.briefing.slide_flow import height_of, slides_of
from argmap.briefing.slide_pieces import LEADING, Row, Style, Text
from argmap.briefing.slide_sharing import shared, slide_of, title_of
from tests.briefing.sample import PICTURE

WIDTH, HEIGHT = 884.0, 376.0


def section(*blocks: Block, name: str = "s", title: str = "Gaps") -> Section:
    return Section(name, title, blocks)


def said(text: str) -> Paragraph:
    return Paragraph((Words(text),))


def listed(count: int, words: int = 12) -> Items:
    return Items(tuple(Item((Words(f"{place} {'word ' * words}"),)) for place in range(count)))


def test_few_words_are_set_large_and_many_small_but_never_below_fourteen_points() -> None:
    ((few,),) = slides_of(section(said("One sentence.")), WIDTH, HEIGHT)
    assert isinstance(few, Text)
    assert few.size == 24
    for slide in slides_of(section(listed(60)), WIDTH, HEIGHT):
        assert all(isinstance(piece, Text) and piece.size >= 14 for piece in slide)


def test_what_finds_no_room_goes_on_the_next_slide_and_every_slide_is_full_enough() -> None:
    slides = slides_of(section(listed(30, words=40)), WIDTH, HEIGHT)
    assert len(slides) > 1
    assert sum(map(len, slides)) == 30
    heights = [height_of(slide, None, WIDTH) for slide in slides]
    assert max(heights) <= HEIGHT
    assert min(heights) > 0.4 * max(heights)


def test_a_picture_has_a_slide_of_its_own() -> None:
    slides = slides_of(section(said("Before."), Figure(PICTURE), said("After.")), WIDTH, HEIGHT)
    assert [[type(piece) for piece in slide] for slide in slides] == [[Text], [Figure], [Text]]


def test_a_table_is_split_between_rows_each_part_with_its_headings() -> None:
    rows = tuple(((Words(f"row {place}"),),) for place in range(40))
    slides = slides_of(section(Table((Column("Evidence"),), rows)), WIDTH, HEIGHT)
    assert len(slides) > 1
    for slide in slides:
        kept = [piece for piece in slide if isinstance(piece, Row)]
        assert kept
        assert kept[0].heading.cells == ((Words("Evidence", Tone.STRONG),),)


def test_a_table_that_finds_room_is_not_parted_for_the_sake_of_evenness() -> None:
    def table(name: str, count: int) -> Table:
        return Table((Column(name),), tuple(((Words(f"{name} {place}"),),) for place in range(count)))

    tables = (table("Long", 13), table("Short", 3))
    slides = slides_of(section(*tables), WIDTH, HEIGHT)
    held = [{piece.table.columns[0].title for piece in slide if isinstance(piece, Row)} for slide in slides]
    assert held == [{"Long"}, {"Short"}]


def test_a_line_that_leads_on_stays_with_what_it_leads_to() -> None:
    blocks = [said(f"{'word ' * 60}{place}.") for place in range(9)]
    slides = slides_of(section(*blocks, said("They truly conflict here:"), listed(3)), WIDTH, HEIGHT)
    assert not any(isinstance(slide[-1], Text) and slide[-1].line[-1].text.endswith(":") for slide in slides)


def test_a_paragraph_is_as_high_as_its_lines() -> None:
    one = Text((Words("word"),), Style.BODY)
    two = Text((Words("word " * 30),), Style.BODY)
    assert len(two.lines(WIDTH)) == 2
    assert two.height(WIDTH) - one.height(WIDTH) == Style.BODY.size * LEADING


def test_short_sections_share_a_slide_below_their_headings() -> None:
    gaps, coverage = section(said("No date.")), section(said("All graded."), title="Coverage", name="coverage")
    long = section(listed(20), title="Annex", name="annex")
    groups = shared((gaps, coverage, long), WIDTH, HEIGHT)
    assert groups == [(gaps, coverage), (long,)]
    assert title_of(groups[0]) == "Gaps and coverage"
    texts = [piece.line[0].text for piece in slide_of(groups[0], WIDTH, HEIGHT) if isinstance(piece, Text)]
    assert texts == ["Gaps", "No date.", "Coverage", "All graded."]


def test_what_makes_the_case_and_what_is_drawn_shares_with_nothing() -> None:
    short = section(said("Short."))
    case = section(said("It would fall."), name="indicators")
    drawn = section(Figure(PICTURE), name="picture")
    assert shared((short, case, short, drawn, short), WIDTH, HEIGHT) == [
        (short,),
        (case,),
        (short,),
        (drawn,),
        (short,),
    ]
