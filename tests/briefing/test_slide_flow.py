"""What stands on which slide: pieces, their heights, and short sections that share one."""

from argmap.briefing.blocks import Block, Column, Figure, Item, Items, Paragraph, Section, Table, Tone, Words
from argmap.briefing.slides.flow import height_of, slides_of
from argmap.briefing.slides.pieces import LEADING, Row, Style, Text
from argmap.briefing.slides.sharing import group_slides, shared, title_of
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
    heights = [height_of(slide, WIDTH) for slide in slides]
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
    texts = [
        piece.line[0].text
        for slide in group_slides(groups[0], WIDTH, HEIGHT)
        for piece in slide
        if isinstance(piece, Text)
    ]
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


def table_of(rows: int, caption: str = "Who holds it?", title: str = "Evidence") -> Table:
    return Table((Column(title),), tuple(((Words(f"row {place}"),),) for place in range(rows)), caption)


def test_a_table_that_finds_room_on_a_slide_is_not_cut() -> None:
    slides = slides_of(section(said("word " * 100), table_of(9), table_of(9, "And this?")), WIDTH, HEIGHT)
    assert [sum(isinstance(piece, Row) for piece in slide) for slide in slides] == [0, 9, 9]


def test_where_a_table_goes_on_its_caption_is_said_again() -> None:
    slides = slides_of(section(table_of(30)), WIDTH, HEIGHT)
    assert len(slides) > 1
    for slide in slides:
        assert isinstance(slide[0], Text)
        assert slide[0].line == (Words("Who holds it?"),)
        assert height_of(slide, WIDTH) <= HEIGHT


def test_tables_share_a_slide_only_where_their_columns_are_the_same() -> None:
    alike = slides_of(section(table_of(3), table_of(3)), WIDTH, HEIGHT)
    unlike = slides_of(section(table_of(3), table_of(3, title="Gap")), WIDTH, HEIGHT)
    assert (len(alike), len(unlike)) == (1, 2)


def test_a_remark_stays_with_the_last_row_of_its_table() -> None:
    for rows in range(5, 40):
        slides = slides_of(section(table_of(rows), said("7 more items; other forms list them. " * 5)), WIDTH, HEIGHT)
        assert [type(piece) for piece in slides[-1][-2:]] == [Row, Text]
        assert max(height_of(slide, WIDTH) for slide in slides) <= HEIGHT


def test_the_slides_of_a_cut_table_are_filled_alike() -> None:
    counts = [
        sum(isinstance(piece, Row) for piece in slide) for slide in slides_of(section(table_of(30)), WIDTH, HEIGHT)
    ]
    assert max(counts) - min(counts) <= 1


def test_words_for_which_two_slides_are_needed_are_not_set_on_three() -> None:
    for words in range(60, 140, 5):
        slides = slides_of(section(listed(5, words=words)), WIDTH, HEIGHT)
        assert min(height_of(slide, WIDTH) for slide in slides) > 0.3 * HEIGHT
        assert max(height_of(slide, WIDTH) for slide in slides) <= HEIGHT


def test_a_sentence_shares_the_slides_of_a_long_neighbour() -> None:
    sentence = section(said("Nobody marks an assumption."), title="Key assumptions", name="assumptions")
    long = section(listed(8, words=50), title="Dissent", name="dissent")
    assert shared((sentence, long), WIDTH, HEIGHT) == [(sentence, long)]
    slides = group_slides((sentence, long), WIDTH, HEIGHT)
    assert len(slides) == len(slides_of(long, WIDTH, HEIGHT))
    assert min(height_of(slide, WIDTH) for slide in slides) > 0.3 * HEIGHT


def test_what_follows_a_colon_in_a_heading_is_left_out_of_the_title_of_shared_slides() -> None:
    coverage, annex = section(title="Coverage"), section(title="Annex: findings of the checks")
    assert title_of((coverage, annex)) == "Coverage and annex"
    assert title_of((annex,)) == "Annex: findings of the checks"
